import { eq, max } from 'drizzle-orm'
import { db } from '../../../db/client'
import { releases, trips } from '../../../db/schema'
import { allows, isUnchanged, type TripAccess } from '../access/access'
import { sessionTopic, tripTopic, userTopic } from '../platform/announce'
import { subscribe } from '../platform/bus'
import { processWide } from '../platform/process-wide'
import { announcePage, announcePageClosed, onPresence, presentAt } from './presence'

// The event stream of one open page. Planners get the version of the draft, changes of other data, presence, and
// changes of shared notes; everyone else gets the number of the latest release. Events do not say what changed, so a
// page that was disconnected needs no log: it reads the trip again.

const heartbeatMs = 25_000
const reauthorizeMs = 60_000
const presencePollMs = 5_000

/** Open streams of one user in one process. */
export const mostStreams = 24

const open = () => processWide('streams', () => new Map<string, number>())

/** Open streams of this process. */
export function openStreams(): number {
  return [...open().values()].reduce((sum, count) => sum + count, 0)
}

/** Server-Sent Events of a trip until `signal` aborts or the access ends; `null` if the user has too many open. */
export function liveStream(
  access: TripAccess<'see trip'>,
  pageId: string | null,
  signal: AbortSignal,
): ReadableStream<Uint8Array> | null {
  const {
    viewer: { id: userId },
  } = access
  const count = open().get(userId) ?? 0
  if (count >= mostStreams) return null
  open().set(userId, count + 1)
  let end = () => {}
  return new ReadableStream<Uint8Array>({
    start: (to) => {
      end = follow(access, pageId, signal, to)
    },
    cancel: () => end(),
  })
}

function follow(
  access: TripAccess<'see trip'>,
  pageId: string | null,
  signal: AbortSignal,
  to: ReadableStreamDefaultController<Uint8Array>,
): () => void {
  const { tripId, viewer, may } = access
  const stream = eventStream(to, () => countClosed(viewer.id))
  const isPlanner = may.has('edit trip')
  let lastVersion = -1

  const sendVersion = (version: number) => {
    if (version <= lastVersion) return
    lastVersion = version
    stream.send(`event: version\ndata: ${version}`)
  }
  const readVersion = async () => {
    const version = await (isPlanner ? draftVersion(tripId) : releaseNumber(tripId))
    if (version === null) stream.end()
    else sendVersion(version)
  }
  const checkAccess = async () => {
    // The page opens a new stream with what the viewer may do now.
    if (await isUnchanged(access)) await readVersion()
    else stream.end()
  }
  // Does not say which notes have changed: pages that may read them fetch them.
  const sendNotes = () => {
    if (isPlanner) stream.send('event: notes\ndata: 1')
  }
  const sendOutsideRecord = () => {
    if (isPlanner) stream.send('event: outsideRecord\ndata: changed')
    else stream.attempt(readVersion)
  }

  stream.onEnd(
    subscribe(tripTopic(tripId), (message) => {
      if (message === null) {
        stream.attempt(readVersion)
        sendOutsideRecord()
        sendNotes()
      } else if (message.notes === true) sendNotes()
      else if (message.outsideRecord === true) sendOutsideRecord()
      else if (message.version === null) stream.attempt(checkAccess)
      else if (typeof message.version === 'number' && isPlanner) sendVersion(message.version)
    }),
    subscribe(sessionTopic(viewer.sessionId), () => stream.attempt(checkAccess)),
    subscribe(userTopic(viewer.id), () => stream.attempt(checkAccess)),
  )
  stream.every(heartbeatMs, () => stream.send(': still here'))
  stream.every(reauthorizeMs, () => stream.attempt(checkAccess))
  if (allows(access, 'edit trip')) followPresence(stream, access, pageId)
  if (signal.aborted) stream.end()
  signal.addEventListener('abort', stream.end)
  stream.attempt(readVersion)
  return stream.end
}

function followPresence(stream: EventStream, access: TripAccess<'edit trip'>, pageId: string | null): void {
  const { tripId, viewer } = access
  let sent = ''
  const sendPresence = () => {
    const others = JSON.stringify(presentAt(tripId).filter(({ userId }) => userId !== viewer.id))
    if (others === sent) return
    sent = others
    stream.send(`event: presence\ndata: ${others}`)
  }
  // Listens before it announces the page, and until its end is announced.
  const unsubscribe = onPresence(tripId, sendPresence)
  if (pageId !== null) {
    announcePage(access, pageId)
    stream.onEnd(() => announcePageClosed(access, pageId))
  }
  stream.onEnd(unsubscribe)
  stream.every(presencePollMs, sendPresence)
  sendPresence()
}

type EventStream = ReturnType<typeof eventStream>

/** Writes Server-Sent Events until `end`, which undoes everything given to `onEnd` and `every`. */
function eventStream(to: ReadableStreamDefaultController<Uint8Array>, onClosed: () => void) {
  const encoder = new TextEncoder()
  const cleanUps: (() => void)[] = []
  let isOver = false
  const onEnd = (...undo: (() => void)[]) => void cleanUps.push(...undo)
  return {
    onEnd,
    send(lines: string) {
      if (!isOver) to.enqueue(encoder.encode(`${lines}\n\n`))
    },
    every(ms: number, work: () => void) {
      const timer = setInterval(work, ms)
      onEnd(() => clearInterval(timer))
    },
    /**
     * Ignores errors: the stream stays open while the database is briefly unavailable, and the next attempt succeeds.
     */
    attempt(work: () => Promise<void>) {
      if (!isOver) work().catch(() => undefined)
    },
    end() {
      if (isOver) return
      isOver = true
      for (const undo of cleanUps) undo()
      onClosed()
      try {
        to.close()
      } catch {
        /* The reader has closed the stream already. */
      }
    },
  }
}

function countClosed(userId: string): void {
  const left = (open().get(userId) ?? 1) - 1
  if (left > 0) open().set(userId, left)
  else open().delete(userId)
}

/** The version of the draft; `null` if the trip is gone. */
async function draftVersion(tripId: string): Promise<number | null> {
  const [row] = await db().select({ version: trips.version }).from(trips).where(eq(trips.id, tripId))
  return row?.version ?? null
}

/** The number of the latest release, 0 before the first; `null` if the trip is gone. */
async function releaseNumber(tripId: string): Promise<number | null> {
  const [row] = await db()
    .select({ number: max(releases.number) })
    .from(trips)
    .leftJoin(releases, eq(releases.tripId, trips.id))
    .where(eq(trips.id, tripId))
    .groupBy(trips.id)
  return row ? (row.number ?? 0) : null
}
