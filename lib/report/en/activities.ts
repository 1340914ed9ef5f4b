import { pattern } from '../../domain/text/word-list'
import { type Phrase, say } from '../phrase'
import type { ReportEntry } from '../report-input'
import { type Judged, asDeeds, asNouns, asPlacedSentences, asTyped, doneFromGerund, judged, withForm } from './entries'
import { enumerated, listed, listedLightly } from './lists'
import { spelled } from './spelling'
import { type Frame, type Telling, choose, frame } from './telling'
import { deedFrames } from './topics'
import { type Where, fronted, inline } from './where'

// Participles that say what befell the delegation, and so can follow "The delegation was".
const befell = pattern('i')`
  ^(?:received|welcomed|greeted|hosted|accompanied|joined|briefed|guided|invited|introduced|shown|met|escorted|treated
  |given|awarded|presented|led)\b
`

/** What was done and seen, at one stop (`where`) or on the whole trip. */
export function tellActivities(
  t: Telling,
  entries: readonly ReportEntry[],
  where: Where | null,
  opening: boolean,
): Phrase[] {
  const items = judged(entries, true)
  const passive = withForm(items, 'participle').filter(({ entry }) => befell.test(entry.text))
  const doing = withForm(items, 'gerund').filter(({ entry }) => doneFromGerund(entry) !== null)
  const deeds = [...withForm(items, 'past', 'infinitive', 'present', 'gerund')].filter(
    (one) => one.form !== 'gerund' || doing.includes(one),
  )
  const nouns = withForm(items, 'noun', 'gerund').filter((one) => !doing.includes(one))
  const loose = [
    ...withForm(items, 'participle').filter((one) => !passive.includes(one)),
    ...withForm(items, 'adverbial', 'foreign'),
  ]
  const told: Phrase[] = []
  const first = () => (told.length === 0 ? where : null)
  const heads = () => opening && told.length === 0
  if (deeds.length + passive.length > 0) {
    told.push(
      choose(t, deedFrames(t, listedLightly([...asDeeds(deeds), ...asPassives(passive)]), first(), false), heads()),
    )
  }
  if (nouns.length > 0)
    told.push(choose(t, programmeFrames(t, listed(asNouns(nouns)), first(), told.length > 0), heads()))
  if (loose.length > 0)
    told.push(choose(t, looseFrames(t, enumerated(asTyped(loose)), first(), told.length > 0), heads()))
  return [...told, ...asPlacedSentences(t, withForm(items, 'sentence'), first(), opening && told.length === 0)]
}

function asPassives(items: readonly Judged[]): Phrase[] {
  return asDeeds(items).map((deed) => say`was ${deed}`)
}

function programmeFrames({ house }: Telling, what: Phrase, where: Where | null, also: boolean): Frame[] {
  const more = also ? 'also ' : ''
  if (!where) {
    // No visit includes a visit.
    const visit = /^(?:an? )?(?:\S+ )?visits?\b|(?:[,;]|\band) (?:an? )?visits? to\b/i.test(what.text)
    if (visit)
      return [
        frame('program included', say`The ${spelled(house, 'program')} ${more}included ${what}.`),
        frame('program featured', say`The ${spelled(house, 'program')} ${more}featured ${what}.`),
      ]
    return [
      frame('visit included', say`The visit ${more}included ${what}.`),
      frame('program featured', say`The ${spelled(house, 'program')} ${more}featured ${what}.`),
      frame('part of', say`Part of the visit was ${what}.`),
    ]
  }
  const { place, day } = fronted(where)
  if (where.at.text.startsWith('with '))
    return [
      frame('meeting included', say`The meeting ${inline(where)} included ${what}.`),
      frame('part of meeting', say`Part of the meeting ${inline(where)} was ${what}.`),
    ]
  return [
    frame('program included', say`${place} the ${spelled(house, 'program')} included ${what}.`),
    frame('program featured', say`The ${spelled(house, 'program')} ${inline(where)} featured ${what}.`),
    ...(day ? [frame('program included', say`${day} the ${spelled(house, 'program')} included ${what}.`)] : []),
    frame('included at', say`Included in the ${spelled(house, 'program')} ${inline(where)} was ${what}.`),
    frame('featured at', say`Featured ${inline(where)} was ${what}.`),
  ]
}

function looseFrames({ house }: Telling, texts: Phrase, where: Where | null, also: boolean): Frame[] {
  if (where) {
    return [
      frame('program at:', say`${spelled(house, 'Program')} ${inline(where)}: ${texts}.`),
      frame('at, program:', say`${fronted(where).place} the ${spelled(house, 'program')} was as follows: ${texts}.`),
      frame('on program at:', say`On the ${spelled(house, 'program')} ${inline(where)}: ${texts}.`),
    ]
  }
  return [
    frame(
      'program:',
      also
        ? say`Also on the ${spelled(house, 'program')}: ${texts}.`
        : say`On the ${spelled(house, 'program')}: ${texts}.`,
    ),
    frame('activities:', say`Activities: ${texts}.`),
  ]
}
