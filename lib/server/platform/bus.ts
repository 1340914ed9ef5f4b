import { EventEmitter } from 'node:events'
import { openLine, type Line } from './pg-notify'
import { config } from './config'

// What happens in one process and is of interest in all: an emitter here, and on PostgreSQL NOTIFY to the others. A
// message is a hint to look, not the news itself: one that is lost delays what is seen, no more.

/** Small, without anything personal but ids and names of users: it passes through the database server. */
export type Message = Readonly<Record<string, unknown>>

/** `null`: messages may have been missed; whoever cares looks for themselves. */
type Listener = (message: Message | null) => void

type Bus = { emitter: EventEmitter; line: Line | null }

// On globalThis: in a production build a module, and what it keeps, exists twice.
const key = Symbol.for('attache.bus')
const place = globalThis as { [key]?: Bus }

/** Tells all listeners of a topic, in this process at once. Never waits and never throws. */
export function publish(topic: string, message: Message): void {
  const { emitter, line } = bus()
  emitter.emit(topic, message)
  line?.send(JSON.stringify({ topic, message }))
}

/** Calls `listen` with every message of the topic from now on. @returns the end of it */
export function subscribe(topic: string, listen: Listener): () => void {
  const { emitter } = bus()
  emitter.on(topic, listen)
  emitter.on(missed, listen)
  return () => {
    emitter.off(topic, listen)
    emitter.off(missed, listen)
  }
}

/** Lets go of the connection to the others. For tests and commands. */
export async function closeBus(): Promise<void> {
  const open = place[key]
  place[key] = undefined
  await open?.line?.close()
}

const missed = Symbol('missed')

function bus(): Bus {
  if (place[key]) return place[key]
  // Every open screen listens.
  const emitter = new EventEmitter().setMaxListeners(0)
  const { databaseUrl } = config()
  const line =
    databaseUrl && /^postgres(ql)?:/.test(databaseUrl)
      ? openLine(databaseUrl, {
          onText(text) {
            const { topic, message } = JSON.parse(text) as { topic: string; message: Message }
            emitter.emit(topic, message)
          },
          onMissed: () => emitter.emit(missed, null),
        })
      : null
  return (place[key] = { emitter, line })
}
