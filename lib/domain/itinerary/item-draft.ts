import { isSame } from '../trip/edit'
import { type Coordinates, coordinatesText, readCoordinates } from '../fields/coordinates'
import { addDays, type Day, daysBetween } from '../time/day'
import type { Item, Values } from '../trip/trip-record'
import { startOfPart } from '../trip/untimed'
import { readTime } from '../time/parse-times'
import { addMinutes, dayOf, timeOf } from '../time/wall-time'

type CoordinateField = 'latitude' | 'longitude' | 'destinationLatitude' | 'destinationLongitude'

/**
 * An item in a form: times and coordinates as typed, times ignored with a part of the day, everything else as in the
 * record.
 */
export type ItemDraft = Omit<Values<'item'>, 'start' | 'end' | CoordinateField> & {
  day: Day
  /** As typed. */
  start: string
  /** The start that `end` was set for; see `settled`. */
  heldStart: string
  /** As typed; empty for none. */
  end: string
  /** Days from the first to the day it ends on. */
  lastDay: number
  /** As typed; empty for none. */
  coordinates: string
  destinationCoordinates: string
}

export type DraftProblem = 'badTime' | 'endNeedsTime' | 'needsTitle' | 'choosePeople' | 'badCoordinates'

/** The errors that prevent saving, by field. */
export type DraftProblems = Partial<
  Record<'start' | 'end' | 'title' | 'attendeeIds' | 'coordinates' | 'destinationCoordinates', DraftProblem>
>

export function draftOf(item: Item): ItemDraft {
  const { id: _, revision: __, start, end, ...others } = item
  const { latitude, longitude, destinationLatitude, destinationLongitude, ...rest } = others
  return {
    ...rest,
    coordinates: coordinatesText(latitude, longitude),
    destinationCoordinates: coordinatesText(destinationLatitude, destinationLongitude),
    day: dayOf(start),
    start: rest.dayPart === null ? timeOf(start) : '',
    heldStart: rest.dayPart === null ? timeOf(start) : '',
    end: end ? timeOf(end) : '',
    lastDay: end ? daysBetween(dayOf(start), dayOf(end)) : 0,
  }
}

/** The item that a draft means, or what is wrong with it. Unwise is not wrong: it may end before it starts. */
export function readDraft(
  draft: ItemDraft,
): { ok: true; values: Values<'item'> } | { ok: false; problems: DraftProblems } {
  const { day, start: typedStart, heldStart: _, end: typedEnd, lastDay, ...others } = draft
  const { coordinates, destinationCoordinates, ...rest } = others
  const { dayPart } = rest
  const start = readTime(typedStart)
  const end = typedEnd.trim() === '' ? null : readTime(typedEnd)
  const problems: DraftProblems = {}
  const isUntimed = dayPart !== null
  if (!isUntimed && !start) problems.start = 'badTime'
  if (!isUntimed && !end && typedEnd.trim() !== '') problems.end = 'endNeedsTime'
  if (Object.keys(draft.title).length === 0) problems.title = 'needsTitle'
  if (draft.attendeeIds?.length === 0) problems.attendeeIds = 'choosePeople'
  const [place, destination] = [coordinates, destinationCoordinates].map(typedCoordinates)
  if (!place) problems.coordinates = 'badCoordinates'
  if (!destination) problems.destinationCoordinates = 'badCoordinates'
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  const times = isUntimed
    ? { start: startOfPart(day, dayPart), end: null }
    : { start: `${day}T${start}`, end: end && `${addDays(day, lastDay)}T${end}` }
  const places = {
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    destinationLatitude: destination?.latitude ?? null,
    destinationLongitude: destination?.longitude ?? null,
  }
  return { ok: true, values: { ...rest, ...times, ...places } }
}

// Without coordinates both are `null`; `null` if they cannot be read.
function typedCoordinates(typed: string): Coordinates | { latitude: null; longitude: null } | null {
  return typed.trim() === '' ? { latitude: null, longitude: null } : readCoordinates(typed)
}

/** The fields that differ from the item as the form was opened. */
export function changedFields<V extends object>(opened: V, values: V): (keyof V & string)[] {
  return (Object.keys(values) as (keyof V & string)[]).filter((field) => !isSame(values[field], opened[field]))
}

/**
 * The draft after its start was typed to the end: a readable end moves along, so that the item stays as long as it
 * was. Nothing moves while the start cannot be read.
 */
export function settled(draft: ItemDraft): ItemDraft {
  const from = readTime(draft.heldStart)
  const to = readTime(draft.start)
  const end = readTime(draft.end)
  if (!to || from === to) return draft
  if (!from || !end) return { ...draft, heldStart: to }
  const base = '2000-01-01'
  const minutes = (Date.parse(`${base}T${to}Z`) - Date.parse(`${base}T${from}Z`)) / 60_000
  const moved = addMinutes(`${addDays(base, draft.lastDay)}T${end}`, minutes)
  return { ...draft, heldStart: to, end: timeOf(moved), lastDay: daysBetween(base, dayOf(moved)) }
}
