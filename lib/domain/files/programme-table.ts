/** An entry of a calendar or a booking, which becomes one row of a programme with these headings. */
export type FileEntry = {
  /** `YYYY-MM-DD` */
  day: string
  /** `HH:mm`; `null` for an entry that lasts all day. */
  start: string | null
  end: string | null
  /** The day of the end, in the zone of the end. */
  endDay: string | null
  /** IANA name; `null` where the file has none. */
  zone: string | null
  endZone: string | null
  title: string
  place: string
  notes: string
}

const headings = ['Date', 'Time', 'Item', 'Place', 'Notes', 'Time zone', 'Time zone of the end']

/** Entries in the order of their times, as the table of a programme. */
export function entryRows(entries: readonly FileEntry[]): string[][] {
  const sorted = [...entries].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  return sorted.length === 0 ? [] : [headings, ...sorted.map(rowOf)]
}

function orderOf({ day, start }: FileEntry): string {
  return `${day}T${start ?? ''}`
}

function rowOf(entry: FileEntry): string[] {
  const { day, endDay, start, title, place, notes, zone, endZone } = entry
  // A stay of several days without times is a range of days.
  const days = start === null && endDay !== null && endDay > day ? `${day} – ${endDay}` : day
  return [days, timeOf(entry), title, place, notes, zone ?? '', endZone === zone ? '' : (endZone ?? '')]
}

function timeOf({ day, start, end, endDay }: FileEntry): string {
  if (start === null) return 'all day'
  if (end === null || (end === start && (endDay ?? day) === day)) return start
  const days = endDay === null ? 0 : Math.round((Date.parse(endDay) - Date.parse(day)) / 86_400_000)
  return `${start}-${end}${days > 0 ? `+${days}` : ''}`
}
