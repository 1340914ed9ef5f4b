import { pattern } from '../../domain/text/word-list'
import { type Phrase, noting, phraseOf, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { contextNote } from './context-notes'
import { type ClassifiedEntry, asNouns, asSentences, asTyped, classified } from './entries'
import { passiveSentence } from './passive-sentence'
import { formOf, isEnteredAsSentence } from './form'
import { withIndefinite } from './indefinite'
import { enumerated, listed } from './lists'
import { isParticiple, looksPast } from './verbs'
import {
  clauseAbout,
  clauseAsSentence,
  dated,
  isDocument,
  isEvent,
  isPlainNoun,
  spelledFirst,
  withDefinite,
} from './notes'
import { isPluralPhrase, nounPhrase } from './nouns'
import { mayHaveVerb } from './possible-verb'
import {
  type RealisationContext,
  type Template,
  asSubject,
  institutionPhrase,
  party,
  pickTemplate,
  template,
} from './realisation-context'
import { runs } from '../non-empty'
import { asSentence, bareInfinitive, capitalized, foreignWords, inside, upperFirst, withoutStop } from './wording'

const invitation = pattern('i')`
  ^(?:at|on|upon|by|with|under|in|as|thanks|following|during) (?:the |an? )?
  (?:invitation|request|initiative|suggestion|support|auspices|assistance|help|cooperation|collaboration|partnership
  |response|occasion|framework|context|part|kind|joint|follow-up|sponsorship|recommendation
  |encouragement|conjunction|coordination)\b
`
const event = pattern('i')`
  ^(?:the |an? )?((?:official |formal |joint )?(?:signing(?: ceremony)?|ceremony|welcome reception|reception
  |handover ceremony|opening ceremony|banquet|award ceremony)) ((?:at|in|on) .+)$
`
const brought = pattern('i')`
  ^(?:helped|supported|funded|sponsored|organi[sz]ed|arranged|hosted|coordinated|facilitated|initiated|financed
  |subsidi[sz]ed|led|accompanied|assisted|made possible|commissioned|endorsed|prepared|planned)\b.* by\b
  |^(?:helped|supported|funded|sponsored|organi[sz]ed|arranged|coordinated|facilitated|initiated|financed) by\b
`

/** Statements of the office in the order of entry: whole sentences stay as typed, notes become sentences. */
export function realiseContext(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  startsParagraph: boolean,
): Phrase[] {
  const sentences: Phrase[] = []
  const read = classified(entries)
    .flatMap((item) => (isWhole(item) || (item.form !== 'foreign' && circumstance(item)) ? [item] : parted(item)))
    .map((item) => ({ item, kind: kindOf(ctx, item) }))
  for (const run of runs(read, ({ kind }) => kind)) {
    const startsHere = startsParagraph && sentences.length === 0
    const items = run.map(({ item }) => item)
    if (run[0].kind === 'sentence') sentences.push(...items.map((item) => asWhole(item)))
    else if (run[0].kind === 'foreign') sentences.push(...foreignStatements(ctx, items, startsHere))
    else if (run[0].kind === 'note')
      sentences.push(pickTemplate(ctx, noteTemplates(enumerated(asTyped(items))), startsHere))
    else if (run[0].kind === 'noun') sentences.push(pickTemplate(ctx, nounTemplates(asNouns(items)), startsHere))
    else
      for (const item of items)
        sentences.push(
          pickTemplate(ctx, statementTemplates(ctx, item, sentences.length > 0), startsHere && sentences.length === 0),
        )
  }
  return sentences
}

// "This was the third visit", but "The visit was part of …".
const thisVisit = /^was the .*\b(?:visit|trip|journey|tour|delegation|mission)\b/

type Kind = 'sentence' | 'statement' | 'noun' | 'note' | 'foreign'

function isWhole({ entry, form }: ClassifiedEntry): boolean {
  if (isEnteredAsSentence(entry.text)) return form !== 'foreign'
  return form === 'sentence' && !contextNote(inside(entry)) && !passiveSentence(entry, true)
}

function kindOf(ctx: RealisationContext, item: ClassifiedEntry): Kind {
  if (item.form === 'foreign') return 'foreign'
  if (isWhole(item)) return 'sentence'
  if (statementTemplates(ctx, item, false).length > 0) return 'statement'
  return (item.form === 'noun' || item.form === 'gerund') && fitsInSentence(inside(item.entry)) ? 'noun' : 'note'
}

function asWhole({ entry }: ClassifiedEntry): Phrase {
  const text = isEnteredAsSentence(entry.text) ? entry.text : clauseAsSentence(inside(entry))
  return stating(asSentence(text), entry.ref)
}

function nounTemplates(items: readonly Phrase[]): Template[] {
  const list = listed(items)
  return [
    template(
      'the background was',
      items.length === 1 && !isPluralPhrase(list.text)
        ? phraseOf`The background to the visit was ${list}.`
        : phraseOf`The background to the visit included ${list}.`,
    ),
  ]
}

// A whole sentence in another language is what our institution said of the visit.
function foreignStatements(
  ctx: RealisationContext,
  items: readonly ClassifiedEntry[],
  startsParagraph: boolean,
): Phrase[] {
  const whole = items.filter(({ entry }) => /[.!?。！？]$/.test(entry.text))
  const others = items.filter((item) => !whole.includes(item))
  const home = homeAsSubject(ctx)
  return [
    ...(whole.length > 0
      ? [
          pickTemplate(
            ctx,
            [template('home noted', phraseOf`${home} noted ${listed(asTyped(whole))}.`)],
            startsParagraph,
          ),
        ]
      : []),
    ...(others.length > 0 ? [pickTemplate(ctx, nounTemplates(asTyped(others)), startsParagraph)] : []),
  ]
}

function noteTemplates(texts: Phrase): Template[] {
  return [
    template('background', phraseOf`Background to the visit: ${texts}.`),
    template('also on record', phraseOf`Also on record: ${texts}.`),
  ]
}

// The sentences that a note can become, the usual one first; none if it stays a note or a noun.
function statementTemplates(ctx: RealisationContext, item: ClassifiedEntry, follows: boolean): Template[] {
  const { entry, form } = item
  const text = inside(entry)
  const made = (sentence: string) => [template(`made ${entry.ref}`, stating(sentence, entry.ref))]
  const [, time, happened] = /^(?:the )?((?:first|second|third|last) time)(?: that)? (.+)$/i.exec(text) ?? []
  if (time && happened) {
    const isPhrase = /^(?:for|in|at|since|after|during)\b/.test(happened)
    return made(`It was the ${time} ${isPhrase ? '' : 'that '}${happened}.`)
  }
  const phrase = circumstance(item)
  if (phrase)
    return [
      template('took place', phraseOf`The trip ${phrase}.`),
      template('visit took', phraseOf`The visit ${phrase}.`),
      ...(follows ? [template('it took', phraseOf`It ${phrase}.`)] : []),
    ]
  const [, what, where] = event.exec(text) ?? []
  if (what && where) return made(`The ${what} took place ${where}.`)
  if (/^(?:invited|welcomed|encouraged) by\b/i.test(text))
    return [template('invited', phraseOf`${party} was ${stating(text, entry.ref)}.`)]
  const note = contextNote(text)
  if (note && thisVisit.test(note)) return made(`This ${note}.`)
  if (note)
    return [
      template('the visit', stating(`The visit ${note}.`, entry.ref)),
      template('the trip', stating(`The trip ${note}.`, entry.ref)),
      ...(follows ? [template('it', stating(`It ${note}.`, entry.ref))] : []),
    ]
  const owned =
    ownedByHome.test(text) && !/\b(?:since|to be)\b/.test(text) && !mayHaveVerb(text) && fitsInSentence(text)
  if (owned)
    return [template(`home has ${entry.ref}`, phraseOf`${homeAsSubject(ctx)} has ${stating(text, entry.ref)}.`)]
  const [, who, rank] = placedThing.exec(text) ?? []
  if (who && rank) return made(`${who} is ${rank}.`)
  const sentence = /^(?:noun|adverbial)$/.test(form)
    ? (passiveSentence(entry, true) ?? datedSentence(text, entry) ?? (form === 'noun' ? amount(item) : null))
    : null
  return sentence ? [template(`made ${entry.ref}`, sentence)] : []
}

// Partners, agreements and alumni are those of our institution: the office wrote this about itself.
const ownedByHome = pattern('iu')`
  ^(?:(?:more|fewer) than |over |about |around |nearly |almost |some |at least )?
  (?:\d[\d,.]*|a hundred|a thousand|two|three|four|five|six|seven|eight|nine|ten|several|dozens of|hundreds of)?\s?
  (?:\p{L}+ ){0,2}?(?:(?:partner|sister)[ -](?:universities|schools|institutions|colleges)|academic partners|partners
  |alumni(?: chapters| associations)?(?= (?:in|across|around|worldwide))
  |(?:exchange |student exchange )?agreements|MOUs)\b
`

function homeAsSubject(ctx: RealisationContext): Phrase {
  return capitalized(asSubject(institutionPhrase(ctx, ctx.record.home)))
}

// "Japan third among partner countries"
const placedThing = pattern('u')`
  ^(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)*)\s
  ((?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)) (?:among|in|of) [^,;:]+)$
`

// "2021: bilingual policy adopted", "first agreement in 1998"
function datedSentence(text: string, entry: ReportEntry): Phrase | null {
  // "the first agreement in 2007, with X"
  const [, document, date, partner] = /^(.+) in (\d{4}), ((?:with|between) .+)$/.exec(text) ?? []
  if (document && date && partner && isDocument(document))
    return stating(`${upperFirst(withDefinite(document))} was concluded in ${date}, ${partner}.`, entry.ref)
  // "two earlier visits in 2019 and 2022"
  const [, events, years] = /^([^,;:]+?) (in \d{4}(?:(?:, \d{4})*,? and \d{4})?)$/.exec(text) ?? []
  if (events && years && isEvent(events) && isPluralPhrase(events) && isPlainNoun(events))
    return stating(`${spelledFirst(events)} took place ${years}.`, entry.ref)
  const time = dated(text)
  if (!time || !isPlainNoun(time.what.replace(/ \p{Ll}+ed$/u, ''))) return null
  const passive = passiveSentence({ ...entry, text: `${time.what} ${time.when}` }, true)
  if (passive) return passive
  const [, thing, done] = /^(.+) (\S+)$/u.exec(time.what) ?? []
  if (thing && done && (isParticiple(done) || looksPast(done)))
    return stating(`${clauseAbout(thing, done, /^since/.test(time.when))} ${time.when}.`, entry.ref)
  if (isDocument(time.what))
    return stating(`${upperFirst(withDefinite(time.what))} dates from ${time.when.replace(/^in /, '')}.`, entry.ref)
  return isEvent(time.what)
    ? stating(`${upperFirst(nounPhrase(time.what, withIndefinite))} took place ${time.when}.`, entry.ref)
    : null
}

// The parts of a note with semicolons are classified separately.
function parted(item: ClassifiedEntry): ClassifiedEntry[] {
  const parts = withoutStop(item.entry.text)
    .split(/;\s*/)
    .filter((part) => part !== '')
  return item.form === 'foreign' || parts.length < 2
    ? [item]
    : classified(parts.map((text) => ({ ...item.entry, text })))
}

const amounts = pattern('iu')`
  ^(?:(?:more|fewer) than |over |about |around |nearly |almost |some )?
  (?:\d[\d,.]*|a hundred|a thousand|two|three|four|five|six|seven|eight|nine|ten|several|dozens of|hundreds of)\s+\p{Ll}
`

// "19 partner schools in the region": can follow "There are".
function amount({ entry }: ClassifiedEntry): Phrase | null {
  const text = inside(entry)
  if (!amounts.test(text) || /^20\d\d |^\S+ (?:years|decades|months|centuries)\b/.test(text) || !fitsInSentence(text))
    return null
  return stating(`There are ${text}.`, entry.ref)
}

// A note with its own punctuation or a final participle does not fit in a sentence.
function fitsInSentence(text: string): boolean {
  return (
    !/[;:]|\d{4}[-/]|^\d+[-–]\d+ /.test(text) &&
    !/(?<!\b(?:and|as|newly|the)) [a-z]{3,}ed\.?$/.test(text) &&
    !/\b(?:accepted|sent|given|made|done|held) and\b/.test(text)
  )
}

/** The occasion of the trip: an invitation, an anniversary, a conference. */
const invitationFrom = /^(?:an? |the )?((?:official |formal |kind |personal )?)invitation (?:from|by|of) (.+)$/i

export function realiseOccasion(ctx: RealisationContext, entry: ReportEntry, startsParagraph: boolean): Phrase[] {
  const [item] = classified([entry]) as [ClassifiedEntry]
  if (item.form === 'sentence') return asSentences([item])
  const phrase = item.form === 'foreign' ? null : circumstance(item)
  const text = inside(entry)
  if (phrase)
    return [
      pickTemplate(
        ctx,
        [template('took place', phraseOf`The trip ${phrase}.`), template('visit took', phraseOf`The visit ${phrase}.`)],
        startsParagraph,
      ),
    ]
  const [, kind = '', inviter] = invitationFrom.exec(text) ?? []
  if (inviter)
    return [
      pickTemplate(
        ctx,
        [
          template(
            'at the invitation',
            stating(`The visit took place at the ${kind}invitation of ${inviter}.`, entry.ref),
          ),
        ],
        startsParagraph,
      ),
    ]
  if (/^invited by\b/i.test(text))
    return [
      pickTemplate(ctx, [template('invited', phraseOf`${party} was ${stating(text, entry.ref)}.`)], startsParagraph),
    ]
  const note = item.form === 'foreign' ? null : contextNote(text)
  if (note) {
    const subject = thisVisit.test(note) ? 'This' : 'The visit'
    return [pickTemplate(ctx, [template('the visit', stating(`${subject} ${note}.`, entry.ref))], startsParagraph)]
  }
  if (item.form === 'infinitive')
    return [
      pickTemplate(
        ctx,
        [template('came to', phraseOf`${party} came to ${stating(bareInfinitive(entry), entry.ref)}.`)],
        startsParagraph,
      ),
    ]
  if (item.form === 'noun' || item.form === 'gerund' || item.form === 'foreign') {
    const isForeign = item.form === 'foreign'
    const what = isForeign ? noting(foreignWords(entry.text), entry.ref) : stating(withOccasionArticle(text), entry.ref)
    return [
      pickTemplate(
        ctx,
        [
          template('occasion', phraseOf`The occasion was ${what}.`),
          template('was the occasion', {
            ...phraseOf`${asSubject(what)} was the occasion for the visit.`,
            text: upperFirst(`${asSubject(what).text} was the occasion for the visit.`),
          }),
        ],
        startsParagraph,
      ),
    ]
  }
  return [
    pickTemplate(
      ctx,
      [template('occasion:', phraseOf`Occasion of the visit: ${stating(text, entry.ref)}.`)],
      startsParagraph,
    ),
  ]
}

function withOccasionArticle(text: string): string {
  const [, whose, what] = /^(\p{Lu}[\p{L}-]+) ((?:\d+(?:st|nd|rd|th) |centenary|anniversary).*)$/u.exec(text) ?? []
  if (whose && what) return `${whose}'s ${what}`
  if (/^(?:the|an?|its|their|our|his|her)\s/i.test(text)) return text
  if (
    /^\d+(?:st|nd|rd|th)\b|^(?:\w+ )?(?:anniversary|inauguration|opening|signing|signature|launch|celebration)\b/i.test(
      text,
    )
  )
    return `the ${text}`
  return nounPhrase(text, withIndefinite)
}

// "at the invitation of X; helped by Y": can follow "The trip took place" and "was".
function circumstance({ entry }: ClassifiedEntry): Phrase | null {
  const clauses = inside(entry)
    .split(/;\s*/)
    .map((text) => {
      if (invitation.test(text)) return `took place ${text}`
      return brought.test(text) ||
        (formOf({ text, lang: entry.lang }) === 'participle' && / by\b/.test(text) && brought.test(text))
        ? `was ${text}`
        : null
    })
  const known = clauses.filter((clause) => clause !== null)
  if (known.length < clauses.length) return null
  const list = listed(known.map((clause) => stating(clause, entry.ref)))
  return { ...list, text: list.text.replace(/; and was /, ', and was ') }
}
