import { z } from 'zod'
import { recordId, valueSchemas } from '../../domain/fields/value-schema'
import { mostProgrammeRows } from '../../domain/itinerary/programme-rows'
import type { AddEdit, ChangeEdit, Edit } from '../../domain/trip/edit'
import { declaredFields, type DeclaredFields } from '../../domain/trip/entity-fields'
import { type EntityName, entityNames } from '../../domain/trip/trip-record'

// The validator of edits from browsers. Fields and limits are derived from the declarations.

type EditsOf = { [N in EntityName]: z.ZodType<AddEdit<N> | ChangeEdit<N>> }

/** The most edits of a group: the longest programme that is read at once, with its visits. */
const mostEdits = mostProgrammeRows + 200

const unchecked = z.record(z.string(), z.unknown())

/** The validator of edits, for entities with these fields. Groups do not nest. */
export function editSchemaOf(fields: DeclaredFields): z.ZodType<Edit> {
  const editsOf: EditsOf = {
    member: entityEdits('member', fields.member),
    visit: entityEdits('visit', fields.visit),
    host: entityEdits('host', fields.host),
    topic: entityEdits('topic', fields.topic),
    agreement: entityEdits('agreement', fields.agreement),
    item: entityEdits('item', fields.item),
    unscheduled: entityEdits('unscheduled', fields.unscheduled),
    quote: entityEdits('quote', fields.quote),
    nextStep: entityEdits('nextStep', fields.nextStep),
    task: entityEdits('task', fields.task),
    emergency: entityEdits('emergency', fields.emergency),
  }
  const any = z.union([
    ...Object.values(editsOf),
    z.strictObject({ do: z.literal('remove'), noun: z.enum(entityNames), id: recordId, revision: z.int32() }),
    z.strictObject({ do: z.literal('move'), noun: z.enum(entityNames), id: recordId, before: recordId.nullable() }),
    z.strictObject({
      do: z.literal('change trip'),
      from: unchecked,
      to: valueSchemas(fields.trip).some,
    }),
  ])
  const single = any.transform((edit) => ('from' in edit ? { ...edit, from: ofFields(edit.from, edit.to) } : edit))
  return z.union([single, z.strictObject({ do: z.literal('all'), edits: z.array(single).max(mostEdits, 'tooLong') })])
}

export const editSchema = editSchemaOf(declaredFields)

function entityEdits<N extends EntityName>(noun: N, fields: DeclaredFields[N]): z.ZodType<AddEdit<N> | ChangeEdit<N>> {
  const { all, some } = valueSchemas<DeclaredFields[N]>(fields)
  return z.union([
    z.strictObject({
      do: z.literal('add'),
      noun: z.literal(noun),
      id: recordId,
      values: all,
      before: recordId.nullable().optional(),
    }),
    z.strictObject({
      do: z.literal('change'),
      noun: z.literal(noun),
      id: recordId,
      from: unchecked,
      to: some,
    }),
  ])
}

// `from` is compared and stored in the history: it may contain only the fields that the edit changes.
function ofFields(from: Readonly<Record<string, unknown>>, to: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([field]) => Object.hasOwn(to, field)))
}
