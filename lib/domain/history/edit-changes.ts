import { type Edit, find, isSame, partsOf } from '../trip/edit'
import type { Entity, EntityName, TripRecord } from '../trip/trip-record'
import { withShownStart } from '../trip/untimed'

// An edit of a trip as the history shows it: the action, the entity, and each changed field before and after.

/** One part of a past edit, or all of it if it changed one entity. */
export type EditPart = {
  did: Exclude<Edit['do'], 'all'>
  noun: EntityName | 'trip'
  id: string | null
  /** The entity, to name it: as it is now, else as it last was; `null` if neither is known. */
  line: object | null
  fields: readonly { field: string; from: unknown; to: unknown }[]
}

const timeFields = ['start', 'end']

type Values = Readonly<Record<string, unknown>>

/** An edit as the history stores it. */
export type PastEdit = { edit: Edit; inverse: Edit | null }

/** The parts of an edit. `lineOf` finds an entity; see `entitiesKnownBy`. */
export function editParts(
  { edit, inverse }: PastEdit,
  lineOf: (noun: EntityName, id: string) => object | null,
): EditPart[] {
  const back = inverse ? partsOf(inverse) : []
  return partsOf(edit).flatMap((part): EditPart[] => {
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
    }
  })
}

// `from` is what the author saw; the inverse has the value that the field really held. An edit with a part of the day
// holds all times of the item, changed or not: the part is shown with the day.
function fieldsOf(from: object, to: object, undone: Edit | undefined): EditPart['fields'] {
  const oldValues = withShownStart({ ...from, ...(undone && 'to' in undone ? undone.to : {}) })
  const newValues = withShownStart({ ...to })
  const fields = Object.entries(newValues).map(([field, value]) => ({
    field,
    from: oldValues[field] ?? null,
    to: value,
  }))
  if (!('dayPart' in newValues && 'start' in newValues)) return fields
  return fields.filter(
    ({ field, from, to }) => field !== 'dayPart' && (!timeFields.includes(field) || !isSame(from, to)),
  )
}

/** Finds the entities of a record, and deleted ones as the changes describe them. */
export function entitiesKnownBy(
  record: TripRecord,
  changes: readonly PastEdit[],
): (noun: EntityName, id: string) => object | null {
  const addedValues = new Map<string, object>()
  for (const { edit, inverse } of changes) {
    for (const part of [...partsOf(edit), ...(inverse ? partsOf(inverse) : [])])
      if (part.do === 'add') addedValues.set(`${part.noun} ${part.id}`, part.values)
  }
  return (noun, id) => find(record, noun, id) ?? addedValues.get(`${noun} ${id}`) ?? null
}

/** The entities that an edit added, as it left them, with the ids of their dependants: for `rebaseUndo`. */
export function addedEntities({
  edit,
}: PastEdit): { noun: EntityName; id: string; line: Entity; tied: readonly string[] }[] {
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
