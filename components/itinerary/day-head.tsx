import { hoursOf } from '@/lib/domain/time/clock-labels'
import { useLocale, useTranslations } from 'next-intl'
import { type DayPlan, endZone } from '@/lib/domain/itinerary/itinerary'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { minutesAhead } from '@/lib/domain/time/wall-time'
import { zoneCity } from '@/lib/domain/time/zone-city'
import styles from './itinerary.module.css'

/** Of so many places at most it is said how far their clocks are from home's. */
const mostTold = 2

/** The head of a day: its date, where it is spent and how far its clocks are from home's. */
export function DayHead({ plan, homeZone, id }: { plan: DayPlan; homeZone: string; id: string }) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const zones = [...new Set(plan.items.flatMap((item) => [item.timeZone, endZone(item)]))]
  // By noon there, when the clocks of a day they change on have long been put.
  const differing = zones
    .map((zone) => ({ zone, ahead: -minutesAhead(`${plan.day}T12:00`, zone, homeZone) }))
    .filter(({ ahead }) => ahead !== 0)
  const notes = [
    zones.map(zoneCity).join(', '),
    ...differing
      .slice(-mostTold)
      .map(({ zone, ahead }) =>
        t(ahead > 0 ? 'ahead' : 'behind', { place: zoneCity(zone), hours: hoursOf(Math.abs(ahead)) }),
      ),
    !plan.isWithinTrip && t('outside'),
  ].filter(Boolean)
  return (
    <header className={styles.head}>
      <h2 id={id}>{formatWeekday(plan.day, locale)}</h2>
      {notes.length > 0 && <small>{notes.join(' · ')}</small>}
    </header>
  )
}
