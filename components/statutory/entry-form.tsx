'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { EntryKind, EntryTerm, EntryWords } from '@/lib/domain/statutory/statutory-edit'
import type { EntryView } from '@/lib/server/statutory/statutory-view'
import { Field, SelectField } from '../ui/field'
import { FormShell, type Met } from './form-shell'
import { LabelOf } from './label-of'
import styles from './statutory.module.css'
import { WordsOf } from './words'

export const blankWords: EntryWords = { text: '', term: null, owner: null }

/** A reflection or recommendation being written. What was typed stays here until the server has it, or it is given up. */
export function EntryForm({
  name,
  kind,
  start,
  theirs,
  isGone,
  onSave,
  onCancel,
  onTakeTheirs,
}: {
  name: string
  kind: EntryKind
  start: EntryWords
  /** The entry as it stands now; `null` for one that is not in the report yet. */
  theirs: EntryView | null
  isGone: boolean
  onSave: (words: EntryWords, revision: number) => Promise<Met>
  onCancel: (typed: EntryWords) => void
  onTakeTheirs: () => void
}) {
  const t = useTranslations('statutory')
  const id = useId()
  const [words, setWords] = useState(start)
  const [revision, setRevision] = useState(theirs?.revision ?? 0)
  const save = (over: boolean) => {
    const seen = over && theirs ? theirs.revision : revision
    setRevision(seen)
    return onSave(words, seen)
  }
  return (
    <FormShell
      name={name}
      keys={t(kind === 'reflection' ? 'keys' : 'lineKeys')}
      keysId={`${id}-keys`}
      isGone={isGone}
      onSave={save}
      onCancel={() => onCancel(words)}
      onTakeTheirs={onTakeTheirs}
      theirs={
        theirs && (
          <div className={styles.paragraph} lang="zh-Hant">
            {theirs.printed.map((runs, at) => (
              <p key={at}>
                <WordsOf runs={runs} />
              </p>
            ))}
          </div>
        )
      }
    >
      <label className="visually-hidden" htmlFor={id}>
        {name}
      </label>
      <div className={`${styles.grow} ${styles.paragraph}`} data-text={`${words.text} `} lang="zh-Hant">
        <textarea
          id={id}
          autoFocus
          rows={1}
          maxLength={20_000}
          value={words.text}
          placeholder={theirs ? undefined : name}
          aria-describedby={`${id}-keys`}
          onFocus={(event) => event.target.setSelectionRange(words.text.length, words.text.length)}
          onChange={(event) => setWords({ ...words, text: event.target.value })}
        />
      </div>
      {kind === 'recommendation' && (
        <div className={styles.pair}>
          <SelectField
            label={<LabelOf term="期程">{t('field.term')}</LabelOf>}
            value={words.term ?? ''}
            onChange={(event) => setWords({ ...words, term: (event.target.value || null) as EntryTerm | null })}
          >
            <option value="">{t('term.open')}</option>
            <option value="now">{t('term.now')}</option>
            <option value="later">{t('term.later')}</option>
          </SelectField>
          <Field
            label={<LabelOf term="主辦單位">{t('field.owner')}</LabelOf>}
            lang="zh-Hant"
            maxLength={500}
            autoComplete="off"
            placeholder={t('field.ownerHint')}
            value={words.owner ?? ''}
            onChange={(event) => setWords({ ...words, owner: event.target.value || null })}
          />
        </div>
      )}
    </FormShell>
  )
}
