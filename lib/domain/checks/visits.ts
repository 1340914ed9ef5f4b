import type { Day } from '../time/day'
import { localLanguage, localWords } from '../text/local-script'
import type { Texts } from '../text/text'
import type { Host, TripRecord, Visit } from '../trip/trip-record'
import { isEarlier, pooledTopics, type VisitDetails, visitDetails } from '../visits/visits'
import { type CheckInput, isOwnStop, ofVisit } from './context'
import { type Finding, finding } from './finding'

/**
 * Missing or contradictory data of each visit. Addresses are required only before and during the trip; topics are not
 * required if the trip has topics for all visits. Our own address is known.
 */
export function visitNeeds({ record, directory, today }: CheckInput): Finding[] {
  const stops = visitDetails(record, directory)
  const hasPool = pooledTopics(record).length > 0
  return stops.flatMap((stop, i) => [
    ...daysOf(stop.visit, stops[i - 1]?.visit, record),
    ...hostsOf(stop.visit, stop.hosts),
    ...(stop.topics.length > 0 || hasPool ? [] : [finding('no topic', [ofVisit(stop.visit)], whichOf(stop.visit), {})]),
    ...(isOver(stop.visit, record, today)
      ? unsigned(stop, record, today)
      : isOwnStop(record, stop.visit)
        ? []
        : addressOf(stop, record)),
  ])
}

// A visit of another institution or day counts as another visit.
const whichOf = ({ institutionId, day }: Visit) => [institutionId, day]

function daysOf(visit: Visit, previous: Visit | undefined, { trip }: TripRecord): Finding[] {
  if (!visit.day) return [finding('no day', [ofVisit(visit)], [visit.institutionId], {})]
  const found: Finding[] = []
  const last = visit.lastDay ?? visit.day
  const days = [visit.day, visit.lastDay]
  if (isEarlier(last, visit.day)) found.push(finding('last day first', [ofVisit(visit)], days, {}))
  const isOutside = (trip.start && isEarlier(visit.day, trip.start)) || (trip.end && isEarlier(trip.end, last))
  if (isOutside) found.push(finding('day outside trip', [ofVisit(visit)], [...days, trip.start, trip.end], {}))
  if (previous?.day && isEarlier(visit.day, previous.day)) {
    found.push(
      finding('earlier than the stop before', [ofVisit(visit), ofVisit(previous)], [visit.day, previous.day], {}),
    )
  }
  return found
}

function hostsOf(visit: Visit, hosts: readonly Host[]): Finding[] {
  if (hosts.length === 0) return [finding('no host', [ofVisit(visit)], whichOf(visit), {})]
  return hosts.flatMap((host): Finding[] => {
    const concerns = [ofVisit(visit), { noun: 'host', id: host.id }] as const
    if (!host.personId) return [finding('no name', concerns, [host.title], { hostId: host.id })]
    return host.title ? [] : [finding('no title', concerns, [host.personId], { hostId: host.id })]
  })
}

// An agreement may be signed later on the trip than on the day of its visit.
function unsigned({ visit, agreements }: VisitDetails, { trip }: TripRecord, today: Day): Finding[] {
  if (trip.end && !isEarlier(trip.end, today)) return []
  return agreements
    .filter(({ status }) => status === 'to be signed')
    .map(({ id, kind, status }) =>
      finding('still to be signed', [ofVisit(visit), { noun: 'agreement', id }], [kind, status], { agreementId: id }),
    )
}

function addressOf({ visit, institution }: VisitDetails, record: TripRecord): Finding[] {
  const places = record.item.filter((item) => item.visitId === visit.id).map((item) => item.placeAddress)
  const addresses = [institution?.address ?? null, ...places].filter((a): a is Texts => a !== null)
  if (addresses.length === 0) return [finding('no address', [ofVisit(visit)], [visit.institutionId], {})]
  const language = localLanguage(institution?.country)
  if (!language || addresses.some((a) => localWords(a, institution?.country, ''))) return []
  return [finding('no local address', [ofVisit(visit)], [visit.institutionId], { language })]
}

function isOver(visit: Visit, { trip }: TripRecord, today: Day): boolean {
  const last = [visit.lastDay, visit.day, trip.end, trip.start].find((day) => day)
  return !!last && isEarlier(last, today)
}
