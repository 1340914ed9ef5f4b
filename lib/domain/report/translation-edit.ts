import type { Outlet } from '../fields/field'
import { isTexts, sameTexts, type Texts, tidied } from '../text/text'
import { applyEdit, change, type Edit, type SingleEdit, find } from '../trip/edit'
import type { EntityName, RecordKind, TripRecord, WholeTrip } from '../trip/trip-record'

/** A text of the record or the directory. `at`: its position in a list when the page was made; `null` for one text. */
export type TextPlace = {
  readonly noun: RecordKind
  readonly id: string
  readonly field: string
  readonly at: number | null
}

/** Texts with the same words in the same field count as one: they are translated once. */
export type MissingText = {
  readonly key: string
  readonly texts: Texts
  /** The languages it lacks. */
  readonly lacks: readonly string[]
  readonly places: readonly TextPlace[]
  readonly printedIn: readonly Outlet[]
}

/** The text as it is now, with what was added to it since; `null` if its other languages were changed or it is gone. */
export function textNow(whole: Pick<WholeTrip, 'record' | 'directory'>, { texts, places }: MissingText): Texts | null {
  const [first] = places
  return first ? (textAt(whole, first, texts)?.texts ?? null) : null
}

/** True for a text of the directory, which other trips use too. */
export function isInDirectory({ places }: MissingText): boolean {
  return places.every(({ noun }) => noun === 'institution' || noun === 'person')
}

export type Translation = { text: MissingText; language: string; words: string }

/** The edit that stores translations at every place of their texts; `null` if there is nothing to change. */
export function translationEdit(record: TripRecord, translations: readonly Translation[]): Edit | null {
  const edits: SingleEdit[] = []
  let current = record
  for (const { text, language, words } of translations) {
    for (const place of text.places) {
      const edit = editAt(current, place, text.texts, language, words)
      if (!edit) continue
      edits.push(edit)
      current = applyEdit(current, edit)
    }
  }
  const [first, ...others] = edits
  return first && others.length === 0 ? first : first ? { do: 'all', edits } : null
}

function editAt(
  record: TripRecord,
  place: TextPlace,
  source: Texts,
  language: string,
  words: string,
): SingleEdit | null {
  const now = textAt({ record, directory: { institutions: {}, people: {} } }, place, source)
  const next = now && tidied({ ...now.texts, [language]: words })
  if (!now || !next || sameTexts(now.texts, next)) return null
  const value = now.list ? now.list.with(now.at, next) : next
  const to = { [place.field]: value }
  if (place.noun === 'trip') return { do: 'change trip', from: { [place.field]: now.list ?? now.texts }, to }
  const entity = find(record, place.noun as EntityName, place.id)
  return entity ? change(place.noun as EntityName, entity as never, to) : null
}

type Found = { texts: Texts; list: readonly Texts[] | null; at: number }

// An entry of a list is found by its words, because lists are reordered.
function textAt(whole: Pick<WholeTrip, 'record' | 'directory'>, place: TextPlace, source: Texts): Found | null {
  const value = (recordOf(whole, place) as Readonly<Record<string, unknown>> | undefined)?.[place.field]
  if (isTexts(value)) return hasWordsOf(value, source) ? { texts: value, list: null, at: 0 } : null
  if (!Array.isArray(value)) return null
  const list = value as readonly Texts[]
  const isSource = (text: Texts | undefined) => text !== undefined && hasWordsOf(text, source)
  const at = place.at !== null && isSource(list[place.at]) ? place.at : list.findIndex(isSource)
  const texts = list[at]
  return texts ? { texts, list, at } : null
}

function recordOf({ record, directory }: Pick<WholeTrip, 'record' | 'directory'>, { noun, id }: TextPlace) {
  switch (noun) {
    case 'trip':
      return record.trip
    case 'institution':
      return directory.institutions[id]
    case 'person':
      return directory.people[id]
    default:
      return find(record, noun, id)
  }
}

function hasWordsOf(text: Texts, source: Texts): boolean {
  return Object.entries(source).every(([language, words]) => text[language] === words)
}
