import type { CalendarDay } from '@/lib/domain/itinerary/calendar-grid'
import { type CityNames, zoneCity } from '@/lib/domain/text/city-name'
import { minutesAhead } from '@/lib/domain/time/wall-time'
import styles from './calendar.module.css'

/** Minutes that the clock of all days is ahead of home; `null` where the days differ. */
function aheadOfHome(days: readonly CalendarDay[], homeZone: string): number | null {
  const all = new Set(days.map(({ day, zone }) => minutesAhead(`${day}T12:00`, homeZone, zone)))
  const [only] = all
  return all.size === 1 && only !== undefined ? only : null
}

/** The cities whose clocks the axis shows. */
export function AxisHead({
  days,
  homeZone,
  home,
  cityNames,
}: {
  days: readonly CalendarDay[]
  homeZone: string
  home: string
  cityNames: CityNames
}) {
  const zones = new Set(days.map(({ zone }) => zone))
  const [zone] = zones
  return (
    <div className={styles.axisHead}>
      {(aheadOfHome(days, homeZone) ?? 0) !== 0 && <span>{home}</span>}
      <b>{zones.size === 1 && zone ? zoneCity(zone, cityNames) : ''}</b>
    </div>
  )
}

/** The hours on the clock of the days, and on that of home where it differs by the same time on all days. */
export function Axis({
  days,
  homeZone,
  first,
  last,
}: {
  days: readonly CalendarDay[]
  homeZone: string
  first: number
  last: number
}) {
  const ahead = aheadOfHome(days, homeZone) ?? 0
  const hours = Array.from({ length: last - first }, (_, at) => first + at)
  return (
    <ol className={styles.axis} aria-hidden>
      {hours.map((hour) => (
        <li key={hour} className="num">
          {ahead !== 0 && <span>{clock(hour * 60 - ahead)}</span>}
          <b>{clock(hour * 60)}</b>
        </li>
      ))}
    </ol>
  )
}

function clock(minutes: number): string {
  const ofDay = (minutes + 1_440) % 1_440
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`
}
