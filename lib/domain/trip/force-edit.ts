import { addOf, applyEdit, type Edit, type SingleEdit, find, partsOf } from './edit'
import type { Entities, EntityName, TripRecord } from './trip-record'

/**
 * A rejected edit, rewritten so that it applies to the current record and overwrites the other editor's changes. An
 * entity that was removed meanwhile is added again. `made` is the record the edit was made on. `null` if nothing of
 * the edit applies any more.
 */
export function forceOver(record: TripRecord, edit: Edit, made: TripRecord): Edit | null {
  let current = record
  const edits = partsOf(edit).flatMap((part): SingleEdit[] => {
    const again = partAgain(current, part, made)
    if (!again) return []
    current = applyEdit(current, again)
    return [again]
  })
  if (edits.length === 0) return null
  const [first, ...others] = edits
  return first && others.length === 0 ? first : { do: 'all', edits }
}

function partAgain(record: TripRecord, part: SingleEdit, made: TripRecord): SingleEdit | null {
  switch (part.do) {
    case 'change trip':
      return { ...part, from: currentValues(record.trip, part.to) }
    case 'add':
      return reAdd(record, part.noun, part.id, part.values)
    case 'change': {
      const entity = find(record, part.noun, part.id)
      const to = untied(record, part.noun, part.to)
      if (entity) return to && ({ ...part, from: currentValues(entity, to), to } as SingleEdit)
      const was = find(made, part.noun, part.id)
      return was ? reAdd(record, part.noun, part.id, { ...was, ...part.to }) : null
    }
    case 'remove': {
      const entity = find(record, part.noun, part.id)
      return entity ? { ...part, revision: entity.revision } : null
    }
    case 'move':
      return find(record, part.noun, part.id)
        ? { ...part, before: part.before && find(record, part.noun, part.before) ? part.before : null }
        : null
  }
}

/** The edit that adds a removed entity again under its id. `null` if it needs a visit that is gone. */
export function reAdd(record: TripRecord, noun: EntityName, id: string, entity: object): SingleEdit | null {
  const values = untied(record, noun, entity)
  return values && ({ ...addOf(noun, values as Entities[EntityName]), id } as SingleEdit)
}

function untied(record: TripRecord, noun: EntityName, values: object): object | null {
  const { visitId } = values as { visitId?: string | null }
  if (!visitId || find(record, 'visit', visitId)) return values
  return noun === 'host' || noun === 'agreement' ? null : { ...values, visitId: null }
}

function currentValues(entity: object, like: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(like).map((field) => [field, (entity as Record<string, unknown>)[field] ?? null]),
  )
}
