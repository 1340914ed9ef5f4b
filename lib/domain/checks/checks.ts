import { basics } from './basics'
import { clashes } from './clash'
import { closedDays } from './closed'
import type { CheckInput } from './context'
import { counterparts } from './counterpart'
import { otherDay, outsideTrip } from './days'
import { emergencyNeeds } from './emergency'
import { checks, type Finding } from './finding'
import { lodging } from './lodging'
import { hosting } from './hosting'
import { idleMembers } from './members'
import { nightHours } from './night'
import { travel } from './travel'
import { unconfirmed } from './unconfirmed'
import { visitNeeds } from './visits'
import { otherZones } from './zones'

/** All findings of a trip by severity of their check, and within a check in the order of the itinerary or of travel. */
export function findingsOf(given: CheckInput): Finding[] {
  const { record } = given
  return [
    ...basics(given),
    ...clashes(record),
    ...otherZones(given),
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
    ...hosting(given),
  ].sort((a, b) => checks.indexOf(a.check) - checks.indexOf(b.check))
}

/** The findings shown at an item or a day: those whose first subject it is. */
export function besides(findings: readonly Finding[], noun: string, id: string): Finding[] {
  return findings.filter(({ concerns: [first] }) => first.noun === noun && first.id === id)
}

/** The findings shown at a visit: those whose first subject it is, and days on which its host is closed. */
export function atVisit(findings: readonly Finding[], visitId: string): Finding[] {
  return findings.filter(({ check, concerns }) => {
    const isClosed = check === 'public holiday' || check === 'weekend'
    return (isClosed ? concerns : concerns.slice(0, 1)).some(({ noun, id }) => noun === 'visit' && id === visitId)
  })
}
