import { logError } from '../platform/log'
import { processWide } from '../platform/process-wide'
import { configuredSender, type SendMail, sendDue } from './mail'

const started = () => processWide('mail', (): { loop: MailLoop | null } => ({ loop: null }))

/** Sends due messages at intervals. */
export type MailLoop = {
  /** Sends due messages now. */
  wake(): void
  /** Starts no more messages, and resolves when the result of the current one is saved. */
  stop(): Promise<void>
}

/** The polling interval in milliseconds, for messages of other processes and for retries. */
const pollIntervalMs = 20_000

/** Starts the loop of this process if a mail server is configured and no loop runs. Does not keep the process alive. */
export function startMail(): void {
  const send = configuredSender()
  if (!send || started().loop) return
  const loop = mailLoop(send)
  started().loop = loop
  // On these signals the server finishes open requests and exits; no new message is started meanwhile.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void loop.stop())
}

/** Wakes the loop of this process, if one runs. */
export function wakeMail(): void {
  started().loop?.wake()
}

/** A loop that looks for due messages every `intervalMs` milliseconds and sends them with `send`. */
export function mailLoop(send: SendMail, intervalMs = pollIntervalMs): MailLoop {
  const state = { isStopped: false, isWanted: false }
  let running: Promise<void> | null = null
  const sendAllDue = async () => {
    while (state.isWanted && !state.isStopped) {
      state.isWanted = false
      try {
        await sendDue(send, () => !state.isStopped)
      } catch (error) {
        logError('mail', error)
      }
    }
    running = null
  }
  const wake = () => {
    state.isWanted = true
    if (!state.isStopped) running ??= sendAllDue()
  }
  const timer = setInterval(wake, intervalMs)
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
