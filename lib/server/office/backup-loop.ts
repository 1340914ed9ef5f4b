import { logError } from '../platform/log'
import { type PollLoop, pollLoop, stopOnSignal } from '../platform/poll-loop'
import { processWide } from '../platform/process-wide'
import { makeDueBackup } from './backups'

const pollIntervalMs = 10 * 60 * 1000

/** Starts the loop of this process that makes the backups that are due. */
export function startBackups(): void {
  const started = processWide('backing up', (): { loop: PollLoop | null } => ({ loop: null }))
  if (started.loop) return
  started.loop = pollLoop(
    () => makeDueBackup(),
    pollIntervalMs,
    (error) => logError('other', error),
  )
  stopOnSignal(started.loop)
}
