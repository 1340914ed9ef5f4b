import { trueSize } from './delegation'
import { again } from './person'
import type { Telling } from './telling'

/** True where one person travelled: no sentence may then speak of a delegation, its members or its visitors. */
export function isAlone({ record }: Pick<Telling, 'record'>): boolean {
  return trueSize(record) === 1
}

/** Whoever travelled, once the lead has told it: "the delegation", or the one person by title and short name. */
export function partyName(t: Telling): string {
  const [only] = t.record.delegation
  if (!isAlone(t)) return 'the delegation'
  if (!only) return 'the delegate'
  return only.person
    ? again({ ...t, told: { has: () => true } }, only.person).text
    : `the ${only.title!.text.replace(/^the /i, '')}`
}
