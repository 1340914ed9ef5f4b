import type { Texts } from '@/lib/domain/text/text'
import type { OfficeSettings } from '@/lib/server/office/office'

/** The settings as a form holds them: each choice and the months as a word. */
export type Typed = Readonly<Record<Exclude<keyof OfficeSettings, TextField>, string> & Record<TextField, Texts | null>>

export const textFields = ['boilerplate', 'pressOfficeName'] as const
export type TextField = (typeof textFields)[number]

export function typedOf(settings: OfficeSettings): Typed {
  return Object.fromEntries(
    Object.entries(settings).map(([field, value]) => [
      field,
      isText(field) ? value : String(value as string | number | boolean),
    ]),
  ) as Typed
}

/** What a form sends for them, by the names of its fields. */
export function fieldsOf(typed: Typed): [name: string, value: string][] {
  return Object.entries(typed).flatMap(([field, value]): [string, string][] => {
    if (typeof value === 'string') return [[field, value]]
    return Object.entries(value ?? {}).map(([tag, words]) => [`${field}.${tag}`, words])
  })
}

/** What was typed, out of the fields of a form that was refused; what it lacks as in `settings`. */
export function typedFrom(fields: Readonly<Record<string, string>>, settings: OfficeSettings): Typed {
  const held = typedOf(settings)
  return Object.fromEntries(
    Object.entries(held).map(([field, value]) => {
      if (!isText(field)) return [field, fields[field] ?? value]
      const texts = Object.entries(fields).filter(
        ([name, words]) => name.startsWith(`${field}.`) && words.trim() !== '',
      )
      return [
        field,
        texts.length > 0
          ? Object.fromEntries(texts.map(([name, words]) => [name.slice(field.length + 1), words]))
          : null,
      ]
    }),
  ) as Typed
}

function isText(field: string): field is TextField {
  return textFields.includes(field as TextField)
}
