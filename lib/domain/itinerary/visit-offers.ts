import { type InstitutionValues, institutionNamed } from '../directory/directory'
import type { Directory, Institution } from '../directory/entry'
import { searchKey } from '../text/search-key'
import type { Texts } from '../text/text'
import { type ExpectedLanguages, textLanguage } from '../text/text-language'
import { addDays, type Day } from '../time/day'
import { foldHan } from '../text/han-variants'
import { foldPlace, type Place, type Places } from '../time/places'
import { applyEdit, type SingleEdit } from '../trip/edit'
import { defaultValues } from '../trip/entity-fields'
import type { TripRecord } from '../trip/trip-record'
import type { ItemKind } from '../trip/vocabulary'
import { isNamed, mentionedVisit } from './mentioned-visit'
import { institutionsNamedIn } from './named-institutions'
import type { PlannedRow } from './planned-row'

// Institutions that a pasted programme names and the trip does not visit on that day: each is offered as a visit.

export type VisitOffer = {
  /** The same as long as the paste names the institution on these days, also once the directory has answered. */
  key: string
  /** The entry of the directory; `null` if it has to be added. */
  institution: Institution | null
  /** What a new entry would have. */
  values: InstitutionValues
  day: Day
  lastDay: Day | null
}

type OfferContext = {
  record: TripRecord
  directory: Directory
  /** Entries of the office's directory that have one of the names. */
  found: readonly Institution[]
  places: Places
  expected: ExpectedLanguages
  homeZone: string
}

const notVisits = new Set<ItemKind>(['flight', 'train', 'transfer', 'lodging', 'free time', 'internal'])

/** The names of institutions in the rows of a paste, to look them up in the directory. */
export function namesToLookUp(rows: readonly PlannedRow[]): string[] {
  const open = rows.filter(({ items }) => items.every(({ values }) => values.visitId === null))
  return [...new Set(open.flatMap(namesIn))]
}

/** The visits that the rows of a paste suggest, in the order of travel. */
export function visitOffers(rows: readonly PlannedRow[], context: OfferContext): VisitOffer[] {
  const groups: Named[] = []
  for (const row of rows) {
    const { day } = row.reading
    if (day === null || notVisits.has(row.reading.kind)) continue
    for (const named of institutionsOf(row, context)) {
      const group = groups.find((one) => isSame(one, named))
      if (group) merge(group, named)
      else groups.push(named)
    }
  }
  return groups
    .flatMap((group) => spansOf(group.days).map(([day, lastDay]) => offerOf(group, day, lastDay, context)))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

type Named = {
  /** The name that the paste has first. */
  key: string
  names: Record<string, string>
  institution: Institution | null
  days: Set<Day>
  zone: string | null
}

function namesIn({ reading }: PlannedRow): string[] {
  if (reading.day === null || notVisits.has(reading.kind)) return []
  return institutionsNamedIn([reading.title, reading.place ?? ''].join(' \n '))
}

function institutionsOf(row: PlannedRow, context: OfferContext): Named[] {
  const { day, title, place } = row.reading
  if (day === null) return []
  const zone = zoneOf(row)
  const known = mentionedVisit(context.record, context.directory, { title, place }, day)
  if (known) {
    if (known.visit) return []
    const { institution } = known
    return [{ key: institution.id, names: { ...institution.name }, institution, days: new Set([day]), zone }]
  }
  const names = namesIn(row)
  const home = context.directory.institutions[context.record.trip.homeId]
  const others = names.filter((name) => !home || !isNamed(home, name))
  const tagged = others.map((name) => [textLanguage(name, context.expected), name] as const)
  // Two names in different languages in one row are the same institution: "京都大學 Kyoto University".
  const isPair = tagged.length === 2 && tagged[0]?.[0] !== tagged[1]?.[0]
  const sets: Record<string, string>[] = isPair
    ? [Object.fromEntries(tagged)]
    : tagged.map(([language, name]) => ({ [language]: name }))
  return sets.map((one) => ({
    key: nameKey(Object.values(one)[0] ?? ''),
    names: one,
    institution: foundBy(one, context),
    days: new Set([day]),
    zone,
  }))
}

function zoneOf({ items: [item] }: PlannedRow): string | null {
  return item?.noun === 'item' ? item.values.timeZone : null
}

function foundBy(names: Texts, { directory, found }: OfferContext): Institution | null {
  const all = [...Object.values(directory.institutions), ...found]
  return all.find((one) => Object.values(names).some((name) => isNamed(one, name))) ?? null
}

function isSame(a: Named, b: Named): boolean {
  if (a.institution && b.institution) return a.institution.id === b.institution.id
  const keys = new Set(Object.values(a.names).map(nameKey))
  return Object.values(b.names).some((name) => keys.has(nameKey(name)))
}

function nameKey(name: string): string {
  return foldHan(searchKey(name)).replace(/^(?:the |國立|国立)/u, '')
}

function merge(group: Named, { names, institution, days, zone }: Named): void {
  group.names = { ...names, ...group.names }
  group.institution ??= institution
  group.zone ??= zone
  for (const day of days) group.days.add(day)
}

/** Days that follow each other are one visit. */
function spansOf(days: ReadonlySet<Day>): [Day, Day | null][] {
  const spans: [Day, Day | null][] = []
  for (const day of [...days].sort()) {
    const last = spans.at(-1)
    if (last && addDays(last[1] ?? last[0], 1) === day) last[1] = day
    else spans.push([day, null])
  }
  return spans
}

function offerOf(group: Named, day: Day, lastDay: Day | null, context: OfferContext): VisitOffer {
  const place = placeOfName(group, context)
  const values: InstitutionValues = {
    ...institutionNamed(group.names),
    country: place?.country ?? null,
    city: place?.kind === 'city' ? { en: place.name } : null,
    timeZone: place?.zone ?? abroad(group.zone, context),
    kind: kindOfName(Object.values(group.names)),
  }
  return {
    key: `${group.key} ${day}`,
    institution: group.institution,
    values,
    day,
    lastDay,
  }
}

const cityEnough = 500

/** The city or country that the name has; where the journey leads elsewhere, only a large one. */
function placeOfName({ names, zone }: Named, context: OfferContext): Place | null {
  const { places } = context
  const journey = abroad(zone, context)
  const named = Object.values(names).flatMap((name) => places.mentions(foldPlace(name)).flatMap((one) => one.places))
  const there = named.find((place) => place.zone !== null && place.zone === journey)
  const large = named.find(({ kind, size, zone: own }) => own !== null && (kind === 'country' || size >= cityEnough))
  if (there ?? large) return there ?? large ?? null
  const city = journey === null ? undefined : places.cities.find((one) => one.zone === journey)
  return city ? { ...city, kind: 'country' } : null
}

function abroad(zone: string | null, { homeZone }: OfferContext): string | null {
  return zone === homeZone ? null : zone
}

function kindOfName(names: readonly string[]): InstitutionValues['kind'] {
  const text = names.join(' ')
  if (/universi|college|大學|大学|대학/iu.test(text)) return 'university'
  if (/ministr|教育部|外交部|文部|外務省|科技部|외교부|교육부/iu.test(text)) return 'ministry'
  if (/embass|consul|大使|領事|领事|대사관|영사관|代表處|辦事處|弁事処/iu.test(text)) return 'embassy'
  return /institut|研究|연구/iu.test(text) ? 'institute' : null
}

/** An accepted offer with the ids that it is saved under. A new institution has none before it is saved. */
export type AcceptedVisit = { offer: VisitOffer; visitId: string; institutionId: string }

/** The trip and its directory with the accepted visits, so that the items of the paste belong to them. */
export function withVisits(
  record: TripRecord,
  directory: Directory,
  accepted: readonly AcceptedVisit[],
): { record: TripRecord; directory: Directory; edits: readonly SingleEdit[] } {
  const edits: SingleEdit[] = []
  let current = record
  const institutions = { ...directory.institutions }
  for (const { offer, visitId, institutionId } of accepted) {
    institutions[institutionId] = { id: institutionId, ...(offer.institution ?? offer.values) }
    const values = { ...defaultValues.visit, institutionId, day: offer.day, lastDay: offer.lastDay }
    const edit: SingleEdit = { do: 'add', noun: 'visit', id: visitId, values, before: visitAfter(current, offer.day) }
    edits.push(edit)
    current = applyEdit(current, edit)
  }
  return { record: current, directory: { ...directory, institutions }, edits }
}

/** The first visit after a day; visits are in the order of travel. */
export function visitAfter({ visit }: Pick<TripRecord, 'visit'>, day: Day): string | null {
  return visit.find((one) => one.day !== null && one.day > day)?.id ?? null
}
