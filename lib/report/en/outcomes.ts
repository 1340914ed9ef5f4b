import { pattern } from '../../domain/text/word-list'
import { type Phrase, phraseOf } from '../phrase'
import type { ReportEntry } from '../report-input'
import {
  type ClassifiedEntry,
  type Part,
  type Position,
  asActions,
  asInfinitives,
  asNouns,
  asPlacedSentences,
  asTyped,
  classified,
  inEntryOrder,
  withForm,
} from './entries'
import { isBareClause } from './bare-clause'
import { passiveSentence } from './passive-sentence'
import { isPluralPhrase } from './nouns'
import { isAmount, isPlainNoun } from './notes'
import { nounsAndVerbs, prepositions } from './form-words'
import { isPresent, isVerb } from './verbs'
import { isAlone } from './party'
import { asSentence, foreignOpen, inside, upperFirst } from './wording'
import { enumerated, listed, listedLightly } from './lists'
import { type Template, type RealisationContext, party, pickTemplate, template } from './realisation-context'
import { actionTemplates } from './topics'
import { type Where, fronted, inline } from './where'

/** Outcomes of one visit (`where`) or of the whole trip. */
export function realiseOutcomes(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  where: Where | null,
  startsParagraph: boolean,
): Phrase[] {
  const ofWholeTrip = entries === ctx.record.outcomes && ctx.record.visits.length > 1 && !isAlone(ctx)
  const both: string = ofWholeTrip ? `${party} and its hosts` : 'the two sides'
  const items = classified(entries.map(withNoun), true).map((item) => {
    if (item.form === 'noun' && /^no \p{L}/iu.test(item.entry.text) && isPlainNoun(inside(item.entry)))
      return sentenceOf(item, `There ${isPluralPhrase(inside(item.entry)) ? 'are' : 'is'} ${inside(item.entry)}.`)
    if (goesOn.test(inside(item.entry)))
      return sentenceOf(item, `The talks ${inside(item.entry).replace(/^to /, 'are to ')}.`)
    if (item.form === 'noun' && isStated(inside(item.entry))) return sentenceOf(item, asSentence(item.entry.text))
    const attitude = item.form === 'noun' || item.form === 'participle' ? attitudeOf(inside(item.entry)) : null
    if (attitude) return sentenceOf(item, attitude)
    const effect = item.form === 'noun' ? effectOf(inside(item.entry)) : null
    if (effect) return sentenceOf(item, effect)
    const made = /^(?:noun|gerund)$/.test(item.form) || isPledge(item) ? passiveSentence(item.entry) : null
    return made ? sentenceOf(item, made.text) : item
  })
  return inEntryOrder(
    items,
    { where, startsParagraph },
    (notes) => partsOf(ctx, notes, both),
    (sentences, at) => asPlacedSentences(ctx, sentences, at.where, at.startsParagraph),
  )
}

// "Laval wants to sign", "VC Quigley accepted the invitation"
function isStated(text: string): boolean {
  return /^\p{Lu}/u.test(text) && isBareClause(text)
}

const attitude = pattern('u')`
  ^(\p{Lu}[\p{L}&.’'-]*(?: \p{Lu}[\p{L}&.’'-]*){0,5})\s
  ((?:not |very |also )?(?:interested in|willing to|ready to|open to|keen to
  |invited to|nominated for|selected for|admitted to) .+)$
`

// "USM interested in joint supervision", "UC invited to the forum": a subject and its state without a verb.
function attitudeOf(text: string): string | null {
  const [, who, state = ''] = attitude.exec(text) ?? []
  if (!who) return null
  return `${who} ${/^(?:invited|nominated|selected|admitted)/.test(state) ? 'was' : 'is'} ${state}.`
}

// "strengthens ties with Germany": what the visit does.
function effectOf(text: string): string | null {
  const [verb = '', next = ''] = text.split(' ')
  const isVerbHere =
    isPresent(verb) && /[^s]s$/.test(verb) && !isVerb(verb) && !nounsAndVerbs.has(verb.replace(/s$/, ''))
  return isVerbHere && next !== '' && !prepositions.has(next) ? `The visit ${text}.` : null
}

// "support promised" is not what the delegation did.
function isPledge({ entry, form }: ClassifiedEntry): boolean {
  return (
    form === 'infinitive' && /^\p{L}+ (?:promised|pledged|agreed|confirmed|offered|secured|planned)$/u.test(entry.text)
  )
}

function sentenceOf({ entry }: ClassifiedEntry, text: string): ClassifiedEntry {
  return { entry: { ...entry, text }, form: 'sentence', isMade: true }
}

// "will continue", "to be resumed in May": what only the talks can do.
const goesOn = /^(?:will|to) (?:be )?(?:continued?|resumed?)(?: (?:in|next|until|on|at|soon|later)\b.*)?$/

const jointOutcomes = pattern('i')`
  ^(?:jointly )?(?:agreed|signed|decided|renewed|established|exchanged|committed|pledged|planned|launched|reached
  |concluded|discussed|undertook|confirmed|promised)\b
`

const states: readonly (readonly [state: RegExp, noun: string])[] = [
  [/^(?:both (?:sides|parties)(?: are)? |(?:are|is) )?(?:also )?interested in /i, 'interest in '],
  [/^(?:(?:are|is) )?willing to /i, 'willingness to '],
  [/^(?:(?:are|is) )?ready to /i, 'readiness to '],
  [/^(?:(?:are|is) )?committed to /i, 'a commitment to '],
]

// "interested in summer schools" is an interest in them.
function withNoun(entry: ReportEntry): ReportEntry {
  const [state, noun = ''] = states.find(([pattern]) => pattern.test(entry.text)) ?? []
  return state ? { ...entry, text: entry.text.replace(state, noun) } : entry
}

function partsOf(ctx: RealisationContext, items: readonly ClassifiedEntry[], both: string): Part[] {
  const nouns = withForm(items, 'noun', 'gerund', 'foreign').filter(({ entry }) => !endsAsNote(entry.text))
  const rates = nouns.filter(({ entry, form }) => form !== 'foreign' && isRate(inside(entry)))
  const results = nouns.filter((one) => !rates.includes(one))
  const goals = withForm(items, 'infinitive').filter(({ entry }) => /^(?:in order )?to\s/i.test(entry.text))
  const actions = items.filter((one) => /^(?:past|present|infinitive)$/.test(one.form) && !goals.includes(one))
  const loose = items.filter((one) => ![...nouns, ...goals, ...actions].includes(one))
  const pick = (templates: readonly Template[], at: Position) => [pickTemplate(ctx, templates, at.startsParagraph)]
  return [
    {
      items: actions,
      realise: (at) => {
        const list = listedLightly(asActions(actions))
        const joint = actions.every(({ entry }) => jointOutcomes.test(entry.text))
        return pick(joint ? jointTemplates(list, at.where, both) : actionTemplates(ctx, list, at.where, false), at)
      },
    },
    {
      items: nouns,
      realise: (at) => {
        if (rates.length === 0) return pick(resultTemplates(asNouns(results), at), at)
        return pick(rateTemplates(asNouns(rates), results.length > 0 ? listed(asNouns(results)) : null, at), at)
      },
    },
    {
      items: goals,
      realise: (at) => {
        const list = listedLightly(asInfinitives(goals).map((goal) => phraseOf`to ${goal}`))
        return pick(jointTemplates(phraseOf`agreed ${list}`, at.where, both), at)
      },
    },
    {
      items: loose,
      realise: (at) => pick(looseTemplates(enumerated(asTyped(loose)), loose.length, at.where, at.follows), at),
    },
  ]
}

function jointTemplates(actions: Phrase, where: Where | null, both: string): Template[] {
  if (!where) return [template('two sides did', phraseOf`${upperFirst(both)} ${actions}.`)]
  return [template('at, two sides did', phraseOf`${fronted(where).place} ${both} ${actions}.`)]
}

// A noun phrase that ends in a participle ("exchange of ten students confirmed") is a note and follows a colon.
function endsAsNote(text: string): boolean {
  const words = text.split(/\s+/)
  return words.some(
    (word, i) =>
      i > 0 &&
      /[^e]ed[.]?$/.test(word) &&
      word.length > 4 &&
      closesNote(words[i + 1]) &&
      !/^(?:the|a|an|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)$/.test(words[i - 1] ?? ''),
  )
}

// "exchange confirmed", "quota raised to ten"; not "ten co-supervised theses", where the participle is an adjective.
function closesNote(next: string | undefined): boolean {
  return (
    next === undefined ||
    /^(?:in|on|for|with|at|from|to|until|since|during|and|or|between|among|into|under|within|last|next|\d.*)$/i.test(
      next,
    )
  )
}

// "two doctoral students a year": no result itself, but what was provided for.
function isRate(text: string): boolean {
  return isAmount(text) && /\b(?:a|per|each|every) (?:year|semester|term|month)\b|\bannually\b/.test(text)
}

function rateTemplates(rates: readonly Phrase[], results: Phrase | null, { where, follows }: Position): Template[] {
  const provided = phraseOf`provided for ${listed(rates)}`
  const all = results ? phraseOf`resulted in ${results} and ${provided}` : provided
  if (where) return [template('talks at provided', phraseOf`Talks ${inline(where)} ${all}.`)]
  return [template('talks provided', phraseOf`The talks ${follows ? 'also ' : ''}${all}.`)]
}

function resultTemplates(items: readonly Phrase[], { where, follows }: Position): Template[] {
  const list = listed(items)
  const plural = items.length > 1
  // "The outcome was ten partners" would not agree.
  const isSeveral = !plural && (isPluralPhrase(list.text) || isAmount(list.text))
  const isForeign = items.some(({ text }) => text.startsWith(foreignOpen))
  if (follows) {
    return isForeign
      ? [template('also outcome', phraseOf`${plural ? 'Further outcomes were' : 'A further outcome was'} ${list}.`)]
      : [template('also resulted', phraseOf`The talks also resulted in ${list}.`)]
  }
  const [noun, verb] = plural ? ['outcomes', 'were'] : ['outcome', 'was']
  if (!where) {
    const was = template('outcome was', phraseOf`The ${noun} ${verb} ${list}.`)
    const resulted = template('visit resulted', phraseOf`The visit resulted in ${list}.`)
    return isForeign ? [was] : isSeveral ? [resulted] : [resulted, was]
  }
  const resulted = template('talks at resulted', phraseOf`Talks ${inline(where)} resulted in ${list}.`)
  if (isSeveral && !isForeign) return [resulted]
  return [
    template('outcome at', phraseOf`The ${noun} ${inline(where)} ${verb} ${list}.`),
    template('at, outcome', phraseOf`${fronted(where).place} the ${noun} ${verb} ${list}.`),
    ...(isForeign ? [] : [resulted]),
  ]
}

function looseTemplates(texts: Phrase, n: number, where: Where | null, also: boolean): Template[] {
  const noun = n === 1 ? 'Outcome' : 'Outcomes'
  if (where)
    return [
      template('outcome at:', phraseOf`${noun} ${inline(where)}: ${texts}.`),
      template('at, outcome:', phraseOf`${fronted(where).place} the recorded ${noun.toLowerCase()}: ${texts}.`),
    ]
  return [template('outcome:', also ? phraseOf`Also recorded: ${texts}.` : phraseOf`${noun} of the visit: ${texts}.`)]
}
