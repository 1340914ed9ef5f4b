import { type FactKind, type FactLocation, nameFact } from '../../domain/report/fact-name'
import { fieldRef, recordRef } from '../../domain/report/fact-ref'
import { missingTranslations } from '../../domain/report/missing-translations'
import { textOfRef } from '../../domain/report/text-of-ref'
import { piecesOf } from '../../domain/report/report-page-parts'
import type { Block } from '../../domain/report/report-draft'
import { lacksAlt } from '../../domain/photos/photo'
import type { Locale } from '../../domain/text/locales'
import type { Words } from '../../domain/text/text'
import type { WholeTrip } from '../../domain/trip/trip-record'
import type { ReportFlag } from '../../report/flags'
import type { ReportOptions } from '../../report/report'
import type { ReportLanguage } from '../../report/report-language'
import type { TripAccess } from '../access/access'
import { readNameChecks } from '../name-check/name-check-view'
import { viewPhotos } from '../photos/photos'
import type { Dismissals, FlagKey } from './dismissed-flags'
import type { FieldPreview } from './field-preview'
import type { SentenceView } from './report-sentences'
import { storedFlags } from './stored-flags'

/**
 * Something to look at before a report is approved or published, with the page where it is corrected.
 * - `note`, `first person`, `contradiction`: a text that the article cannot word well
 * - `missing`: a text that the article prints and that lacks its language
 * - `name`: a host who was never asked to check their name · `alt`: a photo without alternative text
 * - `overruled`: words that someone keeps although they differ from the record
 */
export type OpenEntry = {
  why: Exclude<ReportFlag['why'], 'no words'> | 'missing' | 'name' | 'alt' | 'overruled'
  kind: FactKind | null
  /** The record it belongs to, or the number of a photo. */
  of: Words | null
  words: Words | null
  /** A better wording; `null` if there is none. */
  suggestion: string | null
  location: FactLocation | { in: 'translations' | 'names' | 'photos' } | { in: 'block'; id: string }
  /** The reference of the text; `null` if it is about no text of the record. */
  fact: string | null
  /** What identifies it when it is put aside; `null` if that is done at its mark in the text. */
  key: FlagKey | null
  /** Who has put it aside, and when; `null` if it is open. */
  dismissed: { by: string | null; at: string } | null
  /** What each article prints of the text now; `null` if it cannot be reworded next to the article. */
  printed: readonly FieldPreview[] | null
}

type Context = {
  whole: WholeTrip
  locale: Locale
  language: ReportLanguage
  options: ReportOptions
  blocks: readonly Block[]
  /** The blocks as shown, for the marks that were overruled. */
  shown: readonly { id: string; paragraphs: readonly (readonly SentenceView[])[] }[]
  dismissals: Dismissals
  /** What each article prints of a fact, see `previewsIn`; `null` for users who may not reword it. */
  printedOf: (ref: string) => readonly FieldPreview[] | null
}

/** Everything open in a report or put aside, in the order in which an author would go through it. */
export async function openEntries(access: TripAccess<'write report'>, context: Context): Promise<OpenEntry[]> {
  const { language, locale, dismissals } = context
  const [{ groups }, { photos }] = await Promise.all([readNameChecks(access, locale), viewPhotos(access)])
  const unasked = groups.flatMap(({ institution, people }) =>
    people
      .filter(({ check, isAsked }) => check === null && isAsked)
      .map(({ personId, name }) =>
        entry('name', {
          kind: 'person',
          of: institution,
          words: name,
          location: { in: 'names' },
          ...asideOf(dismissals, { why: 'name', fact: `person:${personId}`, words: '' }),
        }),
      ),
  )
  return [
    ...flagEntries(context),
    ...missingEntries(context),
    ...unasked,
    ...photos.flatMap((photo, at) =>
      lacksAlt(photo, [language]).length > 0
        ? [
            entry('alt', {
              of: { text: String(at + 1), lang: locale },
              location: { in: 'photos' },
              ...asideOf(dismissals, { why: 'alt', fact: `photo:${photo.id}`, words: '' }),
            }),
          ]
        : [],
    ),
    ...overruledEntries(context),
  ]
}

function entry(why: OpenEntry['why'], more: Partial<OpenEntry> & Pick<OpenEntry, 'location'>): OpenEntry {
  const none = { kind: null, of: null, words: null, suggestion: null, fact: null, key: null }
  return { why, ...none, dismissed: null, printed: null, ...more }
}

function asideOf(dismissals: Dismissals, key: FlagKey): Pick<OpenEntry, 'key' | 'dismissed'> {
  return { key, dismissed: dismissals(key) }
}

// Only what is still printed as generated is flagged, not a sentence that someone has rewritten; and a note that the
// article leaves out.
function flagEntries({ whole, locale, language, options, blocks, dismissals, printedOf }: Context): OpenEntry[] {
  const printed = new Set(
    blocks.flatMap((block) =>
      piecesOf(block).flatMap(({ as, at }) =>
        as === 'generated' && at !== null ? (block.sentences[at]?.facts ?? []) : [],
      ),
    ),
  )
  const generated = new Set(blocks.flatMap((block) => block.sentences.flatMap(({ facts }) => facts)))
  return storedFlags(whole, { ...options, language }).flatMap(({ why, path, text, suggestion }) => {
    const isLeftOut = why === 'note' && !generated.has(path)
    if (why === 'no words' || (why !== 'contradiction' && !isLeftOut && !printed.has(path))) return []
    const fact = nameFact(path, whole, locale)
    if (!fact) return []
    const { kind, record, location } = fact
    return [
      entry(why, {
        kind,
        of: record?.words ?? null,
        words: { text, lang: language },
        suggestion: suggestion || null,
        location,
        fact: path,
        ...asideOf(dismissals, { why, fact: path, words: text }),
        printed: why !== 'contradiction' && textOfRef(whole.record, path) ? printedOf(path) : null,
      }),
    ]
  })
}

function missingEntries({ whole, locale, language, dismissals }: Context): OpenEntry[] {
  return missingTranslations(whole, [language])
    .filter(({ printedIn }) => printedIn.includes('article'))
    .flatMap(({ places, texts }) => {
      const [place] = places
      const [lang, text] = Object.entries(texts)[0] ?? []
      if (!place || !lang || !text) return []
      const record = recordRef(place.noun, place.id)
      const hasField = place.noun === 'trip' || place.noun === 'visit' || place.noun === 'institution'
      const ref = hasField ? fieldRef(record, place.field, place.at ?? undefined) : record
      const fact = nameFact(ref, whole, locale)
      return [
        entry('missing', {
          kind: fact?.kind ?? null,
          of: fact?.record?.words.text === text ? null : (fact?.record?.words ?? null),
          words: { text, lang },
          location: { in: 'translations' },
          fact: ref,
          ...asideOf(dismissals, missingKey(text)),
        }),
      ]
    })
}

/** Identifies a text without a translation: a dismissal applies wherever the same text is entered. */
export function missingKey(text: string): FlagKey {
  return { why: 'missing', fact: 'text', words: text }
}

function overruledEntries({ shown, language }: Context): OpenEntry[] {
  return shown.flatMap(({ id, paragraphs }) =>
    paragraphs
      .flat()
      .flatMap(({ marks }) => marks)
      .filter(({ overruled }) => overruled !== null)
      .map(({ words, overruled }) =>
        entry('overruled', {
          words: { text: words, lang: language },
          location: { in: 'block', id },
          dismissed: overruled,
        }),
      ),
  )
}
