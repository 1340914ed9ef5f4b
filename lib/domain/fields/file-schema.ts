import { z } from 'zod'
import { isEmailAddress } from '../text/email-address'
import { isLanguageTag, type Text } from '../text/text'
import { parseDay } from '../time/day'
import { isMoment, isTimeZone } from '../time/wall-time'
import type { Fields } from './field'
import { type FileName, type FilePart, filePath, type FilePersonalDetail } from './file-part'
import { type FieldKind, maxIdLength } from './kind'
import { personalParts } from './personal-detail'

// Validators of the parts of a trip file. zod weighs 34 kB: for the server and the command line only.
// Text lengths are limits for forms and not checked here: older files may contain longer texts.

const words = z.string().refine((s) => s.trim() !== '', 'expected words; leave the field out where they are not known')
const country = z.string().regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as KR')
const day = z.string().refine((s) => parseDay(s) !== null, 'expected a day: 2023-10-31, 2023-10, 2023 or --10-31')
const moment = z.string().refine(isMoment, 'expected a local time such as 2023-11-01T10:00')
const timeZone = z.string().refine(isTimeZone, 'expected an IANA time zone such as Asia/Seoul')

/** An id within a trip file. */
export const fileId = z.string().min(1).max(maxIdLength)

/** A BCP 47 tag. */
export const fileLanguage = z.string().refine(isLanguageTag, 'expected a BCP 47 language tag such as "en" or "zh-Hant"')

/** Words, or a map from language to words. */
export const fileText: z.ZodType<Text> = z.union(
  [words, z.record(fileLanguage, words).refine((m) => Object.keys(m).length > 0, 'expected at least one language')],
  { error: 'expected words, or a map from language tag to words' },
)

const personName: z.ZodType<FileName> = z.strictObject({
  full: fileText,
  family: fileText.optional(),
  given: fileText.optional(),
  short: fileText.optional(),
  spoken: fileText.optional(),
  honorific: words.optional(),
})

const personalDetail: z.ZodType<FilePersonalDetail> = z.strictObject({
  person: fileId,
  ...(Object.fromEntries(personalParts.map((part) => [part, words.optional()])) as object),
})

type PartSchemas<F extends Fields> = {
  [K in keyof FilePart<F>]-?: undefined extends FilePart<F>[K]
    ? z.ZodOptional<z.ZodType<NonNullable<FilePart<F>[K]>>>
    : z.ZodType<FilePart<F>[K]>
}

/** The validators of the properties of a part of a trip file, for `z.strictObject`. */
export function filePartSchemas<F extends Fields>(fields: F): PartSchemas<F> {
  const properties: Record<string, z.ZodType> = {}
  const groups: Record<string, Record<string, z.ZodType>> = {}
  for (const [name, field] of Object.entries(fields)) {
    const path = filePath(name, field)
    if (path === null) continue
    const [first, second] = path
    const schema = field.inFile === 'always' ? kindSchema(field.kind) : kindSchema(field.kind).optional()
    if (second === undefined) properties[first] = schema
    else properties[first] = z.strictObject((groups[first] = { ...groups[first], [second]: schema })).optional()
  }
  return properties as PartSchemas<F>
}

function kindSchema(kind: FieldKind): z.ZodType {
  switch (kind.type) {
    case 'text':
    case 'phone':
      return words
    case 'email':
      return z.email().refine(isEmailAddress, 'not an e-mail address')
    case 'webAddress':
      return z.url({ protocol: /^https?$/ })
    case 'texts':
      return fileText
    case 'textsList':
      return z.array(fileText)
    case 'day':
      return day
    case 'moment':
      return moment
    case 'timeZone':
      return timeZone
    case 'country':
      return country
    case 'languageTag':
      return fileLanguage
    case 'languageTags':
      return z.array(fileLanguage)
    case 'ref':
      return fileId
    case 'refs':
      return z.array(fileId)
    case 'personalDetails':
      return z.array(personalDetail)
    case 'number':
      return (kind.whole ? z.int() : z.number()).min(kind.min).max(kind.max)
    case 'enum':
      return z.enum(kind.values)
    case 'personName':
      return personName
  }
}
