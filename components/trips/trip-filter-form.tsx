import { useLocale, useTranslations } from 'next-intl'
import { countryName } from '@/lib/domain/text/countries'
import type { Locale } from '@/lib/domain/text/locales'
import { directions } from '@/lib/domain/trip/vocabulary'
import { tripStates } from '@/lib/domain/trips/trip-list'
import { nameOfStatus, type TripQuery } from '@/lib/domain/trips/trip-query'
import type { TripFilterChoices } from '@/lib/server/trips/trips'
import { type FilterChoice, TripFilter } from './trip-filter'

/** The search and, for office staff, the filters of the list of trips. */
export function TripFilterForm({ query, choices }: { query: TripQuery; choices: TripFilterChoices | null }) {
  const t = useTranslations('trips')
  return (
    <TripFilter
      key={JSON.stringify(query)}
      words={query.words}
      label={t('searchLabel')}
      submit={t('search')}
      choices={useChoices(query, choices)}
      sort={query.sort ? { sort: query.sort, ...(query.isDown && { order: 'down' }) } : {}}
    />
  )
}

function useChoices(query: TripQuery, choices: TripFilterChoices | null): FilterChoice[] {
  const t = useTranslations('trips')
  const locale = useLocale() as Locale
  if (!choices) return []
  const choice = (name: 'status' | 'year' | 'country' | 'type' | 'owner', value: string | number | null) => ({
    name,
    label: t(`filter.${name}`),
    any: t(`filter.any.${name}`),
    value: String(value ?? ''),
  })
  return [
    {
      ...choice('status', query.status && nameOfStatus(query.status)),
      options: tripStates.map((state) => ({ value: nameOfStatus(state), label: t(stateWords[state]) })),
    },
    { ...choice('year', query.year), options: yearsOf(choices).map((year) => ({ value: year, label: year })) },
    { ...choice('country', query.country), options: namedCountries(choices.countries, locale) },
    {
      ...choice('type', query.direction),
      options: directions.map((direction) => ({ value: direction, label: t(`filter.${direction}`) })),
    },
    { ...choice('owner', query.owner), options: choices.owners.map(({ id, name }) => ({ value: id, label: name })) },
  ]
}

const stateWords = { 'under way': 'inProgress', coming: 'upcoming', undated: 'undated', past: 'past' } as const

// The latest first; those of another century are found by a word.
function yearsOf({ years }: TripFilterChoices): string[] {
  if (!years) return []
  return Array.from({ length: Math.min(years.last - years.first + 1, 60) }, (_, i) => String(years.last - i))
}

function namedCountries(codes: readonly string[], locale: Locale): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(locale)
  return codes
    .map((code) => ({ value: code, label: countryName(code, locale) }))
    .toSorted((a, b) => compare(a.label, b.label))
}
