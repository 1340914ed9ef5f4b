import type { Words } from '../text/text'
import type { PlacedStop, StopMap } from './stop-map'

/** The size of the image that services show with a link to an article, in pixels. */
export const shareImageSize = { width: 1200, height: 630 } as const

/** What the image shows. `line`: the place and the days; `colour`: the institution's, with the `ink` on it. */
export type ShareImage = {
  readonly width: number
  readonly height: number
  readonly language: string
  readonly name: Words
  readonly otherName: Words | null
  readonly headline: Words
  readonly line: Words
  readonly colour: string
  readonly ink: string
  readonly map:
    | (Pick<StopMap, 'width' | 'height'> &
        StopMap['way'] & { readonly stops: readonly (Omit<PlacedStop, 'name' | 'note'> & { readonly name: Words })[] })
    | null
}
