import { parseTimes } from '../time/parse-times'
import type { When } from '../time/parse-when'

/** The times of a line as they were typed, or in digits where they cannot be read again without the line. */
export function timesAsTyped({ times, endDay, timeText }: When): string {
  if (times === null) return ''
  if (endDay !== null) return `${times.start}-${times.end}`
  const typed = timeText.replace(/^[\s•*·\-–—]+|[\s:：,，、|]+$/g, '')
  const again = parseTimes(typed, 'cell')
  return again?.rest === '' && again.start === times.start && again.end === times.end ? typed : canonical(times)
}

function canonical(times: NonNullable<When['times']>): string {
  if (times.part) return times.part
  const end = times.end === null ? '' : `-${times.end}`
  const days = times.endDays === null ? '' : `+${times.endDays}`
  const startDays = times.startDays ? `+${times.startDays}` : ''
  return `${times.isApproximate ? '~' : ''}${times.start ?? ''}${startDays}${end}${days}`
}
