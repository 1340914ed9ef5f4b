'use client'

import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import type { ZoneChoice } from '@/lib/domain/time/zone-groups'
import { Field, SelectField } from '../ui/field'
import { useZoneSearch } from './use-zone-search'
import { type NamedZoneGroup, ZoneChoices } from './zone-options'

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
  const all = [...first, ...groups.flatMap(({ choices }) => choices)]
  const { query, search, found, now } = useZoneSearch(all, onChange)
  const isListed = value === '' || all.some(({ zone }) => zone === value)
  return (
    <div>
      <SelectField {...{ label, name, error, value }} onChange={(e) => onChange(e.target.value)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {!isListed && <option>{value}</option>}
        <ZoneChoices {...{ value, first, groups, found, now }} />
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
