'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { type SubscribeLinks, subscribeLinks } from '@/components/calendar/subscribe-links'
import { requirePhoneAccess } from '@/lib/server/access/access'
import { formAction } from '@/lib/server/access/action'
import { ownCalendar } from '@/lib/server/calendar/calendar-access'
import { calendarName } from '@/lib/server/calendar/calendar-content'
import {
  calendarLink,
  makeCalendarFeed,
  makeUserCalendar,
  revokeCalendarFeed,
  revokeUserCalendar,
} from '@/lib/server/calendar/calendar-feeds'
import { type QrCode, qrCode } from '@/lib/server/calendar/qr-code'

/** A new address, shown only once. */
export type MadeAddress = { links: SubscribeLinks; code: QrCode; host: string }

/** Creates the viewer's calendar address for a trip or for all their trips, replacing an earlier one, or revokes it. */
export const calendarAddressAction = formAction('calendarAddressAction', {
  caller: 'phone',
  input: z.object({
    tripId: z.string().min(1).max(200),
    intent: z.enum(['create', 'revoke']),
    of: z.enum(['trip', 'all']).default('trip'),
    alarm: z.coerce.number().pipe(z.int().min(0).max(1440)).optional(),
  }),
  permit: ({ tripId }) => requirePhoneAccess(tripId),
  async run(access, { intent, of, alarm }): Promise<{ made: MadeAddress } | { message: string }> {
    if (intent === 'revoke') {
      const t = await getTranslations('calendar')
      const message = t(
        (await (of === 'all' ? revokeUserCalendar(access.viewer) : revokeCalendarFeed(access)))
          ? 'revoked'
          : 'nothingToRevoke',
      )
      refresh()
      return { message }
    }
    const minutes = alarm || null
    const [name, token] =
      of === 'all'
        ? [(await getTranslations('calendar'))('allTrips'), await makeUserCalendar(access.viewer, minutes)]
        : [await calendarName(await ownCalendar(access)), await makeCalendarFeed(access, minutes)]
    const links = subscribeLinks(calendarLink(token), name)
    refresh()
    return { made: { links, code: qrCode(links.webcal), host: new URL(links.https).host } }
  },
})
