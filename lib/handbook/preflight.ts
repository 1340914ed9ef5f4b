import { isFullDay } from '../domain/time/day'
import { localLanguage, localWords } from '../domain/text/local-script'
import { fullName } from '../domain/text/person-name'
import { plain, type Texts, wordsIn } from '../domain/text/text'
import type { WholeTrip } from '../domain/trip/trip-record'
import { cityOf, localName, visitDetails } from '../domain/visits/visits'
import { isSameCity } from './emergency'
import type { FixPlace } from './fix-place'
import { unprintableTexts } from './unprintable-texts'

/** What may be missing, the worst first: the order of the list. */
export const omissionKinds = [
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
  'no glyph elsewhere',
] as const
export type OmissionKind = (typeof omissionKinds)[number]

/**
 * Something missing. `who`: whom or what it belongs to, in the reader’s language; `count`: how often it is missing;
 * `signs`: the characters that cannot be printed, with their code points.
 */
export type Omission = { kind: OmissionKind; who: string | null; count: number; fix: FixPlace; signs?: string }

export type PreflightInput = {
  whole: WholeTrip
  locale: string
  /** Changes of the draft since the newest release; `null` before the first release. */
  changesSince: number | null
  /** Characters that no font of the PDF contains. */
  noGlyph: readonly string[]
}

/** What is missing from a handbook. It can be printed anyway. */
export function preflight(given: PreflightInput): Omission[] {
  const found = [
    ...ofTrip(given),
    ...ofMembers(given),
    ...ofVisits(given),
    ...ofEmergency(given),
    ...ofCharacters(given),
  ]
  return found.sort((a, b) => omissionKinds.indexOf(a.kind) - omissionKinds.indexOf(b.kind))
}

const omission = (kind: OmissionKind, fix: FixPlace, who: string | null = null, count = 1): Omission => ({
  kind,
  who,
  count,
  fix,
})

function ofTrip({ whole: { record }, changesSince }: PreflightInput): Omission[] {
  const { trip, item, visit } = record
  const provisional = item.filter(({ status }) => status === 'provisional').length
  return [
    ...(changesSince === null
      ? [omission('nothing released', { at: 'releases' })]
      : changesSince > 0
        ? [omission('release older', { at: 'releases' }, null, changesSince)]
        : []),
    ...(isFullDay(trip.start) && isFullDay(trip.end) ? [] : [omission('no dates', { at: 'details' })]),
    ...(Object.keys(trip.title ?? {}).length >= 2
      ? []
      : [omission('no title', { at: 'details' }, null, Object.keys(trip.title ?? {}).length)]),
    ...(item.length === 0 ? [omission('no items', { at: 'itinerary' })] : []),
    ...(provisional > 0 ? [omission('provisional items', { at: 'itinerary' }, null, provisional)] : []),
    ...(visit.length === 0 ? [omission('no visits', { at: 'visits' })] : []),
  ]
}

function ofMembers({
  whole: {
    record: { member },
    directory,
  },
  locale,
}: PreflightInput): Omission[] {
  const leader = member.find(({ role }) => role === 'leader')
  const untitled = member
    .filter(({ personId, title }) => personId !== null && !inTwo(title))
    .flatMap(({ personId }) => (personId === null ? undefined : directory.people[personId]) ?? [])
  return [
    ...(member.length === 0 ? [omission('no members', { at: 'delegation' })] : []),
    ...(leader?.personId ? [] : [omission('no leader', { at: 'delegation' })]),
    ...untitled.map(({ name }) => omission('member title', { at: 'delegation' }, fullName(name, locale).text)),
  ]
}

function ofVisits({ whole: { record, directory }, locale }: PreflightInput): Omission[] {
  const isForGuests = record.trip.direction === 'incoming'
  return visitDetails(record, directory).flatMap(({ number, visit, institution, hosts, topics }) => {
    const name = wordsIn(institution?.name, locale)?.text ?? String(number)
    const fix: FixPlace = { at: 'visits', visitId: visit.id }
    const entry: FixPlace = institution ? { at: 'institution', id: institution.id } : fix
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
      ...(hosts.length === 0 ? [omission('no hosts', fix, name)] : []),
      ...(unnamed > 0 ? [omission('unnamed host', fix, name, unnamed)] : []),
      ...(isForGuests || topics.some(({ talkingPoints }) => talkingPoints !== null)
        ? []
        : [omission('no talking points', fix, name)]),
      ...(addresses.length === 0
        ? [omission('no address', entry, name)]
        : lacksLocal
          ? [omission('no local address', entry, name)]
          : []),
      ...hosts.flatMap((host) => {
        const person = host.personId === null ? undefined : directory.people[host.personId]
        const who = person ? fullName(person.name, locale).text : null
        return [
          ...(who !== null && !inTwo(host.title) ? [omission('host title', fix, who)] : []),
          ...(person &&
          localLanguage(country) !== null &&
          !localName(person.name, country, locale) &&
          !hasOtherScript(person.name.full)
            ? [omission('host name local', { at: 'person', id: person.id }, who)]
            : []),
          ...(person && !person.name.spoken ? [omission('host spoken', { at: 'person', id: person.id }, who)] : []),
        ]
      }),
    ]
  })
}

function ofEmergency({ whole: { record, directory }, locale }: PreflightInput): Omission[] {
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
      : [omission('no duty phone', { at: 'emergency' })]),
    ...cities
      .filter((city) => !emergency.some((line) => line.city !== null && isSameCity(line.city, city)))
      .map((city) => omission('no emergency lines', { at: 'emergency' }, plain(city, locale))),
    ...(silent > 0 ? [omission('no phone', { at: 'emergency' }, null, silent)] : []),
  ]
}

function ofCharacters({ whole, noGlyph, locale }: PreflightInput): Omission[] {
  return unprintableTexts(whole, noGlyph, locale).map(({ signs, who, fix }) => ({
    ...omission(who === null ? 'no glyph elsewhere' : 'no glyph', fix, who, signs.length),
    signs: signs.map(withCodePoints).join(', '),
  }))
}

// The code point names a character that the reader's screen cannot show either.
function withCodePoints(sign: string): string {
  const points = [...sign].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  return `${sign} (${points.join(' ')})`
}

function inTwo(title: Texts | null): boolean {
  return Object.keys(title ?? {}).length >= 2
}

// A name that is not in Latin letters needs no second form.
function hasOtherScript(full: Texts): boolean {
  return Object.values(full).some((text) => /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text))
}
