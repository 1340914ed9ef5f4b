import { type Phrase, alsoStating, phraseOf } from '../phrase'
import { type ReportVisit, isSameInstitution } from '../report-input'
import { realiseActivities } from './activities'
import { realiseAgreements } from './agreements'
import { realiseBackground } from './background'
import { opensItself } from './entries'
import { realiseEncounter } from './encounter'
import { formOf, isEnteredAsSentence } from './form'
import { realiseHistory } from './history'
import { realiseHosts } from './hosts'
import { natureOf } from './institution'
import { realiseOutcomes } from './outcomes'
import { visitVerb } from './places'
import {
  type Template,
  type RealisationContext,
  contextAfter,
  pickTemplate,
  template,
  institutionPhrase,
  party,
} from './realisation-context'
import { realiseTopics } from './topics'
import { type Where, dayOf, institutionAgain, underHeading, whereOf } from './where'
import { capitalized } from './wording'

/**
 * One visit: day and hosts, background, history, topics, activities, agreements. `isUnderHeading`: the heading has
 * named the institution.
 */
export function realiseVisit(
  ctx: RealisationContext,
  visit: ReportVisit,
  agreements: boolean,
  startsParagraph: boolean,
  isUnderHeading = false,
): Phrase[] {
  const sentences: Phrase[] = []
  const now = () => contextAfter(ctx, ...sentences)
  const add = (realise: (ctx: RealisationContext, where: Where | null, startsParagraph: boolean) => Phrase[]) => {
    const ctx = now()
    sentences.push(
      ...realise(
        ctx,
        sentences.length > 0 ? null : isUnderHeading ? underHeading(ctx, visit) : whereOf(ctx, visit),
        startsParagraph && sentences.length === 0,
      ),
    )
  }
  const backgrounds = [
    ...(isSameInstitution(visit.institution, ctx.record.home) ? [] : visit.institution.background),
    ...visit.background,
  ].filter((entry) => !ctx.stated.has(entry.ref))
  const hasNewHosts = visit.hosts.some((host) => !ctx.stated.has(host.ref))
  const start = isUnderHeading ? underHeading(ctx, visit) : whereOf(ctx, visit)
  const encounter = realiseEncounter(ctx, visit, start, startsParagraph)
  if (encounter) sentences.push(encounter.sentence)
  else if (hasNewHosts)
    add((now, where, first) => realiseHosts(now, visit, isUnderHeading ? where : (where ?? whereOf(now, visit)), first))
  else if (needsIntroduction(ctx, visit, agreements, isUnderHeading))
    add((now, where, first) => (where ? [pickTemplate(now, introductions(now, visit, where), first)] : []))
  if (visit.hosts.length > 0) realiseLasting()
  if (visit.topics.length > 0 && !encounter?.topics)
    add((now, where, first) => realiseTopics(now, visit.topics, where, first, visit))
  if (visit.activities.length > 0 && !encounter?.activities)
    add((now, where, first) =>
      realiseActivities(now, visit.activities, where, first, natureOf(visit.institution) === 'event'),
    )
  if (agreements && visit.agreements.length > 0) add((now, where, first) => realiseAgreements(now, visit, where, first))
  if (visit.outcomes.length > 0) add((now, where, first) => realiseOutcomes(now, visit.outcomes, where, first))
  if (visit.hosts.length === 0) realiseLasting()
  // Below a heading, a visit may have nothing else to say than its day.
  const day = isUnderHeading && sentences.length === 0 ? underHeading(ctx, visit)?.on : null
  if (day) sentences.push(pickTemplate(ctx, [template('visited on', phraseOf`${cameTo(visit)} ${day}.`)], false))
  // The heading states the first of several visits to one institution.
  const [opening] = sentences
  const isStated = ctx.stated.has(visit.ref) || sentences.some(({ facts }) => facts.includes(visit.ref))
  if (isUnderHeading && opening && !isStated) sentences[0] = alsoStating(opening, [visit.ref])
  return sentences

  function realiseLasting() {
    if (backgrounds.length > 0)
      add((now, _, first) =>
        realiseBackground(
          now,
          visit.institution,
          backgrounds,
          first,
          first && !isUnderHeading ? undefined : institutionAgain(now, visit),
        ),
      )
    if (visit.history.length > 0)
      add((now, _, first) =>
        realiseHistory(now, visit.institution, visit.history, first && !isUnderHeading, institutionAgain(now, visit)),
      )
  }
}

// Subject and verb below a heading with the name.
function cameTo({ institution }: ReportVisit): string {
  return { person: 'The meeting took place', event: `${party} attended the event`, institution: `${party} visited` }[
    natureOf(institution)
  ]
}

// A paragraph gets an introduction if it would begin with a sentence of the user, or without one about the visit. The
// only visit has been introduced by the lead, if no day or city is left to state.
function needsIntroduction(
  ctx: RealisationContext,
  visit: ReportVisit,
  agreements: boolean,
  isUnderHeading: boolean,
): boolean {
  const lists = [visit.topics, visit.activities, agreements && visit.agreements.length > 0 ? null : [], visit.outcomes]
  const first = lists.find((list) => list === null || list.length > 0)
  if (first === null) return false
  const [opener, ...others] = first ?? []
  const isSentence =
    opener !== undefined &&
    (isEnteredAsSentence(opener.text) ||
      ([opener, ...others].every((entry) => formOf(entry) === 'sentence') && opensItself(opener.text)))
  if (opener && !isSentence) return false
  if (isUnderHeading) return opener !== undefined && dayOf(ctx, visit) !== null
  const isIntroduced = ctx.stated.has(visit.ref) && dayOf(ctx, visit) === null
  if (
    isIntroduced &&
    !opener &&
    visit.history.length + visit.background.length + visit.institution.background.length === 0
  )
    return false
  const names = [visit.institution.name.text, ...(visit.institution.acronym ? [visit.institution.acronym] : [])]
  if (isIntroduced && opener && names.some((name) => opener.text.includes(name))) return false
  return !(isIntroduced && ctx.record.visits.length === 1)
}

function introductions(ctx: RealisationContext, visit: ReportVisit, where: Where): Template[] {
  const { visits } = ctx.record
  const facts = where.at.facts
  const day = where.on ? phraseOf` ${where.on}` : ''
  const verb = visitVerb(visit)
  const withFacts = (phrase: Phrase): Phrase => ({ ...phrase, facts: [...new Set([...phrase.facts, ...facts])] })
  if (where.at.text === '') return [template('it visited', phraseOf`${party} ${verb}${day}.`)]
  const name = institutionPhrase(ctx, visit.institution)
  const isLast = visit.index === visits.length - 1 && visits.length > 1
  return [
    template('it visited', withFacts(phraseOf`${party} ${verb} ${name}${day}.`)),
    ...(where.on
      ? [template('on, it visited', withFacts(capitalized(phraseOf`${where.on}, ${party} ${verb} ${name}.`)))]
      : []),
    ...(isLast && natureOf(visit.institution) !== 'person'
      ? [template('last visit', withFacts(phraseOf`The last stop${day ? phraseOf`,${day},` : ''} was ${name}.`))]
      : []),
  ]
}
