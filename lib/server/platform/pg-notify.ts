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
/** What a connection sends to itself, to notice that it no longer hears anything. */
const heartbeat = 'heartbeat'
const heartbeatMs = 15_000
/** How often pages read the current state while there is no connection that hears the other processes. */
const pollMs = 2_000
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
  let isDeaf = true
  const sender = messageSender(me, () => client)
  // Without LISTEN, behind some connection poolers for instance, pages learn of changes by reading.
  const polling = setInterval(() => {
    if (isDeaf) onMissed()
  }, pollMs)
  polling.unref()

  const listen = async (): Promise<void> => {
    const next = new Client({
      connectionString: address,
      application_name: 'attache live',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    })
    let heard = performance.now()
    const broken = new Promise<void>((resolve) => {
      next.on('error', () => resolve())
      next.on('end', () => resolve())
    })
    next.on('notification', ({ payload = '' }) => {
      const text = payload.slice(me.length)
      if (payload.startsWith(me)) {
        heard = performance.now()
        isDeaf = false
        return
      }
      if (text === somethingLost) onMissed()
      else onText(text)
    })
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
      client = next
      if (hasMissed) onMissed()
      sender.reportLoss()
      const stopBeating = beat(() => {
        // A connection that the server or a pooler has forgotten would stay silent for ever.
        if (performance.now() - heard > 2.5 * heartbeatMs) next.connection.stream.destroy()
        else sender.send(heartbeat)
      })
      await broken.finally(stopBeating)
    } finally {
      client = null
      hasMissed = true
      isDeaf = true
      // Does not wait: a server that hangs would not answer.
      void next.end().catch(() => undefined)
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
      clearInterval(polling)
      await client?.end()
    },
  }
}

function beat(work: () => void): () => void {
  work()
  const timer = setInterval(work, heartbeatMs)
  timer.unref()
  return () => clearInterval(timer)
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
