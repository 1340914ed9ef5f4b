import { pattern } from '../../domain/text/word-list'
import { auxiliaries } from './form-words'
import { isPresent, isVerb } from './verbs'

// "I" is also a numeral: "Phase I". It is a pronoun before a verb only.
const pronoun = pattern('iu')`
  (?<![\p{L}\p{N}])(?:we|our|ours|us|ourselves|my|(?<=of )mine|me|myself|(?:we|i)['’](?:ve|re|ll|d|m))(?![\p{L}\p{N}])
`
const capitalUs = /(?<![\p{L}\p{N}])US(?![\p{L}\p{N}])/gu
const speaker = /(?<![\p{L}\p{N}])I (\p{Ll}+)/gu

/** True for a text with "we", "our" or "I". Text in double quotation marks does not count. */
export function isInFirstPerson(text: string): boolean {
  const unquoted = text.replace(/["“][^"”]*["”]/g, '').replace(capitalUs, '')
  return pronoun.test(unquoted) || [...unquoted.matchAll(speaker)].some(([, next = '']) => isSaidOfSelf(next))
}

function isSaidOfSelf(next: string): boolean {
  return isVerb(next) || isPresent(next) || auxiliaries.has(next) || /^(?:am|also|very|really|believe|feel)$/.test(next)
}

const thirdPerson: Readonly<Record<string, string>> = {
  we: 'they',
  our: 'their',
  ours: 'theirs',
  us: 'them',
  ourselves: 'themselves',
  i: 'they',
  my: 'their',
  mine: 'theirs',
  me: 'them',
  myself: 'themselves',
}

const words = pattern('giu')`
  (?<![\p{L}\p{N}])(we|our|ours|us|ourselves|i|my|(?<=of )mine|me|myself)(?:['’](ve|re|ll|d|m))?(?![\p{L}\p{N}'’])
`
const contractions: Readonly<Record<string, string>> = { ve: ' have', re: ' are', ll: ' will', d: ' would', m: ' are' }

/** "they hope to meet their partners" for "We hope to meet our partners", as in reported speech. */
export function inThirdPerson(text: string): string {
  return text
    .replace(words, (found: string, word: string, contraction?: string) =>
      found === 'US' ? found : `${thirdPerson[word.toLowerCase()] ?? word}${contractions[contraction ?? ''] ?? ''}`,
    )
    .replace(/\bthey am\b/g, 'they are')
}
