import { pattern } from '../../domain/text/word-list'
import { type Phrase, noting, phraseOf, reworded, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { runs } from '../non-empty'
import { type Form, formOf, isEnteredAsSentence } from './form'
import { listed } from './lists'
import { doneFromNoun } from './activity-verbs'
import { indefiniteArticle, withIndefinite } from './indefinite'
import { clauseAsSentence } from './notes'
import { nounPhrase } from './nouns'
import { type RealisationContext, pickTemplate, template } from './realisation-context'
import { baseOfGerund, pastOf } from './verbs'
import { type Where, fronted } from './where'
import {
  asGerund,
  asSentence,
  bareInfinitive,
  foreignWords,
  inside,
  lowerFirst,
  nounInside,
  asPastTense,
} from './wording'

/** A text of the user with its grammatical form. `isMade`: a sentence that was made of a note. */
export type ClassifiedEntry = { entry: ReportEntry; form: Form; isMade?: true }

/** Classifies entries. `actions`: they were entered as activities, which resolves the form of unknown words. */
export function classified(entries: readonly ReportEntry[], actions = false): ClassifiedEntry[] {
  return entries.map((entry) => ({ entry, form: formOf(entry, actions) }))
}

/** Noun phrases for one list: nouns and gerunds stay, infinitives become gerunds. */
export function asNouns(items: readonly ClassifiedEntry[]): Phrase[] {
  return items.flatMap(({ entry, form }) => {
    if (form === 'foreign') return [noting(foreignWords(entry.text), entry.ref)]
    // "dance", "trade": one word without its object is a noun.
    const isWord = /^\p{L}+$/u.test(entry.text)
    if (form === 'infinitive') return [stating(isWord ? inside(entry) : asGerund(entry), entry.ref)]
    return quotaIn(entry) ?? eachOn(entry) ?? splitByComma(entry) ?? splitList(nounInside(entry), entry)
  })
}

const bareDocument = pattern('iu')`
  ^((?:sign|renew|conclude|draft|send|submit|prepare|circulate|finali[sz]e|share|set up|form|establish|create|host
  |organi[sz]e|hold|open|found)(?:e?d)?)\s
  (?!the |an? |its )(?=(?:\p{Ll}+ )?(?:MO[UA]|MoU|MoA|LOI|memorandum|letter of intent|agreement|draft|proposal
  |invitation|reply|report|working group|task force|committee|summer school|winter school|workshop|seminar|conference
  |forum|office|cent(?:er|re)|staff week|joint lab)\b)
`

// "signed letter of intent": a document gets its article.
export function withDocument(action: string): string {
  const documented = action.replace(
    bareDocument,
    (_, verb: string) => `${verb} ${indefiniteArticle(action.slice(verb.length + 1))} `,
  )
  return documented === action ? withBareObject(action) : documented
}

const bareObject = pattern('u')`
  ^((?:discuss|win|won|sign|get|got|receive|received|sing|sang|open|offer|offered|launch|present|give|gave|send|join)
  |(strengthen|improve|deepen|expand|develop|enhance)) ((?:\p{Lu}?\p{Ll}+(?:-\p{Ll}+)* ){0,3}\p{Ll}+)
  ((?: (?:with|of|for|in|at|from|on|by|and) .+)?)$
`

// "discuss double degree program", "strengthen Spanish program": what is strengthened is known.
function withBareObject(action: string): string {
  const [, verb = '', known, object, rest = ''] = bareObject.exec(action) ?? []
  if (!object) return action
  const named = nounPhrase(object, withIndefinite)
  return `${verb} ${known ? named.replace(/^an? /, 'the ') : named}${rest}`
}

/**
 * Activities with nouns as verbs ("toured the library" for "tour of the library"), if every noun has a certain verb.
 */
export function asVerbs(items: readonly ClassifiedEntry[]): readonly ClassifiedEntry[] {
  const verbs = items.map((item) => {
    if (item.form !== 'noun') return item
    const done = doneFromNoun(inside(item.entry))
    return done ? { entry: { ...item.entry, text: done }, form: 'past' as const, isMade: true as const } : null
  })
  return verbs.every((item) => item !== null) ? verbs : items
}

/** Verb phrases in the past tense: infinitives are inflected, and neighbours with the same verb share it. */
export function asActions(items: readonly ClassifiedEntry[]): Phrase[] {
  return runs(eachAction(items), ({ text }) => sharedVerb.exec(text)?.[0]).flatMap((group) => {
    const [{ text }] = group
    const verb = sharedVerb.exec(text)?.[0]
    if (!verb || group.length < 2 || group.some((one) => /[,;]/.test(one.text))) return group
    return [phraseOf`${verb}${listed(group.map((one) => reworded(one, one.text.slice(verb.length))))}`]
  })
}

const sharedVerb = /^(?:toured|visited|met|attended) /

function eachAction(items: readonly ClassifiedEntry[]): Phrase[] {
  return items.flatMap(({ entry, form }) => {
    if (form === 'infinitive') return [stating(withDocument(asPastTense(entry)), entry.ref)]
    const done = form === 'gerund' ? doneFromGerund(entry) : null
    if (done) return [stating(done, entry.ref)]
    const parts = inside(entry).split(/[,;]\s+(?:and\s+)?/)
    const actions = parts.every((part) => formOf({ text: part, lang: entry.lang }, true) === 'past')
    return actions
      ? parts.map((part) => stating(withObject(withDocument(part)), entry.ref))
      : [stating(withObject(inside(entry).replace(/^were\b/, 'was')), entry.ref)]
  })
}

// "visited farm": a place that one has not read of yet takes the article.
function withObject(action: string): string {
  const [, verb = '', what = ''] =
    pattern('u')`
      ^(visited|toured|met|attended|saw|planted|unveiled|held|gave|hosted|watched|presented|joined|opened
      |heard) (\p{Ll}[\p{Ll} -]*)$
    `.exec(action) ?? []
  return what === '' || /\b(?:with|of|at|in|and|the)\b/.test(what)
    ? action
    : `${verb} ${nounPhrase(what, withIndefinite)}`
}

/** "visited the labs" for "visiting the labs"; `null` if the verb is not known. */
export function doneFromGerund(entry: ReportEntry): string | null {
  const [first = '', ...rest] = inside(entry).split(' ')
  const base = baseOfGerund(first)
  if (base === 'discuss' && rest[0] === 'with') return `held discussions ${rest.join(' ')}`
  return base && rest.length > 0 && !/[;,]/.test(entry.text) ? [pastOf(base), ...rest].join(' ') : null
}

export function asInfinitives(items: readonly ClassifiedEntry[]): Phrase[] {
  return items.flatMap(({ entry }) => {
    const parts = bareInfinitive(entry).split(/[,;]\s+(?:and\s+)?(?:to\s+)?/)
    const all = parts.every((part) => formOf({ text: part, lang: entry.lang }) === 'infinitive')
    return all
      ? parts.map((part) => stating(withDocument(part), entry.ref))
      : [stating(withDocument(bareInfinitive(entry)), entry.ref)]
  })
}

export function asSentences(items: readonly ClassifiedEntry[]): Phrase[] {
  return items.map((item) => stating(isAsEntered(item) ? item.entry.text : wholeSentence(item), item.entry.ref))
}

// A sentence that was entered without its capital or full stop may lack its article too.
function wholeSentence({ entry, isMade }: ClassifiedEntry): string {
  if (isMade || /[.!?]$/.test(entry.text) || !/^en\b/i.test(entry.lang)) return asSentence(entry.text)
  return asSentence(clauseAsSentence(inside(entry)))
}

const circumstances = pattern('i')`
  ^(?:in|on|at|during|after|before|since|by|from|with|for|as|when|while|following|both|then|later|it|they|this|these
  |there|here)\b
`

/** True for a sentence that has its own time or place, or refers to an earlier one. */
export function opensItself(text: string): boolean {
  return circumstances.test(text)
}

/**
 * Whole sentences. The place of a visit that has not been named precedes the first one, unless it was entered as a
 * sentence: that is printed as entered.
 */
export function asPlacedSentences(
  ctx: RealisationContext,
  items: readonly ClassifiedEntry[],
  where: Where | null,
  startsParagraph: boolean,
): Phrase[] {
  const [first, ...rest] = items
  if (!first || !where || opensItself(first.entry.text) || isAsEntered(first)) return asSentences(items)
  const text = asSentence(first.entry.text)
  const sentence = stating(lowerFirst(text).replace(/^No (?=\p{Ll})/u, 'no '), first.entry.ref)
  const { place: front, day } = fronted(where)
  // "With the minister, support was promised" would not say where.
  const place = front.text.startsWith('With ') ? reworded(front, `At the meeting w${front.text.slice(1)}`) : front
  const templates = [
    template('at, sentence', phraseOf`${place} ${sentence}`),
    ...(day ? [template('on, sentence', phraseOf`${day} ${sentence}`)] : []),
  ]
  return [pickTemplate(ctx, templates, startsParagraph), ...asSentences(rest)]
}

function isAsEntered({ entry, isMade }: ClassifiedEntry): boolean {
  return !isMade && isEnteredAsSentence(entry.text)
}

/** A way to state some entries of a list: those with a form, in one or more sentences. */
export type Part = { items: readonly ClassifiedEntry[]; realise: (at: Position) => Phrase[] }
/** Where a part is in its paragraph: after other sentences of the list, or first, with the place if still unnamed. */
export type Position = { where: Where | null; startsParagraph: boolean; follows: boolean }

/**
 * Realises a list in the order of entry. Notes between two whole sentences are pooled by their form; none moves past a
 * sentence.
 */
export function inEntryOrder(
  items: readonly ClassifiedEntry[],
  { where, startsParagraph }: { where: Where | null; startsParagraph: boolean },
  partsOf: (notes: readonly ClassifiedEntry[]) => readonly Part[],
  wholeSentences: (items: readonly ClassifiedEntry[], at: Position) => Phrase[],
): Phrase[] {
  const sentences: Phrase[] = []
  const position = (): Position => {
    const follows = sentences.length > 0
    return { where: follows ? null : where, startsParagraph: startsParagraph && !follows, follows }
  }
  for (const run of runs(items, ({ form }) => (form === 'sentence' ? 'sentence' : 'notes'))) {
    if (run[0].form === 'sentence') sentences.push(...wholeSentences(run, position()))
    else {
      const place = ({ items: [first] }: Part) => (first ? run.indexOf(first) : -1)
      const parts = partsOf(run).filter((part) => part.items.length > 0)
      for (const part of parts.toSorted((a, b) => place(a) - place(b))) sentences.push(...part.realise(position()))
    }
  }
  return sentences
}

/** Texts as typed after a colon, for any other grammatical form. */
export function asTyped(items: readonly ClassifiedEntry[]): Phrase[] {
  return items.map(({ entry, form }) =>
    noting(form === 'foreign' ? foreignWords(entry.text) : inside(entry), entry.ref),
  )
}

export function withForm(items: readonly ClassifiedEntry[], ...forms: Form[]): ClassifiedEntry[] {
  return items.filter(({ form }) => forms.includes(form))
}

// "student mobility, dual degrees" without "and" is a list of notes.
function splitByComma(entry: ReportEntry): Phrase[] | null {
  const text = inside(entry)
  if (/^[^,]+(?:, [^,]+)+,? and [^,]+$/.test(text)) return splitSeries(text, entry)
  if (/[;:()"“]|\b(?:and|or|incl\.?|including|such as|which|who)\b/.test(text) || !/^en\b/i.test(entry.lang))
    return null
  const parts = text.split(/, (?:then )?(?!\d{4}\b)/)
  // Five short items or more are a list, whatever their words.
  if (parts.length > 4 && parts.every((part) => part.split(' ').length < 5))
    return parts.map((part) => stating(part, entry.ref))
  const [, ...more] = parts
  if (more.length === 0 || more.some((part) => !/^\p{Ll}|^\p{Lu}{2,}/u.test(part))) return null
  const nouns = parts.every((part) => formOf({ text: part, lang: entry.lang }) === 'noun' && part.split(' ').length < 6)
  return nouns ? parts.map((part) => stating(nounInside({ text: part, lang: entry.lang }), entry.ref)) : null
}

// "mobile course, academic exchange and cooperation visits" is a list of three.
function splitSeries(text: string, entry: ReportEntry): Phrase[] | null {
  if (!/^en\b/i.test(entry.lang) || /[;:()"“]|\b(?:incl\.?|including|such as|which|who|or|between)\b/.test(text))
    return null
  const parts = text.split(/,? and |, /)
  const isShort = (words: string) => {
    const part = words.replace(/^(?:an?|the) /, '')
    return part.split(' ').length < 5 && !/\b(?:of|for|on|in|to|with|from|the|an?)\b/.test(part)
  }
  const nouns = parts.every((part) => isShort(part) && formOf({ text: part, lang: entry.lang }) === 'noun')
  return nouns && parts.length > 2
    ? parts.map((part) => stating(nounInside({ text: part, lang: entry.lang }), entry.ref))
    : null
}

// "new quota: 4 students, 2 staff" is "a new quota of 4 students and 2 staff".
function quotaIn(entry: ReportEntry): Phrase[] | null {
  const text = /^en\b/i.test(entry.lang) ? ofQuota(inside(entry)) : null
  return text === null ? null : [stating(text, entry.ref)]
}

function ofQuota(text: string): string | null {
  const [, quota, figures] = /^(?:an? |the )?((?:new |annual |joint )*quota):? (\d[^;:]*)$/.exec(text) ?? []
  return quota && figures ? `${withIndefinite(quota)} of ${figures.replace(/, (?=\d[^,]*$)/, ' and ')}` : null
}

// "two lectures: A; B" becomes "two lectures, on A and on B".
function eachOn(entry: ReportEntry): Phrase[] | null {
  const [, what = '', subjects] = lecturesOn.exec(inside(entry)) ?? []
  const parts = subjects?.split(/; (?:and )?/) ?? []
  if (!/^en\b/i.test(entry.lang) || parts.length < 2) return null
  return [phraseOf`${what}, ${listed(parts.map((part) => stating(`on ${part}`, entry.ref)))}`]
}

const lecturesOn = pattern('u')`
  ^((?:\p{L}+ ){0,2}(?:lectures|talks|presentations|workshops|seminars|sessions|keynotes)): ([^:]+)$
`

// "student exchange; joint degrees" is a list of two items, unless a colon connects them.
function splitList(text: string, entry: ReportEntry): Phrase[] {
  if (!/;|, then /.test(text) || text.includes(':')) return [stating(text, entry.ref)]
  const parts = text.split(/;\s*(?:and\s+)?|, then /).filter((part) => part !== '')
  const nouns = parts.every((part) => /^(?:noun|gerund)$/.test(formOf({ text: part, lang: entry.lang })))
  return nouns
    ? parts.map((part) => stating(ofQuota(part) ?? nounInside({ text: part, lang: entry.lang }), entry.ref))
    : [stating(text, entry.ref)]
}
