// What a member writes down at a meeting, on their phone: theirs alone until they share it, and then material for staff.

/** The most notes that are kept of one member on one trip. */
export const mostNotes = 200
/** The most characters of one note. */
export const longestNote = 5_000

/** A note as the phone sends it. The id is made there, once, and `revision` is the highest the phone knows of. */
export type SentNote = {
  readonly id: string
  readonly visitId: string | null
  readonly itemId: string | null
  readonly text: string
  /** ISO 8601. */
  readonly writtenAt: string
  readonly shared: boolean
  readonly revision?: number | undefined
}

/** A note as its author reads it. A settled one can no longer be changed: staff have made something of it. */
export type OwnNote = Required<SentNote> & { readonly settled: boolean }

/**
 * Why a note is not kept: its id is not the sender's on this trip, it has no words or too many of them, the sender has as
 * many notes as can be kept, a newer one of theirs is here, or staff have settled it.
 */
export const noteRefusals = ['not yours', 'empty', 'too long', 'full', 'changed', 'settled'] as const
export type NoteRefusal = (typeof noteRefusals)[number]

/** A shared note as staff read it, beside its visit; `visitId` null stands with the trip as a whole. */
export type SharedNote = {
  readonly id: string
  readonly visitId: string | null
  readonly text: string
  readonly author: string
  /** ISO 8601. */
  readonly writtenAt: string
  /** Who has made something of it or laid it by, and when; `name` null where they have left. */
  readonly settled: { readonly at: string; readonly name: string | null } | null
}

/** The language that words seem to be in, by their letters: what is in none of these scripts counts as `otherwise`. */
export function languageOfWords(text: string, otherwise: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  if (/\p{Script=Han}/u.test(text)) return otherwise.startsWith('zh') ? otherwise : 'zh-Hant'
  return /^(zh|ja|ko)\b/.test(otherwise) && /\p{Script=Latin}/u.test(text) ? 'en' : otherwise
}
