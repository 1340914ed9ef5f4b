import { eq, max } from 'drizzle-orm'
import { db } from '../../../db/client'
import { releases, trips } from '../../../db/schema'
import { allows, isStillGranted, type TripAccess } from '../access/access'
import { sessionTopic, tripTopic, userTopic } from '../platform/announce'
import { subscribe } from '../platform/bus'
import { processWide } from '../platform/process-wide'
import { announcePage, announcePageClosed, onPresence, presentAt } from './presence'

// The stream of one open screen. Planners are sent the version of the draft, that something beside the record has
// changed, who else is there, and that members' notes have changed; everyone else the number of the latest release.
// No event says what changed, so a screen that was away needs no log: it reads the trip.

const beat = 25_000
const proof = 180_000
const look = 5_000

/** Open streams of one user in one process. */
export const mostStreams = 24

const open = () => processWide('streams', () => new Map<string, number>())

/** Server-Sent Events of a trip until `signal` aborts or the access ends; `null` where the user has too many open. */
export function liveStream(
  access: TripAccess<'see trip'>,
  seat: string | null,
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
      end = follow(access, seat, signal, to)
    },
    cancel: () => end(),
  })
}

function follow(
  access: TripAccess<'see trip'>,
  seat: string | null,
  signal: AbortSignal,
  to: ReadableStreamDefaultController<Uint8Array>,
): () => void {
  const { tripId, viewer, may } = access
  const text = new TextEncoder()
  const endings: (() => void)[] = []
  let isOver = false
  let told = -1
  let here = ''

  const end = () => {
    if (isOver) return
    isOver = true
    for (const one of endings) one()
    const left = (open().get(viewer.id) ?? 1) - 1
    if (left > 0) open().set(viewer.id, left)
    else open().delete(viewer.id)
    try {
      to.close()
    } catch {
      /* The reader has gone already. */
    }
  }
  const say = (lines: string) => {
    if (!isOver) to.enqueue(text.encode(`${lines}\n\n`))
  }
  const tellVersion = (version: number) => {
    if (version <= told) return
    told = version
    say(`event: version\ndata: ${version}`)
  }
  const isPlanner = may.has('edit trip')
  // Which notes have changed is not sent: whoever may read them asks for them.
  const tellNotes = () => {
    if (isPlanner) say('event: notes\ndata: 1')
  }
  const lookUp = async () => {
    const version = await (isPlanner ? draftVersion(tripId) : releaseNumber(tripId))
    if (version === null) end()
    else tellVersion(version)
  }
  const tellBeside = () => {
    if (isPlanner) say('event: beside\ndata: changed')
    else quietly(lookUp)()
  }
  const prove = async () => {
    // A planner who no longer plans opens a new stream as a member.
    if (await isStillGranted(access, isPlanner ? 'edit trip' : 'see trip')) await lookUp()
    else end()
  }
  // A database that is away for a moment is no reason to send anybody off; the next time comes.
  const quietly = (work: () => Promise<void>) => () => {
    if (!isOver) work().catch(() => undefined)
  }
  const every = (ms: number, work: () => void) => {
    const timer = setInterval(work, ms)
    endings.push(() => clearInterval(timer))
  }

  endings.push(
    subscribe(tripTopic(tripId), (message) => {
      if (message === null) {
        quietly(lookUp)()
        tellBeside()
        tellNotes()
      } else if (message.notes === true) tellNotes()
      else if (message.beside === true) tellBeside()
      else if (message.version === null) quietly(prove)()
      else if (typeof message.version === 'number' && isPlanner) tellVersion(message.version)
    }),
  )
  endings.push(
    subscribe(sessionTopic(viewer.sessionId), quietly(prove)),
    subscribe(userTopic(viewer.id), quietly(prove)),
  )
  every(beat, () => say(': still here'))
  every(proof, quietly(prove))
  if (allows(access, 'edit trip')) {
    const tellPresence = () => {
      const others = JSON.stringify(presentAt(tripId).filter(({ userId }) => userId !== viewer.id))
      if (others !== here) say(`event: presence\ndata: ${(here = others)}`)
    }
    endings.push(onPresence(tripId, tellPresence))
    every(look, tellPresence)
    if (seat !== null) {
      announcePage(access, seat)
      endings.unshift(() => announcePageClosed(access, seat))
    }
    tellPresence()
  }
  if (signal.aborted) end()
  signal.addEventListener('abort', end)
  quietly(lookUp)()
  return end
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
