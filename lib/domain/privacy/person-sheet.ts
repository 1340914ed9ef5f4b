import type { Words } from '../text/text'

// Everything that is stored about a person, as a document to hand to them: one section for each kind of data, with one
// row for each field. It follows the shape of the data, so that no field can be forgotten.

export type SheetRow = { label: Words; values: Words[] }
/** `entries`: one list of rows for each record; empty if nothing of this kind is stored. */
export type SheetSection = { heading: Words; entries: SheetRow[][] }
export type PersonSheet = {
  language: string
  title: Words
  name: Words
  made: Words
  nothing: Words
  sections: SheetSection[]
}

/** `sections` and `fields`: the words for the keys of the data. `instant` and `day` format ISO 8601. */
export type SheetWords = {
  language: string
  title: string
  made: string
  nothing: string
  inFile: string
  yes: string
  no: string
  separator: string
  sections: Readonly<Record<string, string>>
  fields: Readonly<Record<string, string>>
  instant: (iso: string) => string
  day: (iso: string) => string
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }

/** Keys that identify records, or describe the file. They say nothing about the person. */
const technical = new Set(['id', 'personId', 'institutionId', 'format', 'exportedAt', 'stand'])

/** @param data what the JSON export holds, parsed */
export function personSheet(data: JsonObject, name: string, words: SheetWords): PersonSheet {
  const own = (text: string): Words => ({ text, lang: words.language })
  return {
    language: words.language,
    title: own(words.title),
    name: own(name),
    made: own(words.made),
    nothing: own(words.nothing),
    sections: Object.entries(data)
      .filter(([key]) => !technical.has(key))
      .map(([key, value]) => ({
        heading: own(words.sections[key] ?? key),
        entries: records(value).map((record) => rowsOf(record, words)),
      })),
  }
}

/** The keys of the data that have no words; for tests. */
export function keysWithoutWords(data: JsonObject, words: Pick<SheetWords, 'sections' | 'fields'>): string[] {
  const missing = new Set<string>()
  const visit = (value: Json): void => {
    for (const record of records(value))
      for (const [key, inner] of Object.entries(record)) {
        if (technical.has(key)) continue
        if (!words.fields[key]) missing.add(key)
        if (!isTexts(inner)) visit(inner)
      }
  }
  for (const [key, value] of Object.entries(data)) {
    if (technical.has(key)) continue
    if (!words.sections[key]) missing.add(key)
    visit(value)
  }
  return [...missing]
}

function records(value: Json): JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject)
  return isObject(value) ? [value] : []
}

// The title of a trip within a record is the trip, the name in an answer the answer: `within` leads to them.
function rowsOf(record: JsonObject, words: SheetWords, within?: string): SheetRow[] {
  return Object.entries(record).flatMap(([key, value]): SheetRow[] => {
    if (technical.has(key)) return []
    if (isObject(value) && !isTexts(value)) return rowsOf(value, words, key)
    const values = valuesOf(key, value, words)
    const named = within !== undefined && (key === 'title' || key === 'name') ? within : key
    return values.length > 0 ? [{ label: { text: words.fields[named] ?? named, lang: words.language }, values }] : []
  })
}

function valuesOf(key: string, value: Json, words: SheetWords): Words[] {
  const own = (text: string): Words[] => (text.trim() === '' ? [] : [{ text, lang: words.language }])
  if (value === null) return []
  // The picture itself is in the JSON file.
  if (key === 'jpeg') return own(words.inFile)
  if (typeof value === 'string') return own(formatted(value, words))
  if (typeof value === 'number') return own(String(value))
  if (typeof value === 'boolean') return own(value ? words.yes : words.no)
  if (Array.isArray(value)) return value.flatMap((one: Json) => valuesOf(key, one, words))
  if (isTexts(value)) return Object.entries(value).map(([lang, text]) => ({ text: text.trim(), lang }))
  // A record within a list within a record, on one line.
  return own(
    rowsOf(value as JsonObject, words)
      .map((row) => `${row.label.text}${words.separator}${row.values.map(({ text }) => text).join(' / ')}`)
      .join(' · '),
  )
}

function formatted(text: string, { instant, day }: SheetWords): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return day(text)
  const [, on, at] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(text) ?? []
  if (on && at) return `${day(on)} ${at}`
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text) ? instant(text) : text
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True for a text in several languages, by BCP 47 tag. */
function isTexts(value: Json): value is { readonly [tag: string]: string } {
  if (!isObject(value)) return false
  const entries = Object.entries(value)
  return (
    entries.length > 0 &&
    entries.every(([tag, text]) => typeof text === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(tag)) &&
    entries.every(([tag]) => !notTags.has(tag))
  )
}

/** Keys of records that look like tags. */
const notTags = new Set(['at', 'to', 'by', 'due', 'id', 'day', 'own'])
