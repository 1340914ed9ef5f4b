import { logError } from '../platform/log'
import { type PollLoop, pollLoop, stopOnSignal } from '../platform/poll-loop'
import { processWide } from '../platform/process-wide'
import { notifyDue } from './push-due'
import { sendPush } from './push-message'

const started = () => processWide('push', (): { loop: PollLoop | null } => ({ loop: null }))

/** How soon after a release devices are notified, at most, in milliseconds. */
const pollIntervalMs = 20_000

/** Starts the loop of this process that notifies devices, unless one runs. Does not keep the process alive. */
export function startPush(): void {
  if (started().loop) return
  const loop = pollLoop(
    (isRunning) => notifyDue(sendPush, isRunning),
    pollIntervalMs,
    (error) => logError('push', error),
  )
  started().loop = loop
  stopOnSignal(loop)
}
