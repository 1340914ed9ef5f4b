import { pattern, wordSet } from '../../domain/text/word-list'
import type { Words } from '../../domain/text/text'
import { isPlainWord } from './common-words'
import { isCountryWord } from './countries'
import { withIndefinite } from './indefinite'
import { isCommonNoun, nounPhrase } from './nouns'
import { remembered } from './remembered'
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

// "Memorandum of Understanding", "Faculty of Law": a name by the capital after "of".
const namedThing = pattern('u')`
  ^(?:Memorandum|Letter|Declaration|Statement|Agreement|Faculty|College|School|Institute|Department|Office
  |Cent(?:er|re)|Division|University|Ministry|Embassy|Academy|Dean|President|Director|Minister|Week
  |Day|Festival|Chair|House|Museum|Bank|Bureau|Council|City|Republic) (?:of|for|on)(?: the)? \p{Lu}
`

// Words before a number: "Phase II", "Room 101".
const numberedThings = wordSet(`
  workshop phase session part day stage module panel track round step group room hall building lab level grade unit
  chapter article
`)

/** Lower-cases a capital that only opened the user's line; names, initials and words not known are left alone. */
export function lowerFirst(text: string): string {
  if (namedThing.test(text)) return text
  if (inHeadlineCapitals(text)) return text.toLowerCase()
  if (/^\p{Lu}{7,}$/u.test(text) && isCommon(text.toLowerCase())) return text.toLowerCase()
  const match = /^(\p{Lu})([\p{Ll}\p{M}-]*)(?=[\s,.;:]|$)/u.exec(text)
  if (!match) return text
  const word = match[0]
  const lower = word.toLowerCase()
  const next = text.slice(word.length).trimStart().split(/[\s,]/)[0] ?? ''
  if (isCountryWord(word)) return text
  // "Digital Humanities", "Student Union": the next capital says that this is a name.
  if (/^(?:[IVX]+|[A-Z]|\d+)[:.)]?$/u.test(next) && numberedThings.has(lower)) return text
  if (
    /^\p{Lu}\p{Ll}/u.test(next) &&
    !isVerbForm(lower) &&
    !/^(?:the|a|an|our|their|its|to|in|at|on|with|by|for|how)$/.test(lower)
  )
    return text
  return isCommon(lower) ? lower + text.slice(word.length) : text
}

/** Upper-cases the first letter; words such as "iPhone" and "eLearning" keep their own form. */
export function upperFirst(text: string): string {
  if (/^[\p{P}\p{Z}]*\p{Ll}\p{Lu}/u.test(text)) return text
  return text.replace(/^([\p{P}\p{Z}]*)(\p{Ll})/u, (_, marks: string, letter: string) => marks + letter.toUpperCase())
}

/** The text without the full stop that closed the user's line; stops of abbreviations stay. */
export function withoutStop(text: string): string {
  const bare = text.replace(/^[-–•*·]\s+/, '')
  if (/\b(?:Ltd|Co|Inc|Corp|etc|Jr|Sr|Ph\.D|D|M|U\.S|a\.m|p\.m|al|vs|No|St)\.$/i.test(bare) || /\.\.\.$/.test(bare))
    return bare
  return bare.replace(/[.;,。]+$/, '')
}

/** A whole sentence: capital first, and a full stop where it has no end of its own. */
export function asSentence(text: string): string {
  const closed = /[.!?…。！？]["”’'」』)）]*$/.test(text) ? text : `${text.replace(/[;,:]+$/, '')}.`
  return upperFirst(closed)
}

/** The text for the inside of a sentence: no closing stop, no accidental capital. */
export const inside = remembered((words: Words): string => {
  const text = withoutStop(words.text)
  return /^en\b/i.test(words.lang) ? lowerFirst(text) : text
})

/** A noun phrase for the inside of a sentence, with the article it needs. */
export const nounInside = remembered((words: Words): string => {
  const text = inside(words)
  return /^en\b/i.test(words.lang) ? nounPhrase(text, withIndefinite) : text
})

/** "promote exchange" for "To promote exchange." and "in order to promote exchange". */
export function bareInfinitive(words: Words): string {
  return lowerFirst(inside(words).replace(/^(?:and\s+)?(?:in order )?to\s+|^and\s+/i, ''))
}

/** The infinitive told as done: "met the Dean" for "meet the Dean". */
export function toldAsDone(words: Words): string {
  return inflected(bareInfinitive(words), pastOf)
}

/** The infinitive as a noun: "developing joint programmes" for "develop joint programmes". */
export function asGerund(words: Words): string {
  return inflected(bareInfinitive(words), gerundOf)
}

// "visit the library and meet the staff": a second verb after "and" goes along with the first.
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

// "Global Engagement Office", "Green Campus Award": capitals that name one thing.
const properHead = pattern('u')`
  \b(?:Office|Center|Centre|Institute|School|College|Facility|Department|Faculty|Programme?|Museum|Library|Park
  |Academy|Union|Forum|Week|Festival|Fair|Policy|Act|Strategy|Awards?|Prize|Fund|Foundation|Association|Alliance
  |Network|Initiative|Project|Games|Day|Hall|House|Garden|Hospital|Laborator(?:y|ies)|Agreement|Treaty|Declaration
  |Ministry|Council|Committee|Commission|Board|Bank|Bridge|Road|Belt|Temple|Palace|Shrine)(?: [IVX\d]+)?$
`

// "Student Mobility", "ESTABLISH NEW PARTNERSHIPS": capitals on every word, and every word a common one.
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
  return (
    isPlainWord(lower) ||
    prefixes.test(lower) ||
    (lower.includes('-') && isPlainWord(lower.split('-')[0]!)) ||
    functionWords.has(lower) ||
    isCommonNoun(lower) ||
    isVerbForm(lower) ||
    commonEnding.test(lower) ||
    commonEnding.test(lower.split('-')[0]!)
  )
}

function isVerbForm(word: string): boolean {
  return looksPast(word) || looksInfinitive(word) || isVerb(word) || isPast(word) || isGerund(word) || isPresent(word)
}
