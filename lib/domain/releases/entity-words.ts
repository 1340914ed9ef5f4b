import type { FieldKind } from '../fields/kind'
import type { Locale } from '../text/locales'
import { fullName } from '../text/person-name'
import { isTexts, plain, type Texts } from '../text/text'
import { formatDay } from '../time/time-format'
import { declaredFields } from '../trip/entity-fields'
import type { WholeTrip } from '../trip/trip-record'
import type { ComparedEntity, EntityChange } from './entity-diff'
import { punctuation } from '../text/punctuation'

/** The words of the reader's language for changes of visits, hosts, topics and so on. */
export type EntityWords = {
  locale: Locale
  /** "Visit" */
  entity: (entity: ComparedEntity) => string
  /** A field by its name on the screens. */
  field: (entity: ComparedEntity, field: string) => string
  /** A value out of a fixed list, by the group of its words in `vocabulary`. */
  term: (group: TermGroup, value: string) => string
  /** "Visit: Hanyang University" */
  named: (entity: string, name: string) => string
  /** "Seoul → (empty)" */
  emptied: (from: string) => string
  order: string
}
export type TermGroup = 'role' | 'agreementStatus' | 'emergencyKind' | 'direction'

const termGroups: Readonly<Record<string, TermGroup>> = {
  'member.role': 'role',
  'agreement.status': 'agreementStatus',
  'emergency.kind': 'emergencyKind',
  'trip.direction': 'direction',
}

/** The fields shown for an entity that was added or removed, besides its name. */
const summaryFields: Readonly<Record<ComparedEntity, readonly string[]>> = {
  trip: [],
  visit: ['city', 'day', 'lastDay'],
  host: ['title'],
  topic: [],
  agreement: ['subject', 'status'],
  member: ['title', 'role'],
  emergency: ['kind', 'city', 'phone', 'address', 'note'],
}

/** One change in words: a title that names the entity, and a line for each field. */
export function entityChangeWords(
  change: EntityChange,
  before: WholeTrip,
  after: WholeTrip,
  words: EntityWords,
): { title: string; lines: readonly { name: string; words: string }[] } {
  const { entity, kind, fields } = change
  const trip = kind === 'removed' ? before : after
  const values = { ...(change.after ?? change.before) }
  const visit = typeof values.visitId === 'string' ? visitName(values.visitId, trip, words.locale) : ''
  const name = kind === 'reordered' ? '' : nameOf(entity, values, trip, words.locale)
  const shown = [name, visit].filter(Boolean).join(' · ')
  const title = shown ? words.named(words.entity(entity), shown) : words.entity(entity)
  if (kind === 'reordered') {
    const ids = fields[0]?.to
    const names = (Array.isArray(ids) ? ids : []).map((id) =>
      nameOf(entity, entityOf(entity, id, after), after, words.locale),
    )
    return { title, lines: [{ name: words.order, words: listed(names.filter(Boolean), words.locale) }] }
  }
  const lines =
    kind === 'changed'
      ? fields.map(({ field, from, to }) => {
          const [old, now] = differing(from, to)
          const said = [valueWords(entity, field, old, before, words), valueWords(entity, field, now, after, words)]
          return { name: words.field(entity, field), words: arrow(said[0] ?? '', said[1] ?? '', words) }
        })
      : summaryFields[entity].map((field) => ({
          name: words.field(entity, field),
          words: valueWords(entity, field, values[field], trip, words),
        }))
  return { title, lines: lines.filter((line) => line.words !== '') }
}

function arrow(from: string, to: string, { emptied }: EntityWords): string {
  if (from === '') return to
  return to === '' ? emptied(from) : `${from} → ${to}`
}

function entityOf(entity: ComparedEntity, id: unknown, { record }: WholeTrip): Readonly<Record<string, unknown>> {
  return entity === 'trip' ? {} : { ...record[entity].find((one) => one.id === id) }
}

function nameOf(
  entity: ComparedEntity,
  values: Readonly<Record<string, unknown>>,
  { directory }: WholeTrip,
  locale: Locale,
): string {
  if (entity === 'trip') return ''
  if (entity === 'visit') return plain(directory.institutions[String(values.institutionId)]?.name, locale)
  const person = typeof values.personId === 'string' ? directory.people[values.personId] : undefined
  if (person) return fullName(person.name, locale).text
  const said = values.subject ?? values.name ?? values.title ?? values.kind
  return isTexts(said) ? plain(said, locale) : ''
}

function visitName(visitId: string, { record, directory }: WholeTrip, locale: Locale): string {
  const visit = record.visit.find(({ id }) => id === visitId)
  return plain(visit && directory.institutions[visit.institutionId]?.name, locale)
}

function valueWords(
  entity: ComparedEntity,
  field: string,
  value: unknown,
  trip: WholeTrip,
  words: EntityWords,
): string {
  if (value === null || value === undefined) return ''
  const fields: Readonly<Record<string, { kind: FieldKind }>> = declaredFields[entity]
  const kind = fields[field]?.kind
  if (Array.isArray(value))
    return value
      .map((one) => (isTexts(one) ? plain(one, words.locale) : personName(String(one), trip, words.locale)))
      .join('; ')
  if (isTexts(value)) return plain(value, words.locale)
  const text = String(value as string | number)
  if (kind?.type === 'day') return formatDay(text, words.locale)
  if (kind?.type === 'enum') return words.term(termGroups[`${entity}.${field}`] ?? 'role', text)
  if (kind?.type !== 'ref') return text
  if (kind.to === 'person') return personName(text, trip, words.locale)
  if (kind.to === 'visit') return visitName(text, trip, words.locale)
  return plain(trip.directory.institutions[text]?.name, words.locale)
}

function personName(id: string, { directory }: WholeTrip, locale: Locale): string {
  const person = directory.people[id]
  return person ? fullName(person.name, locale).text : ''
}

// A text that changed in one language alone is shown in that language, and of a list only what differs.
function differing(from: unknown, to: unknown): [unknown, unknown] {
  if (isTexts(from) && isTexts(to)) {
    const only = (of: Texts, other: Texts) =>
      Object.fromEntries(Object.entries(of).filter(([tag]) => other[tag] !== of[tag]))
    return [only(from, to), only(to, from)]
  }
  if (!Array.isArray(from) || !Array.isArray(to)) return [from, to]
  const keys = (of: readonly unknown[]) => new Set(of.map((one) => JSON.stringify(one)))
  const without = (of: readonly unknown[], other: ReadonlySet<string>) =>
    of.filter((one) => !other.has(JSON.stringify(one)))
  const [gone, come] = [without(from, keys(to)), without(to, keys(from))]
  return gone.length + come.length === 0 ? [from, to] : [gone, come]
}

function listed(names: readonly string[], locale: Locale): string {
  return names.join(punctuation[locale].listComma)
}
