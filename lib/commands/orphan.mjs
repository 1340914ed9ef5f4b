/**
 * Calls `stop` once if npm started this process and has ended: npm passes a signal on to the shell between them, and
 * the shell ends without passing it on.
 */
export function whenOrphaned(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 500)
  watch.unref()
}
