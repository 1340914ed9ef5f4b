import { primaryLanguage, sameTexts, type Texts } from '../text/text'

// A photo of a trip's report: its words, its edits, and what is still missing.

/** The words of a photo. `alt` is the alternative text. */
export type PhotoWords = { readonly caption: Texts | null; readonly credit: string | null; readonly alt: Texts | null }

/** A photo in a list. Width and height in pixels, of the large size. */
export type Photo = PhotoWords & {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly revision: number
}

/** One edit of a trip's photos. `revision` is the one the edit is based on; `before: null` moves to the end. */
export type PhotoEdit =
  | ({ readonly do: 'write'; readonly id: string; readonly revision: number } & PhotoWords)
  | { readonly do: 'move'; readonly id: string; readonly before: string | null }
  | { readonly do: 'remove'; readonly id: string; readonly revision: number }
  | { readonly do: 'put back'; readonly id: string }

/** Why a file is rejected as a photo. */
export const photoRefusals = ['empty', 'too large', 'kind', 'damaged', 'too many pixels', 'full', 'busy'] as const
export type PhotoRefusal = (typeof photoRefusals)[number]

/** The largest file accepted, in bytes. */
export const largestPhoto = 25 * 1024 * 1024
/** The most pixels of a picture, because a small file can decode to a huge one. */
export const mostPixels = 50_000_000
/** The most photos a report may have. */
export const mostPhotos = 60

/** The longer side of the two stored sizes, in pixels. Smaller pictures are not enlarged. */
export const longestSide = { large: 2000, small: 900 } as const
export type PhotoSize = keyof typeof longestSide

type Sides = { readonly width: number; readonly height: number }

/** The size of a picture scaled down to fit into `room`, in whole pixels, at least one. */
export function fitted({ width, height }: Sides, room: Sides): { width: number; height: number } {
  const scale = Math.min(1, room.width / width, room.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** The dimensions of the small size, given those of the large one. */
export function smallSize(large: Sides): { width: number; height: number } {
  return fitted(large, { width: longestSide.small, height: longestSide.small })
}

/** The languages in which a photo has no alternative text. */
export function lacksAlt({ alt }: Pick<Photo, 'alt'>, languages: readonly string[]): string[] {
  const there = new Set(Object.keys(alt ?? {}).map(primaryLanguage))
  return [...new Set(languages)].filter((language) => !there.has(primaryLanguage(language)))
}

export function sameWords(a: PhotoWords, b: PhotoWords): boolean {
  return sameTexts(a.caption, b.caption) && a.credit === b.credit && sameTexts(a.alt, b.alt)
}

/** `list` with one photo moved before another, or to the end; `null` if one of the two is not in it. */
export function withMoved<P extends { readonly id: string }>(
  list: readonly P[],
  id: string,
  before: string | null,
): P[] | null {
  const moved = list.find((photo) => photo.id === id)
  const rest = list.filter((photo) => photo.id !== id)
  const at = before === null ? rest.length : rest.findIndex((photo) => photo.id === before)
  return moved && at >= 0 ? rest.toSpliced(at, 0, moved) : null
}
