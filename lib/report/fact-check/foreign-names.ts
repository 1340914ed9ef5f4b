import type { Mark } from './mark'
import { nearest } from './nearest'
import { type CheckedText, markOf } from './checked-text'

const scripts = ['Hangul', 'Hiragana', 'Katakana', 'Thai', 'Arabic', 'Hebrew', 'Devanagari']
const letter = scripts.map((script) => `\\p{Script=${script}}`).join('')

/** Words in scripts that neither English nor Chinese uses. */
export const otherScripts = new RegExp(`[${letter}][${letter}\\p{M}]*`, 'gu')
export const hanScript = /\p{Script=Han}[\p{Script=Han}〇·]*/gu

/** Marks words in foreign scripts that are not in the record in this spelling. */
export function foreignNameMarks(checked: CheckedText, foreignScripts: readonly RegExp[]): Mark[] {
  const {
    plain,
    generated,
    vocabulary: { names },
  } = checked
  return foreignScripts.flatMap((script) => {
    let known: string[] | undefined
    return [...plain.matchAll(script)].flatMap((match) => {
      const [words] = match
      if (names.all.includes(words) || generated.includes(words)) return []
      known ??= [...new Set(names.all.match(script))]
      const place = { start: match.index, end: match.index + words.length }
      return [
        markOf(
          checked,
          'name',
          place,
          nearest(words, known, (one) => one),
        ),
      ]
    })
  })
}
