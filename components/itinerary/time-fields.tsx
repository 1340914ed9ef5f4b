'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { addDays, type Day } from '@/lib/domain/time/day'
import type { DraftProblems, ItemDraft } from '@/lib/domain/itinerary/item-draft'
import { dayPlans, tripDays } from '@/lib/domain/itinerary/itinerary'
import { zoneCity } from '@/lib/domain/text/city-name'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { zoneGroups } from '@/lib/domain/time/zone-groups'
import { TranslatedZoneField } from '../text/zone-field'
import { namedZoneGroups } from '../text/zone-options'
import { dayParts } from '@/lib/domain/time/day-part'
import { useTrip } from '../trip/use-trip'
import { Field, SelectField } from '../ui/field'
import styles from './item-panel.module.css'

type TimeFieldsProps = {
  draft: ItemDraft
  set: (part: Partial<ItemDraft>) => void
  /** The user has left the start field. */
  onSettle: () => void
  problem: (field: keyof DraftProblems) => string | undefined
}

const crossesZones = new Set(['flight', 'train', 'transfer'])

/** Day, part of the day or times, and time zone of an item; a second zone for journeys. */
export function TimeFields({ draft, set, onSettle, problem }: TimeFieldsProps) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const vocabulary = useTranslations('vocabulary')
  const [hasChosen, setHasChosen] = useState(false)
  const isUntimed = draft.dayPart !== null
  const days = useDayOptions(draft.day)
  const zoneChoices = useZoneChoices(draft)
  return (
    <div className={styles.times}>
      <SelectField label={t('day')} value={draft.day} onChange={(e) => set({ day: e.target.value })}>
        {days.map((day) => (
          <option key={day} value={day}>
            {formatWeekday(day, locale)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('dayPart')}
        autoFocus={isUntimed}
        value={draft.dayPart ?? ''}
        onChange={(e) => {
          setHasChosen(true)
          set({ dayPart: dayParts.find((part) => part === e.target.value) ?? null })
        }}
      >
        <option value="">{t('atTime')}</option>
        {dayParts.map((part) => (
          <option key={part} value={part}>
            {vocabulary(`dayPartTitle.${part}`)}
          </option>
        ))}
      </SelectField>
      {/* Choosing a time in the list must not move the focus out of it. */}
      {!isUntimed && <Clocks {...{ draft, set, onSettle, problem }} autoFocus={!hasChosen} />}
      <TranslatedZoneField
        label={t('zone')}
        value={draft.timeZone}
        onChange={(timeZone) => set({ timeZone })}
        {...zoneChoices}
      />
      {(crossesZones.has(draft.kind) || draft.endTimeZone) && (
        <TranslatedZoneField
          label={t('endZone')}
          value={draft.endTimeZone ?? ''}
          onChange={(zone) => set({ endTimeZone: zone || null })}
          empty={t('endZoneSame')}
          {...zoneChoices}
        />
      )}
    </div>
  )
}

function Clocks({ draft, set, onSettle, problem, autoFocus }: TimeFieldsProps & { autoFocus: boolean }) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  return (
    <>
      <Field
        label={t('start')}
        className="num"
        inputMode="numeric"
        autoFocus={autoFocus}
        value={draft.start}
        maxLength={8}
        onChange={(e) => set({ start: e.target.value })}
        onBlur={onSettle}
        error={problem('start')}
        autoComplete="off"
      />
      <Field
        label={t('end')}
        className="num"
        inputMode="numeric"
        value={draft.end}
        maxLength={8}
        onChange={(e) => set({ end: e.target.value })}
        error={problem('end')}
        autoComplete="off"
      />
      <SelectField label={t('endDay')} value={draft.lastDay} onChange={(e) => set({ lastDay: Number(e.target.value) })}>
        {lastDays(draft.lastDay).map((n) => (
          <option key={n} value={n}>
            {n === 0 ? t('sameDay') : formatWeekday(addDays(draft.day, n), locale)}
          </option>
        ))}
      </SelectField>
    </>
  )
}

/** The days of the trip and of its items, with one day before and one after them. */
function useDayOptions(day: Day): Day[] {
  const { record } = useTrip()
  return useMemo(() => {
    const all = new Set([
      ...dayPlans(record).map((plan) => plan.day),
      ...tripDays(record.trip.start, record.trip.end),
      day,
    ])
    const sorted = [...all].sort()
    return [addDays(sorted[0] ?? day, -1), ...sorted, addDays(sorted.at(-1) ?? day, 1)]
  }, [record, day])
}

/** The time zones to choose from: first those of the trip, then all others by area. */
function useZoneChoices({ timeZone, endTimeZone }: ItemDraft) {
  const { record, homeZone, cityNames, loadCityNames } = useTrip()
  const locale = useLocale()
  const area = useTranslations('vocabulary.zoneArea')
  useEffect(loadCityNames, [loadCityNames])
  const zones = useMemo(() => {
    const ofItems = record.item.flatMap((item) => [item.timeZone, item.endTimeZone])
    return [...new Set([homeZone, ...ofItems, timeZone, endTimeZone].filter((zone) => zone !== null))].sort()
  }, [record, homeZone, timeZone, endTimeZone])
  const others = useMemo(() => {
    const rest = Intl.supportedValuesOf('timeZone').filter((zone) => !zones.includes(zone))
    return namedZoneGroups(zoneGroups(rest, cityNames, locale), area)
  }, [zones, cityNames, locale, area])
  return { first: zones.map((zone) => ({ zone, city: zoneCity(zone, cityNames) })), groups: others }
}

// A flight east across the date line may land on the day before.
function lastDays(chosen: number): number[] {
  return [...new Set([-1, 0, 1, 2, 3, 4, 5, chosen])].sort((a, b) => a - b)
}
