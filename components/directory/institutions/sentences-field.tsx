'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { isSame } from '@/lib/domain/trip/edit'
import type { Texts } from '@/lib/domain/text/text'
import styles from '../entry-form.module.css'
import { TextsField } from '../../text/texts-field'
import { Button } from '../../ui/button'
import field from '../../ui/field.module.css'

/** Whole sentences, each by itself and in several languages. One left empty is left out. */
export function SentencesField({
  value,
  onChange,
  error,
}: {
  value: readonly Texts[]
  onChange: (value: Texts[]) => void
  error?: string | undefined
}) {
  const t = useTranslations('directory.institution')
  // A sentence that is emptied keeps its inputs until it is removed.
  const [drafts, setDrafts] = useState<readonly { key: number; text: Texts | null }[]>(() =>
    value.map((text, key) => ({ key, text })),
  )
  const [next, setNext] = useState(value.length)
  const [focusOn, setFocusOn] = useState<number | 'add' | null>(null)
  const list = useRef<HTMLFieldSetElement>(null)
  // The list also changes from outside, when a conflict is resolved.
  if (
    !isSame(
      value,
      drafts.flatMap(({ text }) => (text ? [text] : [])),
    )
  ) {
    setDrafts(value.map((text, i) => ({ key: next + i, text })))
    setNext(next + value.length)
  }
  const put = (to: readonly { key: number; text: Texts | null }[]) => {
    setDrafts(to)
    onChange(to.flatMap(({ text }) => (text ? [text] : [])))
  }
  useEffect(() => {
    if (focusOn === 'add') list.current?.querySelector<HTMLElement>('[data-add]')?.focus()
    else if (focusOn !== null)
      list.current?.querySelector<HTMLElement>(`[data-sentence="${focusOn}"] textarea`)?.focus()
  }, [focusOn])
  return (
    <fieldset ref={list} className={field.field}>
      <legend className={field.label}>{t('background')}</legend>
      <p className={field.hint}>{t('backgroundHint')}</p>
      <ul className={styles.sentences}>
        {drafts.map(({ key, text }, i) => (
          <li key={key} data-sentence={key}>
            <TextsField
              label={t('sentence', { number: i + 1 })}
              multiline
              value={text}
              onChange={(to) => put(drafts.map((one) => (one.key === key ? { key, text: to } : one)))}
            />
            <button
              type="button"
              className={styles.remove}
              aria-label={t('removeSentence', { number: i + 1 })}
              onClick={() => {
                put(drafts.filter((one) => one.key !== key))
                setFocusOn('add')
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {error && <p className={field.error}>{error}</p>}
      <div>
        <Button
          data-add
          onClick={() => {
            setDrafts([...drafts, { key: next, text: null }])
            setNext(next + 1)
            setFocusOn(next)
          }}
        >
          {t('addSentence')}
        </Button>
      </div>
    </fieldset>
  )
}
