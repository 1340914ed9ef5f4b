import { ofVisit, type TripRecord } from '../trip/trip-record'
import type { Day } from '../time/day'
import { isOverdue } from './due'

// What is still to be entered after a trip, from its record.

/** One thing that the article or the official trip report lacks, at a visit. */
export type Lack = { what: 'outcome' | 'our signer' | 'their signer'; visitId: string }

/** Visits without an outcome or agreement, and signed agreements without a signer of one side. */
export function lacksOf(record: TripRecord): Lack[] {
  const members = new Set(record.member.map(({ personId }) => personId))
  return record.visit.flatMap(({ id, outcomes }) => {
    const agreements = ofVisit(record.agreement, id)
    const signed = agreements.filter(({ status }) => status === 'signed' || status === 'renewed')
    const lacks: Lack['what'][] = [
      ...(outcomes.length + agreements.length === 0 ? ['outcome' as const] : []),
      ...(signed.some(({ signerIds }) => !signerIds.some((one) => members.has(one))) ? ['our signer' as const] : []),
      ...(signed.some(({ signerIds }) => signerIds.every((one) => members.has(one))) ? ['their signer' as const] : []),
    ]
    return lacks.map((what) => ({ what, visitId: id }))
  })
}

/** The open promises of a trip by side, and those that are overdue. */
export function openPromises(record: TripRecord, today: Day): Record<'ours' | 'theirs' | 'both' | 'late', number> {
  const open = record.nextStep.filter(({ status }) => status === 'open')
  const count = (side: 'ours' | 'theirs' | 'both') => open.filter((step) => step.side === side).length
  return {
    ours: count('ours'),
    theirs: count('theirs'),
    both: count('both'),
    late: open.filter(({ due }) => isOverdue(due, today)).length,
  }
}

/** What the page shows of data outside the trip's record; `null` without permission, or where there is none. */
export type AfterTripFigures = {
  missingTranslations: number
  photos: { total: number; withoutCaption: number } | null
  statutory: { due: Day | null; reflections: number } | null
}
