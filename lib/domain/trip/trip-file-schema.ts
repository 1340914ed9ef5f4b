import { z } from 'zod'
import { fileId, fileLanguage, filePartSchemas, fileText } from '../fields/file-schema'
import { declaredFields, type DeclaredFields } from './entity-fields'

// The schema of the trip file, format trip/1, for import and export. The fields of its parts are declared in ./fields;
// this module combines the parts. zod adds 34 kB: for the server and the command line only.

/** The shape of a trip file. References between its parts are checked by `readTripFile`. */
export function tripFileSchemaOf(fields: DeclaredFields) {
  const topics = {
    topics: z.array(fileText).optional(),
    // What belongs to a topic of the list before it: `topic` is its index there.
    briefings: z.array(z.strictObject({ topic: z.int().min(0), ...filePartSchemas(fields.topic) })).optional(),
  }
  const host = z
    .strictObject(filePartSchemas(fields.host))
    .refine((h) => h.person !== undefined || h.title !== undefined, { error: 'expected a person, a title or both' })
  const member = z
    .strictObject(filePartSchemas(fields.member))
    .refine((m) => m.person !== undefined || m.title !== undefined, {
      path: ['title'],
      error: 'expected a title where no person is named',
    })
  const visit = z.strictObject({
    id: fileId.optional(),
    ...filePartSchemas(fields.visit),
    hosts: z.array(host).optional(),
    ...topics,
    agreements: z.array(z.strictObject(filePartSchemas(fields.agreement))).optional(),
  })
  const trip = z.strictObject({
    ...filePartSchemas(fields.trip),
    ...topics,
    nextSteps: z.array(z.strictObject(filePartSchemas(fields.nextStep))).optional(),
  })
  const withId = { id: fileId.optional() }
  const item = z
    .strictObject({ ...withId, ...filePartSchemas(fields.item) })
    .refine(({ dayPart, end }) => dayPart === undefined || end === undefined, {
      path: ['end'],
      error: 'expected no end, because the item has a part of its day instead of a time',
    })
  return z.strictObject({
    format: z.literal('trip/1'),
    language: fileLanguage,
    trip,
    institutions: z.array(z.strictObject({ id: fileId, ...filePartSchemas(fields.institution) })).min(1),
    people: z.array(z.strictObject({ id: fileId, ...filePartSchemas(fields.person) })).optional(),
    delegation: z.array(member).optional(),
    visits: z.array(visit).optional(),
    itinerary: z.array(item).optional(),
    unscheduled: z.array(z.strictObject({ ...withId, ...filePartSchemas(fields.unscheduled) })).optional(),
    quotes: z.array(z.strictObject(filePartSchemas(fields.quote))).optional(),
    tasks: z.array(z.strictObject(filePartSchemas(fields.task))).optional(),
    emergency: z.array(z.strictObject(filePartSchemas(fields.emergency))).optional(),
  })
}

export const tripFileSchema = tripFileSchemaOf(declaredFields)

export type TripFile = z.infer<typeof tripFileSchema>
export type FileInstitution = TripFile['institutions'][number]
export type FilePerson = NonNullable<TripFile['people']>[number]
export type FileVisit = NonNullable<TripFile['visits']>[number]
export type FileAgreement = NonNullable<FileVisit['agreements']>[number]
