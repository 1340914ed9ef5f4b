import type { Mark } from './marks'
import { nearest } from './nearest'
import { type Page, markOf } from './page'

const otherScripts =
  /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}][\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}]*/gu
const han = /\p{Script=Han}[\p{Script=Han}〇·]*/gu

/** Words in a script that the language of the report does not use, where they are not in the record as they stand. */
export function foreignNameMarks(page: Page): Mark[] {
  const {
    plain,
    told,
    vocabulary: { language, names },
  } = page
  const found = [...plain.matchAll(otherScripts), ...(language === 'en' ? plain.matchAll(han) : [])]
  const options = { han: null as string[] | null, other: null as string[] | null }
  return found.flatMap((match) => {
    const [words] = match
    if (names.all.includes(words) || told.includes(words)) return []
    const kind = /^\p{Script=Han}/u.test(words) ? 'han' : 'other'
    const known = (options[kind] ??= [...new Set(names.all.match(kind === 'han' ? han : otherScripts))])
    return [
      markOf(
        page,
        'name',
        { start: match.index, end: match.index + words.length },
        nearest(words, known, (one) => one),
      ),
    ]
  })
}
