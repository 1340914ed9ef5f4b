'use client'

import { useLocale } from 'next-intl'
import { useMemo } from 'react'
import { destinationOf } from '@/lib/domain/itinerary/destination'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { addDays, type Day } from '@/lib/domain/time/day'
import { arrivalAfter } from '@/lib/domain/itinerary/arrival'
import type { Edit } from '@/lib/domain/trip/edit'
import { zonesOf } from '@/lib/domain/itinerary/item-zones'
import { tripDays } from '@/lib/domain/itinerary/itinerary'
import { parseDay } from '@/lib/domain/time/parse-day'
import type { Places } from '@/lib/domain/time/places'
import type { Values } from '@/lib/domain/trip/trip-record'
import { startOfPart } from '@/lib/domain/trip/untimed'
import type { Institution } from '@/lib/domain/directory/entry'
import { readLine, type TypedLine } from '@/lib/domain/itinerary/line-input'
import { isNamed, mentionedVisit } from '@/lib/domain/itinerary/mentioned-visit'
import type { Texts } from '@/lib/domain/text/text'
import type { ItemKind } from '@/lib/domain/trip/vocabulary'
import { splitLanguages } from '@/lib/domain/itinerary/split-languages'
import { expectedLanguages } from '@/lib/domain/text/text-language'
import { useFound } from '../directory/pick/use-found'
import { usePlaces } from '../text/use-places'
import { useTrip } from '../trip/use-trip'

/** How a typed line was understood. */
export type Understood = {
  line: TypedLine
  /** Its day; `null` for an unscheduled item. */
  day: Day | null
  /** The institution of its visit. */
  tied: Institution | null
  /** An institution that it names without a visit on that day: a visit can be added. */
  offer: Institution | null
  /** The edit that adds the item; `withStop` also adds the offered visit. */
  edit: (withStop: boolean) => Edit
}

const atStops = new Set<ItemKind>(['meeting', 'courtesy call', 'signing', 'tour', 'meal', 'event'])

/**
 * Reads a line while it is typed. A date at its beginning takes precedence over the day it is typed below.
 * @param isInUse whether the field has the focus or a text: the names of places are fetched then
 */
export function useTypedLine(text: string, under: Day | null, isInUse: boolean): Understood | null {
  const { record, directory, homeZone } = useTrip()
  const locale = useLocale()
  const places = usePlaces(isInUse)
  const read = useMemo(() => {
    const trip = tripDays(record.trip.start, record.trip.end)
    const dated = parseDay(text, { trip, order: null, current: under, isCell: false })
    const rest = dated?.day && dated.rest !== '' ? readLine(dated.rest) : null
    // A date only counts if a time follows it.
    const onDate = dated?.day && (rest?.start || rest?.part) ? { line: rest, day: dated.day } : null
    const line = onDate?.line ?? readLine(text)
    if (!line) return null
    const isOnDay = line.start !== null || line.part !== null
    const day = isOnDay ? (onDate?.day ?? under) : null
    // For an unscheduled item, a time without a day is part of the title.
    const withoutDay =
      isOnDay && day === null ? { ...line, start: null, end: null, part: null, title: text.trim(), place: null } : line
    return { line: withoutDay, day, spoken: mentionedVisit(record, directory, withoutDay, day) }
  }, [text, under, record, directory])

  const asked = read?.line.place && !read.spoken && read.day ? read.line.place : null
  const { found, state } = useFound<Institution>('/api/institutions', asked)
  if (!read) return null
  const { line, day, spoken } = read
  const inDirectory = asked && state === 'answered' ? (found.find((one) => isNamed(one, asked)) ?? null) : null
  const offer =
    day !== null && atStops.has(line.kind) ? (spoken ? (spoken.visit ? null : spoken.institution) : inDirectory) : null

  const expected = expectedLanguages([line.title, line.place ?? ''], [record.trip.language, locale])
  const texts = (words: string) => splitLanguages(words, expected)
  const edit = (withStop: boolean): Edit => {
    const made = withStop && offer && day ? { id: crypto.randomUUID(), institution: offer } : null
    const visitId = spoken?.visit?.id ?? null
    const isWhole = made ? !spoken || spoken.isWholePlace : visitId !== null && spoken?.isWholePlace === true
    const common = {
      kind: line.kind,
      ...titleAndDestination(line, texts(line.title), places),
      placeName: line.place && !isWhole ? texts(line.place) : null,
    }
    const id = crypto.randomUUID()
    if (day === null || (line.start === null && line.part === null)) {
      const values = { ...defaultValues.unscheduled, ...common, visitId, minutes: line.minutes }
      return { do: 'add', noun: 'unscheduled', id, values }
    }
    const start = line.part === null ? `${day}T${line.start}` : startOfPart(day, line.part)
    const { kind, title, place } = line
    const row = {
      kind,
      title,
      place,
      visitId,
      start,
      hasEnd: line.end !== null,
      institution: made?.institution ?? null,
    }
    const zones = zonesOf(record, directory, row, { homeZone, places })
    const end = line.end && endOf(line.end, line, { day, start, ...zones })
    const add: Edit = {
      do: 'add',
      noun: 'item',
      id,
      values: {
        ...defaultValues.item,
        ...common,
        start,
        end,
        dayPart: line.part,
        ...zones,
        visitId: made?.id ?? visitId,
      } as Values<'item'>,
    }
    if (!made) return add
    const stop = { ...defaultValues.visit, institutionId: made.institution.id, day }
    return {
      do: 'all',
      edits: [{ do: 'add', noun: 'visit', id: made.id, values: stop, before: laterStop(record, day) }, add],
    }
  }
  return { line, day, tied: spoken?.visit ? spoken.institution : null, offer, edit }
}

function endOf(
  time: string,
  { endDays, isUnclear }: Pick<TypedLine, 'endDays' | 'isUnclear'>,
  { day, start, timeZone, endTimeZone }: { day: Day; start: string; timeZone: string; endTimeZone: string | null },
): string {
  if (endDays !== null) return `${addDays(day, endDays)}T${time}`
  return arrivalAfter(start, { timeZone, endTimeZone }, time, isUnclear)
}

// Visits are in the order of travel.
function laterStop({ visit }: { visit: readonly { id: string; day: Day | null }[] }, day: Day): string | null {
  return visit.find((one) => one.day !== null && one.day > day)?.id ?? null
}

function titleAndDestination({ kind }: { kind: ItemKind }, title: Texts, places: Places) {
  return { title, destinationName: destinationOf(kind, title, places) }
}
