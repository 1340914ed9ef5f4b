import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { logError } from './log'

/** A connection over which the processes of one database hear each other. */
export type Line = {
  /** Sends to all other processes. Unsent messages are dropped; the others learn of that when they can be reached. */
  send(text: string): void
  close(): Promise<void>
}

const channel = 'attache'
const somethingLost = ''
/** Messages of one query. */
const most = 500

/**
 * Opens a separate connection to PostgreSQL for LISTEN, and reconnects with growing pauses. `onText` gets messages of
 * other processes; `onMissed` is called if some may have been lost.
 */
export function openLine(
  address: string,
  { onText, onMissed }: { onText: (text: string) => void; onMissed: () => void },
): Line {
  const me = randomUUID()
  let client: Client | null = null
  let isClosed = false
  let hasMissed = false
  const sender = messageSender(me, () => client)

  const listen = async (): Promise<void> => {
    const next = new Client({
      connectionString: address,
      application_name: 'attache live',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    })
    const broken = new Promise<void>((resolve) => {
      next.on('error', () => resolve())
      next.on('end', () => resolve())
    })
    next.on('notification', ({ payload = '' }) => {
      const text = payload.slice(me.length)
      if (payload.startsWith(me)) return
      if (text === somethingLost) onMissed()
      else onText(text)
    })
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
      client = next
      if (hasMissed) onMissed()
      sender.reportLoss()
      await broken
    } finally {
      client = null
      hasMissed = true
      await next.end().catch(() => undefined)
    }
  }

  const keep = async (tries: number): Promise<void> => {
    const begun = performance.now()
    await listen().catch((error: unknown) => {
      if (!isClosed) logError('live-updates', error)
    })
    if (isClosed) return
    const failed = performance.now() - begun > 60_000 ? 0 : tries
    await wait(Math.min(30_000, 250 * 2 ** failed) * (0.5 + Math.random() / 2), undefined, { ref: false })
    return keep(failed + 1)
  }
  void keep(0)

  return {
    send: sender.send,
    async close() {
      isClosed = true
      await client?.end()
    },
  }
}

/** Sends messages in batches, one query at a time. `me` marks our own. Without a client, messages are lost. */
function messageSender(me: string, client: () => Client | null) {
  const outgoing: string[] = []
  let isSending = false
  let hasLost = false

  const flush = async (): Promise<void> => {
    const to = client()
    if (isSending || !to || outgoing.length === 0) return
    isSending = true
    const texts = outgoing.splice(0, most).map((text) => me + text)
    await to.query('select pg_notify($1, text) from unnest($2::text[]) as text', [channel, texts]).catch(() => {
      hasLost = true
    })
    isSending = false
    return flush()
  }
  const send = (text: string) => {
    if (!client()) {
      hasLost = true
      return
    }
    outgoing.push(text)
    void flush()
  }
  return {
    send,
    /** Tells the other processes that messages were lost, if any were. */
    reportLoss() {
      if (hasLost) send(somethingLost)
      hasLost = false
    },
  }
}
