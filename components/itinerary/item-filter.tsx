'use client'

import { useLocale, useTranslations } from 'next-intl'
import { isFiltered, type ItemFilter, noFilter, passesFilter, withItemFilter } from '@/lib/domain/itinerary/item-filter'
import { fullName } from '@/lib/domain/text/person-name'
import { plain } from '@/lib/domain/text/text'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { itemKinds } from '@/lib/domain/trip/vocabulary'
import { useTrip } from '../trip/use-trip'
import { Button } from '../ui/button'
import styles from './item-filter.module.css'
import { peopleIn } from './use-item-filter'

/** Choices of whose items, of which kind and of which visit are shown, and a link that prints just these. */
export function ItemFilterBar({
  record,
  filter,
  onChange: setFilter,
  onHide,
}: {
  record: TripRecord
  filter: ItemFilter
  onChange: (filter: ItemFilter) => void
  /** Called before items are hidden: commands act on what is selected, which must not be hidden. */
  onHide: () => void
}) {
  const { directory, tripId } = useTrip()
  const locale = useLocale()
  const t = useTranslations('itinerary.filter')
  const kind = useTranslations('vocabulary.itemKind')
  if (record.item.length < 2) return null
  const shown = record.item.filter((item) => passesFilter(item, filter)).length
  const onChange = (next: ItemFilter) => {
    onHide()
    setFilter(next)
  }
  const people = peopleIn(record).map((id) => ({
    value: id,
    label: directory.people[id] ? fullName(directory.people[id].name, locale).text : '?',
  }))
  const kinds = itemKinds
    .filter((one) => one === filter.kind || record.item.some((item) => item.kind === one))
    .map((value) => ({ value, label: kind(value) }))
  const visits = record.visit.map(({ id, institutionId }) => ({
    value: id,
    label: plain(directory.institutions[institutionId]?.name, locale),
  }))
  const query = withItemFilter('?part=itinerary&version=draft', filter)
  const print = `/trips/${encodeURIComponent(tripId)}/handbook/print${query}`
  return (
    <div className={styles.bar} role="group" aria-label={t('label')}>
      <Choice
        label={t('person')}
        all={t('everyone')}
        options={people}
        value={filter.person}
        onChange={(person) => onChange({ ...filter, person })}
      />
      <Choice
        label={t('kind')}
        all={t('allKinds')}
        options={kinds}
        value={filter.kind}
        onChange={(chosen) => onChange({ ...filter, kind: itemKinds.find((one) => one === chosen) ?? null })}
      />
      {visits.length > 1 && (
        <Choice
          label={t('visit')}
          all={t('allVisits')}
          options={visits}
          value={filter.visit}
          onChange={(visit) => onChange({ ...filter, visit })}
        />
      )}
      <span role="status">{isFiltered(filter) && t('shown', { shown, count: record.item.length })}</span>
      {isFiltered(filter) && (
        <Button look="quiet" onClick={() => onChange(noFilter)}>
          {t('reset')}
        </Button>
      )}
      <a className={styles.print} href={print} target="_blank" rel="noreferrer">
        {t('print')}
      </a>
    </div>
  )
}

function Choice({
  label,
  all,
  options,
  value,
  onChange,
}: {
  label: string
  /** The words for no choice. */
  all: string
  options: readonly { value: string; label: string }[]
  value: string | null
  onChange: (value: string | null) => void
}) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      className={value === null ? undefined : styles.chosen}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
