import { pattern } from '../../domain/text/word-list'
import { auxiliaries } from './form-words'
import { isPast, isPresent, isVerb, looksPast, presentOf } from './verbs'

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
const contractions: Readonly<Record<string, string>> = {
  ve: ' have',
  re: ' are',
  ll: ' will',
  d: ' would',
  m: ' are',
}

// "I", and words by which "we" is both sides.
const notOneInstitution = pattern('iu')`
  (?<![\p{L}\p{N}])(?:my|me|mine|myself|I(?=['’]| \p{Ll})|both|two|together|jointly|each other|one another
  |between us)(?![\p{L}\p{N}])
`

/**
 * A text in the third person. `institution`: whose "we" it is, with its article; then "We hope to meet our partners"
 * is "Aster University hopes to meet its partners", otherwise "They hope to meet their partners".
 */
export function inThirdPerson(text: string, institution?: string): string {
  const reworded = institution && !notOneInstitution.test(text) ? asInstitution(text, institution) : asPeople(text)
  return /^\p{Lu}/u.test(text) ? reworded.charAt(0).toUpperCase() + reworded.slice(1) : reworded
}

function asPeople(text: string): string {
  return text
    .replace(/\bour (?=(?:two|both)\b)/gi, 'the ')
    .replace(words, (found: string, word: string, contraction?: string) =>
      found === 'US' ? found : `${thirdPerson[word.toLowerCase()] ?? word}${contractions[contraction ?? ''] ?? ''}`,
    )
    .replace(/\bthey am\b/gi, 'they are')
    .replace(/\bthey was\b/gi, 'they were')
}

const pronouns = pattern('giu')`
  (?<![\p{L}\p{N}])(?:
  (we)(?:['’](ve|re|ll|d))?
  ((?:\s(?:also|very|always|still|now|hereby|never|once|first|no\slonger|\p{Ll}{3,}ly))*)(\s\p{Ll}+(?:['’]t)?)?
  |(our\s(?:own\s)?(?:university|institution|school|college|institute)|our|ours|us|ourselves))(?![\p{L}\p{N}'’])
`
const laterForms: Readonly<Record<string, string>> = {
  our: 'its',
  ours: 'its own',
  us: 'it',
  ourselves: 'itself',
}
const singularContractions: Readonly<Record<string, string>> = {
  ve: ' has',
  re: ' is',
  ll: ' will',
  d: ' would',
}
// A second verb of the same subject: "and look forward to the visit".
const secondVerb = /(?<=\b(?:and|but)(?: also)? )(?:are|were|hope|want|wish|believe|trust|look(?= forward))\b/gi

function asInstitution(text: string, institution: string): string {
  let named = false
  let isSubject = false
  const owner = /s$/i.test(institution) && !/[A-Z]S$/.test(institution) ? `${institution}’` : `${institution}’s`
  const apostrophe = text.includes("'") || !text.includes('’') ? "'" : '’'
  const reworded = text.replace(pronouns, (found: string, ...groups: (string | undefined)[]) => {
    if (found === 'US') return found
    const [we, contraction, adverbs = '', verb = '', other = ''] = groups
    const later = named
    named = true
    if (!we) {
      const form = other.toLowerCase()
      if (later) return laterForms[form] ?? form.replace(/^our (?:own )?/, 'the ')
      return form === 'us' || / /.test(form) || form === 'ourselves' ? institution : owner.replace('’', apostrophe)
    }
    isSubject = true
    const finite = contraction ? verb : singular(verb.trim(), verb)
    return `${later ? 'it' : institution}${singularContractions[contraction ?? ''] ?? ''}${adverbs}${finite}`
  })
  return isSubject ? reworded.replace(secondVerb, (verb) => singular(verb, verb).trim()) : reworded
}

const singularForms: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  have: 'has',
  do: 'does',
  "don't": 'does not',
  'don’t': 'does not',
  "aren't": 'is not',
  'aren’t': 'is not',
  "haven't": 'has not',
  'haven’t': 'has not',
}

const withoutEnding = /^(?:can|could|will|would|shall|should|may|might|must|ought|cannot|can['’]t|won['’]t|\S+n['’]t)$/

// The verb after "we" for a singular subject, with the space before it. An unknown verb is taken as a present tense.
function singular(verb: string, spaced: string): string {
  const known = singularForms[verb.toLowerCase()]
  const isFixed = verb === '' || withoutEnding.test(verb) || (!isVerb(verb) && (isPast(verb) || looksPast(verb)))
  if (!known && isFixed) return spaced
  return `${/^\s/.test(spaced) ? ' ' : ''}${known ?? presentOf(verb)}`
}
