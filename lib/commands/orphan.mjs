/**
 * Calls `stop` once where npm started this process and is gone: npm passes a signal on to the shell between, and the
 * shell ends without passing it on.
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
