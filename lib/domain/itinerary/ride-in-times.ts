import { parseTimes } from '../time/parse-times'

const number = new RegExp(
  String.raw`^(?<number>(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}|[GDCZKT]\d{1,4}(?=次|\s)` +
    String.raw`|(?:KTX|SRT|THSR|ICE|TGV)\s?\d*)次?[\s:：,，]+`,
  'u',
)

type RideInTimes = {
  number: string
  time: string
  /** True if the cell says from where to where, so that the ride is an item of its own. */
  isWhole: boolean
}

/** The number of a flight or train in a cell of times, and its times: "FM859 15:10/17:05", "G7次 10:00-14:35". */
export function rideInTimes(cell: string): RideInTimes | null {
  const found = number.exec(cell)
  if (found === null) return null
  const time = cell.slice(found[0].length)
  const ends = endsOf(time)
  if (ends !== null)
    return { number: `${found.groups?.number} ${ends.from}-${ends.to}`, time: ends.time, isWhole: true }
  return parseTimes(time, 'cell')?.rest === '' ? { number: found.groups?.number ?? '', time, isWhole: false } : null
}

const place = String.raw`\p{L}{2,12}`
const clock = String.raw`\d{1,2}[:：]\d{2}`
const between = new RegExp(
  String.raw`^(?<from>${place})\s?(?<start>${clock})\s*[-–—~→>]+\s*(?<to>${place})\s?(?<end>${clock})$`,
  'u',
)

/** "桃园14:05 - 北京17:25" */
function endsOf(text: string): { from: string; to: string; time: string } | null {
  const { from, start, to, end } = between.exec(text.trim())?.groups ?? {}
  return from && to ? { from, to, time: `${start}-${end}` } : null
}
