import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { CalendarPage } from '@/components/calendar/calendar-page'
import { ClientWords } from '@/components/text/client-words'
import { isNamed } from '@/lib/domain/calendar/calendar'
import { formatInstant } from '@/lib/domain/time/time-format'
import { calendarFeed } from '@/lib/server/calendar/calendar-feeds'
import { readOffice } from '@/lib/server/office/office'
import { tripPage } from '@/lib/server/access/page'
import { newestRelease } from '@/lib/server/releases/release-record'
import { calendarAddressAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('title') }
}

/** The viewer's own calendar of a trip: an address to subscribe to, and a file. */
export default async function Calendar({ params }: PageProps<'/trips/[trip]/calendar'>) {
  const access = await tripPage((await params).trip, 'see trip')
  const { personId } = access.viewer
  const [locale, { timeZone }] = [await getLocale(), await readOffice()]
  const [feed, out] = [await calendarFeed(access), await newestRelease(access.tripId)]
  return (
    <ClientWords areas={['calendar']}>
      <CalendarPage
        action={calendarAddressAction}
        tripId={access.tripId}
        isOut={out !== null}
        isOwn={personId !== null && out !== null && isNamed(out.whole.record, personId)}
        since={feed && formatInstant(feed.createdAt, locale, timeZone)}
      />
    </ClientWords>
  )
}
