import { logError } from '../platform/log'
import { type PollLoop, pollLoop, stopOnSignal } from '../platform/poll-loop'
import { processWide } from '../platform/process-wide'
import { publishDue } from './schedule'

/** How late a publication may be, in milliseconds. */
const pollIntervalMs = 15_000

/** Starts the loop of this process that publishes what is due, also after a time without a server. */
export function startPublishing(): void {
  const started = processWide('publishing', (): { loop: PollLoop | null } => ({ loop: null }))
  if (started.loop) return
  started.loop = pollLoop(
    (isRunning) => publishDue(new Date(), isRunning),
    pollIntervalMs,
    (error) => logError('report', error),
  )
  stopOnSignal(started.loop)
}
