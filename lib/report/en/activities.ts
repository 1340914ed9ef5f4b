import { pattern } from '../../domain/text/word-list'
import { type Phrase, phraseOf } from '../phrase'
import type { ReportEntry } from '../report-input'
import {
  type ClassifiedEntry,
  asActions,
  asNouns,
  asPlacedSentences,
  asTyped,
  doneFromGerund,
  classified,
  withForm,
} from './entries'
import { enumerated, listed, listedLightly } from './lists'
import { spelled } from './spelling'
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
): Phrase[] {
  const items = classified(entries, true)
  const passive = withForm(items, 'participle').filter(({ entry }) => befell.test(entry.text))
  const doing = withForm(items, 'gerund').filter(({ entry }) => doneFromGerund(entry) !== null)
  const actions = [...withForm(items, 'past', 'infinitive', 'present', 'gerund')].filter(
    (one) => one.form !== 'gerund' || doing.includes(one),
  )
  const nouns = withForm(items, 'noun', 'gerund').filter((one) => !doing.includes(one))
  const loose = [
    ...withForm(items, 'participle').filter((one) => !passive.includes(one)),
    ...withForm(items, 'adverbial', 'foreign'),
  ]
  const sentences: Phrase[] = []
  const first = () => (sentences.length === 0 ? where : null)
  const startsHere = () => startsParagraph && sentences.length === 0
  if (actions.length + passive.length > 0) {
    sentences.push(
      pickTemplate(
        ctx,
        actionTemplates(ctx, listedLightly([...asActions(actions), ...asPassives(passive)]), first(), false),
        startsHere(),
      ),
    )
  }
  if (nouns.length > 0)
    sentences.push(
      pickTemplate(ctx, programmeTemplates(ctx, listed(asNouns(nouns)), first(), sentences.length > 0), startsHere()),
    )
  if (loose.length > 0)
    sentences.push(
      pickTemplate(ctx, looseTemplates(ctx, enumerated(asTyped(loose)), first(), sentences.length > 0), startsHere()),
    )
  return [
    ...sentences,
    ...asPlacedSentences(ctx, withForm(items, 'sentence'), first(), startsParagraph && sentences.length === 0),
  ]
}

function asPassives(items: readonly ClassifiedEntry[]): Phrase[] {
  return asActions(items).map((action) => phraseOf`was ${action}`)
}

function programmeTemplates(
  { houseStyle }: RealisationContext,
  what: Phrase,
  where: Where | null,
  also: boolean,
): Template[] {
  const more = also ? 'also ' : ''
  if (!where) {
    // "The visit included a visit" is avoided.
    const visit = /^(?:an? )?(?:\S+ )?visits?\b|(?:[,;]|\band) (?:an? )?visits? to\b/i.test(what.text)
    if (visit)
      return [
        template('program included', phraseOf`The ${spelled(houseStyle, 'program')} ${more}included ${what}.`),
        template('program featured', phraseOf`The ${spelled(houseStyle, 'program')} ${more}featured ${what}.`),
      ]
    return [
      template('visit included', phraseOf`The visit ${more}included ${what}.`),
      template('program featured', phraseOf`The ${spelled(houseStyle, 'program')} ${more}featured ${what}.`),
      template('part of', phraseOf`Part of the visit was ${what}.`),
    ]
  }
  const { place, day } = fronted(where)
  if (where.at.text.startsWith('with '))
    return [
      template('meeting included', phraseOf`The meeting ${inline(where)} included ${what}.`),
      template('part of meeting', phraseOf`Part of the meeting ${inline(where)} was ${what}.`),
    ]
  return [
    template('program included', phraseOf`${place} the ${spelled(houseStyle, 'program')} included ${what}.`),
    template('program featured', phraseOf`The ${spelled(houseStyle, 'program')} ${inline(where)} featured ${what}.`),
    ...(day
      ? [template('program included', phraseOf`${day} the ${spelled(houseStyle, 'program')} included ${what}.`)]
      : []),
    template('included at', phraseOf`Included in the ${spelled(houseStyle, 'program')} ${inline(where)} was ${what}.`),
    template('featured at', phraseOf`Featured ${inline(where)} was ${what}.`),
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
