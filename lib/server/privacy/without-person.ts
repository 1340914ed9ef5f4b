import type { PersonName } from '../../domain/text/person-name'

const personal = new Set(['title', 'unit'])

/**
 * A copy of stored JSON (an edit, a version, a deleted trip) without what identifies a person: the title and unit of
 * their places in delegations and at visits (`lineIds`, or by their `personId`), their rooms and bookings, and their
 * directory entry, which gets another name.
 */
export function withoutPerson<T>(value: T, personId: string, lineIds: ReadonlySet<string>, name: PersonName): T {
  return cleared(value, { personId, lineIds, name }, false) as T
}

type Person = { personId: string; lineIds: ReadonlySet<string>; name: PersonName }

function cleared(value: unknown, person: Person, isTheirs: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => cleared(one, person, isTheirs))
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Record<string, unknown>
  const isEntry = fields.id === person.personId && 'name' in fields
  const isLine =
    isTheirs || fields.personId === person.personId || (typeof fields.id === 'string' && person.lineIds.has(fields.id))
  return Object.fromEntries(
    Object.entries(fields).map(([field, one]) => {
      if (isEntry) return [field, field === 'id' ? one : (anonymous(person)[field] ?? null)]
      if (isLine && personal.has(field)) return [field, null]
      if (field === 'personalDetails' && Array.isArray(one))
        return [field, one.filter((detail: { personId?: unknown }) => detail.personId !== person.personId)]
      return [field, cleared(one, person, isLine)]
    }),
  )
}

const anonymous = ({ name }: Person): Record<string, unknown> => ({ name, languages: [] })
