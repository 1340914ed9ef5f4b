import { z } from 'zod'
import type { InstitutionValues, PersonValues } from '../../domain/directory/directory'
import { isLanguageTag } from '../../domain/text/text'
import { institutionKinds } from '../../domain/directory/fields/institution'
import { isTimeZone } from '../../domain/time/wall-time'

// The schemas of directory entries from forms. Surrounding space is trimmed, and an empty line means "not known".

const tag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'field')
  .refine(isLanguageTag, 'field')
const words = (most: number) => z.string().trim().min(1, 'required').max(most, 'tooLong')
const texts = (most: number) => z.record(tag, words(most)).refine((t) => Object.keys(t).length > 0, 'required')
const required = (most: number) => z.preprocess((t) => t ?? {}, texts(most))
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .transform((s) => s || null)
    .nullable()
const nameTexts = texts(300)
  .nullish()
  .transform((t) => t ?? undefined)
const known = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T

export const personSchema: z.ZodType<PersonValues> = z.strictObject({
  name: z
    .strictObject({
      full: required(300),
      family: nameTexts,
      given: nameTexts,
      short: nameTexts,
      spoken: nameTexts,
      honorific: line(60)
        .optional()
        .transform((h) => h ?? undefined),
    })
    .transform(known),
  institutionId: z.string().min(1).max(200).nullable(),
  email: line(254).refine((e) => e === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(e), 'email'),
  phone: line(60),
  languages: z.array(tag).max(30, 'tooLong'),
}) as z.ZodType<PersonValues>

export const institutionSchema: z.ZodType<InstitutionValues> = z.strictObject({
  name: required(300),
  acronym: line(40),
  kind: z.enum(institutionKinds).nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'country')
    .nullable(),
  city: texts(200).nullable(),
  timeZone: z.string().refine(isTimeZone, 'timeZone').nullable(),
  address: texts(1000).nullable(),
  website: line(500).refine((w) => w === null || isWebAddress(w), 'website'),
  background: z.array(texts(5000)).max(100, 'tooLong'),
})

// A link on a page must not be able to run a script.
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol)
}
