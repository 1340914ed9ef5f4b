import { logError } from '../platform/log'
import { processWide } from '../platform/process-wide'
import { configuredMail, type HandOver, sendDue } from './mail'

const started = () => processWide('mail', (): { loop: MailLoop | null } => ({ loop: null }))

/** Sends what is due, again and again. */
export type MailLoop = {
  /** Looks at once whether something is due. */
  wake(): void
  /** Takes no more messages, and resolves once the one being handed over is noted. */
  stop(): Promise<void>
}

/** How often the outbox is looked at: others may have put something into it, and what could not be sent waits there. */
const interval = 20_000

/** Starts the loop of this process, where a mail server is set and none runs yet. It holds nothing up, and no process open. */
export function startMail(): void {
  const handOver = configuredMail()
  if (!handOver || started().loop) return
  const loop = mailLoop(handOver)
  started().loop = loop
  // The server ends on these by itself, once it has answered what was asked; until then nothing new is begun.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void loop.stop())
}

/** Lets the loop of this process look at once, where one runs. */
export function wakeMail(): void {
  started().loop?.wake()
}

/** A loop that sends by `handOver`. */
export function mailLoop(handOver: HandOver, every = interval): MailLoop {
  const state = { isStopped: false, isWanted: false }
  let running: Promise<void> | null = null
  const look = async () => {
    while (state.isWanted && !state.isStopped) {
      state.isWanted = false
      try {
        await sendDue(handOver, () => !state.isStopped)
      } catch (error) {
        logError('mail', error)
      }
    }
    running = null
  }
  const wake = () => {
    state.isWanted = true
    if (!state.isStopped) running ??= look()
  }
  const timer = setInterval(wake, every)
  timer.unref()
  wake()
  return {
    wake,
    async stop() {
      state.isStopped = true
      clearInterval(timer)
      await running
    },
  }
}
