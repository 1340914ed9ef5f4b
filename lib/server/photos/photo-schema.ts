import { z } from 'zod'
import type { PhotoEdit } from '../../domain/photos/photo'
import { isLanguageTag, tidied } from '../../domain/text/text'

// The schema of photo edits. Captions have no line breaks.

const id = z.string().min(1).max(200)
const revision = z.int32().min(0)
const tag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'field')
  .refine(isLanguageTag, 'field')
const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most, 'tooLong'))
const texts = z.record(tag, line(1000)).nullable().transform(tidied)

export const photoEditSchema: z.ZodType<PhotoEdit, PhotoEdit> = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('write'),
    id,
    revision,
    caption: texts,
    credit: line(300)
      .nullable()
      .transform((text) => text || null),
    alt: texts,
  }),
  z.strictObject({ do: z.literal('move'), id, before: id.nullable() }),
  z.strictObject({ do: z.literal('remove'), id, revision }),
  z.strictObject({ do: z.literal('put back'), id }),
])
