import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Day } from '@/lib/domain/time/day'
import type { ListedTrip } from '@/lib/domain/trips/trip-list'
import type { TripList } from '@/lib/server/trips/trips'
import { TripLine } from './trip-line'
import styles from './trips.module.css'

type Reader = { today: Day; plans: boolean }

/** All trips: current, upcoming, without dates, and a page of past ones. */
export async function TripGroups({ list, query, ...reader }: { list: TripList; query: string } & Reader) {
  const t = await getTranslations('trips')
  return (
    <>
      <Group title={t('inProgress')} trips={list.underWay} {...reader} />
      <Group title={t('upcoming')} trips={list.coming} {...reader} />
      <Group title={t('undated')} trips={list.undated} {...reader} />
      <Group title={t('past')} trips={list.past} {...reader} />
      <Pages list={list} query={query} />
    </>
  )
}

function Group({ title, trips, ...reader }: { title: string; trips: readonly ListedTrip[] } & Reader) {
  if (trips.length === 0) return null
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <ol>
        {trips.map((trip) => (
          <TripLine key={trip.id} trip={trip} {...reader} />
        ))}
      </ol>
    </section>
  )
}

async function Pages({ list: { page, pages }, query }: { list: TripList; query: string }) {
  const t = await getTranslations('trips')
  if (pages === 1) return null
  const to = (number: number) => `/trips?${new URLSearchParams({ ...(query && { q: query }), page: String(number) })}`
  return (
    <nav className={styles.pages} aria-label={t('pagesLabel')}>
      {page > 1 && (
        <Link href={to(page - 1)} rel="prev" prefetch={false}>
          {t('newer')}
        </Link>
      )}
      {page < pages && (
        <Link href={to(page + 1)} rel="next" prefetch={false}>
          {t('older')}
        </Link>
      )}
      <span className="num">{t('pages', { page, pages })}</span>
    </nav>
  )
}
