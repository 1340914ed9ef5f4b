import webPush from 'web-push'
import { config } from '../platform/config'
import { postToPublic, type PublicPost } from '../platform/public-fetch'
import { vapidKeys } from './vapid-keys'

/** What is sent to a device: that something changed, or that an item starts soon. Of the trip, only its id. */
export type PushMessage = { kind: 'changed' | 'reminder'; trip: string }

export type PushDevice = { endpoint: string; p256dh: string; auth: string }

/** `gone`: the subscription has ended or is not one of ours; `failed`: the push service did not take the message. */
export type PushOutcome = 'sent' | 'gone' | 'failed'

export type SendPush = (device: PushDevice, message: PushMessage) => Promise<PushOutcome>

type Post = (url: string, what: PublicPost) => Promise<{ status: number }>

const timeoutMs = 10_000
const lifetimeSeconds = { changed: 24 * 60 * 60, reminder: 60 * 60 }

/** Encrypts a message for a device and hands it to the push service of its browser. */
export async function sendPush(
  { endpoint, p256dh, auth }: PushDevice,
  message: PushMessage,
  post: Post = postToPublic,
): Promise<PushOutcome> {
  const { publicUrl, mailFrom } = config()
  const request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(message), {
    vapidDetails: { ...vapidKeys(), subject: publicUrl.startsWith('https:') ? publicUrl : `mailto:${mailFrom}` },
    TTL: lifetimeSeconds[message.kind],
    urgency: message.kind === 'reminder' ? 'high' : 'normal',
    contentEncoding: 'aes128gcm',
  })
  try {
    // The address comes from a browser, and its name may resolve to anything by now.
    const { status } = await post(endpoint, {
      headers: headersOf(request.headers),
      body: new Uint8Array(request.body ?? []),
      timeoutMs,
    })
    if (status >= 200 && status < 300) return 'sent'
    // 401 and 403: it was made with other keys, those of another secret.
    return [401, 403, 404, 410].includes(status) ? 'gone' : 'failed'
  } catch {
    return 'failed'
  }
}

// The length is computed from the body.
function headersOf(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.toLowerCase() === 'content-length' ? [] : [[name, String(value)]],
    ),
  )
}
