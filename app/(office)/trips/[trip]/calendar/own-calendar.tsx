import { getLocale } from 'next-intl/server'
import { CalendarPage } from '@/components/calendar/calendar-page'
import { ClientWords } from '@/components/text/client-words'
import { isNamed } from '@/lib/domain/calendar/calendar'
import { formatInstant } from '@/lib/domain/time/time-format'
import type { TripAccess } from '@/lib/server/access/access'
import {
  calendarFeed,
  type CalendarFeed,
  canHaveUserCalendar,
  userCalendar,
} from '@/lib/server/calendar/calendar-feeds'
import { readOffice } from '@/lib/server/office/office'
import { newestRelease } from '@/lib/server/releases/release-record'
import { calendarAddressAction } from './actions'

/** The viewer's own calendar of a trip: an address to subscribe to, and a file at the path `file`. */
export async function OwnCalendar({ access, file }: { access: TripAccess<'see trip'>; file: string }) {
  const { personId } = access.viewer
  const [locale, { timeZone }] = [await getLocale(), await readOffice()]
  const [feed, out] = [await calendarFeed(access), await newestRelease(access.tripId)]
  const canHaveAll = canHaveUserCalendar(access.viewer)
  const all = canHaveAll ? await userCalendar(access.viewer) : null
  const shown = (one: CalendarFeed | null) =>
    one && { at: formatInstant(one.createdAt, locale, timeZone), alarm: one.alarmMinutes }
  return (
    <ClientWords areas={['calendar']}>
      <CalendarPage
        action={calendarAddressAction}
        tripId={access.tripId}
        file={file}
        isOut={out !== null}
        isOwn={personId !== null && out !== null && isNamed(out.whole.record, personId)}
        made={shown(feed)}
        all={canHaveAll ? { made: shown(all) } : null}
      />
    </ClientWords>
  )
}
