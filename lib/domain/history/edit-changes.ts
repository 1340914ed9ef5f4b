import { type Edit, find, partsOf } from '../trip/edit'
import type { Entity, EntityName, TripRecord } from '../trip/trip-record'

// A change of a trip as the history shows it: what was done to which entity, and each field before and after.

export type Told = {
  did: Exclude<Edit['do'], 'all'>
  noun: EntityName | 'trip'
  id: string | null
  /** What names the entity: as it is now, or as it last was; `null` where neither is known. */
  line: object | null
  fields: readonly { field: string; from: unknown; to: unknown }[]
}

type Values = Readonly<Record<string, unknown>>

/** A change as it stands in the history. */
export type Changed = { edit: Edit; inverse: Edit | null }

/** A change, part by part. `lineOf` finds an entity; see `linesKnownBy`. */
export function storyOf({ edit, inverse }: Changed, lineOf: (noun: EntityName, id: string) => object | null): Told[] {
  const back = inverse ? partsOf(inverse) : []
  return partsOf(edit).flatMap((part): Told[] => {
    switch (part.do) {
      case 'change trip':
        return [
          {
            did: part.do,
            noun: 'trip',
            id: null,
            line: null,
            fields: fieldsOf(
              part.from,
              part.to,
              back.find(({ do: what }) => what === 'change trip'),
            ),
          },
        ]
      case 'change': {
        const undone = back.find((one) => one.do === 'change' && one.noun === part.noun && one.id === part.id)
        return [
          {
            did: part.do,
            noun: part.noun,
            id: part.id,
            line: lineOf(part.noun, part.id),
            fields: fieldsOf(part.from, part.to, undone),
          },
        ]
      }
      case 'add':
        return [{ did: part.do, noun: part.noun, id: part.id, line: part.values, fields: [] }]
      case 'remove':
      case 'move':
        return [{ did: part.do, noun: part.noun, id: part.id, line: lineOf(part.noun, part.id), fields: [] }]
      case 'all':
        return []
    }
  })
}

// What it was changed from is what its maker saw; what it held is what the way back leads to.
function fieldsOf(from: object, to: object, undone: Edit | undefined): Told['fields'] {
  const held = { ...from, ...(undone && 'to' in undone ? undone.to : {}) } as Values
  return Object.entries(to).map(([field, value]) => ({ field, from: held[field] ?? null, to: value as unknown }))
}

/** Finds the entities of a record, and deleted ones as the changes describe them. */
export function entitiesKnownBy(
  record: TripRecord,
  changes: readonly Changed[],
): (noun: EntityName, id: string) => object | null {
  const told = new Map<string, object>()
  for (const { edit, inverse } of changes) {
    for (const part of [...partsOf(edit), ...(inverse ? partsOf(inverse) : [])])
      if (part.do === 'add') told.set(`${part.noun} ${part.id}`, part.values)
  }
  return (noun, id) => find(record, noun, id) ?? told.get(`${noun} ${id}`) ?? null
}

/** The entities that a change added, as it left them, with the ids of their dependants: for `rebaseUndo`. */
export function leftBy({ edit }: Changed): { noun: EntityName; id: string; line: Entity; tied: readonly string[] }[] {
  const parts = partsOf(edit)
  return parts.flatMap((part) => {
    if (part.do !== 'add') return []
    const later = parts.filter((one) => one.do === 'change' && one.noun === part.noun && one.id === part.id)
    const line = Object.assign(
      { ...part.values, id: part.id, revision: 0 },
      ...later.map((one) => (one.do === 'change' ? one.to : {})),
    ) as Entity
    const tied = parts.flatMap((one) =>
      one.do === 'add' && part.noun === 'visit' && (one.values as Values).visitId === part.id ? [one.id] : [],
    )
    return [{ noun: part.noun, id: part.id, line, tied }]
  })
}
