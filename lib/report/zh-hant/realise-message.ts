import type { Phrase } from '../phrase'
import type { PlannedMessage } from '../content-plan'
import { realiseActivities } from './activities'
import { realiseResults } from './agreements'
import { realiseBackground } from './background'
import { realiseCommon } from './common'
import { realiseContext, realiseOccasion } from './context'
import { realiseMembers } from './delegation'
import { realiseWelcome } from './hosts'
import { realiseLead } from './lead'
import { realiseNextSteps } from './next-steps'
import { realiseOutcomes } from './outcomes'
import { realisePurposes } from './purposes'
import { realiseQuotes } from './quotes'
import { realiseRoute, realiseSchedule } from './route'
import { realiseVisit } from './visit'
import type { RealisationContext } from './realisation-context'
import { realiseTopics } from './topics'

/** The sentences of one planned message. `isUnderHeading`: the heading has named the institution. */
export function realiseMessage(
  ctx: RealisationContext,
  message: PlannedMessage,
  startsParagraph: boolean,
  isUnderHeading = false,
): Phrase[] {
  const { record } = ctx
  switch (message.kind) {
    case 'lead':
      return realiseLead(ctx, message)
    case 'members':
      return realiseMembers(
        ctx,
        message.members.filter((one) => !ctx.stated.has(one.ref)),
        startsParagraph,
      )
    case 'purposes':
      return realisePurposes(ctx, record.purposes, startsParagraph)
    case 'occasion':
      return record.occasion && !ctx.stated.has(record.occasion.ref)
        ? realiseOccasion(ctx, record.occasion, startsParagraph)
        : []
    case 'context':
      return realiseContext(ctx, message.entries, startsParagraph)
    case 'background':
      return realiseBackground(
        ctx,
        message.institution,
        message.institution.background.filter((one) => !ctx.stated.has(one.ref)),
        startsParagraph,
      )
    case 'route':
      return realiseRoute(ctx, message.visits, startsParagraph)
    case 'schedule':
      return realiseSchedule(ctx, message.visits, startsParagraph)
    case 'welcome':
      return realiseWelcome(ctx, message.visits, startsParagraph)
    case 'results':
      return realiseResults(ctx, message.visits, startsParagraph)
    case 'common':
      return realiseCommon(ctx, message, startsParagraph)
    case 'visit':
      return realiseVisit(ctx, message.visit, message.agreements, startsParagraph, isUnderHeading)
    case 'topics':
      return realiseTopics(ctx, record.topics, { startsParagraph, pooled: true })
    case 'activities':
      return realiseActivities(ctx, record.activities, {
        startsParagraph,
        pooled: true,
        givenAway: record.direction === 'incoming',
      })
    case 'outcomes':
      return realiseOutcomes(ctx, record.outcomes, { startsParagraph, pooled: true })
    case 'quotes':
      return realiseQuotes(ctx, message.quotes, startsParagraph)
    case 'nextSteps':
      return realiseNextSteps(ctx, record.nextSteps, startsParagraph)
  }
}
