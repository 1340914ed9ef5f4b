import type { Texts } from '@/lib/domain/text/text'
import type { OfficeSettings } from '@/lib/server/office/office'

export const textFields = ['boilerplate', 'pressOfficeName'] as const
export type TextField = (typeof textFields)[number]
export type ChoiceField = Exclude<keyof OfficeSettings, TextField>

/** The settings as the form holds them: choices and the number of months as strings. */
export type HouseStyleDraft = Readonly<Record<ChoiceField, string> & Record<TextField, Texts | null>>

export function draftOf(settings: OfficeSettings): HouseStyleDraft {
  return Object.fromEntries(
    Object.entries(settings).map(([field, value]) => [
      field,
      isText(field) ? value : String(value as string | number | boolean),
    ]),
  ) as HouseStyleDraft
}

/** The form fields that a draft is submitted as. */
export function formFieldsOf(draft: HouseStyleDraft): [name: string, value: string][] {
  return Object.entries(draft).flatMap(([field, value]): [string, string][] => {
    if (typeof value === 'string') return [[field, value]]
    return Object.entries(value ?? {}).map(([tag, words]) => [`${field}.${tag}`, words])
  })
}

/** The draft of a form that was refused; fields that it lacks are taken from `settings`. */
export function draftFromFields(fields: Readonly<Record<string, string>>, settings: OfficeSettings): HouseStyleDraft {
  const saved = draftOf(settings)
  return Object.fromEntries(
    Object.entries(saved).map(([field, value]) => {
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
  ) as HouseStyleDraft
}

function isText(field: string): field is TextField {
  return textFields.some((one) => one === field)
}
