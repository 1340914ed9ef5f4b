'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import type { Locale } from '@/lib/domain/text/locales'
import { dayAndTime, formatInstant } from '@/lib/domain/time/time-format'
import { type Edit, find, partsOf } from '@/lib/domain/trip/edit'
import type { Author } from '@/lib/domain/trip/edit-subject'
import { forceOver } from '@/lib/domain/trip/force-edit'
import type { EntityName, TripRecord } from '@/lib/domain/trip/trip-record'
import { type EditWords, useEditWords } from '../history/edit-words'
import { Button } from '../ui/button'
import { ConflictNotice, unknownAuthor } from '../ui/conflict-notice'
import styles from '../ui/status-bar.module.css'
import type { RejectedEdit } from './edit-notices'
import { useTrip } from './use-trip'
import { useSentenceSpace } from '../text/sentence-space'

/**
 * Says why an edit was not saved. If its form has closed, also shows the user's values: beside the saved ones to choose
 * from in a conflict, to restore if someone else has deleted the row, else to copy.
 */
export function RejectedEditNotice({
  rejected,
  dismiss,
}: {
  rejected: RejectedEdit
  /** Removes the notice; with an edit, makes that. */
  dismiss: (instead?: Edit) => void
}) {
  const { record, directory, colleagues } = useTrip()
  const t = useTranslations('trip')
  const space = useSentenceSpace()
  const words = useEditWords(record, directory, colleagues)
  const { reasonOf, authorOf } = useRejectionReason(words)
  const { conflict, by } = rejected.refusal
  const rows = rejected.isDetached ? rowsOf(rejected, record, words) : []
  const again = rejected.isDetached && conflict ? forceOver(record, rejected.edit, rejected.before) : null
  if (again && conflict?.code === 'gone') {
    return (
      <OwnValues message={t('rejected.deletedText', authorOf(by))} rows={rows}>
        <Button onClick={() => dismiss(again)}>{t('rejected.restoreMine')}</Button>
        <Button onClick={() => dismiss()}>{t('rejected.discard')}</Button>
      </OwnValues>
    )
  }
  if (again) return <Choice by={by} rows={rows} choose={(choice) => dismiss(choice === 'mine' ? again : undefined)} />
  if (rows.length > 0) {
    return (
      <OwnValues message={`${reasonOf(rejected)}${space}${t('rejected.yourText')}`} rows={rows}>
        <Button onClick={() => dismiss()}>{t('rejected.discard')}</Button>
      </OwnValues>
    )
  }
  return (
    <div role="alert" className={`${styles.bar} ${styles.problem}`}>
      <span>{reasonOf(rejected)}</span>
      <Button look="quiet" onClick={() => dismiss()}>
        {t('dismiss')}
      </Button>
    </div>
  )
}

type Row = { name: string; mine: string; saved: string }

/** The conflict of an edit that waited for the connection. It is saved as a whole or not at all. */
function Choice({
  by,
  rows,
  choose,
}: {
  by: Author | null | undefined
  rows: readonly Row[]
  choose: (choice: 'mine' | 'saved') => void
}) {
  const { homeZone } = useTrip()
  const locale = useLocale() as Locale
  const [now] = useState(() => new Date())
  const choiceRef = useRef<HTMLButtonElement>(null)
  return (
    <div className={styles.conflict}>
      <ConflictNotice
        by={by ? { name: by.name, ...dayAndTime(new Date(by.at), now, locale, homeZone) } : unknownAuthor}
        rows={rows.map(({ name, mine, saved }) => ({ fields: [name], label: name, mine, saved }))}
        choose={choose}
        choiceRef={choiceRef}
        isWhole
      />
    </div>
  )
}

/** The values of an edit that cannot be compared with saved ones. `children` are the buttons. */
function OwnValues({ message, rows, children }: { message: string; rows: readonly Row[]; children: ReactNode }) {
  const t = useTranslations('trip')
  return (
    <section role="alert" className={`${styles.bar} ${styles.problem} ${styles.both}`}>
      <p>{message}</p>
      <table>
        <tbody>
          {rows.map(({ name, mine }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{mine || t('rejected.empty')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.choice}>{children}</div>
    </section>
  )
}

function useRejectionReason(words: EditWords) {
  const space = useSentenceSpace()
  const { record, homeZone } = useTrip()
  const locale = useLocale() as Locale
  const t = useTranslations('trip')
  /** Who did it and when, for the messages. */
  const authorOf = (by: Author | null | undefined) => ({
    who: by?.name ?? t('by.someone'),
    when: by ? formatInstant(new Date(by.at), locale, homeZone) : t('rejected.now'),
  })
  const causeOf = ({ refusal: { code, message, conflict, by }, before }: RejectedEdit): string => {
    if (!conflict) {
      const key = `rejected.${code}` as Parameters<typeof t>[0]
      return message ?? (t.has(key) ? t(key) : t('rejected.invalid'))
    }
    const { noun, id } = conflict
    const line = noun === 'trip' || id === null ? null : (find(record, noun, id) ?? find(before, noun, id))
    const what = words.line(noun, line)
    if (conflict.code === 'gone') return t('rejected.deleted', { ...authorOf(by), what })
    const fields = words.list(conflict.fields.map((field) => words.field(noun, field)))
    if (noun === 'trip') return t('rejected.changedTrip', { ...authorOf(by), fields })
    return conflict.fields.length > 0
      ? t('rejected.changed', { ...authorOf(by), fields, what })
      : t('rejected.changedEntity', { ...authorOf(by), what })
  }
  const reasonOf = (rejected: RejectedEdit) =>
    `${t('rejected.not', { kind: rejected.kind })}${space}${causeOf(rejected)}`
  return { reasonOf, authorOf }
}

// The user's values in the conflicting fields; in all fields if the row is gone or the edit cannot be saved at all.
function rowsOf({ edit, refusal, before }: RejectedEdit, record: TripRecord, words: EditWords): Row[] {
  const { conflict } = refusal
  return partsOf(edit).flatMap((part) => {
    const to = part.do === 'add' ? part.values : part.do === 'change' || part.do === 'change trip' ? part.to : {}
    const noun: EntityName | 'trip' = part.do === 'change trip' ? 'trip' : (part as { noun: EntityName }).noun
    const id = 'id' in part ? part.id : ''
    if (conflict && (noun !== conflict.noun || (id || null) !== conflict.id)) return []
    const saved = noun === 'trip' ? record.trip : (find(record, noun, id) ?? find(before, noun, id))
    const valueOf = (field: string) => (saved as Record<string, unknown> | undefined)?.[field]
    return Object.entries(to)
      .filter(([field, mine]) =>
        conflict ? conflict.code === 'gone' || conflict.fields.includes(field) : mine !== null,
      )
      .map(([field, mine]) => {
        const both = words.both(noun, field, valueOf(field), mine)
        return { name: words.field(noun, field), mine: both.to, saved: both.from }
      })
  })
}
