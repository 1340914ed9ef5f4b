import { pattern, wordSet } from '../../domain/text/word-list'
import { isPlainWord } from './common-words'
import {
  auxiliaries,
  isAdverb,
  isArticle,
  isDeterminer,
  nounsAndVerbs,
  participialAdjectives,
  plainArticles,
  possessivesAndArticles,
  prepositions,
  relativePronouns,
} from './form-words'
import { skipAdverbs, startsWithVerb } from './verb-or-noun'
import { isPast, isPresent, isVerb, looksPast } from './verbs'

/** A word of a text that may be the verb of a sentence: its index, the words around it, and all words. */
type Place = {
  token: string
  i: number
  first: string
  before: string
  after: string
  /** All words, in lower case and as entered. */
  lower: readonly string[]
  tokens: readonly string[]
  text: string
}

// "both sides first met in 2010"
const bothDid = pattern('i')`
  ^(?:both|the two) (?:sides|parties|universities|institutions|presidents|rectors) (?:first |also |then )?
  (?:met|signed|agreed|began|started|share|shared|hope|hoped|discussed|exchanged|cooperate|cooperated)\b
`

/** True for a text with a subject and a finite verb. */
export function isSentence(tokens: readonly string[], text: string): boolean {
  const lower = tokens.map((token) => token.toLowerCase())
  const [first = ''] = lower
  if (/^(?:to|how|what|whether|why|when|where|which)$/.test(first) && !/[.!?]["”’']?$/.test(text)) return false
  if (/^(?:he|she|they|we|i|it)$/.test(first) && lower.length > 1) return true
  if (bothDid.test(text)) return true
  // A text that begins with its verb has no subject. An auxiliary follows a subject in any case.
  const [verb = ''] = skipAdverbs(lower)
  const beginsWithVerb = (isPast(verb) && !participialAdjectives.has(verb)) || startsWithVerb(lower)
  return (
    !beginsWithVerb &&
    lower.some((token, i) => {
      const [before = '', after = ''] = [lower[i - 1], lower[i + 1]]
      return i > 0 && isFiniteVerb({ token, i, first, before, after, lower, tokens, text })
    })
  )
}

// A verb that ends a clause with the noun before it.
function isFiniteVerb(place: Place): boolean {
  const { token, tokens, i } = place
  if (isSubordinate(place)) return false
  if (auxiliaries.has(token) && !(token === 'may' && tokens[i] === 'May')) return true
  if (tokens[i] !== token) return false
  if (isVerbOfPlural(place)) return true
  const byWord = verbByWord(place)
  if (byWord !== null) return byWord
  if (subjectAndVerb.some((rule) => rule(place))) return true
  if (isPast(token)) return hasObject(place)
  if (subjectAndPresent.some((rule) => rule(place))) return true
  return isPresent(token) && !isVerb(token) && isKnownPresent(place)
}

// Verbs inside "who …" or "which …", and words after a preposition or an article, do not end a clause.
function isSubordinate({ i, before, lower }: Place): boolean {
  if (lower.slice(Math.max(0, i - 3), i).some((word) => relativePronouns.has(word))) return true
  return (prepositions.has(before) && before !== 'abroad') || before === 'the' || before === 'a' || before === 'an'
}

// "Both sides sign an agreement"
function isVerbOfPlural({ token, i, before, after, lower }: Place): boolean {
  return isVerb(token) && plainArticles.has(after) && /[^s]s$/.test(before) && !prepositions.has(lower[i - 2] ?? '')
}

const agreeing = wordSet(`
  both sides parties universities university institutions teams groups rectors presidents deans hosts delegation
  delegations ministry
`)

// Some verbs need only the next word to decide; `null` for others.
function verbByWord({ token, before, after }: Place): boolean | null {
  if (/^(?:hope|plan|aim|agree|expect|intend|wish|want|need|seek|look|continue)$/.test(token))
    return after === 'to' || after === 'forward'
  if (isPast(token) && participialAdjectives.has(token))
    return /^(?:the|a|an|its|their|our|this|these|\d[\d,.]*|one|two|three|four|five)$/.test(after)
  if (after === '' && /^(?:attended|participated|joined|agreed)$/.test(token))
    return token !== 'agreed' || agreeing.has(before)
  if (/^(?:lectured|spoke|talked|participated|returned|travelled|traveled)$/.test(token)) return true
  if (token === 'ranks') return /^(?:\d|among|in|first|second|third|number)/.test(after)
  return null
}

// Tests for a kind of subject with its verb.
const subjectAndVerb: readonly ((place: Place) => boolean)[] = [
  isVerbOfInitials,
  isPastOfAmount,
  isPastOfPlural,
  isPastOfNoun,
  isPastBeforeInfinitive,
  isPastOfParty,
  isPhrasalVerbOfAmount,
]

// "UBT looks forward to …", "NCLU currently enrols 212 students"
function isVerbOfInitials({ token, i, after, lower, tokens }: Place): boolean {
  const [initials = ''] = tokens
  const [, second = ''] = lower
  const follows = i === 1 || (i === 2 && (isAdverb(second) || /^(?:currently|now|already|still)$/.test(second)))
  if (!/^\p{Lu}{2,}$/u.test(initials) || !follows) return false
  // "UW promised dorm rooms", but not "MOU signed with X"
  if (i === 1 && isPast(token) && !isParticipleOfDocument(initials) && /^\p{L}|^\d/u.test(after))
    return !prepositions.has(after) && !/(?:ly|^together|^again|^soon)$/.test(after)
  if (!isPresent(token) || isVerb(token)) return false
  return i === 2 || /^(?:to|forward|that|on|more)$/.test(after) || isDeterminer(after)
}

function isParticipleOfDocument(initials: string): boolean {
  return /^(?:MO[UA]|LOI|SEA|NDA|LOA)S?$/.test(initials)
}

const amounts = /^(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|both|several|many|all)$/

// "Two professors gave lectures"
function isPastOfAmount({ token, i, first, before, after }: Place): boolean {
  return (
    i === 2 &&
    amounts.test(first) &&
    /[^su]s$/.test(before) &&
    isPast(token) &&
    after !== '' &&
    !prepositions.has(after) &&
    !/ly$/.test(after) &&
    !participialAdjectives.has(token)
  )
}

// A past tense, known or not, with an object that needs no article.
function isPastWithObject({ token, after }: Place): boolean {
  return (
    (isPast(token) || looksPast(token)) &&
    after !== '' &&
    !prepositions.has(after) &&
    !/(?:ly|^up|^annually|^together)$/.test(after) &&
    /^\p{L}/u.test(after)
  )
}

// "Students gained confidence"
function isPastOfPlural(place: Place): boolean {
  return (
    place.i === 1 &&
    isPastWithObject(place) &&
    /^(?:[a-z-]*[^su]s|people|staff|alumni|faculty)$/.test(place.before) &&
    !participialAdjectives.has(place.token)
  )
}

// "The director demonstrated repairs"
function isPastOfNoun(place: Place): boolean {
  return (
    place.i === 2 &&
    isPastWithObject(place) &&
    place.first === 'the' &&
    !/(?:ly|al|ive|ic|ous|ful|ian|ese|ish|est)$/.test(place.before)
  )
}

const participlesBeforeInfinitive = wordSet(`
  designed intended used set asked invited expected established founded created
`)

// "The university decided to join"
function isPastBeforeInfinitive({ token, i, after, lower }: Place): boolean {
  return isPast(token) && after === 'to' && isVerb(lower[i + 2] ?? '') && !participlesBeforeInfinitive.has(token)
}

// Agents of a visit: a known verb in the past tense after them makes a sentence.
const party = pattern()`
  ^(?:the |both |two )+(?:(?:two|three|four|visiting|host) )?
  (?:sides|parties|universities|institutions|institutes|schools|delegations?|teams?|groups?
  |hosts?|visitors|members|presidents|rectors|deans|faculties|representatives)
  (?: (?:also|then|jointly|further|later))?$
`
const actionsOfParty = wordSet(`
  discussed explored agreed signed exchanged visited met reviewed considered expressed talked reached renewed examined
  toured shared
`)

function isPastOfParty({ token, i, lower }: Place): boolean {
  return actionsOfParty.has(token) && party.test(lower.slice(0, i).join(' '))
}

// "Ten students signed up"
function isPhrasalVerbOfAmount({ token, i, first, after, lower }: Place): boolean {
  return (
    /^(?:up|in|on|out|off)$/.test(after) &&
    i === lower.length - 2 &&
    isPast(token) &&
    /^\d|^(?:two|three|four|five|six|seven|eight|nine|ten|many|several|more|over)$/.test(first)
  )
}

function hasObject({ token, i, after, tokens }: Place): boolean {
  return (
    /^(?:agreed|began|came|went|became|spoke|gave|took|saw|grew)$/.test(token) ||
    isDeterminer(after) ||
    after === 'that' ||
    /^\p{Lu}/u.test(tokens[i + 1] ?? '')
  )
}

// The same for verbs that are not in the past tense.
const subjectAndPresent: readonly ((place: Place) => boolean)[] = [
  isPresentOfName,
  // "Needs differ"
  ({ token, i, before }) =>
    i === 1 && /^(?:remain|become|need|require|exist|differ|face|vary|depend)$/.test(token) && /[^s]s$/.test(before),
  // An unknown verb is recognised by its ending and the article of its object.
  ({ token, after }) => /[a-z]{3}ed$/.test(token) && !isPast(token) && possessivesAndArticles.has(after),
]

// "Bristol sees UCT as …"
function isPresentOfName({ token, i, first, after, tokens }: Place): boolean {
  return (
    i === 1 &&
    isPresent(token) &&
    /^\p{Lu}/u.test(tokens[0] ?? '') &&
    !isPlainWord(first) &&
    !isVerb(first) &&
    after !== '' &&
    !prepositions.has(after) &&
    (!nounsAndVerbs.has(token.replace(/s$/, '')) || isArticle(after))
  )
}

const presentVerbs = wordSet(`
  aims becomes brings builds continues covers creates deepens enables encourages enhances enriches ensures expects
  focuses gives has helps hopes hosts includes maintains makes marks offers promotes provides reinforces remains seeks
  serves strengthens supports takes
`)

function isKnownPresent({ token, i, after, tokens, text }: Place): boolean {
  if (presentVerbs.has(token)) {
    const canBeNoun = /^(?:supports|offers|marks|hosts|builds|takes)$/.test(token)
    return !/^(?:of|in)$/.test(after) && !(canBeNoun && !isDeterminer(after) && !text.endsWith('.'))
  }
  return after === 'with' && i === 1 && /^\p{Lu}/u.test(tokens[0] ?? '')
}
