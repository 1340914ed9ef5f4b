'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useState } from 'react'
import type { BlockView } from '@/lib/server/report/report-view'
import { RichWords } from '../newsroom/rich-words'
import { Button } from '../ui/button'
import styles from './report.module.css'

/**
 * A headline or paragraph being written. What was typed stays here until the server has it, or it is given up: a refusal
 * leaves it, and someone else's change is shown beside it. Enter saves; not while an input method composes.
 */
export function BlockForm({
  language,
  name,
  kind,
  start,
  theirs,
  isGone,
  onSave,
  onCancel,
  onTakeTheirs,
}: {
  language: string
  name: string
  kind: BlockView['kind']
  start: string
  /** The block as it stands now; `null` for one that is not in the report yet. */
  theirs: BlockView | null
  /** Someone else has removed it since it was opened. */
  isGone: boolean
  /** Resolves to what stood in the way, or `null`. */
  onSave: (text: string, revision: number) => Promise<'changed' | 'gone' | null>
  onCancel: (typed: string) => void
  onTakeTheirs: () => void
}) {
  const t = useTranslations('report')
  const id = useId()
  const [text, setText] = useState(start)
  const [revision, setRevision] = useState(theirs?.revision ?? 0)
  const [met, setMet] = useState<'changed' | 'gone' | null>(null)
  const [isSaving, setSaving] = useState(false)

  const save = async (seen = revision) => {
    if (isSaving) return
    setSaving(true)
    setMet(await onSave(text, seen))
    setSaving(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // 229: the key belongs to the input method, though some browsers have stopped composing by then.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onCancel(text)
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void save()
    }
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        {name}
      </label>
      <div className={`${styles.grow} ${styles[kind]}`} data-text={`${text} `} lang={language}>
        <textarea
          id={id}
          autoFocus
          rows={1}
          value={text}
          placeholder={theirs ? undefined : name}
          aria-describedby={`${id}-keys`}
          onKeyDown={onKeyDown}
          onFocus={(event) => event.target.setSelectionRange(text.length, text.length)}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {isGone && (
        <p role="alert" className={styles.theirs}>
          {t('goneMeanwhile')}
        </p>
      )}
      {met === 'changed' && theirs && !isGone && (
        <div role="alert" className={styles.theirs}>
          <p>{t('changedBy')}</p>
          <div className={styles.paragraph} lang={language}>
            <RichWords of={theirs.rich} />
          </div>
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                setRevision(theirs.revision)
                void save(theirs.revision)
              }}
            >
              {t('overwrite')}
            </Button>
            <Button look="quiet" onClick={onTakeTheirs}>
              {t('takeTheirs')}
            </Button>
          </div>
        </div>
      )}
      <div className={styles.buttons}>
        {(met !== 'changed' || isGone) && (
          <Button type="submit" aria-disabled={isSaving}>
            {isSaving ? t('saving') : t('save')}
          </Button>
        )}
        <Button look="quiet" onClick={() => onCancel(text)}>
          {t('cancel')}
        </Button>
        <span id={`${id}-keys`} className={styles.keys}>
          {t(kind === 'paragraph' ? 'keys' : 'headlineKeys')}
        </span>
      </div>
    </form>
  )
}
