'use client'

import { useTranslations } from 'next-intl'
import { useZoneSearch } from '../../text/use-zone-search'
import { ZoneChoices } from '../../text/zone-options'
import styles from './pasted-rows.module.css'
import { useSetValue } from './row-fields'
import type { ZoneList } from './use-zone-list'

type ZoneCellProps = {
  at: number
  label: string
  value: string
  zones: ZoneList
  onChoose: (zone: string) => Promise<void>
}

/** The time zone of a row, with a search by city, country or offset. */
export function ZoneCell({ at, label, value, zones, onChoose }: ZoneCellProps) {
  const searchLabel = useTranslations('vocabulary')('zoneSearch')
  const [chosen, choose] = useSetValue(value, onChoose)
  const { first, groups } = zones.choices()
  const all = [...first, ...groups.flatMap(({ choices }) => choices)]
  const { query, search, found, now } = useZoneSearch(all, choose)
  return (
    <span className={styles.zone}>
      <select
        className={`${styles.cell} ${styles.choice}`}
        data-at={at}
        data-field="zone"
        aria-label={label}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
      >
        {!all.some(({ zone }) => zone === chosen) && <option value={chosen}>{zones.nameOf(chosen)}</option>}
        <ZoneChoices {...{ value: chosen, first, groups, found, now }} />
      </select>
      <input
        type="search"
        className={styles.cell}
        aria-label={searchLabel}
        placeholder={searchLabel}
        autoComplete="off"
        maxLength={60}
        value={query}
        onChange={(event) => search(event.target.value)}
        onKeyDown={(event) => {
          // Enter searches; it does not import.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
    </span>
  )
}
