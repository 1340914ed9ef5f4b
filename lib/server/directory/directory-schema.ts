import { z } from 'zod'
import type { CountryCardValues } from '../../domain/directory/country-card'
import type { InstitutionValues, PersonValues } from '../../domain/directory/directory'
import { countryCardFields } from '../../domain/directory/fields/country-card'
import { institutionFields } from '../../domain/directory/fields/institution'
import { personFields } from '../../domain/directory/fields/person'
import type { Field, Fields, ValuesOf } from '../../domain/fields/field'
import { valueSchemas } from '../../domain/fields/value-schema'

// What the forms of a directory send. Space around words is dropped, and an empty input is "not known".

/** The validator of a form with these fields. */
export function formSchemaOf<F extends Fields>(fields: F): z.ZodType<ValuesOf<F>> {
  const values = valueSchemas(fields).all
  return z.preprocess((input) => (isObject(input) ? tidied(fields, input) : input), values)
}

export const personSchema: z.ZodType<PersonValues> = formSchemaOf(personFields)
export const institutionSchema: z.ZodType<InstitutionValues> = formSchemaOf(institutionFields)
export const countryCardSchema: z.ZodType<CountryCardValues> = formSchemaOf(countryCardFields)

function tidied(fields: Fields, input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      return [name, field ? tidiedValue(field, value) : value]
    }),
  )
}

function tidiedValue({ kind, presence }: Field, value: unknown): unknown {
  switch (kind.type) {
    case 'text':
    case 'phone':
    case 'email':
    case 'webAddress': {
      const words = tidiedText(value)
      return words === '' && presence === 'optional' ? null : words
    }
    case 'texts':
      return isObject(value) ? tidiedTexts(value) : presence === 'required' ? {} : value
    case 'textsList':
      return Array.isArray(value) ? value.map((one: unknown) => (isObject(one) ? tidiedTexts(one) : one)) : value
    case 'personName':
      return isObject(value) ? tidiedName(value) : value
    default:
      return value
  }
}

// A part of a name that is not known is left out; the full name is always there, for the form to say what it lacks.
function tidiedName({ full, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const parts = Object.entries(rest).map(([name, part]): [string, unknown] => [
    name,
    isObject(part) ? tidiedTexts(part) : tidiedText(part),
  ])
  const given = parts.filter(([, part]) => part !== null && part !== undefined && part !== '')
  return { full: isObject(full) ? tidiedTexts(full) : (full ?? {}), ...Object.fromEntries(given) }
}

function tidiedTexts(texts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(texts).map(([tag, words]) => [tag, tidiedText(words)]))
}

function tidiedText(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
