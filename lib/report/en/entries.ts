import { pattern } from '../../domain/text/word-list'
import { type Phrase, phraseOf, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { type Form, formOf } from './form'
import { indefiniteArticle } from './indefinite'
import { isPluralPhrase } from './nouns'
import { count } from './numbers'
import { type RealisationContext, pickTemplate, template } from './realisation-context'
import { baseOfGerund, isParticiple, isVerb, looksPast, pastOf } from './verbs'
import { type Where, fronted } from './where'
import {
  asGerund,
  asSentence,
  bareInfinitive,
  inside,
  lowerFirst,
  nounInside,
  asPastTense,
  upperFirst,
} from './wording'

/** A text of the user with its grammatical form. */
export type ClassifiedEntry = { entry: ReportEntry; form: Form }

/** Classifies entries. `actions`: they were entered as activities, which resolves the form of unknown words. */
export function classified(entries: readonly ReportEntry[], actions = false): ClassifiedEntry[] {
  return entries.map((entry) => ({ entry, form: formOf(entry, actions) }))
}

/** Noun phrases for one list: nouns and gerunds stay, infinitives become gerunds. */
export function asNouns(items: readonly ClassifiedEntry[]): Phrase[] {
  return items.flatMap(({ entry, form }) => {
    if (form === 'infinitive') return [stating(asGerund(entry), entry.ref)]
    return splitList(nounInside(entry), entry)
  })
}

// "signed letter of intent": a document gets its article.
function withDocument(action: string): string {
  return action.replace(
    /^((?:sign|renew|conclude|draft)(?:e?d)?) (?=(?:MO[UA]|MoU|MoA|LOI|memorandum|letter of intent|agreement)\b)/i,
    (_, verb: string) => `${verb} ${indefiniteArticle(action.slice(verb.length + 1))} `,
  )
}

/** Verb phrases in the past tense: infinitives are inflected. */
export function asActions(items: readonly ClassifiedEntry[]): Phrase[] {
  return items.flatMap(({ entry, form }) => {
    if (form === 'infinitive') return [stating(withDocument(asPastTense(entry)), entry.ref)]
    const done = form === 'gerund' ? doneFromGerund(entry) : null
    if (done) return [stating(done, entry.ref)]
    const parts = inside(entry).split(/[,;]\s+(?:and\s+)?/)
    const actions = parts.every((part) => formOf({ text: part, lang: entry.lang }, true) === 'past')
    return actions
      ? parts.map((part) => stating(withDocument(part), entry.ref))
      : [stating(inside(entry).replace(/^were\b/, 'was'), entry.ref)]
  })
}

/** "visited the labs" for "visiting the labs"; `null` if the verb is not known. */
export function doneFromGerund(entry: ReportEntry): string | null {
  const [first = '', ...rest] = inside(entry).split(' ')
  const base = baseOfGerund(first)
  return base && rest.length > 0 && !/[;,]/.test(entry.text) ? [pastOf(base), ...rest].join(' ') : null
}

export function asInfinitives(items: readonly ClassifiedEntry[]): Phrase[] {
  return items.flatMap(({ entry }) => {
    const parts = bareInfinitive(entry).split(/[,;]\s+(?:and\s+)?(?:to\s+)?/)
    const all = parts.every((part) => formOf({ text: part, lang: entry.lang }) === 'infinitive')
    return all
      ? parts.map((part) => stating(withDocument(part), entry.ref))
      : [stating(bareInfinitive(entry), entry.ref)]
  })
}

export function asSentences(items: readonly ClassifiedEntry[]): Phrase[] {
  return items.map(({ entry }) => stating(asSentence(entry.text), entry.ref))
}

const circumstances = pattern('i')`
  ^(?:in|on|at|during|after|before|since|by|from|with|for|as|when|while|following|both|then|later|it|they|this|these
  |there|here)\b
`

/** True for a sentence that has its own time or place, or refers to an earlier one. */
export function opensItself(text: string): boolean {
  return circumstances.test(text)
}

/** Whole sentences of a visit that has not been named: the place precedes the first one. */
export function asPlacedSentences(
  ctx: RealisationContext,
  items: readonly ClassifiedEntry[],
  where: Where | null,
  startsParagraph: boolean,
): Phrase[] {
  const [first, ...rest] = items
  // Whole sentences of the whole trip, with an introduction if another paragraph begins with the same word.
  if (first && !where && startsParagraph && !opensItself(first.entry.text)) {
    const plain = stating(asSentence(first.entry.text), first.entry.ref)
    return [
      pickTemplate(
        ctx,
        [
          template(`own ${first.entry.ref}`, plain),
          template('during, sentence', { ...plain, text: `During the visit, ${lowerFirst(plain.text)}` }),
        ],
        startsParagraph,
      ),
      ...asSentences(rest),
    ]
  }
  if (!first || !where || opensItself(first.entry.text)) return asSentences(items)
  const sentence = stating(lowerFirst(asSentence(first.entry.text)), first.entry.ref)
  const { place, day } = fronted(where)
  const templates = [
    template('at, sentence', phraseOf`${place} ${sentence}`),
    ...(day ? [template('on, sentence', phraseOf`${day} ${sentence}`)] : []),
  ]
  return [pickTemplate(ctx, templates, startsParagraph), ...asSentences(rest)]
}

/** Texts as typed after a colon, for any other grammatical form. */
export function asTyped(items: readonly ClassifiedEntry[]): Phrase[] {
  return items.map(({ entry }) => stating(inside(entry), entry.ref))
}

export function withForm(items: readonly ClassifiedEntry[], ...forms: Form[]): ClassifiedEntry[] {
  return items.filter(({ form }) => forms.includes(form))
}

// "student exchange; joint degrees" is a list of two items, unless a colon connects them.
function splitList(text: string, entry: ReportEntry): Phrase[] {
  if (!text.includes(';') || text.includes(':')) return [stating(text, entry.ref)]
  const parts = text.split(/;\s*(?:and\s+)?/).filter((part) => part !== '')
  const nouns = parts.every((part) => /^(?:noun|gerund)$/.test(formOf({ text: part, lang: entry.lang })))
  return nouns
    ? parts.map((part) => stating(nounInside({ text: part, lang: entry.lang }), entry.ref))
    : [stating(text, entry.ref)]
}

// "5 lecturers to pursue a PhD", "NCLU to host the forum".
const arranged = pattern('u')`
  ^(\p{Lu}{2,}|(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|several) (?:\p{Ll}+ )?
  (?:students|staff|lecturers|teachers|professors|researchers|scholars|members|graduates|interns|candidates|experts
  |engineers|nurses)) to (\p{Ll}+ .+)$
`
// "consensus reached on the budget", "MOU signed in 2019".
const reached = pattern()`
  ^((?:\S+ ){0,4}\S+) (reached|signed|confirmed|pledged|secured|launched|completed|approved|exchanged|drafted
  |finalized|finalised|renewed|formed|donated|awarded|inaugurated|initiated|scheduled|planned|raised|increased|reduced
  |extended|doubled|expanded) ((?:on|in|for|with|at|from|between|since|until|during|to|by) .+)$
`
const quantity = pattern('i')`
  ^(?:(?:more|fewer|less) than |over |about |around |nearly |almost |some |up to )?
  (?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|both|dozens|hundreds)\b
`

// "Since 2011 …"
const periodFirst = pattern('i')`
  ^((?:in|since|over|within|during) (?:the (?:last|past) )?(?:\S+ )?
  (?:\d{4}|years?|months?|decades?|weeks?)) (?=\S)(.+)$
`

/**
 * "two theses co-supervised" and "catalogue to be shared" become sentences with their verb; `null` for any other text.
 * `perfect`: for the time until now ("have been exchanged").
 */
export function passiveSentence(entry: ReportEntry, perfect = false): Phrase | null {
  const whole = inside(entry)
  if (/[;:,]/.test(whole) || !/^en\b/i.test(entry.lang)) return null
  // "in 11 years more than 180 students accepted": the time precedes the note.
  const [, time, text = whole] = periodFirst.exec(whole) ?? []
  const note = noteAsSentence(text, entry, perfect)
  return note === null ? null : stating(time ? `${upperFirst(time)}, ${note}` : countedFirst(note), entry.ref)
}

// A sentence does not begin with digits: "Two agreements were drafted.", "A total of 14 students were sent."
function countedFirst(sentence: string): string {
  const [figure] = /^\d[\d,]*(?= \p{L})/u.exec(sentence) ?? []
  if (!figure) return upperFirst(sentence)
  const number = Number(figure.replaceAll(',', ''))
  return number < 10 ? upperFirst(count(number) + sentence.slice(figure.length)) : `A total of ${sentence}`
}

function noteAsSentence(text: string, entry: ReportEntry, perfect: boolean): string | null {
  const [, who, action] = arranged.exec(text) ?? []
  const [firstWord = ''] = action?.split(' ') ?? []
  if (who && action && isVerb(firstWord)) return `${who} ${/^\p{Lu}{2,}$/u.test(who) ? 'is' : 'are'} to ${action}.`
  const [, thing, done, rest] = reached.exec(text) ?? []
  if (
    thing &&
    done &&
    formOf({ text: thing, lang: entry.lang }) === 'noun' &&
    !/\b(?:of|and|the|a|an|to|be|was|were|is|are)$/.test(thing)
  ) {
    const many = quantity.test(thing) ? !/^(?:1|one)\b/i.test(thing) : isPluralPhrase(thing)
    const past = !perfect || /\b\d{4}$/.test(rest ?? '')
    const verb = /^(?:planned|scheduled)$/.test(done)
      ? many
        ? 'are'
        : 'is'
      : past
        ? many
          ? 'were'
          : 'was'
        : many
          ? 'have been'
          : 'has been'
    // "raised" and "extended" imply that something existed before.
    const known =
      /^(?:raised|increased|reduced|extended|doubled|expanded)$/.test(done) &&
      !many &&
      /^\p{Ll}/u.test(thing) &&
      !/^(?:an?|the|its|their|our)\s/.test(thing)
    return `${known ? `the ${thing}` : nounInside({ text: thing, lang: entry.lang })} ${verb} ${done} ${rest}.`
  }
  // "120 Thai students currently enrolled"
  const [, people, now = ''] =
    /^((?:\S+ ){0,5}\S+s) (currently \p{Ll}+(?: (?:in|at|on|by|with) .+)?)$/u.exec(text) ?? []
  const [, state = ''] = now.split(' ')
  if (people && quantity.test(people) && isParticiple(state)) return `${people} are ${now}.`
  const both = twoCounted(text, perfect)
  if (both) return both
  const [, planned, toBe] = /^(.+?) (to be [a-z-]+(?: .+)?)$/.exec(text) ?? []
  const words = text.split(' ')
  const last = words.at(-1)?.toLowerCase() ?? ''
  const participle = (isParticiple(last) || looksPast(last)) && words.length > 1
  const what = planned ?? (participle ? words.slice(0, -1).join(' ') : null)
  if (
    what === null ||
    !/^(?:noun|gerund)$/.test(formOf({ text: what, lang: entry.lang })) ||
    /(?:ly|\b(?:newly|the|a|an|and|be|been|is|was|were|are|has|have|by|to|of|for))$/.test(what)
  )
    return null
  // Two participles, as in "200 students accepted and 300 sent", need two verbs.
  if (
    what
      .split(' ')
      .slice(1)
      .some((word) => /^and$/.test(word)) &&
    /[a-z]{3}ed\b/.test(what.split(' ').slice(1).join(' '))
  )
    return null
  const money = /^\p{Sc}|^[A-Z]{2,3}\p{Sc}/u.test(what)
  const many = !money && (quantity.test(what) ? !/^(?:1|one)\b/i.test(what) : isPluralPhrase(what))
  const verb = planned ? (many ? 'are' : 'is') : perfect ? (many ? 'have been' : 'has been') : many ? 'were' : 'was'
  const head =
    definite.test(what) && !/^(?:the|a|an)\s/i.test(what) ? `the ${what}` : nounInside({ text: what, lang: entry.lang })
  return `${head} ${verb} ${toBe ?? last}.`
}

// "200 students accepted and 300 sent": both have the same verb.
function twoCounted(text: string, perfect: boolean): string | null {
  const [, first, done = '', second, also = ''] =
    /^(.+) (\S+(?:ed|nt|en|pt)) and ((?:more than |over |about |some )?\d[\d,]*(?: \p{Ll}+)?) (\S+)$/u.exec(text) ?? []
  if (!first || !quantity.test(first) || !isParticiple(done) || !isParticiple(also)) return null
  return `${first} ${perfect ? 'have been' : 'were'} ${done} and ${second} ${also}.`
}

// "exchange of ten students": an action expressed by its noun.
const definite = pattern('i')`
  ^(?:exchange|renewal|extension|establishment|launch|signing|opening|expansion|creation|reopening|resumption
  |appointment|list|catalogue|catalog|donation|loan|transfer|recognition|purchase|translation|draft|timetable|schedule
  |quota) of\b
`
