'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { type SubscribeLinks, subscribeLinks } from '@/components/calendar/subscribe-links'
import { requireTripAccess } from '@/lib/server/access/access'
import { formAction } from '@/lib/server/access/action'
import { ownCalendar } from '@/lib/server/calendar/calendar-access'
import { calendarName } from '@/lib/server/calendar/calendar-content'
import { calendarLink, makeCalendarFeed, revokeCalendarFeed } from '@/lib/server/calendar/calendar-feeds'
import { type QrCode, qrCode } from '@/lib/server/calendar/qr-code'

/** A new address, shown only once. */
export type MadeAddress = { links: SubscribeLinks; code: QrCode; host: string }

/** Creates the viewer's calendar address for a trip, which replaces an earlier one, or revokes it. */
export const calendarAddressAction = formAction('calendarAddressAction', {
  input: z.object({ tripId: z.string().min(1).max(200), intent: z.enum(['create', 'revoke']) }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'see trip'),
  async run(access, { intent }): Promise<{ made: MadeAddress } | { message: string }> {
    if (intent === 'revoke') {
      const t = await getTranslations('calendar')
      const message = t((await revokeCalendarFeed(access)) ? 'revoked' : 'nothingToRevoke')
      refresh()
      return { message }
    }
    const name = await calendarName(await ownCalendar(access))
    const links = subscribeLinks(calendarLink(await makeCalendarFeed(access)), name)
    refresh()
    return { made: { links, code: qrCode(links.webcal), host: new URL(links.https).host } }
  },
})
