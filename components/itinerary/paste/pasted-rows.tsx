'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { tripDays } from '@/lib/domain/itinerary/itinerary'
import { type ProgrammeField, programmeFields } from '@/lib/domain/itinerary/programme-headings'
import type { PlannedRow } from '@/lib/domain/itinerary/planned-row'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { useTrip } from '../../trip/use-trip'
import field from '../../ui/field.module.css'
import styles from './paste-programme.module.css'
import type { PastedProgramme } from './use-pasted-programme'

type PastedRow = PastedProgramme['rows'][number]

/** The pasted rows, each with the item it becomes; every part can be corrected here. */
export function PastedRows({ table }: { table: PastedProgramme }) {
  const { rows } = table
  const { record } = useTrip()
  const t = useTranslations('itinerary.paste')
  const days = useMemo(() => tripDays(record.trip.start, record.trip.end), [record.trip.start, record.trip.end])
  const placed = rows.filter(({ reading, isTaken }) => isTaken && reading.day !== null).length
  const waiting = rows.filter(({ reading, isTaken }) => isTaken && reading.day === null).length
  return (
    <>
      <p role="status">{t('found', { placed, waiting, left: rows.length - placed - waiting })}</p>
      {table.fields.length > 1 && <ColumnFields table={table} />}
      <section className={styles.scroll} aria-label={t('table')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['import', 'day', 'time', 'item', 'place', 'result'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <Row key={i} at={i} pasted={row} days={days} table={table} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** Which field each pasted column is. */
function ColumnFields({ table: { fields, setField } }: { table: PastedProgramme }) {
  const t = useTranslations('itinerary.paste')
  const fieldWords = useTranslations('itinerary.paste.field')
  return (
    <div className={styles.columns}>
      {fields.map((held, column) => (
        <label key={column}>
          {t('column', { number: column + 1 })}
          <select
            className={field.control}
            value={held}
            onChange={(e) => setField(column, e.target.value as ProgrammeField)}
          >
            {programmeFields.map((one) => (
              <option key={one} value={one}>
                {fieldWords(one)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}

function Row({
  at,
  pasted,
  days,
  table: { correct, setTaken },
}: {
  at: number
  pasted: PastedRow
  days: readonly string[]
  table: PastedProgramme
}) {
  const { row, isTaken, status } = pasted
  const locale = useLocale()
  const t = useTranslations('itinerary.paste')
  const cell = (part: 'time' | 'item' | 'place') => (
    <td>
      <input
        className={field.control}
        aria-label={t('cell', { part: t(part), row: row.row + 1 })}
        value={row[part]}
        onChange={(e) => correct(at, { [part]: e.target.value })}
      />
    </td>
  )
  return (
    <tr className={isTaken ? undefined : styles.left}>
      <td>
        <label className={styles.take}>
          <input
            type="checkbox"
            aria-label={t('importRow', { row: row.row + 1 })}
            checked={isTaken}
            disabled={status === 'skip'}
            onChange={(e) => setTaken(at, e.target.checked)}
          />
        </label>
      </td>
      <td>
        <select
          className={field.control}
          aria-label={t('cell', { part: t('day'), row: row.row + 1 })}
          value={row.day}
          onChange={(e) => correct(at, { day: e.target.value, lastDay: null, endDay: null, doubt: null })}
        >
          <option value="">{t('noDay')}</option>
          {[...new Set([...days, row.day, ...row.alternatives])]
            .filter(Boolean)
            .sort()
            .map((day) => (
              <option key={day} value={day}>
                {formatWeekday(day, locale, 'short')}
              </option>
            ))}
        </select>
      </td>
      {cell('time')}
      {cell('item')}
      {cell('place')}
      <td className={styles.becomes}>
        <Becomes planned={pasted} />
        {row.isRemark && <span>{t('remark')}</span>}
      </td>
    </tr>
  )
}

/** The item that a row becomes, or why it becomes none. */
function Becomes({ planned: { reading, status } }: { planned: PlannedRow }) {
  const t = useTranslations('itinerary.paste')
  const trouble = useTranslations('itinerary.paste.problem')
  const doubt = useTranslations('itinerary.paste.doubt')
  const vocabulary = useTranslations('vocabulary')
  const parts = [
    reading.start && `${reading.start}${reading.end ? `–${reading.end}` : ''}`,
    reading.part && vocabulary(`dayPartTitle.${reading.part}`),
    vocabulary(`itemKind.${reading.kind}`),
    reading.attendeeIds && t('people', { count: reading.attendeeIds.length }),
    reading.notes,
  ]
  return (
    <>
      {reading.trouble === 'no item' ? '' : parts.filter(Boolean).join(' · ')}
      {status !== 'add' && reading.trouble !== 'no item' && <span>{t(`status.${status}`)}</span>}
      {reading.trouble && <span>{trouble(reading.trouble)}</span>}
      {reading.doubts.map((one) => (
        <span key={one}>{doubt(one)}</span>
      ))}
    </>
  )
}
