import type { Asked } from '../name-check/name-check'
import type { PersonName } from '../text/person-name'

// Finds mentions of people in text written by users. In doubt it finds none, so that no sentence about others is shown.

/** True if a sentence contains a full name of `name` that is not part of a longer name of `others`. */
export function holdsOwnName(sentence: string, name: PersonName, others: readonly PersonName[]): boolean {
  return Object.values(name.full).some(
    (full) => sentence.includes(full) && placesOf(withoutOthers(sentence, others, full), full).length > 0,
  )
}

/**
 * True if a sentence contains the family or short name next to one of the person's titles, an honorific or a verb of
 * speech: "Vice President Park", “…,” Park said, 金副校長. The name alone may be a common word, a place or another person.
 */
export function hasTitledName(sentence: string, { person, hosts }: Asked, others: readonly PersonName[]): boolean {
  const { name } = person
  const forms = shortForms(name).filter((form) => sentence.includes(form))
  if (forms.length === 0) return false
  const rest = withoutOthers(sentence, others, '')
  const titles = [
    ...hosts.flatMap(({ title }) => Object.values(title ?? {})),
    ...(name.honorific ? [name.honorific] : []),
  ]
  return forms.some((form) => {
    if (others.some((one) => shortForms(one).includes(form))) return false
    return placesOf(rest, form).some((at) => {
      const before = rest.slice(0, at).trimEnd()
      const nearby = before.slice(-longestWord)
      const behind = rest.slice(at + form.length)
      if (isAlphabetic(form))
        return (
          titles.some((title) => endsWithWords(before, title)) ||
          honorific.test(nearby) ||
          verbBefore.test(nearby) ||
          verbAfter.test(behind)
        )
      return titles.some((title) => behind.trimStart().startsWith(title)) || courtesy.test(behind)
    })
  })
}

// Characters before a name to match patterns against: longer than any word in them and its context.
const longestWord = 30
const honorific = /(?:^|[\s(“"])(?:Dr|Prof|Professor|Mr|Ms|Mrs|Mx|Madam|Sir|Dato|Tan Sri)\.?$/
const verbs =
  'said|says|added|noted|told|stressed|emphasi[sz]ed|expressed|thanked|' +
  'welcomed|explained|remarked|pointed|proposed|recalled|hoped'
const verbBefore = new RegExp(`\\b(?:${verbs})$`)
const verbAfter = new RegExp(`^\\s(?:${verbs})\\b`)
const courtesy = /^\s?(?:教授|博士|先生|女士|小姐|さん|氏|様|교수|박사|님|씨)/

function shortForms({ family, short }: PersonName): string[] {
  return [...new Set([...Object.values(family ?? {}), ...Object.values(short ?? {})])]
}

// Removes the names of others, longer ones first: 王明德 does not mention 王明.
function withoutOthers(sentence: string, others: readonly PersonName[], mine: string): string {
  const names = others
    .flatMap(({ full }) => Object.values(full))
    .filter((name) => name !== '' && name !== mine && !mine.includes(name))
  return names.sort((a, b) => b.length - a.length).reduce(without, sentence)
}

function without(text: string, name: string): string {
  let rest = ''
  let from = 0
  for (const at of placesOf(text, name)) {
    const end = at + name.length
    rest += text.slice(from, Math.max(from, at)) + '\u0000'.repeat(end - Math.max(from, at))
    from = end
  }
  return rest + text.slice(from)
}

// Only whole words, in scripts that separate words.
function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const joined =
      isAlphabetic(words) &&
      (/[\p{L}\p{N}\p{M}-]$/u.test(text.slice(Math.max(0, at - 2), at)) ||
        /^[\p{L}\p{N}\p{M}-]/u.test(text.slice(at + words.length)))
    if (!joined) places.push(at)
  }
  return places
}

function isAlphabetic(words: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)
}

function endsWithWords(text: string, title: string): boolean {
  return title !== '' && text.endsWith(title) && !/[\p{L}\p{N}]$/u.test(text.slice(0, -title.length).slice(-2))
}
