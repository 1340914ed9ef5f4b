import { getLocale, getTranslations } from 'next-intl/server'
import { dayPlans } from '@/lib/domain/itinerary/itinerary'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import type { Locale } from '@/lib/domain/text/locales'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { Empty } from '../ui/notice'
import { DayHead } from './day-head'
import { statusClass } from './item-status'
import { ItemLine } from './item-line'
import styles from './itinerary.module.css'
import { NightLine } from './night-line'

/** The itinerary of a release, to be read. No script of its own. */
export async function ItineraryView({ trip, homeZone }: { trip: WholeTrip; homeZone: string }) {
  const t = await getTranslations('itinerary')
  const { record, directory } = trip
  const locale = (await getLocale()) as Locale
  const cityNames = cityNamesIn(locale)
  const cities = { record, directory, homeZone, locale, names: cityNames }
  const plans = dayPlans(record)
  return (
    <div className={`${styles.page} ${styles.alone}`}>
      {record.item.length === 0 ? (
        <Empty title={t('emptyMember.title')}>{t('emptyMember.text')}</Empty>
      ) : (
        <div>
          {plans.map((plan, at) => (
            <section key={plan.day} className={styles.day} aria-labelledby={`day-${plan.day}`}>
              <DayHead plan={plan} before={plans[at - 1]} cities={cities} id={`day-${plan.day}`} />
              <ul className={styles.items}>
                {plan.items.map((item) => (
                  <li key={item.id} id={`item-${item.id}`} className={`${styles.item} ${statusClass(item)}`}>
                    <ItemLine {...{ item, record, directory, homeZone, cityNames }} />
                  </li>
                ))}
              </ul>
              <NightLine day={plan.day} items={record.item} lastDay={record.trip.end} />
            </section>
          ))}
        </div>
      )}
    </div>
  )
}
