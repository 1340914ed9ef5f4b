import { processWide } from '../lib/server/platform/process-wide'

/** How many queries this process has sent. */
export const queries = () => processWide('queries', () => ({ count: 0 }))

/** Counts queries; their text and values are not kept. */
export const countingLogger = {
  logQuery(): void {
    queries().count += 1
  },
}
