import { hoursOf } from '@/lib/domain/time/clock-labels'
import { useLocale, useTranslations } from 'next-intl'
import { type CityContext, dayCities, homeCity } from '@/lib/domain/itinerary/item-cities'
import type { DayPlan } from '@/lib/domain/itinerary/itinerary'
import { formatWeekday } from '@/lib/domain/time/time-format'
import styles from './itinerary.module.css'

/** The offset from home is shown for this many zones of a day, the last ones. */
const maxOffsets = 2

/** The head of a day: its date, the cities it is spent in, and how far their clocks are from home. */
export function DayHead({ plan, cities, id }: { plan: DayPlan; cities: CityContext; id: string }) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const places = dayCities(plan.day, plan.items, cities)
  const shifted = new Set(places.filter(({ ahead }) => ahead !== 0).slice(-maxOffsets))
  const notes = [
    places
      .map((one) => {
        const place = one.cities.join(t('listComma'))
        if (!shifted.has(one)) return place
        const offset = { place, home: homeCity(cities), hours: hoursOf(Math.abs(one.ahead)) }
        return t(one.ahead > 0 ? 'ahead' : 'behind', offset)
      })
      .join(t('listComma')),
    !plan.isWithinTrip && t('outside'),
  ].filter(Boolean)
  return (
    <header className={styles.head}>
      <h2 id={id}>{formatWeekday(plan.day, locale)}</h2>
      {notes.length > 0 && <small>{notes.join(' · ')}</small>}
    </header>
  )
}
