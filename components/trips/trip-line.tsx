import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { type Day, daysBetween } from '@/lib/domain/time/day'
import type { Locale } from '@/lib/domain/text/locales'
import { formatDays } from '@/lib/domain/time/time-format'
import { citiesOf, hostsOf, leaderOf, listOf } from '@/lib/domain/trip/trip-summary'
import { type ListedTrip, type Need, needsOf, shownDays, stateOf } from '@/lib/domain/trips/trip-list'
import { wordsIn } from '@/lib/domain/text/text'
import { SeparatedList, spaced } from '../trip/separated-list'
import { TripTitle } from '../trip/trip-title'
import styles from './trips.module.css'

/** A trip as a line of the list of trips. `plans`: its reader is a planner. */
export function TripLine({ trip, today, plans }: { trip: ListedTrip; today: Day; plans: boolean }) {
  const locale = useLocale() as Locale
  const t = useTranslations('trips')
  const state = stateOf(trip, today)
  return (
    <li className={state === 'under way' ? `${styles.line} ${styles.now}` : styles.line}>
      <p className={styles.when}>
        <span className="num">{formatDays(...shownDays(trip), locale, 'short') ?? '–'}</span>
        {state === 'under way' && trip.endsOn && trip.startsOn && trip.endsOn > trip.startsOn && (
          <small>
            {t('dayOf', {
              day: daysBetween(trip.startsOn, today) + 1,
              days: daysBetween(trip.startsOn, trip.endsOn) + 1,
            })}
          </small>
        )}
        {state === 'coming' && trip.startsOn && (
          <small>{t('inDays', { days: daysBetween(today, trip.startsOn) })}</small>
        )}
      </p>
      <div>
        <h3>
          <Link href={`/trips/${encodeURIComponent(trip.id)}/itinerary`} prefetch={false}>
            <TripTitle of={trip} />
          </Link>
        </h3>
        <p className={styles.where}>
          <Where trip={trip} />
        </p>
        {plans && <Needs needs={needsOf(trip, today)} quiet={state === 'past'} />}
      </div>
      <p className={styles.who}>
        {trip.leader && (
          <span>
            <SeparatedList of={spaced(leaderOf(trip.leader, locale))} locale={locale} />
          </span>
        )}
        <Size size={trip.size} />
      </p>
    </li>
  )
}

function Where({ trip }: { trip: ListedTrip }) {
  const locale = useLocale() as Locale
  const t = useTranslations('trips')
  const tTrip = useTranslations('trip')
  const others = (count: number) => tTrip('others', { count })
  const guest = trip.direction === 'incoming' ? wordsIn(trip.guest, locale) : null
  const cities = citiesOf(trip, locale)
  // Not repeated if the title contains it.
  const names = guest ? (trip.title ? [guest] : []) : hostsOf(trip, locale)
  return (
    <>
      {trip.direction === 'incoming' && <span>{t('incoming')}</span>}
      {cities.length > 0 && (
        <span>
          <SeparatedList of={listOf(cities, locale, others)} locale={locale} />
        </span>
      )}
      {names.length > 0 && (
        <span>
          <SeparatedList of={listOf(names, locale, others)} locale={locale} />
        </span>
      )}
    </>
  )
}

function Size({ size }: { size: number }) {
  const t = useTranslations('trip')
  return size > 0 && <small>{t('size', { count: size })}</small>
}

function Needs({ needs, quiet }: { needs: readonly Need[]; quiet: boolean }) {
  const t = useTranslations('trips')
  if (needs.length === 0) return null
  return (
    <ul className={quiet ? `${styles.needs} ${styles.quiet}` : styles.needs} aria-label={t('toDo.label')}>
      {needs.map((need) => (
        <li key={need.kind}>
          {'count' in need ? t(`toDo.${need.kind}`, { count: need.count }) : t(`toDo.${need.kind}`)}
        </li>
      ))}
    </ul>
  )
}
