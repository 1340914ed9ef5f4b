import type { Metadata } from 'next'
import Link from 'next/link'
import { after } from 'next/server'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { StartList } from '@/components/follow-up/start-list'
import { SetupList } from '@/components/office/setup-list'
import { ClientWords } from '@/components/text/client-words'
import { DeletedTrip } from '@/components/trips/deleted-trip'
import { SampleTripOffer, SampleTripRemoval } from '@/components/trips/sample-trip'
import { TripGroups } from '@/components/trips/trip-groups'
import { TripFilterForm } from '@/components/trips/trip-filter-form'
import styles from '@/components/trips/trips.module.css'
import { ButtonLink } from '@/components/ui/button'
import { Empty, Notice } from '@/components/ui/notice'
import { SetupColleagues } from '@/components/users/setup-colleagues'
import { officeMay } from '@/lib/domain/access/roles'
import type { Locale } from '@/lib/domain/text/locales'
import { dayAt } from '@/lib/domain/time/wall-time'
import { isNarrowed, isOverview, readTripQuery } from '@/lib/domain/trips/trip-query'
import { fillCounts } from '@/lib/server/checks/check-counts'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { readOffice } from '@/lib/server/office/office'
import { readSetup, type Setup } from '@/lib/server/office/setup'
import { config } from '@/lib/server/platform/config'
import { readSampleTrip } from '@/lib/server/trips/sample-trip'
import { officePage } from '@/lib/server/access/page'
import {
  addSampleTripAction,
  dismissSetupAction,
  nameInstitutionAction,
  removeSampleTripAction,
  skipMailAction,
} from './actions'
import { tripsData } from './trips-data'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trips'))('title') }
}

export default async function TripsPage({ searchParams }: PageProps<'/trips'>) {
  const access = await officePage('see trips')
  const t = await getTranslations('trips')
  const { deleted, sampleRemoved, ...given } = await searchParams
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
  const managed = officeMay(access.viewer.officeRole, 'manage office')
  const setup = managed ? await readSetup(await requireOfficeAccess('manage office')) : null
  const sampleTrip = makes ? await readSampleTrip(await requireOfficeAccess('create trip')) : null
  const office = await readOffice()
  const offer = makes && !sampleTrip && !office.sample && <SampleTripOffer action={addSampleTripAction} />
  const removed = typeof sampleRemoved === 'string' && /^\d{1,4}$/.test(sampleRemoved) && (
    <Notice done>{(await getTranslations('setup.sample'))('removed', { kept: Number(sampleRemoved) })}</Notice>
  )
  const undo = makes && typeof deleted === 'string' && <DeletedTrip tripId={deleted} />

  const isEmpty = data.total === 0 && isOverview(query)
  const first = setup && isOverview(query) && <FirstSteps setup={setup} isAlone={isEmpty} aside={offer} />
  if (isEmpty) {
    return (
      <div className={styles.page}>
        {removed}
        {undo}
        {first || (
          <>
            <Empty title={t('empty.title')} action={newTrip}>
              {makes ? t('empty.text') : t('empty.member')}
            </Empty>
            {offer}
          </>
        )}
      </div>
    )
  }
  return (
    <div className={styles.page}>
      {removed}
      {undo}
      {first}
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
      {sampleTrip && isOverview(query) && <SampleTripRemoval action={removeSampleTripAction} />}
    </div>
  )
}

/** The list of first steps, for administrators of a new office. */
function FirstSteps({ setup, isAlone, aside }: { setup: Setup; isAlone: boolean; aside: ReactNode }) {
  return (
    <SetupList
      setup={setup}
      isAlone={isAlone}
      actions={{ name: nameInstitutionAction, skipMail: skipMailAction, dismiss: dismissSetupAction }}
      colleagues={
        <ClientWords areas={['users']}>
          <SetupColleagues sends={config().smtpUrl !== null} hasPasswords={!config().provider?.isOnly} />
        </ClientWords>
      }
      aside={aside}
    />
  )
}
