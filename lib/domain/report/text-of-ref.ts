import { primaryLanguage, type Texts } from '../text/text'
import { find, type Edit } from '../trip/edit'
import type { RecordKind, TripRecord } from '../trip/trip-record'
import { readRef } from './fact-ref'
import { translationEdit, type TextPlace } from './translation-edit'

// The text of the record behind a fact, so that it can be reworded where its sentence is read.

/** The field that has the text of a record: what a reference to the record without a field means. */
const ownText: Partial<Record<RecordKind, string>> = {
  topic: 'subject',
  quote: 'text',
  nextStep: 'text',
  host: 'title',
  member: 'title',
}

export type RecordText = { place: TextPlace; texts: Texts }

/** The text of the trip's record that `ref` names; `null` for other facts, and for those of the directory. */
export function textOfRef(record: TripRecord, ref: string): RecordText | null {
  const fact = readRef(ref)
  if (!fact || fact.noun === 'institution' || fact.noun === 'person') return null
  const { noun, id } = fact
  const [, field = '', index] = /^(\w*)(?:\[(\d+)\])?$/.exec(fact.field || (ownText[noun] ?? '')) ?? []
  const holder: object | undefined = noun === 'trip' ? record.trip : find(record, noun, id)
  const value = (holder as Readonly<Record<string, unknown>> | undefined)?.[field]
  const at = index === undefined ? null : Number(index)
  const texts: unknown = at === null ? value : Array.isArray(value) ? value[at] : null
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) return null
  return { place: { noun, id, field, at }, texts: texts as Texts }
}

/** The tag of a text in a language: `en-GB` for English if that is how it was entered. */
export function tagOf(texts: Texts, language: string): string {
  return Object.keys(texts).find((tag) => primaryLanguage(tag) === primaryLanguage(language)) ?? language
}

/** The edit that gives a text other words in one language; `null` if that changes nothing. */
export function rewordEdit(
  record: TripRecord,
  { place, texts }: RecordText,
  language: string,
  words: string,
): Edit | null {
  const text = { key: '', texts, lacks: [], places: [place], printedIn: [] }
  return translationEdit(record, [{ text, language: tagOf(texts, language), words }])
}
