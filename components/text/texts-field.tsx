'use client'

import { useLocale } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type Texts, wordsIn } from '@/lib/domain/text/text'
import field from '../ui/field.module.css'
import { AddLanguage } from './add-language'
import { useLanguageName } from './language-name'
import styles from './texts-field.module.css'

type TextsFieldProps = {
  label: ReactNode
  name?: string
  value: Texts | null
  onChange: (value: Texts | null) => void
  multiline?: boolean
  hint?: ReactNode
  error?: string | null | undefined
  languages?: readonly string[]
  required?: boolean
  /** Texts to choose from, by language. */
  suggestions?: (language: string) => readonly string[]
  /** Only the input of the main language, or those of all others, which stand elsewhere. */
  only?: 'main' | 'others'
}

/**
 * A text in several languages, with an input for each: the reader's language first, then the languages of the text,
 * then `languages`. The value has no empty texts and is `null` if all are empty. With `name`, a form submits each
 * language as `name.tag`, also before scripts have loaded.
 */
export function TextsField({
  label,
  name,
  value,
  onChange,
  multiline = false,
  hint,
  error,
  languages = [],
  required = false,
  suggestions,
  only,
}: TextsFieldProps) {
  const id = useId()
  const locale = useLocale()
  // An input that is emptied stays.
  const [seen, setSeen] = useState<readonly string[]>(() => Object.keys(value ?? {}))
  const [added, setAdded] = useState<string | null>(null)
  const rows = useRef<HTMLDivElement>(null)
  const all = [...new Set([locale, ...seen, ...Object.keys(value ?? {}), ...languages])]
  const main = useMainLanguage(value, only === undefined ? locale : (languages[0] ?? locale))
  const tags = only === 'main' ? [main] : all.filter((tag) => only === undefined || tag !== main)

  useEffect(() => {
    if (added) rows.current?.querySelector<HTMLElement>(`[lang="${added}"]`)?.focus()
  }, [added])

  const keep = (tag: string) => setSeen((now) => (now.includes(tag) ? now : [...now, tag]))
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={styles.texts} {...(only && { 'data-only': only })} aria-describedby={notes || undefined}>
      <legend id={id} className={field.label}>
        {label}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className={field.hint}>
          {hint}
        </p>
      )}
      <div className={styles.rows} ref={rows}>
        {tags.map((tag, place) => (
          <TextRow
            key={tag}
            id={id}
            tag={tag}
            name={name && `${name}.${tag}`}
            value={value?.[tag] ?? ''}
            multiline={multiline}
            isRequired={required && place === 0 && only !== 'others'}
            suggestions={suggestions?.(tag) ?? []}
            hasError={Boolean(error) && place === 0}
            onChange={(text) => {
              keep(tag)
              onChange(withText(value, tag, text))
            }}
          />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className={field.error}>
          {error}
        </p>
      )}
      {only !== 'main' && (
        <AddLanguage
          shown={all}
          onAdd={(tag) => {
            keep(tag)
            setAdded(tag)
          }}
          of={id}
        />
      )}
    </fieldset>
  )
}

/** The language that a text is shown in, `usual` if it has that; it stays while the text is being typed. */
function useMainLanguage(value: Texts | null, usual: string): string {
  const locale = useLocale()
  const [held, hold] = useState<string | null>(null)
  const shown = value?.[usual] ? usual : (wordsIn(value, locale)?.lang ?? null)
  if (held === null && shown !== null) hold(shown)
  return held ?? shown ?? usual
}

/** The input of one language. `id` is that of the label of the whole text. */
function TextRow({
  id,
  tag,
  name,
  value,
  multiline,
  isRequired,
  hasError,
  suggestions,
  onChange,
}: {
  id: string
  tag: string
  name: string | undefined
  value: string
  multiline: boolean
  isRequired: boolean
  hasError: boolean
  suggestions: readonly string[]
  onChange: (text: string) => void
}) {
  const nameOf = useLanguageName()
  const list = suggestions.length > 0 && !multiline ? `${id}-${tag}-list` : undefined
  const control = {
    id: `${id}-${tag}-input`,
    lang: tag,
    className: field.control,
    value,
    ...(name && { name }),
    'aria-labelledby': `${id} ${id}-${tag}`,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    ...(hasError && { 'aria-invalid': true as const, 'aria-describedby': `${id}-error` }),
    ...(isRequired && { 'aria-required': true as const }),
  }
  return (
    <div className={styles.row}>
      {/* A browser may name a language differently from the server. */}
      <label id={`${id}-${tag}`} htmlFor={control.id} className={styles.language} suppressHydrationWarning>
        {nameOf(tag)}
      </label>
      {multiline ? <textarea rows={3} {...control} /> : <input {...control} {...(list && { list })} />}
      {list && <Suggestions id={list} of={suggestions} />}
    </div>
  )
}

function Suggestions({ id, of }: { id: string; of: readonly string[] }) {
  return (
    <datalist id={id}>
      {of.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </datalist>
  )
}

function withText(value: Texts | null, tag: string, text: string): Texts | null {
  const { [tag]: _, ...others } = value ?? {}
  if (text.trim() === '') return Object.keys(others).length > 0 ? others : null
  return { ...value, [tag]: text }
}
