import { type Phrase, phraseOf } from '../phrase'
import { type ReportVisit, isSameInstitution } from '../report-input'
import { realiseActivities } from './activities'
import { realiseAgreements } from './agreements'
import { realiseBackground, realiseHistory } from './background'
import { opensItself } from './entries'
import { formOf } from './form'
import { realiseHosts } from './hosts'
import { natureOf } from './institution'
import { ordinal } from './numbers'
import { realiseOutcomes } from './outcomes'
import { visitVerb } from './places'
import { spelled } from './spelling'
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
import { type Where, institutionAgain, underHeading, whereOf } from './where'

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
  if (visit.hosts.length > 0)
    add((now, where, first) => realiseHosts(now, visit, isUnderHeading ? where : (where ?? whereOf(now, visit)), first))
  else if (!isUnderHeading && needsIntroduction(visit, agreements))
    add((now, where, first) => (where ? [pickTemplate(now, introductions(now, visit, where), first)] : []))
  if (visit.hosts.length > 0) realiseLasting()
  if (visit.topics.length > 0) add((now, where, first) => realiseTopics(now, visit.topics, where, first, visit))
  if (visit.activities.length > 0) add((now, where, first) => realiseActivities(now, visit.activities, where, first))
  if (agreements && visit.agreements.length > 0) add((now, where, first) => realiseAgreements(now, visit, where, first))
  if (visit.outcomes.length > 0) add((now, where, first) => realiseOutcomes(now, visit.outcomes, where, first))
  if (visit.hosts.length === 0) realiseLasting()
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

// A paragraph gets an introduction if it would begin with a sentence of the user, or without one about the visit.
function needsIntroduction(visit: ReportVisit, agreements: boolean): boolean {
  const lists = [visit.topics, visit.activities, agreements && visit.agreements.length > 0 ? null : [], visit.outcomes]
  const first = lists.find((list) => list === null || list.length > 0)
  if (first === null) return false
  const [opener, ...others] = first ?? []
  if (!opener) return true
  return [opener, ...others].every((entry) => formOf(entry) === 'sentence') && opensItself(opener.text)
}

function introductions(ctx: RealisationContext, visit: ReportVisit, where: Where): Template[] {
  const { visits } = ctx.record
  const nature = natureOf(visit.institution)
  const name = institutionPhrase(ctx, visit.institution)
  const facts = where.at.facts
  const day = where.on ? phraseOf` ${where.on}` : ''
  const verb = visitVerb(visit)
  const nth = visit.index === visits.length - 1 && visits.length > 1 ? 'last' : ordinal(visit.index + 1)
  const withFacts = (phrase: Phrase): Phrase => ({ ...phrase, facts: [...new Set([...phrase.facts, ...facts])] })
  return [
    ...(nth && visits.length > 1 && nature !== 'person'
      ? [template(`${nth} visit`, withFacts(phraseOf`The ${nth} stop${day ? phraseOf`,${day},` : ''} was ${name}.`))]
      : []),
    template('it visited', withFacts(phraseOf`${party} ${verb} ${name}${day}.`)),
    template(
      'among visits',
      withFacts(
        nature === 'institution'
          ? phraseOf`Among the stops was ${name}${day}.`
          : phraseOf`Also on the ${spelled(ctx.houseStyle, 'program')}${day} was ${name}.`,
      ),
    ),
  ]
}
