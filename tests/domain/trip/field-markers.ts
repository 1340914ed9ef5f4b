import type { FieldKind } from '@/lib/domain/fields/kind'
import { personalParts } from '@/lib/domain/fields/personal-detail'
import { type DeclaredEntity, declaredFields, restrictedFor, visibleTo } from '@/lib/domain/trip/entity-fields'
import type { Entities, EntityName, Item, Trip, TripRecord } from '@/lib/domain/trip/trip-record'
import { recordOf } from './make'

// Records in which every text names its version, entity and field, so that a leak names its source. They
// are generated from the declarations: a new field is covered as soon as it is declared.

/** `Before` and `Latest` are released, `Draft` is not. */
export type MarkedVersion = 'Before' | 'Latest' | 'Draft'

/** One word of letters and digits: no format escapes it, and no page breaks it at a space. */
export function marker(version: MarkedVersion, source: string): string {
  return `Mk${version}${source.replace(/[^a-z\d]+/gi, 'x')}kM`
}

const wholeMarkers = /Mk(?:Before|Latest|Draft)[A-Za-z\d]*?kM/g

// Without line breaks and hyphens, which divide a marker that is longer than a line.
const joined = (text: string) => text.replace(/[\s\u00AD-]+/g, '')

/** The markers in a text in alphabetical order. */
export function markersIn(text: string): string[] {
  return [...new Set(joined(text).match(wholeMarkers) ?? [])].sort()
}

/** Whether a text contains a part of a draft's marker, or one in another case, besides whole markers. */
export function hasPartOfDraft(text: string): boolean {
  return /MkDraft/i.test(joined(text).replace(wholeMarkers, ''))
}

/** Markers in all text fields of an entity. `source` names them, if it is not the entity. */
export function marked<E extends DeclaredEntity>(
  version: MarkedVersion,
  entity: E,
  source: string = entity,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries<{ kind: FieldKind }>(declaredFields[entity]).flatMap(([name, { kind }]): [string, unknown][] => {
      const value = markedValue(kind, marker(version, `${source}.${name}`))
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function markedValue({ type }: FieldKind, text: string): unknown {
  switch (type) {
    case 'text':
    case 'phone':
      return text
    case 'email':
      return `${text}@example.edu`
    case 'webAddress':
      return `https://${text}.example/`
    case 'texts':
      return { en: text }
    case 'textsList':
      return [{ en: text }]
    case 'personName':
      return { full: { en: text }, spoken: { en: `${text}Spoken` } }
    default:
      return undefined
  }
}

export const othersReference = 'the reference of somebody else'
export const othersRoom = 'the room of somebody else'

// Data of the traveller, and data of another member.
function markedDetails(version: MarkedVersion, own: string): Item['personalDetails'] {
  const parts = (source: string) => Object.fromEntries(personalParts.map((part) => [part, marker(version, source)]))
  return [
    { personId: 'other', ...parts(othersRoom) },
    { personId: 'ying', ...parts(own) },
  ]
}

/** A record of markers: two items, one of `ying` and one of `other`, and an entity `more` of every list. */
export function recordOfMarkers(version: MarkedVersion, more: readonly string[] = []): TripRecord {
  const entity = <N extends EntityName>(noun: N, id: string, values: Partial<Entities[N]> = {}) => ({
    id,
    ...marked(version, noun),
    ...values,
  })
  const ids = (...own: string[]) => [...own, ...more]
  return recordOf(
    {
      member: [entity('member', 'm1', { personId: 'ying' }), entity('member', 'm2', { personId: 'other' })],
      visit: ids('v1').map((id) => entity('visit', id, { institutionId: 'host', day: '2026-11-03' })),
      host: ids('h1').map((id) => entity('host', id, { visitId: 'v1', personId: 'person1' })),
      topic: ids('t1').map((id) => entity('topic', id, { visitId: 'v1' })),
      agreement: ids('a1').map((id) => entity('agreement', id, { visitId: 'v1' })),
      item: [
        ...ids('i1').map((id) =>
          entity('item', id, {
            visitId: 'v1',
            attendeeIds: ['ying'],
            personalDetails: markedDetails(version, 'item.personalDetails'),
          }),
        ),
        entity('item', 'i2', {
          reference: marker(version, othersReference),
          attendeeIds: ['other'],
          personalDetails: markedDetails(version, othersRoom),
        }),
      ],
      unscheduled: ids('u1').map((id) =>
        entity('unscheduled', id, { personalDetails: markedDetails(version, othersRoom) }),
      ),
      quote: ids('q1').map((id) => entity('quote', id, { speakerId: 'person1' })),
      nextStep: ids('n1').map((id) => entity('nextStep', id)),
      task: ids('k1').map((id) => entity('task', id)),
      emergency: ids('e1').map((id) => entity('emergency', id)),
    },
    { ...(marked(version, 'trip') as Partial<Trip>), start: '2026-11-03', end: '2026-11-04' },
  )
}

/**
 * The markers of one version that a traveller may read. `attends`: someone on the first item, who reads its reference.
 * Of the directory, the names of others and hosts, and the hosts' telephone numbers.
 */
export function readableMarkers(version: MarkedVersion, { attends }: { attends: boolean }): string[] {
  return (Object.keys(declaredFields) as DeclaredEntity[]).flatMap((entity) => {
    const restricted = restrictedFor(entity, 'traveller').filter(
      ({ onlyFor }) => attends || onlyFor === 'contacts' || onlyFor === 'our people',
    )
    const fields: readonly string[] = [...visibleTo(entity, 'traveller'), ...restricted.map(({ name }) => name)]
    return fields.map((field) => marker(version, `${entity}.${field}`))
  })
}
