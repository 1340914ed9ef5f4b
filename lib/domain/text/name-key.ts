import { eastAsianSign } from './east-asian'
import { foldHan } from './han-variants'
import { searchKey } from './search-key'

const titles = new Set('dr prof professor mr mrs ms miss madam mdm sir dame president dean ir hon'.split(' '))

const spaceBetween = new RegExp(String.raw`(?<=${eastAsianSign})[\s·・]+(?=${eastAsianSign})`, 'gu')

/** A name without case, diacritics, variant characters, titles and apostrophes, as words without hyphens. */
export function nameWords(name: string): string[] {
  const plain = foldHan(searchKey(name))
  const words = plain
    .replace(spaceBetween, '')
    .replace(/['’-]/g, '')
    .split(/[\s.,;·()]+/)
    .filter((word) => word !== '')
  const named = words.filter((word) => !titles.has(word))
  return named.length > 0 ? named : words
}

/**
 * The keys of a name. Two names that share one are the same in another order of words, with or without commas,
 * hyphens and spaces: "KIM, Han-sung", "Hansung Kim".
 */
export function nameKeys(name: string): string[] {
  const words = nameWords(name)
  return [...new Set(words.map((_, i) => [...words.slice(i), ...words.slice(0, i)].join('')))]
}

/** True if two names are the same, whatever their order of words. */
export function isSameName(a: string, b: string): boolean {
  const keys = new Set(nameKeys(a))
  return nameKeys(b).some((key) => keys.has(key))
}
