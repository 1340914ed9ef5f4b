let lastTime = 0
let sameTime = 0

/** An id that sorts after every one this process made before, and by time among those of several processes. */
export function risingId(now = Date.now()): string {
  // A clock set back must not put the newest change below older ones.
  sameTime = now > lastTime ? 0 : sameTime + 1
  lastTime = Math.max(now, lastTime)
  return `${hex(lastTime, 12)}-${hex(sameTime, 6)}-${crypto.randomUUID().slice(-12)}`
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
