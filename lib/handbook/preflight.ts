import { isFullDay } from '../domain/time/day'
import { localLanguage, localWords } from '../domain/text/local-script'
import { fullName } from '../domain/text/person-name'
import { type Texts, wordsIn } from '../domain/text/text'
import type { WholeTrip } from '../domain/trip/trip-record'
import { cityOf, localName, visitDetails } from '../domain/visits/visits'
import { isSameCity } from './emergency'

/** What may be missing, in the order in which it is told: what hurts most on the way first. */
export const lacks = [
  'nothing released',
  'release older',
  'no dates',
  'no title',
  'no leader',
  'no members',
  'no items',
  'provisional items',
  'no visits',
  'no hosts',
  'unnamed host',
  'host title',
  'host name local',
  'host spoken',
  'member title',
  'no talking points',
  'no address',
  'no local address',
  'no duty phone',
  'no emergency lines',
  'no phone',
  'no glyph',
] as const
export type Lack = (typeof lacks)[number]

/** Where a lack is mended, as a part of the trip's address or a directory entry. */
export type Mend =
  | { at: 'details' | 'delegation' | 'emergency' | 'itinerary' | 'releases' | 'visits' }
  | { at: 'visits'; visitId: string }
  | { at: 'person' | 'institution'; id: string }

/** One thing missing. `who` names what it is missing of, in the reader's language; `count` where it is of several. */
export type Missing = { lack: Lack; who: string | null; count: number; mend: Mend }

export type PreflightGiven = {
  whole: WholeTrip
  locale: string
  /** Changes of the draft since the newest release; `null` where nothing was released. */
  changesSince: number | null
  /** Characters that no font of the PDF has. */
  noGlyph: readonly string[]
}

/** What is missing before a handbook is printed. Nothing of it stands in the way of printing. */
export function preflight(given: PreflightGiven): Missing[] {
  const found = [...ofTrip(given), ...ofMembers(given), ...ofVisits(given), ...ofEmergency(given)]
  const place = new Map<Lack, number>(lacks.map((lack, i) => [lack, i]))
  return found.sort((a, b) => place.get(a.lack)! - place.get(b.lack)!)
}

const one = (lack: Lack, mend: Mend, who: string | null = null, count = 1): Missing => ({ lack, who, count, mend })

function ofTrip({ whole: { record }, changesSince, noGlyph }: PreflightGiven): Missing[] {
  const { trip, item, visit } = record
  const provisional = item.filter(({ status }) => status === 'provisional').length
  return [
    ...(changesSince === null
      ? [one('nothing released', { at: 'releases' })]
      : changesSince > 0
        ? [one('release older', { at: 'releases' }, null, changesSince)]
        : []),
    ...(isFullDay(trip.start) && isFullDay(trip.end) ? [] : [one('no dates', { at: 'details' })]),
    ...(Object.keys(trip.title ?? {}).length >= 2
      ? []
      : [one('no title', { at: 'details' }, null, Object.keys(trip.title ?? {}).length)]),
    ...(item.length === 0 ? [one('no items', { at: 'itinerary' })] : []),
    ...(provisional > 0 ? [one('provisional items', { at: 'itinerary' }, null, provisional)] : []),
    ...(visit.length === 0 ? [one('no visits', { at: 'visits' })] : []),
    ...(noGlyph.length > 0 ? [one('no glyph', { at: 'itinerary' }, noGlyph.join(' '), noGlyph.length)] : []),
  ]
}

function ofMembers({
  whole: {
    record: { member },
    directory,
  },
  locale,
}: PreflightGiven): Missing[] {
  const leader = member.find(({ role }) => role === 'leader')
  const untitled = member
    .filter(({ personId, title }) => personId !== null && !inTwo(title))
    .flatMap(({ personId }) => directory.people[personId!] ?? [])
  return [
    ...(member.length === 0 ? [one('no members', { at: 'delegation' })] : []),
    ...(leader?.personId ? [] : [one('no leader', { at: 'delegation' })]),
    ...untitled.map(({ name }) => one('member title', { at: 'delegation' }, fullName(name, locale).text)),
  ]
}

function ofVisits({ whole: { record, directory }, locale }: PreflightGiven): Missing[] {
  return visitDetails(record, directory).flatMap(({ number, visit, institution, hosts, topics }) => {
    const name = wordsIn(institution?.name, locale)?.text ?? String(number)
    const mend: Mend = { at: 'visits', visitId: visit.id }
    const entry: Mend = institution ? { at: 'institution', id: institution.id } : mend
    const country = institution?.country ?? null
    const items = record.item.filter(({ visitId }) => visitId === visit.id)
    const addresses = [institution?.address, ...items.map(({ placeAddress }) => placeAddress)].filter(
      (address) => !!address,
    )
    const lacksLocal =
      localLanguage(country) !== null &&
      !addresses.some((address) => localWords(address, country, '') ?? localWords(address, null, ''))
    const unnamed = hosts.filter(({ personId }) => personId === null).length
    return [
      ...(hosts.length === 0 ? [one('no hosts', mend, name)] : []),
      ...(unnamed > 0 ? [one('unnamed host', mend, name, unnamed)] : []),
      ...(topics.some(({ talkingPoints }) => talkingPoints !== null) ? [] : [one('no talking points', mend, name)]),
      ...(addresses.length === 0
        ? [one('no address', entry, name)]
        : lacksLocal
          ? [one('no local address', entry, name)]
          : []),
      ...hosts.flatMap((host) => {
        const person = host.personId === null ? undefined : directory.people[host.personId]
        const who = person ? fullName(person.name, locale).text : null
        return [
          ...(who !== null && !inTwo(host.title) ? [one('host title', mend, who)] : []),
          ...(person &&
          localLanguage(country) !== null &&
          !localName(person.name, country, locale) &&
          !hasOtherScript(person.name.full)
            ? [one('host name local', { at: 'person', id: person.id }, who)]
            : []),
          ...(person && !person.name.spoken ? [one('host spoken', { at: 'person', id: person.id }, who)] : []),
        ]
      }),
    ]
  })
}

function ofEmergency({ whole: { record, directory }, locale }: PreflightGiven): Missing[] {
  const { emergency } = record
  const cities: Texts[] = []
  for (const stop of visitDetails(record, directory)) {
    const city = stop.visit.institutionId === record.trip.homeId ? null : cityOf(stop)
    if (city && !cities.some((known) => isSameCity(known, city))) cities.push(city)
  }
  const silent = emergency.filter(({ phone, address }) => phone === null && address === null).length
  return [
    ...(emergency.some(({ kind, phone }) => kind === 'duty phone' && phone !== null)
      ? []
      : [one('no duty phone', { at: 'emergency' })]),
    ...cities
      .filter((city) => !emergency.some((line) => line.city !== null && isSameCity(line.city, city)))
      .map((city) => one('no emergency lines', { at: 'emergency' }, wordsIn(city, locale)!.text)),
    ...(silent > 0 ? [one('no phone', { at: 'emergency' }, null, silent)] : []),
  ]
}

function inTwo(title: Texts | null): boolean {
  return Object.keys(title ?? {}).length >= 2
}

// A name that is printed in letters other than Latin already needs none beside it.
function hasOtherScript(full: Texts): boolean {
  return Object.values(full).some((text) => /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text))
}
