import { wordSet } from '../../domain/text/word-list'

// Acronyms that are pronounced as a word, which determines their article.
const spokenAsWords = wordSet(`
  stem steam nasa nato seamo seameo mext fifa sars laser radar lan sim swot ngong nafsa next
`)
const lettersWithVowelSound = /^[AEFHILMNORSX]/
const startsWithConsonantSound = /^(?:uni(?!n|m)|us(?:e|a|u)|ut(?:i|o)p?|eu|ew|ubiq|uran|uru|ufo|one(?!i)|once|u\.)/
const silentH = /^(?:honest|honor|honour|hour|heir|herb)/

/** The indefinite article by pronunciation: "an MOU", "an 11-member team", "a university", "a UCR team". */
export function indefiniteArticle(words: string): 'a' | 'an' {
  const first = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.,&'’/]*/u.exec(words.normalize('NFC'))?.[0] ?? ''
  if (/^\d/.test(first)) return beforeNumber(first)
  const [token = ''] = first.split(/[-/'’]/)
  const plain = token.normalize('NFD').replace(/\p{M}/gu, '')
  if (isInitials(plain) && !spokenAsWords.has(plain.toLowerCase()))
    return lettersWithVowelSound.test(plain) ? 'an' : 'a'
  const lower = plain.toLowerCase()
  if (silentH.test(lower)) return 'an'
  if (startsWithConsonantSound.test(lower)) return 'a'
  return /^[aeiouœæø]/.test(lower) ? 'an' : 'a'
}

/** The text with its indefinite article. */
export function withIndefinite(words: string): string {
  return `${indefiniteArticle(words)} ${words}`
}

function beforeNumber(number: string): 'a' | 'an' {
  const [first = ''] = number.split(/[.,](?=\d{3}(?!\d))/)
  const leading = first.replace(/\D.*$/, '')
  const grouped = leading.length > 3 ? leading.slice(0, leading.length % 3 || 3) : leading
  // 1100 and 1800 are read "one thousand …": only the digits of the first group count.
  return /^8/.test(grouped) || /^(?:11|18)$/.test(grouped) ? 'an' : 'a'
}

function isInitials(token: string): boolean {
  return (
    /^[A-Z]$/.test(token) ||
    (/^[A-Z]/.test(token) && (token.match(/[A-Z]/g) ?? []).length >= 2 && !/[a-z]{3,}/.test(token))
  )
}
