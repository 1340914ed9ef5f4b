import { pattern } from '../../domain/text/word-list'
import type { Words } from '../../domain/text/text'
import { isPlainWord } from './common-words'
import {
  auxiliaries,
  circumstantialOpenings,
  descriptiveParticiples,
  directions,
  gerundNouns,
  gerundNounsBeforeArticle,
  intransitivePasts,
  isAdverb,
  isArticle,
  isDeterminer,
  notVerbs,
  participialAdjectives,
  passiveParticiples,
  prepositions,
} from './form-words'
import { memoized } from '../memoized'
import { mayHaveVerb } from './possible-verb'
import { isSentence } from './sentence'
import { isVerbHere, skipAdverbs } from './verb-or-noun'
import { isGerund, isParticiple, isPast, isPresent, isVerb, looksInfinitive, looksPast } from './verbs'

/**
 * The grammatical form of a text that a user typed:
 * - `noun`: "campus tour", "how to attract staff" · `gerund`: "expanding exchange"
 * - `infinitive`: "promote exchange", "to promote exchange" · `past`: "met the Dean"
 * - `present`: "emphasizes the need", "will sign in May" · `participle`: "helped by X", "founded in 1931"
 * - `adverbial`: "at the invitation of X" · `sentence`: a whole one · `foreign`: not English
 */
export type Form =
  | 'noun'
  | 'gerund'
  | 'infinitive'
  | 'past'
  | 'present'
  | 'participle'
  | 'adverbial'
  | 'sentence'
  | 'foreign'

/**
 * Classifies a text. In doubt the result is `noun`, which fits in every list. `actions`: the text was entered as an
 * activity, so that an unknown "photographed manuscripts" is an action, not a kind of manuscript.
 */
export function formOf(words: Words, actions = false): Form {
  return actions ? formAmongActions(words) : formAlone(words)
}

/**
 * True for a text that the user wrote as a sentence: three words or more, a capital first, a full stop last. It is
 * printed as entered. A fragment with a full stop ("Tour of the library.", "To promote exchange.") is not one.
 */
export function isEnteredAsSentence(text: string): boolean {
  // "Double degree: 2+2 or 3+1?" is a topic that is still open.
  if (/^[^.:]+: [^.]+\?$/.test(text) && !mayHaveVerb(text)) return false
  if (!/^["“‘'(]?[\p{Lu}\p{Lo}\d]/u.test(text) || !/[.!?。！？…]["”’'」』)）]*$/u.test(text)) return false
  // "20th anniv. of sister univ.", "K-culture center opening?"
  if (bareNote.test(text) && (!mayHaveVerb(text) || / invited /.test(text))) return false
  const tokens = tokensOf(text)
  const [first = '', second = ''] = tokens.map((token) => token.toLowerCase())
  if (tokens.length < 3 || (first === 'to' && (isVerb(second) || isAdverb(second)))) return false
  // "Met the Dean and toured the labs." has no subject; "Founded in 1920, the institute …" has one after its comma.
  if (isPast(first) && !/,/.test(text)) return isSentence(tokens, text)
  return mayHaveVerb(text) || !(knownPhrase.test(text) || verblessList.test(text))
}

const bareNote = pattern('i')`
  \b(?:univ|dept|anniv|agr|prog|approx|incl|coop|govt|dev|assoc|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$
  |^(?!(?:do|does|did|can|could|is|are|was|will|should|how|what|why|when|who|where|which)\b).*[?]$
`

// "Teaching factories; certification.", "Visas, quotas and fees."
const verblessList = /^(?!(?:The|An?|Our|Its|Their|This|Each|Both)\b)[^,;]*(?:;|,(?! (?:which|who|where))[^,;]* and )/

const knownPhrase = pattern('i')`
  ^(?:(?:an?|the|guided|joint|campus|courtesy|student|possible|potential|keynote|welcome|further|new) ){0,3}
  (?:tour|visit|meeting|discussions?|lecture|talk|presentation|dinner|lunch|reception|ceremony|briefing|exchanges?
  |demonstration|keynote|cooperation|collaboration|research|degrees?|programmes?|programs?|mobility|training)\s
  (?:of|to|with|by|on|for|about|in|at)\b
`

const formAlone = memoized((words: Words) => classify(words, false))
const formAmongActions = memoized((words: Words) => classify(words, true))

function classify(words: Words, actions: boolean): Form {
  if (!/^en\b/i.test(words.lang) || !/\p{Script=Latin}/u.test(words.text)) return 'foreign'
  const tokens = tokensOf(words.text.replace(/^and\s+/i, ''))
  if (isEnteredAsSentence(words.text) || isSentence(tokens, words.text)) return 'sentence'
  return formOfPhrase(skipAdverbs(tokens.map((token) => token.toLowerCase())), actions)
}

// Two nouns whose first could be a verb: "sign language", "host families".
const compounds = pattern()`
  ^(?:sign languages?|host (?:family|families|institutions?|university|universities|country|countries|city)
  |lead (?:times?|institutions?|university|universities|partners?|authors?)|train (?:network|networks|stations?|travel)
  |test (?:centres?|centers?|results?|scores?)|share of|progress (?:reports?|updates?|meetings?|reviews?|of|in|on|with)
  |dance (?:performances?|shows?|class|classes|workshops?)|book (?:launch|launches|fairs?|donations?)
  |design (?:thinking|studies|schools?|research)|market research|work (?:placements?|permits?|experience)
  |stand (?:with|at|in|for)
  |exchange (?:students|programmes?|programs?|agreements?|quotas?)|research (?:stays?|visits?|centres?|centers?)
  |study (?:tours?|trips?|visits?|abroad)|process of|pilot (?:projects?|schemes?|programmes?|programs?)
  |thank you)$
`

function formOfPhrase([first = '', second = '']: readonly string[], actions: boolean): Form {
  if (compounds.test(`${first} ${second}`)) return 'noun'
  if (first === 'to' && (isVerb(second) || isAdverb(second) || isUnknownVerb(second))) return 'infinitive'
  // "shortlist of topics" is a list, not an action.
  if (second === 'of' && isVerb(first) && !isPast(first) && !/^(?:think|speak|dispose)$/.test(first)) return 'noun'
  if (first === 'in' && second === 'order') return 'infinitive'
  if (auxiliaries.has(first)) return 'present'
  if (isGerund(first) && isGerundHere(first, second)) return 'gerund'
  if (isPast(first) || isParticiple(first)) return formOfPast(first, second, actions)
  if (isVerb(first) && isVerbHere(first, second)) return 'infinitive'
  if (/^(?:hopes|plans|aims|expects|intends|wishes|seeks|agrees)$/.test(first) && second === 'to') return 'present'
  if (isPresent(first) && !isVerb(first) && isDeterminer(second) && !/^(?:one|two|three|all|that)$/.test(second))
    return 'present'
  if (first === 'home') return /^(?:to|of|for)$/.test(second) ? 'participle' : 'noun'
  if (descriptiveParticiples.has(first)) return 'participle'
  return circumstantialOpenings.has(first) ? 'adverbial' : formOfUnknown(first, second, actions)
}

function isUnknownVerb(word: string): boolean {
  return (
    /^[a-z]{3,}$/.test(word) && !isArticle(word) && !isDeterminer(word) && !prepositions.has(word) && !/s$/.test(word)
  )
}

function isGerundHere(gerund: string, next: string): boolean {
  if (!gerundNouns.has(gerund)) return true
  const hasObject = /^(?:about|how|to|from|more|the|a|an|its|their|our)$/.test(next)
  return hasObject && !gerundNounsBeforeArticle.has(gerund)
}

// A first word before a determiner is a verb, even an unknown one: "photographed the scrolls".
function formOfUnknown(first: string, second: string, actions: boolean): Form {
  if (participialAdjectives.has(first) && !isArticle(second)) return 'noun'
  if (looksPast(first)) {
    if (second === 'by') return 'participle'
    if (isArticle(second) || directions.has(second)) return 'past'
    if (prepositions.has(second)) return 'participle'
    return actions && second !== '' ? 'past' : 'noun'
  }
  if (looksInfinitive(first) && second !== '' && !prepositions.has(second)) return 'infinitive'
  const object = /^(?:the|a|an|its|their|our|his|her|these|those)$/.test(second)
  if (!object || notVerbs.has(first) || isPlainWord(first)) return 'noun'
  if (/ing$/.test(first)) return 'gerund'
  return /[^s]s$/.test(first) ? 'present' : 'infinitive'
}

function formOfPast(first: string, second: string, actions: boolean): Form {
  if (second === 'by') return 'participle'
  if (actions && prepositions.has(second) && isPast(first) && !passiveParticiples.has(first)) return 'past'
  if (participialAdjectives.has(first) && second !== '' && !isArticle(second) && !prepositions.has(second))
    return 'noun'
  if (/^(?:set|put|run)$/.test(first)) return isVerbHere(first, second) ? 'infinitive' : 'past'
  if (!isPast(first)) return 'participle'
  if (prepositions.has(second) && !/^(?:and|over)$/.test(second) && !intransitivePasts.has(first)) return 'participle'
  return second === '' && isParticiple(first) ? 'participle' : 'past'
}

function tokensOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map((token) => token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((token) => token !== '')
}
