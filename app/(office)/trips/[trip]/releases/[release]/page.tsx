import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ItineraryView } from '@/components/itinerary/itinerary-view'
import styles from '@/components/releases/releases.module.css'
import { formatInstant } from '@/lib/domain/time/time-format'
import { readOffice } from '@/lib/server/office/office'
import { tripPage } from '@/lib/server/access/page'
import { readRelease } from '@/lib/server/releases/releases'
import { homeZoneOf } from '@/lib/domain/trip/home-zone'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('releases'))('title') }
}

/** One release. */
export default async function ReleasePage({ params }: PageProps<'/trips/[trip]/releases/[release]'>) {
  const { trip, release: number } = await params
  const access = await tripPage(trip, 'edit trip')
  const release = /^\d{1,9}$/.test(number) ? await readRelease(access, Number(number)) : null
  if (!release) notFound()
  const [t, released] = [await getTranslations('releases'), await getTranslations('released')]
  const { whole, note, at, by } = release
  const when = formatInstant(at, await getLocale(), (await readOffice()).timeZone)
  return (
    <>
      <div className={styles.unseen}>
        <h2>{released('version', { number: release.number })}</h2>
        <p className={styles.handed}>
          {released('publishedAt', { at: when })}
          {by && <> · {t('by', { name: by })}</>}
        </p>
        {note && <p className={styles.note}>{note}</p>}
        <p className={styles.links}>
          <Link href={`/trips/${encodeURIComponent(trip)}/releases`} prefetch={false}>
            {t('title')}
          </Link>
        </p>
      </div>
      <ItineraryView trip={whole} homeZone={homeZoneOf(whole)} />
    </>
  )
}
