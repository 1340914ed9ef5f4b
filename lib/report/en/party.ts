import { trueSize } from '../delegation-size'
import { again } from './person'
import type { RealisationContext } from './realisation-context'

/** True if one person travelled: then no sentence mentions a delegation, its members or its visitors. */
export function isAlone({ record }: Pick<RealisationContext, 'record'>): boolean {
  return trueSize(record) === 1
}

/** The travellers after the lead: "the delegation", or the only traveller by title and short name. */
export function partyName(ctx: RealisationContext): string {
  const [only] = ctx.record.delegation
  if (!isAlone(ctx)) return 'the delegation'
  if (!only) return 'the delegate'
  if (only.person) return again({ ...ctx, stated: { has: () => true } }, only.person).text
  return only.title ? `the ${only.title.text.replace(/^the /i, '')}` : 'the delegate'
}
