import { hoursOf } from '@/lib/domain/time/clock-labels'
import { useLocale, useTranslations } from 'next-intl'
import { type CityContext, dayCities, homeCity } from '@/lib/domain/itinerary/item-cities'
import type { DayPlan } from '@/lib/domain/itinerary/itinerary'
import { localWords } from '@/lib/domain/text/local-script'
import { wordsIn } from '@/lib/domain/text/text'
import { formatWeekday } from '@/lib/domain/time/time-format'
import styles from './itinerary.module.css'

/** The offset from home is shown for this many zones of a day, the last ones. */
const maxOffsets = 2

/** More institutions than these would hide the day. */
const maxVisits = 3

/**
 * The head of a day: its date, the institutions visited, and the cities it is spent in. How far their clocks are from
 * home is said on the day on which it changes; `before` is the day above.
 */
export function DayHead({
  plan,
  before,
  cities,
  id,
}: {
  plan: DayPlan
  before?: DayPlan | undefined
  cities: CityContext
  id: string
}) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const notes = [useDayPlaces(plan, before, cities), !plan.isWithinTrip && t('outside')].filter(Boolean)
  return (
    <header className={styles.head}>
      <h2 id={id}>{formatWeekday(plan.day, locale)}</h2>
      {notes.length > 0 && <small>{notes.join(' · ')}</small>}
      <DayVisits plan={plan} cities={cities} />
    </header>
  )
}

type DayItems = { day: string; items: Parameters<typeof dayCities>[1] }

/** The cities of a day in order, with the offset from home where it changes: "Taipei, Osaka (Taipei +1 h)". */
export function useDayPlaces(on: DayItems, before: DayItems | undefined, cities: CityContext): string {
  const t = useTranslations('itinerary')
  const places = dayCities(on.day, on.items, cities)
  const known = before ? dayCities(before.day, before.items, cities) : []
  const isNew = ({ zone, ahead }: (typeof places)[number]) =>
    !known.some((one) => one.zone === zone && one.ahead === ahead)
  const shifted = new Set(
    places
      .filter(({ ahead }) => ahead !== 0)
      .slice(-maxOffsets)
      .filter(isNew),
  )
  return places
    .map((one) => {
      const place = one.cities.join(t('listComma'))
      if (!shifted.has(one)) return place
      const offset = { place, home: homeCity(cities), hours: hoursOf(Math.abs(one.ahead)) }
      return t(one.ahead > 0 ? 'ahead' : 'behind', offset)
    })
    .join(t('listComma'))
}

/** The institutions that are visited on a day, once, so that its items need not repeat them. */
function DayVisits({ plan, cities: { record, directory } }: { plan: DayPlan; cities: CityContext }) {
  const locale = useLocale()
  const ids = new Set(plan.items.map(({ visitId }) => visitId))
  const visits = record.visit.filter((visit) => ids.has(visit.id))
  const institutions = [...new Set(visits.map(({ institutionId }) => institutionId))].flatMap(
    (institutionId) => directory.institutions[institutionId] ?? [],
  )
  if (institutions.length === 0 || institutions.length > maxVisits) return null
  return (
    <p className={styles.dayVisits} data-part="visits">
      {institutions.map(({ id, name, country }) => {
        const shown = wordsIn(name, locale)
        const local = shown && localWords(name, country, shown.lang)
        return (
          <span key={id}>
            <span lang={shown?.lang === locale ? undefined : shown?.lang}>{shown?.text}</span>
            {local && institutions.length === 1 && <i lang={local.lang}>{local.text}</i>}
          </span>
        )
      })}
    </p>
  )
}
