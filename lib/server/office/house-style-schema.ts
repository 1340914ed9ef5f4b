import { z } from 'zod'
import { isLanguageTag, tidied } from '../../domain/text/text'
import { type HouseStyle, houseStyleChoices } from '../../report/house-style'
import type { OfficeSettings } from './office'

// The house style as sent by forms and URLs: a setting is one word, a text is one field per language, such as
// `boilerplate.en`.

/** The longest deadline: two years. */
export const mostMonths = 24

type Choices = Omit<HouseStyle, 'boilerplate'>

const choices = {
  dateOrder: choiceOf(houseStyleChoices.dateOrder),
  serialComma: choiceOf(houseStyleChoices.serialComma),
  spelling: choiceOf(houseStyleChoices.spelling),
  honorificStops: choiceOf(houseStyleChoices.honorificStops),
  acronyms: choiceOf(houseStyleChoices.acronyms),
  year: choiceOf(houseStyleChoices.year),
  leadTense: choiceOf(houseStyleChoices.leadTense),
  chineseYears: choiceOf(houseStyleChoices.chineseYears),
} satisfies { [C in keyof Choices]: z.ZodType<Choices[C], string> }

function choiceOf<const V extends string | boolean>(values: readonly V[]): z.ZodType<V, string> {
  return z.string().transform((word, context) => {
    const value = values.find((one) => String(one) === word)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: 'field' })
    return z.NEVER
  })
}

/** The settings in the query of a URL; missing ones have their default. */
export const houseQuery = z.object(choices).partial()

const tag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'field')
  .refine(isLanguageTag, 'field')
const texts = (most: number) => z.record(tag, z.string().max(most, 'tooLong')).transform(tidied)
const months = z
  .string()
  .transform((typed) => typed.normalize('NFKC').trim())
  .pipe(z.string().regex(/^\d{1,4}$/, 'months'))
  .transform(Number)
  .refine((count) => count >= 1 && count <= mostMonths, 'months')

// Only compared with the stored settings: additional content has no effect.
const read = z
  .string()
  .max(200_000)
  .transform((json, context): Record<string, unknown> => {
    try {
      return z.record(z.string(), z.unknown()).parse(JSON.parse(json))
    } catch {
      context.addIssue({ code: 'custom', message: 'field' })
      return z.NEVER
    }
  })

const form = z.object({
  ...choices,
  reportMonths: months,
  boilerplate: texts(5000),
  pressOfficeName: texts(300),
  read,
  do: z.enum(['save', 'usual', 'undo']).default('save'),
}) satisfies z.ZodType<OfficeSettings & { read: Record<string, unknown>; do: 'save' | 'usual' | 'undo' }>

const inLanguages = ['boilerplate', 'pressOfficeName'] as const

/** The form. `read` is the JSON of the settings it was opened with, `do` the action of the button pressed. */
export const houseForm = z
  .record(z.string(), z.unknown())
  .transform((fields) => ({
    ...fields,
    ...Object.fromEntries(inLanguages.map((field) => [field, within(fields, `${field}.`)])),
  }))
  .pipe(form)

function within(fields: Readonly<Record<string, unknown>>, start: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name.startsWith(start))
      .map(([name, value]) => [name.slice(start.length), value]),
  )
}
