import type { Metadata } from 'next'
import Link from 'next/link'
import { after } from 'next/server'
import { getLocale, getTranslations } from 'next-intl/server'
import { StartList } from '@/components/follow-up/start-list'
import { DeletedTrip } from '@/components/trips/deleted-trip'
import { TripGroups } from '@/components/trips/trip-groups'
import { TripFilterForm } from '@/components/trips/trip-filter-form'
import styles from '@/components/trips/trips.module.css'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/notice'
import { officeMay } from '@/lib/domain/access/roles'
import type { Locale } from '@/lib/domain/text/locales'
import { dayAt } from '@/lib/domain/time/wall-time'
import { isNarrowed, isOverview, readTripQuery } from '@/lib/domain/trips/trip-query'
import { fillCounts } from '@/lib/server/checks/check-counts'
import { readOffice } from '@/lib/server/office/office'
import { officePage } from '@/lib/server/access/page'
import { tripsData } from './trips-data'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trips'))('title') }
}

export default async function TripsPage({ searchParams }: PageProps<'/trips'>) {
  const access = await officePage('see trips')
  const t = await getTranslations('trips')
  const { deleted, ...given } = await searchParams
  const query = readTripQuery(given)
  const today = dayAt(new Date(), (await readOffice()).timeZone)
  const data = await tripsData(access, { today, query, locale: (await getLocale()) as Locale })
  // They are counted after the response, for the next request.
  if (data.uncounted.length > 0) after(() => fillCounts(data.uncounted, today))
  const makes = officeMay(access.viewer.officeRole, 'create trip')
  const newTrip = makes && (
    <ButtonLink look="primary" href="/trips/new">
      {t('new')}
    </ButtonLink>
  )
  const undo = makes && typeof deleted === 'string' && <DeletedTrip tripId={deleted} />

  if (data.total === 0 && isOverview(query)) {
    return (
      <div className={styles.page}>
        {undo}
        <Empty title={t('empty.title')} action={newTrip}>
          {makes ? t('empty.text') : t('empty.member')}
        </Empty>
      </div>
    )
  }
  return (
    <div className={styles.page}>
      {undo}
      <div className={styles.top}>
        <h1>{t('title')}</h1>
        {newTrip}
        <TripFilterForm query={query} choices={data.choices} />
      </div>
      {isNarrowed(query) && (
        <p className={styles.found} role="status">
          {query.words ? t('found', { query: query.words, count: data.total }) : t('matching', { count: data.total })}
          {' · '}
          <Link href="/trips">{t('clear')}</Link>
        </p>
      )}
      {data.start && <StartList today={today} {...data.start} />}
      <TripGroups {...data} query={query} canSort={data.choices !== null} />
    </div>
  )
}
