import { type Phrase, say } from '../phrase'
import { type ReportVisit, sameHouse } from '../report-input'
import { tellActivities } from './activities'
import { tellAgreements } from './agreements'
import { tellBackground, tellHistory } from './background'
import { opensItself } from './entries'
import { formOf } from './form'
import { tellHosts } from './hosts'
import { natureOf } from './institution'
import { ordinal } from './numbers'
import { tellOutcomes } from './outcomes'
import { visitVerb } from './places'
import { spelled } from './spelling'
import { type Frame, type Telling, after, choose, frame, institutionPhrase, party } from './telling'
import { tellTopics } from './topics'
import { type Where, houseAgain, underHeading, whereOf } from './where'

/**
 * One stop: when and by whom received, what the house is, the ties so far, what was discussed, seen, agreed.
 * `headed`: it stands under a heading with its name, which no sentence needs to say again.
 */
export function tellStop(
  t: Telling,
  stop: ReportVisit,
  agreements: boolean,
  opening: boolean,
  headed = false,
): Phrase[] {
  const told: Phrase[] = []
  const now = () => after(t, ...told)
  const add = (tell: (t: Telling, where: Where | null, opening: boolean) => Phrase[]) => {
    const telling = now()
    told.push(
      ...tell(
        telling,
        told.length > 0 ? null : headed ? underHeading(telling, stop) : whereOf(telling, stop),
        opening && told.length === 0,
      ),
    )
  }
  const backgrounds = [
    ...(sameHouse(stop.institution, t.record.home) ? [] : stop.institution.background),
    ...stop.background,
  ].filter((entry) => !t.told.has(entry.ref))
  if (stop.hosts.length > 0)
    add((now, where, first) => tellHosts(now, stop, headed ? where : (where ?? whereOf(now, stop)), first))
  else if (!headed && needsIntroduction(stop, agreements))
    add((now, where, first) => [choose(now, introductions(now, stop, where!), first)])
  if (stop.hosts.length > 0) tellLasting()
  if (stop.topics.length > 0) add((now, where, first) => tellTopics(now, stop.topics, where, first, stop))
  if (stop.activities.length > 0) add((now, where, first) => tellActivities(now, stop.activities, where, first))
  if (agreements && stop.agreements.length > 0) add((now, where, first) => tellAgreements(now, stop, where, first))
  if (stop.outcomes.length > 0) add((now, where, first) => tellOutcomes(now, stop.outcomes, where, first))
  if (stop.hosts.length === 0) tellLasting()
  return told

  function tellLasting() {
    if (backgrounds.length > 0)
      add((now, _, first) =>
        tellBackground(now, stop.institution, backgrounds, first, first && !headed ? undefined : houseAgain(now, stop)),
      )
    if (stop.history.length > 0)
      add((now, _, first) => tellHistory(now, stop.institution, stop.history, first && !headed, houseAgain(now, stop)))
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

function introductions(t: Telling, stop: ReportVisit, where: Where): Frame[] {
  const { stops } = t.record
  const nature = natureOf(stop.institution)
  const name = institutionPhrase(t, stop.institution)
  const facts = where.at.facts
  const day = where.on ? say` ${where.on}` : ''
  const verb = visitVerb(stop)
  const nth = stop.index === stops.length - 1 && stops.length > 1 ? 'last' : ordinal(stop.index + 1)
  const withFacts = (phrase: Phrase): Phrase => ({ ...phrase, facts: [...new Set([...phrase.facts, ...facts])] })
  return [
    ...(nth && stops.length > 1 && nature !== 'person'
      ? [frame(`${nth} stop`, withFacts(say`The ${nth} stop${day ? say`,${day},` : ''} was ${name}.`))]
      : []),
    frame('it visited', withFacts(say`${party} ${verb} ${name}${day}.`)),
    frame(
      'among stops',
      withFacts(
        nature === 'house'
          ? say`Among the stops was ${name}${day}.`
          : say`Also on the ${spelled(t.house, 'program')}${day} was ${name}.`,
      ),
    ),
  ]
}
