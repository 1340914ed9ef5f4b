import { pattern } from '../../domain/text/word-list'
import { runs } from '../non-empty'
import { type Phrase, phraseOf, reworded } from '../phrase'
import type { ReportEntry } from '../report-input'
import {
  type ClassifiedEntry,
  type Part,
  asActions,
  asVerbs,
  asNouns,
  asPlacedSentences,
  asTyped,
  doneFromGerund,
  classified,
  inEntryOrder,
  withForm,
} from './entries'
import { isAmount, spelledFirst } from './notes'
import { passiveSentence } from './passive-sentence'
import { enumerated, joinedVerbs, listed } from './lists'
import { spelled } from './spelling'
import { inside } from './wording'
import { type Template, type RealisationContext, pickTemplate, template } from './realisation-context'
import { actionTemplates } from './topics'
import { type Where, fronted, inline } from './where'

// Participles that can follow "The delegation was".
const befell = pattern('i')`
  ^(?:received|welcomed|greeted|hosted|accompanied|joined|briefed|guided|invited|introduced|shown|met|escorted|treated
  |given|awarded|presented|led)\b
`

/** Activities of one visit (`where`) or of the whole trip. */
export function realiseActivities(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  where: Where | null,
  startsParagraph: boolean,
  isEvent = false,
): Phrase[] {
  // "an alumni gathering" at a reunion is the event itself, which the delegation attends only once.
  const isItself = isEvent && entries.some(({ text }) => gathering.test(text))
  const read = classified(entries, true).map(travelled)
  const items = (isItself ? read : asVerbs(read)).map((item) => {
    const crowd = item.form === 'noun' ? crowdOf(inside(item.entry)) : null
    if (crowd) return { entry: { ...item.entry, text: crowd }, form: 'sentence' as const, isMade: true as const }
    const made =
      /^(?:noun|gerund)$/.test(item.form) && !befell.test(item.entry.text) ? passiveSentence(item.entry) : null
    return made ? { entry: { ...item.entry, text: made.text }, form: 'sentence' as const, isMade: true as const } : item
  })
  return inEntryOrder(
    items,
    { where, startsParagraph },
    (items) => partsOf(ctx, items, isEvent),
    (items, at) => asPlacedSentences(ctx, items, at.where, at.startsParagraph),
  )
}

// "by boat through the harbour"
function travelled(item: ClassifiedEntry): ClassifiedEntry {
  const text = inside(item.entry)
  const isRide = /^by (?:boat|bus|bike|bicycle|ferry|train|tram|car|cable car|ship|coach) [^,;:]+$/.test(text)
  return isRide ? { entry: { ...item.entry, text: `went ${text}` }, form: 'past' } : item
}

const gathering = pattern('iu')`
  ^(?:an? |the )?(?:\p{L}+ ){0,3}(?:gathering|reunion|dinner|reception|banquet|luncheon|party|forum|conference|fair
  |ceremony)\b
`

// "60 alumni" are no part of a programme: they attended it.
function crowdOf(text: string): string | null {
  return isAmount(text) &&
    /^\S+(?: \S+){0,3} (?:alumni|students|guests|participants|graduates|teachers|people|members)$/.test(`x ${text}`)
    ? spelledFirst(`${text} attended.`)
    : null
}

function partsOf(ctx: RealisationContext, items: readonly ClassifiedEntry[], isEvent: boolean): Part[] {
  const passive = items.filter(
    ({ entry, form }) =>
      (form === 'participle' && befell.test(entry.text)) ||
      /^(?:guided|hosted|accompanied|joined|led) by\b/i.test(entry.text),
  )
  const doing = withForm(items, 'gerund').filter(({ entry }) => doneFromGerund(entry) !== null)
  const actions = items.filter(
    (one) =>
      !hostedBy.test(one.entry.text) &&
      (passive.includes(one) || doing.includes(one) || /^(?:past|infinitive|present)$/.test(one.form)),
  )
  const nouns = withForm(items, 'noun', 'gerund', 'foreign').filter(
    (one) => !doing.includes(one) && !passive.includes(one),
  )
  const hosted = passive.filter(({ entry }) => hostedBy.test(entry.text))
  const loose = items.filter((one) => ![...actions, ...nouns, ...hosted].includes(one))
  return [
    {
      items: actions,
      realise: (at) => {
        const list = runs(actions, (one) => (passive.includes(one) ? 'passive' : 'active')).flatMap((run) =>
          passive.includes(run[0]) ? asPassives(run) : asActions(run),
        )
        return [pickTemplate(ctx, actionTemplates(ctx, joinedVerbs(list), at.where, false), at.startsParagraph)]
      },
    },
    {
      items: hosted,
      // What X hosted is the programme; the delegation has its own hosts.
      realise: () => [phraseOf`The visit was ${listed(asActions(hosted))}.`],
    },
    {
      items: nouns,
      realise: (at) => [
        pickTemplate(ctx, programmeTemplates(ctx, programme(nouns), at.where, at.follows, isEvent), at.startsParagraph),
      ],
    },
    {
      items: loose,
      realise: (at) => [
        pickTemplate(ctx, looseTemplates(ctx, enumerated(asTyped(loose)), at.where, at.follows), at.startsParagraph),
      ],
    },
  ]
}

const hostedBy = /^(?:co-)?hosted by\b/i

const pooledHeads = pattern(
  'u',
)`^(?:an? )?(tour|visit|lecture|talk|meeting|dinner|lunch|performance|presentation) (of|to|by|with|on) (.+)$`

// "a tour of the library", "a tour of the gym" become "tours of the library and the gym".
function programme(items: readonly ClassifiedEntry[]): Phrase {
  const read = asNouns(items).map((phrase) => {
    const [, head = '', preposition = '', rest = ''] = /[,;:]/.test(phrase.text)
      ? []
      : (pooledHeads.exec(phrase.text) ?? [])
    return { phrase, key: head && `${head} ${preposition}`, head, preposition, rest }
  })
  const groups = runs(read, ({ key, phrase }) => key || phrase.text)
  return listed(
    groups.map((group) => {
      const [{ phrase, key, head, preposition }] = group
      if (key === '' || group.length < 2) return phrase
      const each = listed(group.map((one) => reworded(one.phrase, one.rest)))
      return phraseOf`${head === 'lunch' ? 'lunches' : `${head}s`} ${preposition} ${each}`
    }),
  )
}

function asPassives(items: readonly ClassifiedEntry[]): Phrase[] {
  return asActions(items).map((action) => phraseOf`was ${action}`)
}

function programmeTemplates(
  { houseStyle }: RealisationContext,
  what: Phrase,
  where: Where | null,
  also: boolean,
  isEvent: boolean,
): Template[] {
  const more = also ? 'also ' : ''
  if (!where) {
    // An event is not a visit, and "The visit included a visit" is avoided.
    const visit = /^(?:an? )?(?:\S+ )?visits?\b|(?:[,;]|\band) (?:an? )?visits? to\b/i.test(what.text)
    if (visit || isEvent)
      return [
        template('program included', phraseOf`The ${spelled(houseStyle, 'program')} ${more}included ${what}.`),
        template('program featured', phraseOf`The ${spelled(houseStyle, 'program')} ${more}featured ${what}.`),
      ]
    return [
      template('visit included', phraseOf`The visit ${more}included ${what}.`),
      template('program featured', phraseOf`The ${spelled(houseStyle, 'program')} ${more}featured ${what}.`),
    ]
  }
  const { place, day } = fronted(where)
  if (where.at.text.startsWith('with '))
    return [template('meeting included', phraseOf`The meeting ${inline(where)} included ${what}.`)]
  return [
    template('program included', phraseOf`${place} the ${spelled(houseStyle, 'program')} included ${what}.`),
    template('program featured', phraseOf`The ${spelled(houseStyle, 'program')} ${inline(where)} featured ${what}.`),
    ...(day
      ? [template('program included', phraseOf`${day} the ${spelled(houseStyle, 'program')} included ${what}.`)]
      : []),
  ]
}

function looseTemplates(
  { houseStyle }: RealisationContext,
  texts: Phrase,
  where: Where | null,
  also: boolean,
): Template[] {
  if (where) {
    return [
      template('program at:', phraseOf`${spelled(houseStyle, 'Program')} ${inline(where)}: ${texts}.`),
      template(
        'at, program:',
        phraseOf`${fronted(where).place} the ${spelled(houseStyle, 'program')} was as follows: ${texts}.`,
      ),
      template('on program at:', phraseOf`On the ${spelled(houseStyle, 'program')} ${inline(where)}: ${texts}.`),
    ]
  }
  return [
    template(
      'program:',
      also
        ? phraseOf`Also on the ${spelled(houseStyle, 'program')}: ${texts}.`
        : phraseOf`On the ${spelled(houseStyle, 'program')}: ${texts}.`,
    ),
    template('activities:', phraseOf`Activities: ${texts}.`),
  ]
}
