'use client'

import { useTranslations } from 'next-intl'
import type { PersonName } from '@/lib/domain/text/person-name'
import type { Texts } from '@/lib/domain/text/text'
import { TextsField } from '../../text/texts-field'
import { Field } from '../../ui/field'
import styles from './name-fields.module.css'

type Part = 'family' | 'given' | 'short' | 'spoken'
const parts: readonly Part[] = ['family', 'given', 'short', 'spoken']

/** The inputs of a name: as printed, and its parts. `at` is the prefix of the field names in `errors`. */
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
          {parts.map((part) => (
            <TextsField
              key={part}
              label={t(part)}
              hint={part === 'short' || part === 'spoken' ? t(`${part}Hint`) : undefined}
              value={name[part] ?? null}
              languages={tags}
              error={errorOf(part)}
              onChange={(text) => withPart(part, text)}
            />
          ))}
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
