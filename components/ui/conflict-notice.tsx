'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode, Ref } from 'react'
import { Button } from './button'
import styles from './conflict-notice.module.css'
import { Notice } from './notice'

/** Who changed something and when, formatted for the reader. A time without a day means today. */
export type ConflictAuthor = { name: string | null; day: string | null; time: string | null }

export const unknownAuthor: ConflictAuthor = { name: null, day: null, time: null }

/** A field with both of its texts. `fields` are the draft's fields that the choice is about. */
export type ConflictRow<F extends string = string> = {
  fields: readonly F[]
  label: string
  mine: ReactNode
  saved: ReactNode
}

/**
 * Two users have edited the same fields: who and when, both texts side by side, and the choice between them. With
 * several fields, each has a choice of its own as well.
 */
export function ConflictNotice<F extends string>({
  by,
  rows,
  choose,
  choiceRef,
  lang,
  isWhole = false,
}: {
  by: ConflictAuthor
  rows: readonly ConflictRow<F>[]
  choose: (choice: 'mine' | 'saved', fields?: readonly F[]) => void
  /** The button to keep the user's text. */
  choiceRef: Ref<HTMLButtonElement>
  /** The language of the texts, if it is not that of the page. */
  lang?: string
  /** All fields are chosen together. */
  isWhole?: boolean
}) {
  const t = useTranslations('conflict')
  const isOne = rows.length === 1
  const hasFieldChoices = !isOne && !isWhole
  return (
    <Notice>
      <p>{t('changed', useAuthorValues(by))}</p>
      <table className={styles.texts}>
        <thead>
          <tr>
            <th scope="col" className={styles.field}>
              <span className="visually-hidden">{t('field')}</span>
            </th>
            <th scope="col">{t('mine')}</th>
            <th scope="col">{t('saved')}</th>
            {hasFieldChoices && (
              <th scope="col">
                <span className="visually-hidden">{t('choice')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td lang={lang} data-label={t('mine')}>
                {row.mine || t('empty')}
              </td>
              <td lang={lang} data-label={t('saved')}>
                {row.saved || t('empty')}
              </td>
              {hasFieldChoices && (
                <td>
                  <FieldChoice row={row} choose={choose} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.choice}>
        <Button ref={choiceRef} onClick={() => choose('mine')}>
          {t(isOne ? 'keepMine' : 'keepAllMine')}
        </Button>
        <Button onClick={() => choose('saved')}>{t(isOne ? 'useTheirs' : 'useAllTheirs')}</Button>
      </div>
    </Notice>
  )
}

function FieldChoice<F extends string>({
  row: { label, fields },
  choose,
}: {
  row: ConflictRow<F>
  choose: (choice: 'mine' | 'saved', fields: readonly F[]) => void
}) {
  const t = useTranslations('conflict')
  return (
    <div className={styles.choice}>
      <Button look="quiet" aria-label={t('keepMineIn', { field: label })} onClick={() => choose('mine', fields)}>
        {t('keepMine')}
      </Button>
      <Button look="quiet" aria-label={t('useTheirsIn', { field: label })} onClick={() => choose('saved', fields)}>
        {t('useTheirs')}
      </Button>
    </div>
  )
}

/** Someone else has deleted what the form is about; `canRestore` where saving brings it back. */
export function DeletedNotice({ by, canRestore }: { by: ConflictAuthor; canRestore: boolean }) {
  const t = useTranslations('conflict')
  return <Notice>{t(canRestore ? 'deleted' : 'deletedForGood', useAuthorValues(by))}</Notice>
}

function useAuthorValues({ name, day, time }: ConflictAuthor) {
  const t = useTranslations('conflict')
  return {
    who: name ?? t('someone'),
    when: whenOf(day, time),
    day: day ?? '',
    time: time ?? '',
  }
}

function whenOf(day: string | null, time: string | null): 'unknown' | 'day' | 'today' | 'earlier' {
  if (time === null) return day === null ? 'unknown' : 'day'
  return day === null ? 'today' : 'earlier'
}
