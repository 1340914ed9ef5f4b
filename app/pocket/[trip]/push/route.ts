import { z } from 'zod'
import { requirePhoneAccess } from '@/lib/server/access/access'
import { isFromHere, readCleanJson, route } from '@/lib/server/access/route'
import { isPushEndpoint, subscribe, unsubscribe } from '@/lib/server/phone/push-subscriptions'
import { vapidKeys } from '@/lib/server/phone/vapid-keys'
import { reminderMinutes } from '@/lib/domain/phone/reminder-minutes'

const maxBytes = 5_000
const key = z.string().regex(/^[\w-]{10,200}={0,2}$/)
const schema = z.union([
  z.strictObject({
    endpoint: z.string().max(1_000).refine(isPushEndpoint),
    p256dh: key,
    auth: key,
    minutes: z.literal(reminderMinutes).nullable(),
  }),
  z.strictObject({ endpoint: z.string().max(1_000), isOff: z.literal(true) }),
])

/** The key that a browser needs to subscribe: `{key}`. */
export const GET = route('/pocket/[trip]/push', async (_request, { trip }) => {
  await requirePhoneAccess(trip)
  return Response.json({ key: vapidKeys().publicKey })
})

/** Notifies this device of the trip, or no more: answers `{isOn}`. */
export const POST = route('/pocket/[trip]/push', async (request, { trip }) => {
  const access = await requirePhoneAccess(trip)
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  const parsed = schema.safeParse(await readCleanJson(request, maxBytes))
  if (!parsed.success) return Response.json({ error: 'invalid' }, { status: 422 })
  if ('isOff' in parsed.data) {
    await unsubscribe(access, parsed.data.endpoint)
    return Response.json({ isOn: false })
  }
  const { minutes, ...device } = parsed.data
  await subscribe(access, device, minutes)
  return Response.json({ isOn: true })
})
