import { framesOf } from './error-facts'
import { logConsole } from './log'

/**
 * Replaces `console.error` and `console.warn` by log lines without text. Next.js and other packages write there, whole
 * errors with their messages among it.
 */
export function captureConsole(): void {
  const captured =
    (level: 'warn' | 'error') =>
    (...values: unknown[]): void => {
      const error = values.find((value) => value instanceof Error)
      // The first frame is this function.
      logConsole(level, error, (framesOf(new Error()) ?? []).slice(1, 5))
    }
  Object.assign(console, { error: captured('error'), warn: captured('warn') })
}
