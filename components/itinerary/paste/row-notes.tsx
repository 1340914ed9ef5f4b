'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Contradiction } from '@/lib/domain/itinerary/planned-row'
import { plain, type Texts } from '@/lib/domain/text/text'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'
import type { Item, Values } from '@/lib/domain/trip/trip-record'
import styles from './pasted-rows.module.css'
import type { PastedRow } from './programme-session'
import type { PastedProgramme } from './use-pasted-programme'

type NotesProps = { at: number; pasted: PastedRow; correct: PastedProgramme['correct'] }

/** What has to be said of a row: changes with the old values, contradictions, doubts and what could not be read. */
export function RowNotes({ at, pasted, correct }: NotesProps) {
  const { reading, row, status, items, contradictions } = pasted
  const t = useTranslations('itinerary.paste')
  const trouble = useTranslations('itinerary.paste.problem')
  const doubt = useTranslations('itinerary.paste.doubt')
  const isThere = status === 'skip' && items.length > 0
  return (
    <>
      {isThere && <p className={styles.said}>{t('status.skip')}</p>}
      {status === 'change' && <Changes pasted={pasted} />}
      {contradictions.map((one) => (
        <Contradicting key={`${one.field} ${one.otherRow}`} {...{ at, one, pasted, correct }} />
      ))}
      {row.isRemark && <Note>{t('remark')}</Note>}
      {reading.trouble && !isThere && !row.isRemark && <Note>{trouble(reading.trouble)}</Note>}
      {reading.doubts.filter(isDoubtOfRow).map((one) => (
        <Note key={one}>
          {doubt(one)}
          {row.alternatives.length > 1 && one === 'day or month' && (
            <DayChoice
              days={row.alternatives}
              chosen={row.day}
              onChoose={(day) => void correct(at, { day, doubt: null })}
            />
          )}
        </Note>
      ))}
    </>
  )
}

/** A weekday that is not that of its date is said once, at the head of the day. */
export function isDoubtOfRow(doubt: PastedRow['reading']['doubts'][number]): boolean {
  return doubt !== 'other weekday'
}

export function Note({ children, isConflict = false }: { children: ReactNode; isConflict?: boolean }) {
  return <p className={`${styles.note} ${isConflict ? styles.conflict : ''}`}>{children}</p>
}

/** Buttons for the days that a row or a heading can mean. */
export function DayChoice({
  days,
  chosen,
  onChoose,
}: {
  days: readonly string[]
  /** `null` if none is chosen yet. */
  chosen: string | null
  onChoose: (day: string) => void
}) {
  const locale = useLocale()
  return days.map((day) => (
    <button
      key={day}
      type="button"
      className={styles.option}
      aria-pressed={day === chosen}
      onClick={() => onChoose(day)}
    >
      {formatWeekday(day, locale, 'short')}
    </button>
  ))
}

/** "The itinerary says 08:10": the time can be taken from there. */
function Contradicting({ at, one, pasted: { items, row, isTaken }, correct }: NotesProps & { one: Contradiction }) {
  const t = useTranslations('itinerary.paste')
  const existing = items.flatMap((item) => (item.noun === 'item' && item.existing ? [item.existing] : []))[0]
  const says = { field: one.field, other: one.other, pasted: one.pasted, row: (one.otherRow ?? 0) + 1 }
  return (
    <Note isConflict>
      {one.otherRow === null ? t('contradiction.itinerary', says) : t('contradiction.row', says)}
      {one.otherRow === null && existing && isTaken && (
        <>
          <button type="button" className={styles.option} aria-pressed>
            {t('contradiction.use', { time: one.pasted })}
          </button>
          <button
            type="button"
            className={styles.option}
            aria-pressed={false}
            onClick={() => void correct(at, { time: withTime(row.time, one, existing), endDay: null })}
          >
            {t('contradiction.use', { time: one.other })}
          </button>
        </>
      )}
    </Note>
  )
}

function withTime(time: string, one: Contradiction, { start, end }: Item): string {
  const [first = timeOf(start), second = end === null ? '' : timeOf(end)] = time.split(/\s*[-–—~～〜/]\s*/u)
  const ends = one.field === 'end' ? one.other : second
  return [one.field === 'start' ? one.other : first, ends].filter(Boolean).join('-')
}

/** The old values of the item that the row changes. */
function Changes({ pasted: { items } }: { pasted: PastedRow }) {
  const locale = useLocale()
  const t = useTranslations('itinerary.paste')
  const vocabulary = useTranslations('vocabulary')
  return items.flatMap((item) => {
    if (item.noun !== 'item' || item.existing === null) return []
    const was = oldValues(item.existing, item.changes, locale, (part) => vocabulary(`dayPartTitle.${part}`))
    if (Object.keys(item.changes).length === 0) return []
    return [
      <p key={item.existing.id} className={styles.said}>
        {was.length > 0 ? t('change.was') : t('change.more')}{' '}
        {was.map((one, i) => (
          <span key={one}>
            {i > 0 && ' · '}
            <s>{one}</s>
          </span>
        ))}
      </p>,
    ]
  })
}

function oldValues(
  item: Item,
  changes: Partial<Values<'item'>>,
  locale: string,
  partName: (part: NonNullable<Item['dayPart']>) => string,
): string[] {
  const isMoved = changes.start !== undefined && dayOf(changes.start) !== dayOf(item.start)
  const times = item.dayPart
    ? partName(item.dayPart)
    : `${timeOf(item.start)}${item.end === null ? '' : `–${timeOf(item.end)}`}`
  const isTimed = 'start' in changes || ('end' in changes && item.end !== null) || 'dayPart' in changes
  const text = (field: 'title' | 'placeName', words: Texts | null) =>
    changes[field] && isReplaced(words, changes[field]) ? [plain(words, locale)] : []
  return [
    ...(isTimed ? [isMoved ? `${dayOf(item.start)} ${times}` : times] : []),
    ...text('title', item.title),
    ...text('placeName', item.placeName),
  ]
}

/** False if the change only adds another language. */
function isReplaced(before: Texts | null, after: Texts): boolean {
  return before !== null && Object.entries(before).some(([language, words]) => after[language] !== words)
}
