import { logError } from '../platform/log'
import { holdWaiting } from './held-messages'
import { type PollLoop, pollLoop, stopOnSignal } from '../platform/poll-loop'
import { processWide } from '../platform/process-wide'
import { configuredSender, type SendMail, sendDue } from './mail'

const started = () => processWide('mail', (): { loop: PollLoop | null } => ({ loop: null }))

/** The polling interval in milliseconds, for messages of other processes and for retries. */
const pollIntervalMs = 20_000

/**
 * Starts the loop of this process if a mail server is configured and no loop runs. Does not keep the process alive.
 * Without a server, messages that still wait for one are held back until staff decide.
 */
export function startMail(): void {
  const send = configuredSender()
  if (!send) return void holdWaiting().catch((error: unknown) => logError('mail', error))
  if (started().loop) return
  const loop = mailLoop(send)
  started().loop = loop
  stopOnSignal(loop)
}

/** Wakes the loop of this process, if one runs. */
export function wakeMail(): void {
  started().loop?.wake()
}

/** A loop that looks for due messages every `intervalMs` milliseconds and sends them with `send`. */
export function mailLoop(send: SendMail, intervalMs = pollIntervalMs): PollLoop {
  return pollLoop(
    (isRunning) => sendDue(send, isRunning),
    intervalMs,
    (error) => logError('mail', error),
  )
}
