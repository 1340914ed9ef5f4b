import { z } from 'zod'
import { isEmailAddress } from '../text/email-address'
import { isLanguageTag } from '../text/text'
import { parseDay } from '../time/day'
import { isMoment, isTimeZone } from '../time/wall-time'
import type { Fields, ValuesOf } from './field'
import { type FieldKind, maxIdLength } from './kind'
import { longestPersonalPart, partsOfDetail, type PersonalDetail, personalParts } from './personal-detail'

// Validators of the values of a record as they arrive from a browser. A message is a code: the screens have the words.
// For the server only, like every use of zod.

/** The id of a record. */
export const recordId = z.string().min(1).max(maxIdLength)

const languageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'field')
  .refine(isLanguageTag, 'field')

const personalPart = z.string().trim().min(1, 'required').max(longestPersonalPart, 'tooLong')

const personalDetail: z.ZodType<PersonalDetail> = z
  .strictObject({
    personId: recordId,
    ...(Object.fromEntries(personalParts.map((part) => [part, personalPart.optional()])) as object),
  })
  .refine((detail) => partsOfDetail(detail).length > 0, 'required')

/** The validator of all values of a record, and that of a change of some of them. */
export type ValueSchemas<F extends Fields> = {
  all: z.ZodType<ValuesOf<F>>
  some: z.ZodType<Partial<ValuesOf<F>>>
}

export function valueSchemas<F extends Fields>(fields: F): ValueSchemas<F> {
  const schemas = Object.entries(fields).map(([name, { kind, presence }]) => {
    const schema = kindSchema(kind)
    return [name, presence === 'optional' ? schema.nullable() : schema] as const
  })
  const all = z.strictObject(Object.fromEntries(schemas))
  return { all, some: all.partial() } as ValueSchemas<F>
}

function kindSchema(kind: FieldKind): z.ZodType {
  switch (kind.type) {
    case 'text':
      return words(kind.maxLength)
    case 'phone':
      return z.string().trim().min(1, 'required').max(kind.maxLength, 'tooLong')
    case 'email':
      return words(kind.maxLength).refine(isEmailAddress, 'email')
    case 'webAddress':
      return words(kind.maxLength).refine(isWebAddress, 'website')
    case 'texts':
      return texts(kind.maxLength)
    case 'textsList':
      return z.array(texts(kind.maxLength)).max(kind.maxItems, 'tooLong')
    case 'day':
      return z.string().refine((s) => parseDay(s) !== null, 'day')
    case 'moment':
      return z.string().refine(isMoment, 'time')
    case 'timeZone':
      return z.string().refine(isTimeZone, 'timeZone')
    case 'country':
      return z.string().regex(/^[A-Z]{2}$/, 'country')
    case 'languageTag':
      return languageTag
    case 'languageTags':
      return z.array(languageTag).max(kind.maxItems, 'tooLong')
    case 'ref':
      return recordId
    case 'refs':
      return z.array(recordId).max(kind.maxItems, 'tooLong')
    case 'personalDetails':
      return z.array(personalDetail).min(1, 'required').max(kind.maxItems, 'tooLong').refine(isEachPersonOnce, 'field')
    case 'number':
      return (kind.whole ? z.int32('number') : z.number()).min(kind.min, 'number').max(kind.max, 'number')
    case 'enum':
      return z.enum(kind.values)
    case 'personName': {
      const part = texts(kind.maxLength)
      return z.strictObject({
        full: part,
        family: part.optional(),
        given: part.optional(),
        short: part.optional(),
        spoken: part.optional(),
        honorific: words(kind.maxHonorificLength).optional(),
      })
    }
  }
}

function isEachPersonOnce(details: readonly { personId: string }[]): boolean {
  return new Set(details.map(({ personId }) => personId)).size === details.length
}

function words(maxLength: number) {
  return z
    .string()
    .max(maxLength, 'tooLong')
    .refine((s) => s.trim() !== '', 'required')
}

function texts(maxLength: number) {
  return z.record(languageTag, words(maxLength)).refine((t) => Object.keys(t).length > 0, 'required')
}

// A link that a page shows must not be able to run a script.
function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ['https:', 'http:'].includes(new URL(address).protocol)
}
