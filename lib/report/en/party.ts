import { trueSize } from './delegation'
import { again } from './person'
import type { RealisationContext } from './realisation-context'

/** True where one person travelled: no sentence may then speak of a delegation, its members or its visitors. */
export function isAlone({ record }: Pick<RealisationContext, 'record'>): boolean {
  return trueSize(record) === 1
}

/** Whoever travelled, once the lead has told it: "the delegation", or the one person by title and short name. */
export function partyName(ctx: RealisationContext): string {
  const [only] = ctx.record.delegation
  if (!isAlone(ctx)) return 'the delegation'
  if (!only) return 'the delegate'
  if (only.person) return again({ ...ctx, stated: { has: () => true } }, only.person).text
  return only.title ? `the ${only.title.text.replace(/^the /i, '')}` : 'the delegate'
}
