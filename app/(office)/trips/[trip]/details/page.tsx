import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TripEditor } from '@/components/trip/trip-editor'
import { TripAccessSection } from '@/components/trip/details/trip-access'
import { DetailsEditor } from '@/components/trip/details/details-editor'
import styles from '@/components/trip/details/details.module.css'
import { ButtonLink } from '@/components/ui/button'
import { officeMay } from '@/lib/domain/access/roles'
import { allows, requireOfficeAccess } from '@/lib/server/access/access'
import { tripPage } from '@/lib/server/access/page'
import { readReportUsage } from '@/lib/server/report/report-usage'
import { readTrip } from '@/lib/server/releases/read-trip'
import { listColleagues } from '@/lib/server/trip/colleagues'
import { listTripUsers, usersWithoutRole } from '@/lib/server/trip/trip-roles'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trips.details'))('title') }
}

export default async function DetailsPage({ params }: PageProps<'/trips/[trip]/details'>) {
  const { trip: tripId } = await params
  const access = await tripPage(tripId, 'edit trip')
  const t = await getTranslations('trips.details')
  const history = await getTranslations('history')
  const trip = await readTrip(access)
  const id = encodeURIComponent(trip.id)
  const isOffice = officeMay(access.viewer.officeRole, 'create trip')
  const others = isOffice
    ? await usersWithoutRole({ trip: access, office: await requireOfficeAccess('create trip') })
    : null
  return (
    <div className={styles.page}>
      <div>
        <TripEditor
          trip={trip}
          userId={access.viewer.id}
          may={access.may}
          areas={['trips', 'visits']}
          reportUsage={allows(access, 'write report') ? await readReportUsage(access, trip) : undefined}
          colleagues={await listColleagues(access)}
        >
          <DetailsEditor />
        </TripEditor>
      </div>
      <div className={styles.aside}>
        <TripAccessSection tripId={trip.id} users={await listTripUsers(access)} others={others} />
        <section>
          <h2>{history('open')}</h2>
          <p>{history('openText')}</p>
          <p>
            <ButtonLink href={`/trips/${id}/history`} prefetch={false}>
              {history('view')}
            </ButtonLink>
          </p>
        </section>
        <section>
          <h2>{t('file.title')}</h2>
          <p>{t('file.text')}</p>
          <p>
            <a href={`/api/trips/${id}/file`} download>
              {t('file.save')}
            </a>
          </p>
        </section>
        <section>
          <h2>{t('workbook.title')}</h2>
          <p>{t('workbook.text')}</p>
          <p>
            <a href={`/api/trips/${id}/workbook`} download>
              {t('workbook.save')}
            </a>
          </p>
        </section>
        {isOffice && (
          <section>
            <h2>{t('copy.title')}</h2>
            <p>{t('copy.text')}</p>
            <p>
              <ButtonLink href={`/trips/new?from=${id}#copy`}>{t('copy.go')}</ButtonLink>
            </p>
          </section>
        )}
        {access.may.has('delete trip') && (
          <section>
            <h2>{t('delete.title')}</h2>
            <p>{t('delete.text')}</p>
            <p>
              <ButtonLink href={`/trips/${id}/details/delete`} prefetch={false}>
                {t('delete.go')}
              </ButtonLink>
            </p>
          </section>
        )}
      </div>
    </div>
  )
}
