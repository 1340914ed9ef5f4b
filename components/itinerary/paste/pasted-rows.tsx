'use client'

import { useLocale, useTranslations } from 'next-intl'
import { startTransition, useEffect, useMemo, useState } from 'react'
import { tripDays } from '@/lib/domain/itinerary/itinerary'
import { type ProgrammeField, programmeFields } from '@/lib/domain/itinerary/programme-headings'
import type { CityContext } from '@/lib/domain/itinerary/item-cities'
import type { Locale } from '@/lib/domain/text/locales'
import { useTrip } from '../../trip/use-trip'
import field from '../../ui/field.module.css'
import { type PastedDay, PastedDayHead } from './pasted-day'
import { Row } from './pasted-row'
import styles from './pasted-rows.module.css'
import { moveBetweenRows } from './row-keys'
import type { PastedRow } from './programme-session'
import type { PastedProgramme } from './use-pasted-programme'
import { useZoneList } from './use-zone-list'

/** The pasted rows, each beside the item it becomes; every part can be corrected here. */
export function PastedRows({ table }: { table: PastedProgramme }) {
  const { rows, correct, choose, setTaken, expected, visits } = table
  const { record } = useTrip()
  const t = useTranslations('itinerary.paste')
  const zones = useZoneList(rows)
  const days = useMemo(() => tripDays(record.trip.start, record.trip.end), [record.trip.start, record.trip.end])
  const count = useRenderedCount(rows.length)
  const groups = useMemo(() => groupsOf(rows.slice(0, count)), [rows, count])
  const cities = useCities(visits)
  return (
    <section className={styles.table} aria-label={t('table')} onKeyDown={moveBetweenRows}>
      <p className={styles.columns} aria-hidden>
        <span>{t('source')}</span>
        <span className={styles.resultHead}>
          <span>{t('result')}</span>
          <span>{t('kind')}</span>
          <span>{t('import')}</span>
        </span>
      </p>
      {groups.map((group, i) => (
        <section key={group.from} aria-labelledby={`pasted-day-${group.from}`}>
          <PastedDayHead {...{ group, cities, days, correct }} before={groups[i - 1]} />
          <ol>
            {group.rows.map((pasted, i) => (
              <Row
                key={group.from + i}
                at={group.from + i}
                {...{ pasted, days, zones, cities, visits, correct, choose, setTaken, expected }}
              />
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}

const [firstRows, moreRows] = [40, 60]

/** How many of the rows are rendered. All of them at once would block the page. */
function useRenderedCount(all: number): number {
  const [count, setCount] = useState(firstRows)
  useEffect(() => {
    if (count >= all) return
    const timer = setTimeout(() => startTransition(() => setCount(count + moreRows)))
    return () => clearTimeout(timer)
  }, [count, all])
  return count
}

/** The cities of the trip with those of the visits that the import adds. */
function useCities(visits: PastedProgramme['visits']): CityContext {
  const { record, directory, homeZone, cityNames } = useTrip()
  const locale = useLocale() as Locale
  return useMemo(() => {
    const added = visits.flatMap(({ institution }) => (institution ? [[institution.id, institution] as const] : []))
    return {
      record: { trip: record.trip, visit: visits.map(({ visit }) => visit) },
      directory: { institutions: { ...directory.institutions, ...Object.fromEntries(added) } },
      homeZone,
      locale,
      names: cityNames,
    }
  }, [visits, record.trip, directory, homeZone, locale, cityNames])
}

function groupsOf(rows: readonly PastedRow[]): PastedDay[] {
  const groups: { day: string; from: number; rows: PastedRow[] }[] = []
  rows.forEach((pasted, i) => {
    const last = groups.at(-1)
    if (last?.day === pasted.row.day) last.rows.push(pasted)
    else groups.push({ day: pasted.row.day, from: i, rows: [pasted] })
  })
  return groups
}

/** Which field each pasted column is. */
export function ColumnFields({ table: { fields, setField } }: { table: PastedProgramme }) {
  const t = useTranslations('itinerary.paste')
  const fieldWords = useTranslations('itinerary.paste.field')
  return (
    <details>
      <summary>{t('columns')}</summary>
      <div className={styles.fields}>
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
    </details>
  )
}
