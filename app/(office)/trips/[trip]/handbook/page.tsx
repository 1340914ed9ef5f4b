import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { NotReleased } from '@/components/releases/not-released'
import { HandbookPage } from '@/components/handbook/handbook-page'
import { handbookChoice, readPreflight } from '@/lib/server/handbook/handbook'
import { tripPage } from '@/lib/server/access/page'
import { readTrip } from '@/lib/server/releases/read-trip'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('handbook'))('title') }
}

/** The handbook: missing data before printing, and the three documents. */
export default async function Handbook({ params, searchParams }: PageProps<'/trips/[trip]/handbook'>) {
  const access = await tripPage((await params).trip, 'see trip')
  const [locale, { lang, version, failed }] = [await getLocale(), await searchParams]
  const { language, released, version: chosen } = await handbookChoice(access, { lang, version }, locale)
  if (released === null && !access.may.has('edit trip')) return <NotReleased />
  return (
    <HandbookPage
      tripId={access.tripId}
      direction={(await readTrip(access)).record.trip.direction}
      language={language}
      version={chosen}
      released={released}
      failed={failed === '1'}
      mayPlan={access.may.has('edit trip')}
      missing={await readPreflight(access, { language, version: chosen }, locale)}
    />
  )
}
