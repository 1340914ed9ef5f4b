let lastTime = 0
let sameTime = 0

/** An id that sorts after all earlier ids of this process, and by time between processes. */
export function risingId(now = Date.now()): string {
  // If the clock is set back, new changes must still sort after older ones.
  sameTime = now > lastTime ? 0 : sameTime + 1
  lastTime = Math.max(now, lastTime)
  return `${hex(lastTime, 12)}-${hex(sameTime, 6)}-${crypto.randomUUID().slice(-12)}`
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
