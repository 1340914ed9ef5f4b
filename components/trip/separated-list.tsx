import { Fragment } from 'react'
import type { Piece } from '@/lib/domain/trip/trip-summary'
import type { Words } from '@/lib/domain/text/text'

/** Texts with separators, each with its language if it is not the reader's. */
export function SeparatedList({ of, locale }: { of: readonly Piece[]; locale: string }) {
  return of.map(({ text, lang }, i) =>
    lang && lang !== locale ? (
      <span key={i} lang={lang}>
        {text}
      </span>
    ) : (
      <Fragment key={i}>{text}</Fragment>
    ),
  )
}

/** The parts of a name with its title: a space between them, none where both are Chinese, Japanese or Korean. */
export function spaced(words: readonly Words[]): Piece[] {
  // 印永翔副校長, but "Ying 副校長".
  const isUnspaced = (part: Words, before: Words) =>
    /^(zh|ja)/.test(part.lang) && !/\p{Script=Latin}$/u.test(before.text)
  return words.flatMap((part, i) => {
    const before = words[i - 1]
    return before && !isUnspaced(part, before) ? [{ text: ' ', lang: null }, part] : [part]
  })
}
