import type { Metadata } from 'next'
import Link from 'next/link'
import { after } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { StartList } from '@/components/follow-up/start-list'
import { DeletedTrip } from '@/components/trips/deleted-trip'
import { TripGroups } from '@/components/trips/trip-groups'
import styles from '@/components/trips/trips.module.css'
import { Button, ButtonLink } from '@/components/ui/button'
import field from '@/components/ui/field.module.css'
import { Empty } from '@/components/ui/notice'
import { officeMay } from '@/lib/domain/access/roles'
import { dayOf, momentAt } from '@/lib/domain/time/wall-time'
import { fillCounts } from '@/lib/server/checks/check-counts'
import { endingAgreements } from '@/lib/server/directory/signed-agreements'
import { listOwnPromises } from '@/lib/server/follow-up/promises'
import { listOverdueTasks, listOwnTasks } from '@/lib/server/follow-up/tasks'
import { readOffice } from '@/lib/server/office/office'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { officePage } from '@/lib/server/access/page'
import { listTrips } from '@/lib/server/trips/trips'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trips'))('title') }
}

export default async function TripsPage({ searchParams }: PageProps<'/trips'>) {
  const access = await officePage('see trips')
  const t = await getTranslations('trips')
  const { q, page, deleted } = await searchParams
  const query = (typeof q === 'string' ? q : '').trim()
  const today = dayOf(momentAt(new Date(), (await readOffice()).timeZone))
  const list = await listTrips(access, { today, query, page: Number.parseInt(String(page), 10) || 1 })
  // They are counted after the response, for the next request.
  if (list.uncounted.length > 0) after(() => fillCounts(list.uncounted, today))
  const makes = officeMay(access.viewer.officeRole, 'create trip')
  const seesAll = officeMay(access.viewer.officeRole, 'see directory')
  const isEmpty = [list.underWay, list.coming, list.undated, list.past].every((group) => group.length === 0)

  const undo = makes && typeof deleted === 'string' && <DeletedTrip tripId={deleted} />

  if (isEmpty && query === '') {
    return (
      <div className={styles.page}>
        {undo}
        <Empty
          title={t('empty.title')}
          action={
            makes && (
              <ButtonLink look="primary" href="/trips/new">
                {t('new')}
              </ButtonLink>
            )
          }
        >
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
        {makes && (
          <ButtonLink look="primary" href="/trips/new">
            {t('new')}
          </ButtonLink>
        )}
        <form role="search" action="/trips">
          <input
            className={field.control}
            type="search"
            name="q"
            defaultValue={query}
            key={query}
            aria-label={t('searchLabel')}
            maxLength={100}
          />
          <Button type="submit">{t('search')}</Button>
        </form>
      </div>
      {query !== '' && (
        <p className={styles.found} role="status">
          {t('found', {
            query,
            count: list.underWay.length + list.coming.length + list.undated.length + list.pastTotal,
          })}{' '}
          · <Link href="/trips">{t('clear')}</Link>
        </p>
      )}
      {query === '' && (
        <StartList
          today={today}
          agreements={seesAll ? await endingAgreements(await requireOfficeAccess('see directory'), today) : []}
          promises={await listOwnPromises(access)}
          tasks={await listOwnTasks(access)}
          overdueTasks={await listOverdueTasks(access, today)}
        />
      )}
      <TripGroups list={list} query={query} today={today} plans={makes} />
    </div>
  )
}
