import { EventEmitter } from 'node:events'
import { z } from 'zod'
import { openLine, type Line } from './pg-notify'
import { config } from './config'
import { processWide } from './process-wide'

// Publish and subscribe between processes: an event emitter, and NOTIFY on PostgreSQL. A message only says that
// something changed: if one is lost, pages update later, but nothing is wrong.

/** Small, and without personal data except ids and names of users: it passes through the database server. */
export type Message = Readonly<Record<string, unknown>>

/** `null`: messages may have been missed; subscribers should read the current state. */
type Listener = (message: Message | null) => void

type Bus = { emitter: EventEmitter; line: Line | null }

const opened = () => processWide('bus', (): { bus: Bus | null } => ({ bus: null }))

/** Publishes to all subscribers of a topic, in this process synchronously. Never waits and never throws. */
export function publish(topic: string, message: Message): void {
  const { emitter, line } = bus()
  emitter.emit(topic, message)
  line?.send(JSON.stringify({ topic, message }))
}

/** Calls `listen` with every message of the topic. @returns a function that unsubscribes */
export function subscribe(topic: string, listen: Listener): () => void {
  const { emitter } = bus()
  emitter.on(topic, listen)
  emitter.on(missed, listen)
  return () => {
    emitter.off(topic, listen)
    emitter.off(missed, listen)
  }
}

/** Closes the connection to the other processes. For tests and commands. */
export async function closeBus(): Promise<void> {
  const { bus: open } = opened()
  opened().bus = null
  await open?.line?.close()
}

const notification = z.object({ topic: z.string(), message: z.record(z.string(), z.unknown()) })

/** The message in a text from the database server; `null` if another program sent it and it is none of ours. */
export function readNotification(text: string): { topic: string; message: Message } | null {
  try {
    return notification.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const missed = Symbol('missed')

function bus(): Bus {
  const { bus: open } = opened()
  if (open) return open
  // One listener per open page.
  const emitter = new EventEmitter().setMaxListeners(0)
  const { databaseUrl, databaseLiveUrl } = config()
  const line =
    databaseUrl && /^postgres(ql)?:/.test(databaseUrl)
      ? openLine(databaseLiveUrl ?? databaseUrl, {
          onText(text) {
            const received = readNotification(text)
            if (received) emitter.emit(received.topic, received.message)
          },
          onMissed: () => emitter.emit(missed, null),
        })
      : null
  return (opened().bus = { emitter, line })
}
