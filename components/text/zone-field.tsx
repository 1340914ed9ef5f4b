'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, useSyncExternalStore } from 'react'
import { offsetName } from '@/lib/domain/time/offset-name'
import type { ZoneChoice } from '@/lib/domain/time/zone-groups'
import { zonesMatching } from '@/lib/domain/time/zone-search'
import { Field, SelectField } from '../ui/field'
import { loadPlaces, usePlaces } from './use-places'
import { type NamedZoneGroup, ZoneOptions } from './zone-options'

type ZoneFieldProps = {
  label: string
  /** The label of the search, where the page has no client messages. */
  searchLabel: string
  value: string
  onChange: (zone: string) => void
  /** Zones that come first, without a heading. */
  first?: readonly ZoneChoice[]
  groups: readonly NamedZoneGroup[]
  /** The choice of no zone. */
  empty?: string
  name?: string
  error?: string | undefined
}

/**
 * Chooses a time zone: by the name of a city or country in any of five languages, by its offset, or from the list.
 * Without JavaScript there is only the list.
 */
export function ZoneField({
  label,
  searchLabel,
  value,
  onChange,
  first = [],
  groups,
  empty,
  name,
  error,
}: ZoneFieldProps) {
  const isLive = useSyncExternalStore(
    noUpdates,
    () => true,
    () => false,
  )
  const places = usePlaces()
  const [query, setQuery] = useState('')
  const [now] = useState(() => new Date())
  const all = [...first, ...groups.flatMap(({ choices }) => choices)]
  const found = query.trim() === '' ? null : zonesMatching(query, all, places, now)
  const latest = useRef('')
  const search = (text: string) => {
    setQuery(text)
    latest.current = text
    // The places may still be loading while the first letters are typed.
    void loadPlaces().then((known) => {
      const [best] = text.trim() === '' || latest.current !== text ? [] : zonesMatching(text, all, known, now)
      if (best?.isExact) onChange(best.zone)
    })
  }
  const isListed = value === '' || all.some(({ zone }) => zone === value)
  const chosen = all.filter(({ zone }) => zone === value && !found?.some((one) => one.zone === zone))
  return (
    <div>
      <SelectField {...{ label, name, error, value }} onChange={(e) => onChange(e.target.value)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {!isListed && <option>{value}</option>}
        {(found ? [...chosen, ...found] : first).map(({ zone, city }) => (
          <option key={zone} value={zone}>
            {found ? `${city} (${offsetName(zone, now)})` : city}
          </option>
        ))}
        {!found && <ZoneOptions groups={groups} />}
      </SelectField>
      {isLive && (
        <Field
          label={searchLabel}
          type="search"
          autoComplete="off"
          maxLength={60}
          value={query}
          onChange={(e) => search(e.target.value)}
          onKeyDown={(e) => {
            // Enter searches; it does not send the form.
            if (e.key === 'Enter') e.preventDefault()
          }}
        />
      )}
    </div>
  )
}

function noUpdates(): () => void {
  return () => {}
}

/** For pages with client messages. */
export function TranslatedZoneField(props: Omit<ZoneFieldProps, 'searchLabel'>) {
  return <ZoneField searchLabel={useTranslations('vocabulary')('zoneSearch')} {...props} />
}

/** A zone field of a plain form. */
export function ZoneFormField({ initial, ...props }: Omit<ZoneFieldProps, 'value' | 'onChange'> & { initial: string }) {
  const [value, setValue] = useState(initial)
  return <ZoneField value={value} onChange={setValue} {...props} />
}
