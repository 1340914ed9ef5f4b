import type { Directory } from '../directory/entry'
import type { Texts } from '../text/text'
import { daysBetween } from '../time/day'
import { readTime } from '../time/parse-times'
import { dayOf, type Moment } from '../time/wall-time'
import { startOfPart } from '../trip/untimed'
import type { Item, TripRecord } from '../trip/trip-record'
import type { ItemKind } from '../trip/vocabulary'
import { arrivalAfter } from './arrival'
import type { ItemDraft } from './item-draft'
import { kindOfWords } from './item-kind'
import { zonesOf, type ZoneOptions } from './item-zones'

/** What a changed title suggests: "Flight to Osaka" ends in the time of Osaka. */
export type ZoneProposal = Pick<ItemDraft, 'kind' | 'timeZone' | 'endTimeZone' | 'lastDay'>

const rides = new Set<ItemKind>(['flight', 'train', 'transfer'])

/**
 * The kind and the time zones that the title or place of a draft suggests; `null` if they are those of the draft, or
 * if the item had the same ones before the title was changed: then the title says nothing about them.
 */
export function zoneProposal(
  record: TripRecord,
  directory: Directory,
  saved: Item,
  draft: ItemDraft,
  options: ZoneOptions,
): ZoneProposal | null {
  const title = changedText(saved.title, draft.title)
  const place = changedText(saved.placeName, draft.placeName)
  if (title === null && place === null) return null
  const start = startOf(draft)
  if (start === null) return null
  const others = { ...record, item: record.item.filter(({ id }) => id !== saved.id) }
  const suggested = (words: string, at: string | null) => {
    const read = kindOfWords(words)
    const kind = rides.has(read) ? read : draft.kind
    const row = { kind, title: words, place: at, visitId: draft.visitId, start, hasEnd: readTime(draft.end) !== null }
    return { kind, ...zonesOf(others, directory, row, options) }
  }
  const before = suggested(firstText(saved.title) ?? '', firstText(saved.placeName))
  const now = suggested(title ?? firstText(draft.title) ?? '', place ?? firstText(draft.placeName))
  if (hasZones(now, before) || hasZones(now, draft)) return null
  const end = readTime(draft.end)
  const lastDay = end === null ? draft.lastDay : daysBetween(draft.day, dayOf(arrivalAfter(start, now, end, false)))
  return { ...now, lastDay }
}

type Zones = Pick<ItemDraft, 'timeZone' | 'endTimeZone'>

function hasZones(a: Zones, b: Zones): boolean {
  return a.timeZone === b.timeZone && (a.endTimeZone ?? a.timeZone) === (b.endTimeZone ?? b.timeZone)
}

function startOf({ day, dayPart, start }: ItemDraft): Moment | null {
  if (dayPart !== null) return startOfPart(day, dayPart)
  const time = readTime(start)
  return time === null ? null : `${day}T${time}`
}

/** The text of the language in which it was changed; `null` if it was not. */
function changedText(saved: Texts | null, draft: Texts | null): string | null {
  return Object.entries(draft ?? {}).find(([language, words]) => saved?.[language] !== words)?.[1] ?? null
}

function firstText(texts: Texts | null): string | null {
  return Object.values(texts ?? {})[0] ?? null
}
