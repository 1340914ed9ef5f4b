import { clashes } from './clash'
import { closedDays } from './closed'
import type { Given } from './context'
import { counterparts } from './counterpart'
import { otherDay, outsideTrip } from './days'
import { emergencyNeeds } from './emergency'
import { type Check, checks, type Finding } from './finding'
import { lodging } from './lodging'
import { idleMembers } from './members'
import { nightHours } from './night'
import { travel } from './travel'
import { unconfirmed } from './unconfirmed'
import { visitNeeds } from './visits'

const place = new Map<Check, number>(checks.map((check, i) => [check, i]))

/** All that is found in a trip, the gravest check first, and within it in the order of the programme or of travel. */
export function findingsOf(given: Given): Finding[] {
  const { record } = given
  return [
    ...clashes(record),
    ...travel(record),
    ...outsideTrip(record),
    ...otherDay(record),
    ...closedDays(given),
    ...nightHours(given),
    ...counterparts(given),
    ...idleMembers(record),
    ...lodging(given),
    ...unconfirmed(given),
    ...visitNeeds(given),
    ...emergencyNeeds(given),
  ].sort((a, b) => place.get(a.check)! - place.get(b.check)!)
}

/** Those said beside a line or a day: what concerns it first. */
export function besides(findings: readonly Finding[], noun: string, id: string): Finding[] {
  return findings.filter(({ concerns: [first] }) => first.noun === noun && first.id === id)
}

/** Those said at a visit: what concerns it first, and the days on which its host is at home. */
export function atVisit(findings: readonly Finding[], visitId: string): Finding[] {
  return findings.filter(({ check, concerns }) => {
    const isClosed = check === 'public holiday' || check === 'weekend'
    return (isClosed ? concerns : concerns.slice(0, 1)).some(({ noun, id }) => noun === 'visit' && id === visitId)
  })
}
