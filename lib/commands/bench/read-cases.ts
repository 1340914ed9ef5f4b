import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rosterCells, rosterOf } from '../../domain/delegation/roster-text'
import type { RosterRow } from '../../domain/delegation/roster-rows'
import { programmeCells, programmeOf } from '../../domain/itinerary/programme'
import { readRows, type RowReading } from '../../domain/itinerary/programme-reading'
import type { Texts } from '../../domain/text/text'
import { eachDay } from '../../domain/time/day'
import { parseDay } from '../../domain/time/parse-day'
import { parseTimes, type TimeContext } from '../../domain/time/parse-times'

// The tables of times, days, programmes and rosters as people write them, with the expected reading. The tests check
// every line; the benchmark computes the share that is read correctly, and whether errors have a warning.

/** The days of the trip in all tables. */
export const caseTrip = eachDay('2026-11-02', '2026-11-06')

/** "14:00-15:00 ~ ?": start and end, approximate, unclear. */
export function writtenTimes(text: string, context: TimeContext): string {
  const read = parseTimes(text, context)
  if (read === null) return 'none'
  const { start, end, startDays, endDays, part, isApproximate, isUnclear } = read
  const range =
    part ??
    `${start ?? ''}${startDays ? `+${startDays}` : ''}${end ? `-${end}` : ''}${endDays === null ? '' : `+${endDays}`}`
  return [range, isApproximate && '~', isUnclear && '?'].filter(Boolean).join(' ')
}

/** "2026-11-03/2026-11-05 ? outside the trip": day, last day, doubt. */
export function writtenDay(text: string, isCell: boolean): string {
  const read = parseDay(text, { trip: caseTrip, order: null, current: isCell ? null : '2026-11-03', isCell })
  if (read === null) return `none | ${text}`
  const { day, lastDay, alternatives, doubt, rest } = read
  const range = [day ?? alternatives.join(' or ')] + (lastDay ? `/${lastDay}` : '')
  return [range + (doubt ? ` ? ${doubt}` : ''), rest].filter(Boolean).join(' | ')
}

/** Day, times, kind, title, @ place, // notes, ? doubts. */
export function writtenReading(reading: RowReading): string {
  const { day, lastDay, start, end, endDay, part, kind, title, place, notes, doubts, trouble } = reading
  return [
    trouble === 'no item' || trouble === null ? '' : `[${trouble}]`,
    day && day.slice(5) + (lastDay ? `/${lastDay.slice(5)}` : ''),
    part ?? (start && start + (end ? `-${endDay ? `${endDay.slice(5)}T` : ''}${end}` : '')),
    `(${kind})`,
    title,
    place && `@ ${place}`,
    notes && `// ${notes}`,
    ...doubts.map((doubt) => `? ${doubt}`),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The rows of a pasted programme that are items, one a line. */
export function writtenProgramme(text: string): string[] {
  const { rows } = programmeOf(programmeCells(text), caseTrip)
  return readRows(rows, [])
    .filter((_, i) => !rows[i]?.isRemark)
    .map(writtenReading)
}

/** The members of a pasted roster, one a line. */
export function writtenRoster(text: string): string[] {
  return rosterOf(rosterCells(text), 'en').rows.map(writtenMember)
}

const words = (texts: Texts | null | undefined) =>
  Object.entries(texts ?? {})
    .map(([tag, text]) => `${tag}:${text}`)
    .join(' + ')

/** Role, (honorific), names [family|given], title, @ unit, e-mail, phone, - what is left out. */
export function writtenMember({ name, title, unit, role, count, email, phone, leftOut }: RosterRow): string {
  const left = [...new Set(leftOut.map(({ why, heading }) => (heading ? `${why} "${heading}"` : why)))]
  return [
    role,
    name?.honorific && `(${name.honorific})`,
    name ? words(name.full) : `nobody${count > 1 ? ` x${count}` : ''}`,
    (name?.family ?? name?.given) && `[${words(name?.family)}|${words(name?.given)}]`,
    title && `, ${words(title)}`,
    unit && `@ ${words(unit)}`,
    email && `<${email}>`,
    phone && `tel ${phone}`,
    left.length > 0 && `- ${left.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' ')
}

export type TextCase = { file: string; text: string; expected: string }

/** The cases of a folder: files with a text and, after a line `=====`, what is read from it. */
export function textCases(folder: string): TextCase[] {
  return readdirSync(folder).map((file) => {
    const [text = '', expected = ''] = readFileSync(join(folder, file), 'utf8').split('\n=====\n')
    return { file, text, expected: expected.trim() }
  })
}
