import { type Day, parseDay } from '../time/day'
import { isSame } from '../trip/edit'
import type { Agreement } from '../trip/trip-record'

// How long a signed agreement is valid: its term from the day it was signed.

/** An agreement that was signed with an institution. `signedOn` is the day of the visit, of any precision. */
export type SignedAgreement = Pick<Agreement, 'id' | 'kind' | 'subject' | 'status' | 'termYears'> & {
  institutionId: string
  tripId: string
  signedOn: Day | null
}

/** The last day of an agreement, as precise as the day it was signed; `null` if it has no term, or no known year. */
export function endOf({ signedOn, termYears }: Pick<SignedAgreement, 'signedOn' | 'termYears'>): Day | null {
  const { year } = parseDay(signedOn ?? '') ?? {}
  if (signedOn === null || termYears === null || year === undefined) return null
  const end = `${String(year + termYears).padStart(4, '0')}${signedOn.slice(4)}`
  // Signed on 29 February.
  return parseDay(end) ? end : end.replace(/29$/, '28')
}

/** Those that no later signing with the same institution about the same has replaced. */
export function inForce<A extends SignedAgreement>(agreements: readonly A[]): A[] {
  const byInstitution = new Map<string, A[]>()
  for (const one of agreements)
    if (!byInstitution.get(one.institutionId)?.push(one)) byInstitution.set(one.institutionId, [one])
  return agreements.filter((one) => !byInstitution.get(one.institutionId)?.some((other) => replaces(other, one)))
}

function replaces(later: SignedAgreement, earlier: SignedAgreement): boolean {
  return (
    isSame(later.kind, earlier.kind) &&
    isSame(later.subject, earlier.subject) &&
    (later.signedOn ?? '') > (earlier.signedOn ?? '')
  )
}

/** Whether an agreement ends between `today` and the same day of the next year. */
export function endsWithinYear(agreement: SignedAgreement, today: Day): boolean {
  const end = endOf(agreement)
  const inAYear = endOf({ signedOn: today, termYears: 1 }) ?? today
  // A month or a year is compared as far as it is known.
  return end !== null && end >= today.slice(0, end.length) && end <= inAYear.slice(0, end.length)
}

/** True for a day of any precision that is over. */
export function isPastDay(day: Day, today: Day): boolean {
  return day < today.slice(0, day.length)
}
