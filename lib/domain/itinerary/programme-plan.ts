import { defaultValues } from '../trip/entity-fields'
import { addDays, type Day } from '../time/day'
import { applyEdit, type Edit } from '../trip/edit'
import { zonesOf } from './item-zones'
import { everyone } from './programme-columns'
import type { ProgrammeRow } from './programme-rows'
import { searchKey } from '../text/search-key'
import type { TripRecord } from '../trip/trip-record'
import type { Directory } from '../directory/entry'
import { readLine, timesOf } from './line-input'
import type { ItemKind } from '../trip/vocabulary'
import { mentionedVisit } from './mentioned-visit'
import { readTime } from '../time/wall-time'

/** Why a row is unscheduled or skipped. */
export type RowTrouble = 'no item' | 'no day' | 'no time' | 'bad time'

/** The result of a row: a scheduled item, an unscheduled one, or none (`no item`). No typed text is lost. */
export type RowReading = {
  row: number
  day: Day | null
  start: string | null
  end: string | null
  minutes: number | null
  kind: ItemKind
  title: string
  place: string | null
  attendeeIds: readonly string[] | null
  notes: string | null
  trouble: RowTrouble | null
}

/** Parses a row in its current state. `people`: possible attendees, by their names in any language. */
export function readRow(row: ProgrammeRow, people: readonly { id: string; names: readonly string[] }[]): RowReading {
  // Without a time column an item can be a whole typed line; with one, a place can still follow its last comma.
  const isLine = row.time === ''
  const words = readLine(isLine ? row.item : `0:00 ${row.item}`)
  const time = isLine ? timesOf(row.item) : timesIn(row.time)
  const who = attending(row.who, people)
  const isPlaced = Boolean(time?.start) && row.day !== ''
  const typed = isLine ? time?.start && `${time.start}${time.end ? `-${time.end}` : ''}` : row.time
  const unread = [...(isPlaced ? [] : [row.day, typed]), row.notes, who === undefined ? row.who : '']
  return {
    row: row.row,
    day: isPlaced ? (row.day as Day) : null,
    start: isPlaced ? (time?.start ?? null) : null,
    end: isPlaced ? ((isLine ? words : time)?.end ?? null) : null,
    minutes: words?.minutes ?? null,
    kind: words?.kind ?? 'meeting',
    title: (row.place === '' ? words?.title : isLine ? timesOf(row.item).rest : row.item) ?? row.item,
    place: row.place || words?.place || null,
    attendeeIds: who ?? null,
    notes: unread.filter(Boolean).join(' · ') || null,
    trouble:
      row.item === ''
        ? 'no item'
        : time === null
          ? 'bad time'
          : time.start === null
            ? 'no time'
            : row.day === ''
              ? 'no day'
              : null,
  }
}

/** One edit that adds all parsed rows. Rows without an item are skipped. */
export function addProgramme(
  record: TripRecord,
  directory: Directory,
  rows: readonly RowReading[],
  { locale, homeZone, newId }: { locale: string; homeZone: string; newId: () => string },
): Edit {
  const edits: Edit[] = []
  let current = record
  for (const row of rows) {
    if (row.trouble === 'no item') continue
    const edit: Edit = { do: 'add', id: newId(), ...lineOf(current, directory, row, locale, homeZone) } as Edit
    edits.push(edit)
    current = applyEdit(current, edit)
  }
  return { do: 'all', edits }
}

function lineOf(record: TripRecord, directory: Directory, row: RowReading, locale: string, homeZone: string) {
  const spoken = mentionedVisit(record, directory, row, row.day)
  const visitId = spoken?.visit?.id ?? null
  const common = {
    kind: row.kind,
    title: { [locale]: row.title },
    visitId,
    attendeeIds: row.attendeeIds,
    notes: row.notes ? { [locale]: row.notes } : null,
    placeName: row.place && !(visitId && spoken?.isWholePlace) ? { [locale]: row.place } : null,
  }
  if (row.day === null || row.start === null) {
    return {
      noun: 'unscheduled',
      values: { ...defaultValues.unscheduled, ...common, minutes: row.minutes },
    } as const
  }
  const start = `${row.day}T${row.start}`
  const end = row.end && `${row.end < row.start ? addDays(row.day, 1) : row.day}T${row.end}`
  const zones = zonesOf(record, directory, { kind: row.kind, title: row.title, visitId, start }, homeZone)
  return { noun: 'item', values: { ...defaultValues.item, ...common, start, end, ...zones } } as const
}

// "10:00-11:30", "10:00-", "1000"; `null` if it is not a time.
function timesIn(text: string): { start: string | null; end: string | null } | null {
  const times = timesOf(text)
  if (times.start && /^[\s~\-–—|]*$/.test(times.rest)) return times
  const alone = readTime(text)
  return alone ? { start: alone, end: null } : null
}

// `null` for everyone, the people named, or `undefined` if a name is unknown.
function attending(
  text: string,
  people: readonly { id: string; names: readonly string[] }[],
): readonly string[] | null | undefined {
  if (text === '' || everyone.has(searchKey(text))) return null
  const ids = text
    .split(/\s*(?:[,，、;；/&\n]|\band\b|及|與|和)\s*/u)
    .filter(Boolean)
    .map((name) => {
      const found = people.filter(({ names }) => names.some((one) => searchKey(one) === searchKey(name)))
      return found.length === 1 ? found[0]?.id : undefined
    })
  return ids.length > 0 && ids.every((id) => id !== undefined) ? [...new Set(ids)] : undefined
}
