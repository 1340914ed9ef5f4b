'use client'

import { useLocale, useTranslations } from 'next-intl'
import { memo, useState } from 'react'
import { type CityContext, itemCities } from '@/lib/domain/itinerary/item-cities'
import type { Locale } from '@/lib/domain/text/locales'
import { languageName } from '@/lib/domain/text/language-name'
import { plain, type Texts } from '@/lib/domain/text/text'
import { textLanguage } from '@/lib/domain/text/text-language'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { type ItemKind, itemKinds } from '@/lib/domain/trip/vocabulary'
import styles from './pasted-rows.module.css'
import { localCorrection, type PastedRow } from './programme-session'
import { ChoiceCell, TextCell, useSetValue } from './row-fields'
import { isDoubtOfRow, RowNotes } from './row-notes'
import type { PastedProgramme } from './use-pasted-programme'
import { useNearView } from './use-near-view'
import type { ZoneList } from './use-zone-list'
import { ZoneCell } from './zone-cell'

type RowProps = Pick<PastedProgramme, 'correct' | 'choose' | 'setTaken' | 'expected' | 'visits'> & {
  at: number
  pasted: PastedRow
  days: readonly string[]
  zones: ZoneList
  cities: CityContext
}

// The others near the screen follow in the next frames, so that none of them takes long.
const firstRows = 16

/**
 * One pasted row: its source, what it becomes, and remarks on it. Away from the screen it is only text:
 * thousands of fields slow a browser down.
 */
export const Row = memo(function Row(props: RowProps) {
  const { at, pasted, expected } = props
  const { row, isTaken, source } = pasted
  const [ref, isNear] = useNearView<HTMLLIElement>(at < firstRows)
  const [hasFocus, setFocus] = useState(false)
  return (
    <li
      ref={ref}
      data-row={at}
      data-check={isToCheck(pasted) || undefined}
      className={`${styles.row} ${isTaken ? '' : styles.left}`}
      onFocus={() => setFocus(true)}
      onBlur={(event) => setFocus(event.currentTarget.contains(event.relatedTarget))}
    >
      <span className={styles.number}>{source === '' ? '' : row.row + 1}</span>
      <p className={styles.source} lang={textLanguage(source, expected)}>
        {source}
      </p>
      <div className={styles.result}>
        {isNear || hasFocus ? (
          <Fields {...props} hasFocus={hasFocus} />
        ) : (
          <>
            <span className={styles.text}>{row.time}</span>
            <span className={styles.text}>{row.item}</span>
          </>
        )}
      </div>
    </li>
  )
})

/** True for a row with two times, or with a day or a time that may be read wrongly. */
export function isToCheck({ contradictions, reading, row }: PastedRow): boolean {
  if (row.isRemark) return false
  return contradictions.length > 0 || reading.trouble === 'bad time' || reading.doubts.some(isDoubtOfRow)
}

/** The fields of a row, and remarks on it. Some are rendered only while the row has the focus. */
function Fields({ hasFocus, ...props }: RowProps & { hasFocus: boolean }) {
  const { at, pasted, setTaken, expected } = props
  const correct: RowProps['correct'] = (row, to) => props.correct(row, localCorrection(pasted, to))
  const { row, reading, status, isTaken } = pasted
  const t = useTranslations('itinerary.paste')
  const label = (part: 'time' | 'item' | 'place' | 'kind') => t('cell', { part: t(part), row: row.row + 1 })
  const isOpen = status !== 'skip' || row.isRemark
  const [isChecked, setChecked] = useSetValue(isTaken, (is) => setTaken(at, is))
  return (
    <>
      <TextCell
        {...{ at, name: 'time', label: label('time'), className: styles.time }}
        value={timesOf(pasted, useDayPartName())}
        placeholder={row.time || (row.isRemark ? '' : t('noTime'))}
        onSave={(time) => correct(at, { time, endDay: null })}
      />
      <TextCell
        {...{ at, name: 'item', label: label('item'), className: styles.title }}
        value={row.item}
        placeholder={t('item')}
        lang={textLanguage(row.item, expected)}
        onSave={(item) => correct(at, { item })}
      />
      <TextCell
        {...{ at, name: 'place', label: label('place'), className: styles.place }}
        value={row.place || (reading.place ?? '')}
        placeholder={t('place')}
        lang={textLanguage(row.place, expected)}
        onSave={(place) => correct(at, { place, item: reading.title })}
      />
      <KindCell {...props} label={label('kind')} />
      <label className={styles.take}>
        <input
          type="checkbox"
          data-at={at}
          data-field="take"
          aria-label={t('importRow', { row: row.row + 1 })}
          checked={isChecked}
          disabled={!isOpen || reading.trouble === 'no item'}
          onChange={(event) => setChecked(event.target.checked)}
        />
      </label>
      <Crossing {...props} />
      {hasFocus && <Details {...props} correct={correct} />}
      <div className={styles.notes}>
        <Facts pasted={pasted} />
        <RowNotes {...{ at, pasted, correct }} />
      </div>
    </>
  )
}

/** The two cities whose clocks the times of a flight show. */
function Crossing({ pasted: { items }, cities }: RowProps) {
  const [item] = items
  if (item?.noun !== 'item') return null
  const { timeZone, endTimeZone, end } = item.values
  if (endTimeZone === null || endTimeZone === timeZone || end === null) return null
  const { start, end: arrival } = itemCities(item.values, cities)
  return <p className={styles.crossing}>{`${start} → ${arrival}`}</p>
}

function useDayPartName() {
  const vocabulary = useTranslations('vocabulary')
  return (part: Exclude<PastedRow['reading']['part'], null>) => vocabulary(`dayPartTitle.${part}`)
}

function timesOf(
  { reading, row }: PastedRow,
  nameOf: (part: Exclude<PastedRow['reading']['part'], null>) => string,
): string {
  const { start, end, endDay, day, part } = reading
  if (start !== null) return `${start}${end === null ? '' : `–${end}`}${endDay !== null && endDay !== day ? ' +1' : ''}`
  if (part !== null && part !== 'undecided') return nameOf(part)
  return row.time
}

function KindCell({ at, pasted, choose, label }: RowProps & { label: string }) {
  const vocabulary = useTranslations('vocabulary.itemKind')
  const { kind } = pasted.reading
  return (
    <ChoiceCell
      {...{ at, label, name: 'kind', className: styles.kind }}
      value={kind}
      shown={vocabulary(kind)}
      options={() =>
        itemKinds.map((one) => (
          <option key={one} value={one}>
            {vocabulary(one)}
          </option>
        ))
      }
      onChoose={(value) => choose(at, { kind: value as ItemKind })}
    />
  )
}

/** Day, time zone, people and visit. */
function Details({ at, pasted, days, zones, visits, correct, choose }: RowProps) {
  const { row, items } = pasted
  const locale = useLocale()
  const t = useTranslations('itinerary.paste')
  const label = (part: 'day' | 'zone' | 'people' | 'visit') => t('cell', { part: t(`part.${part}`), row: row.row + 1 })
  const item = items[0]
  const zone = item?.noun === 'item' ? item.values.timeZone : null
  const visitId = item?.values.visitId ?? ''
  const dayName = (day: string) => (day === '' ? t('noDay') : formatWeekday(day, locale, 'short'))
  const nameOf = (id: string) => plain(visits.find(({ visit }) => visit.id === id)?.institution?.name, locale)
  return (
    <div className={styles.details}>
      <ChoiceCell
        {...{ at, name: 'day', label: label('day') }}
        value={row.day}
        shown={dayName(row.day)}
        options={() =>
          ['', ...[...new Set([...days, row.day, ...row.alternatives])].filter(Boolean).sort()].map((day) => (
            <option key={day} value={day}>
              {dayName(day)}
            </option>
          ))
        }
        onChoose={(day) => correct(at, { day, lastDay: null, endDay: null, doubt: null })}
      />
      {zone !== null && (
        <ZoneCell
          {...{ at, label: label('zone'), value: zone, zones }}
          onChoose={(timeZone) => choose(at, { timeZone })}
        />
      )}
      <TextCell
        {...{ at, name: 'who', label: label('people') }}
        value={row.who}
        placeholder={t('everyone')}
        onSave={(who) => correct(at, { who })}
      />
      <ChoiceCell
        {...{ at, name: 'visit', label: label('visit') }}
        value={visitId}
        shown={visitId === '' ? t('noVisit') : nameOf(visitId)}
        options={() => [
          <option key="" value="">
            {t('noVisit')}
          </option>,
          ...visits.map(({ visit, institution }) => (
            <option key={visit.id} value={visit.id}>
              {[plain(institution?.name, locale), visit.day && formatWeekday(visit.day, locale, 'short')]
                .filter(Boolean)
                .join(' · ')}
            </option>
          )),
        ]}
        onChoose={(value) => choose(at, { visitId: value || null })}
      />
    </div>
  )
}

/** A title in two languages, the zone of arrival, who attends, and the notes. */
function Facts({ pasted: { reading, items, row } }: { pasted: PastedRow }) {
  const locale = useLocale() as Locale
  const t = useTranslations('itinerary.paste')
  const values = items[0]?.values
  if (!values) return null
  const facts = [
    ...pair(values.title, locale),
    ...(values.placeName ? pair(values.placeName, locale) : []),
    reading.attendeeIds && t('people', { count: reading.attendeeIds.length }),
    row.lastDay && `– ${formatWeekday(row.lastDay, locale, 'short')}`,
    reading.notes && t('note', { note: reading.notes }),
  ].filter(Boolean)
  return facts.length > 0 && <p className={styles.said}>{facts.join(' · ')}</p>
}

function pair(texts: Texts, locale: Locale): string[] {
  const all = Object.entries(texts)
  return all.length < 2 ? [] : all.map(([tag, words]) => `${languageName(tag, locale)}: ${words}`)
}
