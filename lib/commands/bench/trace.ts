/** A trace as Chromium writes it; durations in microseconds. */
export type Trace = {
  traceEvents: readonly { name: string; ph: string; pid: number; tid: number; dur?: number; args?: { name?: string } }[]
}

/** The longest task on the main thread of a page, in milliseconds; 0 if the trace has none. */
export function longestTask({ traceEvents }: Trace): number {
  const pages = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && /(^|:)RunTask$/.test(name) && pages.has(`${pid} ${tid}`),
  )
  return Math.max(0, ...tasks.map(({ dur }) => dur ?? 0)) / 1_000
}
