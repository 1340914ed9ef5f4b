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
 * One stop: when and by whom received, what the house is, the ties so far, what was discussed, seen, agreed.
 * `headed`: it stands under a heading with its name, which no sentence needs to say again.
 */
export function realiseStop(
  ctx: RealisationContext,
  stop: ReportVisit,
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
        sentences.length > 0 ? null : isUnderHeading ? underHeading(ctx, stop) : whereOf(ctx, stop),
        startsParagraph && sentences.length === 0,
      ),
    )
  }
  const backgrounds = [
    ...(isSameInstitution(stop.institution, ctx.record.home) ? [] : stop.institution.background),
    ...stop.background,
  ].filter((entry) => !ctx.stated.has(entry.ref))
  if (stop.hosts.length > 0)
    add((now, where, first) => realiseHosts(now, stop, isUnderHeading ? where : (where ?? whereOf(now, stop)), first))
  else if (!isUnderHeading && needsIntroduction(stop, agreements))
    add((now, where, first) => (where ? [pickTemplate(now, introductions(now, stop, where), first)] : []))
  if (stop.hosts.length > 0) realiseLasting()
  if (stop.topics.length > 0) add((now, where, first) => realiseTopics(now, stop.topics, where, first, stop))
  if (stop.activities.length > 0) add((now, where, first) => realiseActivities(now, stop.activities, where, first))
  if (agreements && stop.agreements.length > 0) add((now, where, first) => realiseAgreements(now, stop, where, first))
  if (stop.outcomes.length > 0) add((now, where, first) => realiseOutcomes(now, stop.outcomes, where, first))
  if (stop.hosts.length === 0) realiseLasting()
  return sentences

  function realiseLasting() {
    if (backgrounds.length > 0)
      add((now, _, first) =>
        realiseBackground(
          now,
          stop.institution,
          backgrounds,
          first,
          first && !isUnderHeading ? undefined : institutionAgain(now, stop),
        ),
      )
    if (stop.history.length > 0)
      add((now, _, first) =>
        realiseHistory(now, stop.institution, stop.history, first && !isUnderHeading, institutionAgain(now, stop)),
      )
  }
}

// A paragraph that would open with the user's own sentence, or with none about the visit, first says where we are.
function needsIntroduction(stop: ReportVisit, agreements: boolean): boolean {
  const lists = [stop.topics, stop.activities, agreements && stop.agreements.length > 0 ? null : [], stop.outcomes]
  const first = lists.find((list) => list === null || list.length > 0)
  if (first === null) return false
  const [opener, ...others] = first ?? []
  if (!opener) return true
  return [opener, ...others].every((entry) => formOf(entry) === 'sentence') && opensItself(opener.text)
}

function introductions(ctx: RealisationContext, stop: ReportVisit, where: Where): Template[] {
  const { stops } = ctx.record
  const nature = natureOf(stop.institution)
  const name = institutionPhrase(ctx, stop.institution)
  const facts = where.at.facts
  const day = where.on ? phraseOf` ${where.on}` : ''
  const verb = visitVerb(stop)
  const nth = stop.index === stops.length - 1 && stops.length > 1 ? 'last' : ordinal(stop.index + 1)
  const withFacts = (phrase: Phrase): Phrase => ({ ...phrase, facts: [...new Set([...phrase.facts, ...facts])] })
  return [
    ...(nth && stops.length > 1 && nature !== 'person'
      ? [template(`${nth} stop`, withFacts(phraseOf`The ${nth} stop${day ? phraseOf`,${day},` : ''} was ${name}.`))]
      : []),
    template('it visited', withFacts(phraseOf`${party} ${verb} ${name}${day}.`)),
    template(
      'among stops',
      withFacts(
        nature === 'institution'
          ? phraseOf`Among the stops was ${name}${day}.`
          : phraseOf`Also on the ${spelled(ctx.houseStyle, 'program')}${day} was ${name}.`,
      ),
    ),
  ]
}
