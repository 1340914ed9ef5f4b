// A member's note of a meeting, written on the phone: private until shared with staff.

/** The most notes of one member on one trip. */
export const mostNotes = 200
/** The most photos of one member on one trip, each in a note of its own, and the most bytes of one. */
export const mostNotePhotos = 50
export const largestNotePhoto = 4_000_000
/** The most characters of one note. */
export const longestNote = 5_000

/** A note as sent by the phone. Its id is generated there, and `revision` is the highest known to the phone. */
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

/** A note as its author sees it. A settled note can no longer be changed, because staff have used it. */
export type OwnNote = Required<SentNote> & { readonly settled: boolean; readonly hasPhoto: boolean }

/**
 * Why a note is rejected: its id belongs to another user or trip, it is empty or too long, the sender has the maximum
 * number of notes, a newer revision is stored, or staff have settled it.
 */
export const noteRefusals = ['not yours', 'empty', 'too long', 'full', 'changed', 'settled'] as const
export type NoteRefusal = (typeof noteRefusals)[number]

/** A shared note as staff see it at its visit; `visitId` is `null` for the whole trip. */
export type SharedNote = {
  readonly id: string
  readonly visitId: string | null
  readonly text: string
  readonly hasPhoto: boolean
  readonly author: string
  /** ISO 8601. */
  readonly writtenAt: string
  /** Who used or dismissed it, and when; `name` is `null` for a deleted user. */
  readonly settled: { readonly at: string; readonly name: string | null } | null
}

/** The likely language of a text, by its script; `otherwise` for other scripts. */
export function languageOfWords(text: string, otherwise: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  if (/\p{Script=Han}/u.test(text)) return otherwise.startsWith('zh') ? otherwise : 'zh-Hant'
  return /^(zh|ja|ko)\b/.test(otherwise) && /\p{Script=Latin}/u.test(text) ? 'en' : otherwise
}
