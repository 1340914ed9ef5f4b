import type { Phrase } from '../phrase'
import type { Move } from '../plan'
import { tellActivities } from './activities'
import { tellResults } from './agreements'
import { tellBackground } from './background'
import { tellContext, tellOccasion } from './context'
import { tellMembers } from './delegation'
import { tellWelcome } from './hosts'
import { tellLead } from './lead'
import { tellNextSteps } from './next-steps'
import { tellOutcomes } from './outcomes'
import { tellPurposes } from './purposes'
import { tellQuotes } from './quotes'
import { tellRoute, tellSchedule } from './route'
import { tellStop } from './stop'
import type { Telling } from './telling'
import { tellTopics } from './topics'

/** The sentences of one move of the plan. `headed`: they stand under the name of their stop. */
export function tell(t: Telling, move: Move, opening: boolean, headed = false): Phrase[] {
  const { record } = t
  switch (move.move) {
    case 'lead':
      return tellLead(t, move)
    case 'members':
      return tellMembers(
        t,
        move.members.filter((one) => !t.told.has(one.ref)),
        opening,
      )
    case 'purposes':
      return tellPurposes(t, record.purposes, opening)
    case 'occasion':
      return t.told.has(record.occasion!.ref) ? [] : tellOccasion(t, record.occasion!, opening)
    case 'context':
      return tellContext(t, move.entries, opening)
    case 'background':
      return tellBackground(
        t,
        move.institution,
        move.institution.background.filter((one) => !t.told.has(one.ref)),
        opening,
      )
    case 'route':
      return tellRoute(t, move.stops, opening)
    case 'schedule':
      return tellSchedule(t, move.stops, opening)
    case 'welcome':
      return tellWelcome(t, move.stops, opening)
    case 'results':
      return tellResults(t, move.stops, opening)
    case 'stop':
      return tellStop(t, move.stop, move.agreements, opening, headed)
    case 'topics':
      return tellTopics(t, record.topics, { opening, pooled: true })
    case 'activities':
      return tellActivities(t, record.activities, { opening, pooled: true, givenAway: record.direction === 'incoming' })
    case 'outcomes':
      return tellOutcomes(t, record.outcomes, { opening, pooled: true })
    case 'quotes':
      return tellQuotes(t, move.quotes, opening)
    case 'nextSteps':
      return tellNextSteps(t, record.nextSteps, opening)
  }
}
