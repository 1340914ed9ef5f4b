import { pattern, wordSet } from '../../domain/text/word-list'
import { type Phrase, phraseOf, reworded, stating } from '../phrase'
import type { ReportInstitution } from '../report-input'
import { predicateOf } from './background'
import { type ClassifiedEntry, asTyped, classified } from './entries'
import { isCountedState, passiveSentence } from './passive-sentence'
import { isBareClause } from './bare-clause'
import { isEnteredAsSentence } from './form'
import { auxiliaries } from './form-words'
import { withIndefinite } from './indefinite'
import { enumerated, listed } from './lists'
import { isPluralPhrase, nounPhrase } from './nouns'
import {
  type DatedNote,
  clauseAbout,
  clauseAsSentence,
  dated,
  isAmount,
  isDocument,
  isEvent,
  isPlainNoun,
  withArticle,
  withDefinite,
} from './notes'
import { mayHaveVerb } from './possible-verb'
import { type RealisationContext, asSubject, institutionPhrase, pickTemplate, template } from './realisation-context'
import { runs } from '../non-empty'
import type { ReportEntry } from '../report-input'
import { isParticiple, isPast, isPresent, looksPast } from './verbs'
import { asSentence, capitalized, inside, upperFirst } from './wording'

/** What the sentences of a history are about: the partner, and both parties together. */
type Parties = { partner: Phrase; both: string; names: readonly string[] }

/** The history of the partnership in the order of entry: notes become sentences, whole sentences stay as typed. */
export function realiseHistory(
  ctx: RealisationContext,
  institution: ReportInstitution,
  entries: readonly ReportEntry[],
  startsParagraph: boolean,
  again?: Phrase,
): Phrase[] {
  // On an incoming trip, the partner of a meeting with us is the guest.
  const { direction, home, guest } = ctx.record
  const isOwn = direction === 'incoming' && institution === home && guest !== undefined
  const named = startsParagraph || !again ? institutionPhrase(ctx, institution) : again
  const partner = isOwn ? institutionPhrase(ctx, guest) : named
  const parties = partiesOf(ctx, institution, partner)
  const read = classified(entries).map((item, i) => {
    const before = entries[i - 1]
    return { item, sentence: (before && laterStep(item, before)) ?? sentenceOf(item, parties) }
  })
  return runs(read, ({ sentence }) => (sentence ? 'sentence' : 'note')).flatMap((run, i) => {
    const sentences = run.flatMap(({ sentence }) => sentence ?? [])
    if (sentences.length > 0) return withSharedSubject(sentences, parties)
    const items = run.map(({ item }) => item)
    const texts = enumerated(asTyped(items))
    if (items.every(({ form }) => form === 'foreign')) {
      const sofar = phraseOf`The partnership so far includes ${listed(asTyped(items))}.`
      return [pickTemplate(ctx, [template('partnership includes', sofar)], startsParagraph && i === 0)]
    }
    const templates = [
      template('partnership:', phraseOf`The partnership so far: ${texts}.`),
      template('with:', phraseOf`Earlier ties with ${institutionPhrase(ctx, institution)}: ${texts}.`),
    ]
    return [pickTemplate(ctx, templates, startsParagraph && i === 0)]
  })
}

// "The two universities signed a first MOU in 1983 and have been partners since 1998."
function withSharedSubject(sentences: readonly Phrase[], { both }: Parties): Phrase[] {
  const joined: Phrase[] = []
  for (const one of sentences) {
    const before = joined.at(-1)
    const follows = before?.text.startsWith(`${both} `) && one.text.startsWith(`${both} `)
    if (before && follows && !/ and /.test(before.text) && !/ and /.test(one.text)) {
      const text = `${before.text.slice(0, -1)} and ${one.text.slice(both.length + 1)}`
      joined[joined.length - 1] = { ...phraseOf`${before}${one}`, text }
    } else if (follows || (before?.text.startsWith('They ') && one.text.startsWith(`${both} `)))
      joined.push({ ...one, text: `They ${one.text.slice(both.length + 1)}` })
    else joined.push(one)
  }
  return joined
}

function partiesOf({ record }: RealisationContext, { kind, name }: ReportInstitution, partner: Phrase): Parties {
  const own = record.direction === 'incoming' ? (record.guest ?? record.home) : record.home
  const both = kind === 'university' && own.kind === 'university' ? 'The two universities' : 'The two institutions'
  const isKnown = kind !== undefined && kind !== 'other' && kind !== 'event' && own.kind !== undefined
  const names = [own.name.text, ...(own.acronym ? [own.acronym] : [])].filter((one) => one !== name.text)
  return {
    partner: capitalized(asSubject(partner)),
    both: isKnown ? both : 'The two sides',
    names,
  }
}

function sentenceOf({ entry, form }: ClassifiedEntry, parties: Parties): Phrase | null {
  if (form === 'foreign') return null
  if (isEnteredAsSentence(entry.text)) return stating(entry.text, entry.ref)
  const text = inside(entry)
  if (form === 'sentence' && /^(?:both|the two) /.test(text)) return stating(asSentence(text), entry.ref)
  const note = lasting(text, parties) ?? agreements(text, parties)
  if (note) return stating(note, entry.ref)
  const time = form === 'sentence' && !/^\d|\d{4}$/.test(text) ? null : dated(text)
  const known = (time && inTime(time, parties)) ?? predicated(text, parties)
  if (known) return stating(known, entry.ref)
  if (isCountedState(text)) return passiveSentence(entry, true)
  if (form === 'sentence' || mayHaveVerb(text) || isBareClause(text)) return stating(clauseAsSentence(text), entry.ref)
  return (
    passiveSentence(entry, true) ?? described({ entry, form }, parties) ?? withoutBrackets({ entry, form }, parties)
  )
}

// "exchange since 1996 (over 200 students)": what is in brackets stays behind its note.
function withoutBrackets({ entry, form }: ClassifiedEntry, parties: Parties): Phrase | null {
  const [, text, brackets] = /^([^()]+) (\([^()]+\))\.?$/.exec(entry.text) ?? []
  const sentence = text && brackets ? sentenceOf({ entry: { ...entry, text }, form }, parties) : null
  return sentence && reworded(sentence, sentence.text.replace(/\.$/, ` ${brackets}.`))
}

const partnerSince = pattern('iu')`
  ^((?:an? |the |one of )?(?:[\p{L}-]+ )*(?:partners?|sister (?:university|universities|institutions?|schools?|college)
  |member)(?: (?:university|institution|school|college))?(?: (?:of|in|to) [^,;:]+?)?),? since (.+)$
`

const sincePartner = pattern('iu')`
  ^since ((?:\p{L}+ )?\d{4}),? (?:an? )?((?:sister|partner)\s
  (?:university|institution|school|college|universities|schools)|partners?)$
`

// States that last: "partner of X since 2008", "since 2011 agreements with …", "no agreement yet".
function lasting(text: string, { partner, both }: Parties): string | null {
  const [, role, since] = partnerSince.exec(text) ?? []
  // "since 2009, 120 students exchanged"
  const from = since?.replace(/^(\d{4}), (?=(?:about |over |more than )?\d[\d,]* \p{Ll}+)/u, '$1, with ')
  if (role && from) {
    if (/\b(?:partners|universities|institutions|schools)$/i.test(role))
      return `${both} have been ${role} since ${from}.`
    return `${partner.text} has been ${/^(?:an?|the|one)\s/i.test(role) ? role : withIndefinite(role)} since ${from}.`
  }
  const [, year, relation] = sincePartner.exec(text) ?? []
  if (year && relation)
    return `${both} have been ${relation.replace(/y$/i, 'ie').replace(/(?:s)?$/, 's')} since ${year}.`
  const [, start, what] = /^since ((?:\p{L}+ )?\d{4}),? (?=\p{Ll}|MO[UA]|\d)(.+)$/iu.exec(text) ?? []
  if (start && what && !/^(?:and|then|when|it|they|we)\b/.test(what) && !mayHaveVerb(what) && !/[:;(]/.test(what))
    return `Since ${start}, there ${isPluralPhrase(what) ? 'have' : 'has'} been ${withArticle(what)}.`
  if (/^no \p{L}/u.test(text) && isPlainNoun(text.replace(/ \([^()]*\)$/, '')))
    return `There ${isPluralPhrase(text.replace(/ (?:but .*|so far|yet|to date)$/, '')) ? 'are' : 'is'} ${text}.`
  return null
}

const ordinalVisit =
  /^(?:the )?(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)|last|latest) (?:official )?visit\b/

const laterSteps = pattern('u')`
  ^(renewed|extended|amended|expanded|updated|upgraded|raised to [\p{L} ]+? level)(?: in)?\s
  (\d{4}(?:(?:, | and )\d{4})*)$
`

// "renewed in 2019" after an entry about one document
function laterStep({ entry, form }: ClassifiedEntry, before: ReportEntry): Phrase | null {
  const time = form === 'foreign' ? null : dated(inside(before))
  const isOneDocument = time !== null && isDocument(time.what.replace(/ signed$/, '')) && !isPluralPhrase(time.what)
  const [, done, when] = laterSteps.exec(inside(entry)) ?? []
  return isOneDocument && done && when ? stating(`It was ${done} in ${when}.`, entry.ref) : null
}

// "agreement first signed in 2014; renewed 2019"
const signedAndRenewed = pattern('u')`
  ^(?:the |an? |first )?((?:[\p{Ll}-]+ ){0,2}(?:agreement|memorandum|MOU|MoU)) (?:was )?(?:first )?signed\s
  (?:in )?(\d{4})
  (?:[;,]| and) (?:it was )?renewed (?:in )?(\d{4})$
`

// "MOU 1983; renewed 1993, 2003" is one sentence about one document.
function agreements(text: string, { both }: Parties): string | null {
  if (ordinalVisit.test(text) && isPlainNoun(text)) return `This was ${withDefinite(text)}.`
  const [, from, again] =
    /^(?:established|launched|begun|started) (?:in )?(\d{4})[;,] (?:and )?renewed (?:in )?(.+)$/.exec(text) ?? []
  if (from && again) return `The partnership was established in ${from} and renewed in ${again}.`
  // "1st contact at NAFSA 2019"
  const [, nth, meeting, occasion] =
    /^(first|second|third|1st|2nd|3rd) (contact|meeting|talks|visit|encounter) (?=at |during )(.+)$/.exec(text) ?? []
  if (nth && meeting && occasion && isPlainNoun(occasion))
    return `The ${ordinals[nth] ?? nth} ${meeting} took place ${occasion}.`
  // "first agreement 2004, renewed several times"
  const [, paper, start, change, times] = renewedOften.exec(text) ?? []
  if (paper && start && change && times)
    return `${both} signed ${withArticle(paper)} in ${start} and ${change} it ${times}.`
  const [, document, signed, renewed] = signedAndRenewed.exec(text) ?? []
  if (document && signed && renewed)
    return `${both} first signed ${withIndefinite(document)} in ${signed} and renewed it in ${renewed}.`
  const [first = '', ...more] = text.split(/[;,] (?=\p{L})/u)
  const time = dated(first)
  if (!time || more.length === 0 || !isDocument(time.what)) return null
  const steps = more.map((one) => laterSteps.exec(one.replace(/^and /, '')))
  const later = steps.map((step) => {
    const [, done = '', when = ''] = step ?? []
    const [verb = '', ...level] = done.split(' ')
    return `${[verb, 'it', ...level].join(' ')} in ${when.replace(/, (\d{4})$/, ' and $1')}`
  })
  const [only, ...others] = later
  if (steps.includes(null) || !only || others.length > 0) return null
  return `${both} signed ${withArticle(time.what)} ${time.when} and ${only}.`
}

const ordinals: Readonly<Record<string, string>> = { '1st': 'first', '2nd': 'second', '3rd': 'third' }
const renewedOften = pattern('u')`
  ^((?:first |an? )?(?:\p{L}+ )?(?:agreement|MOU|MoU|memorandum)),? (?:in )?(\d{4})[,;]\s
  (renewed|extended) (several times|twice|repeatedly|many times)$
`

const jointVerbs = wordSet(`
  signed renewed agreed exchanged cooperated collaborated established launched began started concluded extended opened
  created founded met worked formed set expanded resumed ended published introduced raised upgraded joined built made
`)

function inTime({ when, what }: DatedNote, { both, partner, names }: Parties): string | null {
  const words = what.split(' ')
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  if (isDocument(what) && !/^since/.test(when) && isPlainNoun(what))
    return `${both} signed ${withArticle(what)} ${when}.`
  const thing = words.slice(0, -1).join(' ')
  // "second MOU signed 2013", "agreement expired 2020"
  if (thing !== '' && isPlainNoun(thing) && (isParticiple(last) || looksPast(last)))
    return `${clauseAbout(thing, last, /^since/.test(when))} ${when}.`
  if (isPast(first) && words.length > 1 && !isParticiple(words[1] ?? '')) {
    const isJoint = jointVerbs.has(first) && !names.some((name) => what.includes(name))
    return `${isJoint ? both : partner.text} ${what} ${when}.`
  }
  if (!isPlainNoun(what)) return null
  if (isAmount(what))
    return /^since/.test(when) ? `There have been ${what} ${when}.` : `${upperFirst(when)}, there were ${what}.`
  return isEvent(what) && !/^since/.test(when)
    ? `${upperFirst(nounPhrase(what, withIndefinite))} took place ${when}.`
    : null
}

// A verb without its subject: "signed an MOU", "has sent 40 students", "hosts ten students".
function predicated(text: string, { both, partner, names }: Parties): string | null {
  const words = text.split(' ')
  const verb =
    words.find((word) => !/^(?:also|then|first|jointly|later|again|now|still|last|recently)$/.test(word)) ?? ''
  if (words.length < 2 || /[;:]/.test(text)) return null
  if (auxiliaries.has(verb)) return /^(?:are|were|have)$/.test(verb) ? `${both} ${text}.` : `${partner.text} ${text}.`
  if (isPast(verb) && !/^(?:set|put|run|led|held|renewed|extended|based|located|founded)$/.test(verb)) {
    if (names.some((name) => text.includes(name)) || !jointVerbs.has(verb)) return `${partner.text} ${text}.`
    return verb === 'met' ? `The two sides ${text}.` : `${both} ${text}.`
  }
  return isPresent(verb) && /s$/.test(verb) && isObject(words[words.indexOf(verb) + 1] ?? '')
    ? `${partner.text} ${text}.`
    : null
}

function isObject(word: string): boolean {
  return /^(?:to|the|an?|its|their|about|over|some|many|students|staff|\d[\d,.]*|two|three|four|five|NTNU)$/.test(word)
}

function described({ entry, form }: ClassifiedEntry, { partner }: Parties): Phrase | null {
  const text = inside(entry)
  const predicates = predicateOf(entry)
  const [only, ...others] = predicates ?? []
  if (only && others.length === 0 && /^(?:is|was)\b/.test(only.text)) return phraseOf`${partner} ${only}.`
  if ((form !== 'noun' && form !== 'gerund') || !isPlainNoun(text)) return null
  if (/\b(?:a|per|each|every) (?:year|semester|month)\b|\bannually\b/.test(text))
    return stating(`There ${isPluralPhrase(text) || isAmount(text) ? 'are' : 'is'} ${withArticle(text)}.`, entry.ref)
  const [, what = text, from] = /^(.+?) (since .+)$/.exec(text) ?? []
  const past = /\b(?:in|during|until|before|after) (?:\p{Lu}\p{Ll}+ )?(?:\d{4}|the)\b/u.test(text) && !from
  if (/^last (?:year|month|spring|autumn|summer|winter)['’]?s /.test(what))
    return stating(`Earlier contacts include ${what.replace(/^(last \p{L}+?)['’]?s /u, '$1’s ')}.`, entry.ref)
  const many = isPluralPhrase(what) || isAmount(what)
  const be = past ? (many ? 'were' : 'was') : many ? 'have been' : 'has been'
  return stating(`There ${be} ${withArticle(what)}${from ? ` ${from}` : ''}.`, entry.ref)
}
