import { deleteUnusedFiles } from '../files/file-cleanup'
import { logError } from '../platform/log'
import { type PollLoop, pollLoop, stopOnSignal } from '../platform/poll-loop'
import { processWide } from '../platform/process-wide'
import { purge } from './purge'

const dayMs = 24 * 60 * 60 * 1000

/** Starts the loop of this process that deletes expired personal data and unused files, at the start and once a day. */
export function startPurging(): void {
  const started = processWide('purging', (): { loop: PollLoop | null } => ({ loop: null }))
  if (started.loop) return
  started.loop = pollLoop(
    async (isRunning) => {
      await purge()
      await deleteUnusedFiles(new Date(), isRunning).catch((error: unknown) => logError('files', error))
    },
    dayMs,
    (error) => logError('other', error),
  )
  stopOnSignal(started.loop)
}
