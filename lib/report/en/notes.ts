import { pattern, wordSet } from '../../domain/text/word-list'
import { isFigure } from './form-words'
import { withIndefinite } from './indefinite'
import { headNoun, isPluralPhrase, nounPhrase } from './nouns'
import { count } from './numbers'
import { indexOfVerb, mayHaveVerb } from './possible-verb'
import { isParticiple, isPast } from './verbs'
import { upperFirst } from './wording'

const year = String.raw`(?:1[5-9]|20)\d{2}`
const month = 'January|February|March|April|May|June|July|August|September|October|November|December'
const date = String.raw`(?:(?:early|late|mid-|spring|summer|autumn|fall|winter|${month}) ?)?${year}`

/** A note and its time: "in 2011", "from 2012 to 2022", "since 2008". */
export type DatedNote = { when: string; what: string }

const rangeFirst = pattern('u')`^(${year}) ?[-–—] ?(${year}|today)(?:: ?|, ?| )(.+)$`
const dateFirst = pattern('u')`^(?:[Ii]n )?(${date})(: ?|,? ?[-–—] ?|, | )(.+)$`
const dateInBrackets = pattern('u')`^(.+?) \((?:in )?(${date})\)$`
const dateLast = pattern('u')`^(.+?),? (in |since )?(${date})$`

/** Separates the time of a note from what it says; `null` without a year at its beginning or end. */
export function dated(text: string): DatedNote | null {
  const [, from, to, during] = rangeFirst.exec(text) ?? []
  if (from && to && during) return { when: to === 'today' ? `since ${from}` : `from ${from} to ${to}`, what: during }
  const [, first, mark = '', rest] = dateFirst.exec(text) ?? []
  // "2030 strategy" is a name: without a mark, what follows must be able to happen in a year.
  if (first && rest && (mark.trim() !== '' || isDocument(rest) || isHappening(rest)))
    return { when: `in ${first}`, what: rest }
  const [, before, bracketed] = dateInBrackets.exec(text) ?? []
  if (before && bracketed) return { when: `in ${bracketed}`, what: before }
  const [, what, preposition = 'in ', last] = dateLast.exec(text) ?? []
  if (!what || !last || /\b(?:and|or|of|by|to|until|before|after|from|for|than|,)$/.test(what)) return null
  return { when: `${preposition}${last}`, what }
}

function isHappening(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/)
  const [first = ''] = words
  return isPast(first) || isParticiple(words.at(-1) ?? '') || isEvent(text) || isFigure(first)
}

const documents = wordSet(`
  agreement agreements mou mous moa moas memorandum memoranda protocol declaration contract accord
`)

/** "MOU", "second student exchange agreement", "letter of intent" */
export function isDocument(text: string): boolean {
  if (isPast(text.split(' ')[0] ?? '')) return false
  return (
    documents.has(headNoun(text).toLowerCase()) ||
    /^(?:\p{L}+ )?(?:letters? of intent|memorand(?:um|a) of)\b/u.test(text)
  )
}

const events = wordSet(`
  visit visits meeting meetings symposium forum conference workshop seminar exchange exchanges ceremony talks lecture
  lectures exhibition concert competition camp school reunion tour delegation webinar colloquium festival contact
`)

/** A noun phrase that can "take place". */
export function isEvent(text: string): boolean {
  return events.has(headNoun(text).toLowerCase())
}

/** "a first MOU", "an MOU", "two agreements", "the 1998 protocol" */
export function withArticle(text: string): string {
  if (/^(?:first|second|third|fourth|fifth|further|new|joint)\s/.test(text)) return withIndefinite(text)
  if (/^(?:MO[UA]|Mo[UA]|LOI)\b/.test(text) || (isDocument(text) && !isPluralPhrase(text) && /^\p{Ll}/u.test(text)))
    return /^(?:an?|the|one|its|their|this|that|no)\s/.test(text) ? text : withIndefinite(text)
  return nounPhrase(text, withIndefinite)
}

/** "The first MOU", "The agreement": something known, as the subject of a sentence. */
export function withDefinite(text: string): string {
  return /^(?:the|an?|its|their|this|that|all|both|no|\d|two|three|four|five)\b/i.test(text) ||
    /^\p{Lu}\p{Ll}/u.test(text)
    ? text
    : `the ${text}`
}

/** A sentence does not begin with digits. */
export function spelledFirst(sentence: string): string {
  const [figure] = /^\d[\d,]*(?= \p{L})/u.exec(sentence) ?? []
  if (!figure) return upperFirst(sentence)
  // "2010 first MoU": a year is no number of things.
  if (/^(?:19|20)\d\d$/.test(figure)) return `In ${figure}, ${sentence.slice(figure.length + 1)}`
  const number = Number(figure.replaceAll(',', ''))
  return number < 10 ? upperFirst(count(number) + sentence.slice(figure.length)) : `A total of ${sentence}`
}

const verbless = pattern('i')`^(?:(?:who|which|that|where)\b|.*[:;]|.*\d{4}[-/])`

/** True for a plain noun phrase without punctuation or a verb, which fits after "There has been". */
export function isPlainNoun(text: string): boolean {
  return !verbless.test(text) && !/[,(]/.test(text) && !mayHaveVerb(text)
}

const amount = pattern('iu')`
  ^(?:(?:more|fewer|less) than |over |about |around |nearly |almost |some |at least |up to |approximately )?
  (?:\d[\d,.]*|a hundred|a thousand|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|dozens of
  |hundreds of)\s+\p{L}
`

// Verbs without an object: the thing does them. Of all others the participle is passive.
const happens = wordSet('began started ended expired lapsed followed ceased resumed continued closed opened')

/** "A policy was adopted" of a thing and its participle; `untilNow`: "has been adopted". */
export function clauseAbout(thing: string, done: string, untilNow: boolean): string {
  if (happens.has(done) && !untilNow) return `${upperFirst(withDefinite(thing))} ${done}`
  const many = isPluralPhrase(thing) || (isAmount(thing) && !/^(?:1|one)\b/.test(thing))
  const were = untilNow ? (many ? 'have been' : 'has been') : many ? 'were' : 'was'
  const known = /^(?:renewed|extended|amended|raised|expanded|upgraded|dissolved)$/.test(done)
  return `${spelledFirst(known ? withDefinite(thing) : withArticle(thing))} ${were} ${done}`
}

/** "more than 100 students", "three campuses" */
export function isAmount(text: string): boolean {
  return amount.test(text) && !new RegExp(`^${year} `).test(text)
}

const offices = /^(?:president|rector|chancellor|provost|dean|minister|mayor|ambassador|governor|principal)\b/
const groups = /^\p{Lu}{2,} (?:delegation|team|group|student|professor|lecturer|choir|orchestra)\b/u

/** A clause without the article of its subject as a sentence: "CPU delegation visited Taipei", "rector came in May". */
export function clauseAsSentence(text: string): string {
  if (offices.test(text)) return `The ${text}.`
  const end = indexOfVerb(text)
  const words = text.split(/\s+/)
  const subject = words
    .slice(0, end)
    .filter((word) => !/ly$|^(?:now|also|still|then)$/.test(word))
    .join(' ')
  if (groups.test(text)) return `${upperFirst(withIndefinite(text))}.`
  const isPerson = /(?:professor|student|graduate|teacher|lecturer|alumnus|alumna|team|delegation|group)$/.test(subject)
  const opens =
    /^(?:the|an?|in|on|at|by|since|from|for|with|after|before|during|as|when|while|there|here|both|all|many|some)\b/
  const whole =
    /^\p{Ll}/u.test(text) && !opens.test(text) && (isPerson || nounPhrase(subject, withIndefinite) !== subject)
  return spelledFirst(`${whole ? withIndefinite(text) : text}.`)
}
