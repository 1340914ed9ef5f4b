import { type Phrase, reworded } from '../phrase'
import { pattern, wordSet } from '../../domain/text/word-list'
import type { Words } from '../../domain/text/text'
import { isPlainWord } from './common-words'
import { isCountryWord, withCountryCapitals } from './countries'
import { indefiniteArticle, withIndefinite } from './indefinite'
import { isCommonNoun, nounPhrase } from './nouns'
import { memoized } from '../memoized'
import { gerundOf, isGerund, isPast, isPresent, isVerb, looksInfinitive, looksPast, pastOf } from './verbs'

const functionWords = wordSet(`
  the a an this these those our their its his her some several many both all each every how what whether why when where
  which possible potential future further new more to in at on for with by as under during following since over about
  around nearly also it they we he she you there founded located ranked based situated one two three four five six seven
  eight nine ten joint joined mutual short-term long-term dual double student students staff faculty teacher teachers
  guided alumni campus bilateral multilateral online global local regional national digital artificial smart green
  summer winter language credit welcome graduate undergraduate doctoral postgraduate best co-hosted first second third
  former senior strategies ways means lifelong higher early special cross-border climate data computer science health
  water food energy business nursing law music art arts sports quality visa talent industry industrial medicine tourism
  history literature public urban rural marine big basic clean open remote virtual hybrid vocational career youth women
  children community world market space security peace gender equal social cyber robot chip semiconductor vehicle
  smart-campus micro-credentials life human courtesy farewell cocktail tea bus city temple factory breakfast coffee
  plaque ribbon flag tree souvenir panel poster film exchange double-degree joint-degree in-depth field side mini key
  high-level top-level strategic good large small long short
`)
const commonEnding = pattern()`
  (?:tion|tions|sion|sions|graphy|culture|ment|ments|ity|ities|ness|ship|ships|ance|ence|ances|ences|ional|ive|ary
  |ical|ing|ology|ics|ism|able|ible|ful|ous|(?:tur|ci|ti|ri|di|ni|ent|loc|glob|form|annu|mutu)al|ability|wide)$
`

// "Memorandum of Understanding", "Faculty of Law": the capital after "of" shows that it is a name.
const namedThing = pattern('u')`
  ^(?:Memorandum|Treaty|Letter|Declaration|Statement|Agreement|Faculty|College|School|Institute|Department|Office
  |Cent(?:er|re)|Division|University|Ministry|Embassy|Academy|Dean|President|Director|Minister|Week
  |Day|Festival|Chair|House|Museum|Bank|Bureau|Council|City|Republic) (?:of|for|on)(?: the)? \p{Lu}
`

// Words before a number: "Phase II", "Room 101".
const numberedThings = wordSet(`
  workshop phase session part day stage module panel track round step group room hall building lab level grade unit
  chapter article
`)

/** Lower-cases the first letter of an entered text, but not of names, acronyms and unknown words. */
export function lowerFirst(text: string): string {
  if (namedThing.test(text)) return text
  if (/^[A-DF-Z]-\p{Ll}/u.test(text)) return text
  if (inHeadlineCapitals(text)) return text.toLowerCase()
  if (/^\p{Lu}{7,}$/u.test(text) && isCommon(text.toLowerCase())) return text.toLowerCase()
  const match = /^(\p{Lu})([\p{Ll}\p{M}-]*)(?=[\s,.;:]|$)/u.exec(text)
  if (!match) return text
  const word = match[0]
  const lower = word.toLowerCase()
  const next = text.slice(word.length).trimStart().split(/[\s,]/)[0] ?? ''
  if (isCountryWord(word)) return text
  if (/^(?:[IVX]+|[A-Z]|\d+)[:.)]?$/u.test(next) && numberedThings.has(lower)) return text
  // "Digital Humanities", "Student Union": the second capital shows that this is a name.
  if (
    /^\p{Lu}\p{Ll}/u.test(next) &&
    !isVerbForm(lower) &&
    !/^(?:the|a|an|our|their|its|to|in|at|on|with|by|for|how)$/.test(lower)
  )
    return text
  return isCommon(lower) ? lower + text.slice(word.length) : text
}

/** Upper-cases the first letter, except of words such as "iPhone" and "eLearning". */
export function upperFirst(text: string): string {
  if (/^[\p{P}\p{Z}]*\p{Ll}\p{Lu}/u.test(text)) return text
  return text.replace(/^([\p{P}\p{Z}]*)(\p{Ll})/u, (_, marks: string, letter: string) => marks + letter.toUpperCase())
}

/** The phrase with its first letter in upper case. */
export function capitalized(phrase: Phrase): Phrase {
  return reworded(phrase, upperFirst(phrase.text))
}

/** The text without its final full stop. Abbreviations keep theirs. */
export function withoutStop(text: string): string {
  const bare = text.replace(/^[-–•*·]\s+/, '')
  if (/\b(?:Ltd|Co|Inc|Corp|etc|Jr|Sr|Ph\.D|D|M|U\.S|a\.m|p\.m|al|vs|No|St)\.$/i.test(bare) || /\.\.\.$/.test(bare))
    return bare
  return bare.replace(/[.;,。]+$/, '')
}

/** A sentence: with a capital first, and a full stop if it has no final punctuation. */
export function asSentence(text: string): string {
  const closed = /[.!?…。！？]["”’'」』)）]*$/.test(text) ? text : `${text.replace(/[;,:]+$/, '')}.`
  return upperFirst(closed)
}

/**
 * The text for use within a sentence: without final full stop, and in lower case unless the capital belongs to a name.
 */
export const inside = memoized((words: Words): string => {
  const text = withoutStop(words.text)
  return /^en\b/i.test(words.lang) ? withArticles(withCountryCapitals(lowerFirst(text))) : text
})

const bareDocument = pattern('gu')`
  (?<=\b(?:(?:signing|renewal|conclusion|drafting|draft|text) of|follow up|follow up on) )
  (?=(?:MO[UA]|MoU|MoA|LOI|letter of intent|memorandum of understanding|(?:dual|double|joint) degree)\b(?!s))
`
const bareOffice = pattern('gu')`
  (?<=\b(?:by|from|with|of|and) )(?=\p{Lu}{2,6}\s
  (?:[Pp]resident|[Rr]ector|[Cc]hancellor|[Vv]ice[ -][Pp]resident|[Vv]ice[ -][Cc]hancellor|[Vv]ice[ -][Rr]ector|[Dd]ean
  |delegation|[Pp]rovost)\b)
`

// "signing of MOU", "visit by NTNU president": articles that notes leave out.
function withArticles(text: string): string {
  return text
    .replace(bareDocument, (_, at: number) => `${indefiniteArticle(text.slice(at))} `)
    .replace(bareOffice, 'the ')
    .replace(/ p\. ?a\.?$/, ' a year')
}

/** Around a text in another language, until the sentence gets the quotation marks of the record. */
export const foreignOpen = '\uFDD2'
export const foreignClose = '\uFDD3'

/** A text in another language as part of a sentence, in quotation marks; acronyms and figures need none. */
export function foreignWords(text: string): string {
  const bare = withoutStop(text).replace(/^[“"「『](.*)[”"」』]$/u, '$1')
  return /^[\p{Lu}\d\s.&+-]+$/u.test(bare) ? bare : `${foreignOpen}${bare}${foreignClose}`
}

/** A noun phrase for use within a sentence, with the article it needs. */
export const nounInside = memoized((words: Words): string => {
  const text = inside(words)
  return /^en\b/i.test(words.lang) ? nounPhrase(text, withIndefinite) : text
})

/** "promote exchange" for "To promote exchange." and "in order to promote exchange". */
export function bareInfinitive(words: Words): string {
  return lowerFirst(inside(words).replace(/^(?:and\s+)?(?:in order )?to\s+|^and\s+/i, ''))
}

/** The infinitive in the past tense: "met the Dean" for "meet the Dean". */
export function asPastTense(words: Words): string {
  return inflected(bareInfinitive(words), pastOf)
}

/** The infinitive as a noun: "developing joint programmes" for "develop joint programmes". */
export function asGerund(words: Words): string {
  return inflected(bareInfinitive(words), gerundOf)
}

// "visit the library and meet the staff": a second verb after "and" is inflected like the first.
function inflected(text: string, inflect: (base: string) => string): string {
  const words = text.split(' ')
  const known = words.findIndex((w) => isVerb(w.toLowerCase()))
  const first =
    known < 0
      ? Math.max(
          0,
          words.findIndex((w) => !/ly$/.test(w)),
        )
      : known
  return words
    .map((word, i) => {
      const next = words[i + 1] ?? ''
      const coordinated =
        /^(?:and|or)$/.test(words[i - 1] ?? '') && /^(?:the|a|an|its|their|our|new|more|joint|further)$/.test(next)
      return i === first || (i > first && coordinated && isVerb(word)) ? inflect(word) : word
    })
    .join(' ')
}

// "Global Engagement Office", "Green Campus Award": the capitals of a name.
const properHead = pattern('u')`
  \b(?:Office|Center|Centre|Institute|School|College|Facility|Department|Faculty|Programme?|Museum|Library|Park
  |Academy|Union|Forum|Week|Festival|Fair|Policy|Act|Strategy|Awards?|Prize|Fund|Foundation|Association|Alliance
  |Network|Initiative|Project|Games|Day|Hall|House|Garden|Hospital|Laborator(?:y|ies)|Agreement|Treaty|Declaration
  |Ministry|Council|Committee|Commission|Board|Bank|Bridge|Road|Belt|Temple|Palace|Shrine)(?: [IVX\d]+)?$
`

// "Student Mobility", "ESTABLISH NEW PARTNERSHIPS": all words are capitalised, and all are common words.
function inHeadlineCapitals(text: string): boolean {
  if (/\p{Ll}/u.test(text) && (/\bthe \p{Lu}/u.test(text) || properHead.test(text))) return false
  const words = text.split(/[\s/-]+/).filter((word) => /^\p{L}{4,}$/u.test(word) || /^\p{Lu}{2,}$/u.test(word))
  if (/\p{Ll}/u.test(text) && words.some((word) => /^\p{Lu}+$/u.test(word))) return false
  const short = text.split(/\s+/).filter((word) => !words.includes(word))
  if (
    words.length < 2 ||
    !words.every(
      (word) =>
        /^\p{Lu}/u.test(word) && !isCountryWord(word) && isCommon(word.toLowerCase()) && !/^\p{Lu}{2,3}$/u.test(word),
    )
  )
    return false
  return short.every((word) => /^(?:to|and|of|in|on|for|the|a|an|at|by|with|new|its|our|as|or|from)$/i.test(word))
}

const prefixes = pattern()`
  ^(?:co|re|pre|post|inter|multi|non|sub|cross|anti|micro|macro|bio|geo|eco|semi|self|well|under|over|trans|e)-[a-z]
`

function isCommon(lower: string): boolean {
  const [firstPart = ''] = lower.split('-')
  return (
    isPlainWord(lower) ||
    prefixes.test(lower) ||
    (lower.includes('-') && isPlainWord(firstPart)) ||
    functionWords.has(lower) ||
    isCommonNoun(lower) ||
    isVerbForm(lower) ||
    commonEnding.test(lower) ||
    commonEnding.test(firstPart)
  )
}

function isVerbForm(word: string): boolean {
  return looksPast(word) || looksInfinitive(word) || isVerb(word) || isPast(word) || isGerund(word) || isPresent(word)
}
