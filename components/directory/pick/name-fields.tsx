'use client'

import { useTranslations } from 'next-intl'
import type { PersonName } from '@/lib/domain/text/person-name'
import type { Texts } from '@/lib/domain/text/text'
import { TextsField } from '../../text/texts-field'
import { Field } from '../../ui/field'
import styles from './name-fields.module.css'

type Part = 'family' | 'given' | 'short' | 'spoken'
const parts: readonly Part[] = ['family', 'given', 'short', 'spoken']

/**
 * The inputs of a name, which is an object: as printed, and its parts, none of them guessed. `at` is what the
 * names of the fields begin with in `errors`.
 */
export function NameFields({
  name,
  onChange,
  errors = {},
  at = 'name.',
  languages = [],
}: {
  name: PersonName
  onChange: (name: PersonName) => void
  errors?: Record<string, string>
  at?: string
  languages?: readonly string[]
}) {
  const t = useTranslations('shell.pick')
  const tags = [...new Set([...Object.keys(name.full), ...languages])]
  const errorOf = (field: string) =>
    Object.entries(errors).find(([key]) => key === at + field || key.startsWith(`${at}${field}.`))?.[1]
  const withPart = (part: Part, text: Texts | null) => {
    const { [part]: _, ...others } = name
    onChange(text ? { ...others, [part]: text } : others)
  }
  const withHonorific = (text: string) => {
    const { honorific: _, ...others } = name
    onChange(text === '' ? others : { ...others, honorific: text })
  }
  const isKnown = parts.some((part) => name[part]) || name.honorific !== undefined
  return (
    <>
      <TextsField
        label={t('personName')}
        hint={t('personNameHint')}
        required
        value={Object.keys(name.full).length > 0 ? name.full : null}
        languages={languages}
        error={errorOf('full')}
        onChange={(full) => onChange({ ...name, full: full ?? {} })}
      />
      <details className={styles.parts} open={isKnown || parts.some((part) => errorOf(part)) || undefined}>
        <summary>{t('parts')}</summary>
        <p className={styles.hint}>{t('partsHint')}</p>
        <div className={styles.grid}>
          <TextsField
            label={t('family')}
            value={name.family ?? null}
            languages={tags}
            error={errorOf('family')}
            onChange={(text) => withPart('family', text)}
          />
          <TextsField
            label={t('given')}
            value={name.given ?? null}
            languages={tags}
            error={errorOf('given')}
            onChange={(text) => withPart('given', text)}
          />
          <TextsField
            label={t('short')}
            hint={t('shortHint')}
            value={name.short ?? null}
            languages={tags}
            error={errorOf('short')}
            onChange={(text) => withPart('short', text)}
          />
          <TextsField
            label={t('spoken')}
            hint={t('spokenHint')}
            value={name.spoken ?? null}
            languages={tags}
            error={errorOf('spoken')}
            onChange={(text) => withPart('spoken', text)}
          />
          <Field
            label={t('honorific')}
            hint={t('honorificHint')}
            value={name.honorific ?? ''}
            error={errorOf('honorific')}
            onChange={(e) => withHonorific(e.target.value)}
          />
        </div>
      </details>
    </>
  )
}
