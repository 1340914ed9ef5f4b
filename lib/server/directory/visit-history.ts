import { and, eq, inArray, or } from 'drizzle-orm'
import { db } from '../../../db/client'
import { agreements, hosts, institutions, members, people, topics, trips, visits } from '../../../db/schema'
import { isFullDay } from '../../domain/time/day'
import type { PersonName } from '../../domain/text/person-name'
import type { Texts } from '../../domain/text/text'
import type { Agreement, Host, Member, Topic, Trip, Visit } from '../../domain/trip/trip-record'
import type { OfficeAccess } from '../access/access'
import { institutionLine } from './people'

// The history of an institution and of a person: every earlier visit and its outcomes.

/** A past trip, with what is needed to name it and link to it. */
export type TripLine = { id: string } & Pick<Trip, 'title' | 'direction' | 'start' | 'end' | 'language'>

export type PastVisit = {
  visit: Pick<Visit, 'id' | 'city' | 'day' | 'lastDay' | 'outcomes'>
  trip: TripLine
  hosts: (Pick<Host, 'id' | 'title'> & { person: { id: string; name: PersonName } | null })[]
  topics: Pick<Topic, 'id' | 'subject'>[]
  agreements: Pick<Agreement, 'id' | 'kind' | 'subject' | 'status' | 'termYears'>[]
}

// The stop of an incoming trip at our own institution.
const isPaidToUs = and(eq(trips.direction, 'incoming'), eq(visits.institutionId, trips.homeId))

const tripLine = {
  id: trips.id,
  title: trips.title,
  direction: trips.direction,
  start: trips.start,
  end: trips.end,
  language: trips.language,
}

/**
 * All visits to an institution, and those that it paid us, with their topics and outcomes, the latest first. The
 * direction of the trip tells them apart.
 */
export async function visitsBetween(_: OfficeAccess<'see directory'>, institutionId: string): Promise<PastVisit[]> {
  const here = inArray(
    visits.id,
    db()
      .select({ id: visits.id })
      .from(visits)
      .innerJoin(trips, eq(trips.id, visits.tripId))
      .where(or(eq(visits.institutionId, institutionId), and(isPaidToUs, eq(trips.guestId, institutionId)))),
  )
  const [visitRows, received, discussed, agreed] = await Promise.all([
    db()
      .select({
        visit: {
          id: visits.id,
          city: visits.city,
          day: visits.day,
          lastDay: visits.lastDay,
          outcomes: visits.outcomes,
        },
        trip: tripLine,
        startsOn: trips.startsOn,
      })
      .from(visits)
      .innerJoin(trips, eq(trips.id, visits.tripId))
      .where(here)
      .orderBy(visits.position),
    db()
      .select({
        visitId: hosts.visitId,
        id: hosts.id,
        title: hosts.title,
        person: { id: people.id, name: people.name },
      })
      .from(hosts)
      .innerJoin(visits, eq(visits.id, hosts.visitId))
      .leftJoin(people, eq(people.id, hosts.personId))
      .where(here)
      .orderBy(hosts.position),
    db()
      .select({ visitId: topics.visitId, id: topics.id, subject: topics.subject })
      .from(topics)
      .innerJoin(visits, eq(visits.id, topics.visitId))
      .where(here)
      .orderBy(topics.position),
    db()
      .select({
        visitId: agreements.visitId,
        id: agreements.id,
        kind: agreements.kind,
        subject: agreements.subject,
        status: agreements.status,
        termYears: agreements.termYears,
      })
      .from(agreements)
      .innerJoin(visits, eq(visits.id, agreements.visitId))
      .where(here)
      .orderBy(agreements.position),
  ])
  const of = <L extends { visitId: string | null }>(lines: L[], id: string) =>
    lines.filter((line) => line.visitId === id)
  return latestFirst(visitRows, ({ visit, startsOn }) => (isFullDay(visit.day) ? visit.day : startsOn)).map(
    ({ visit, trip }) => ({
      visit,
      trip,
      hosts: of(received, visit.id),
      topics: of(discussed, visit.id),
      agreements: of(agreed, visit.id),
    }),
  )
}

export type Journey = { trip: TripLine; member: Pick<Member, 'title' | 'role'> }

/** The trips a person travelled on, with the title held then, the latest first. */
export async function journeysOf(_: OfficeAccess<'see directory'>, personId: string): Promise<Journey[]> {
  const rows = await db()
    .select({ trip: tripLine, member: { title: members.title, role: members.role }, startsOn: trips.startsOn })
    .from(members)
    .innerJoin(trips, eq(trips.id, members.tripId))
    .where(eq(members.personId, personId))
  return latestFirst(rows, ({ startsOn }) => startsOn)
}

export type Welcome = {
  trip: TripLine
  visit: Pick<Visit, 'day' | 'lastDay'>
  institution: { id: string; name: Texts }
  title: Texts | null
}

/** The visits at which a person received us, with the title held on the day, the latest first. */
export async function welcomesBy(_: OfficeAccess<'see directory'>, personId: string): Promise<Welcome[]> {
  const rows = await db()
    .select({
      trip: tripLine,
      visit: { day: visits.day, lastDay: visits.lastDay },
      institution: institutionLine,
      title: hosts.title,
      startsOn: trips.startsOn,
    })
    .from(hosts)
    .innerJoin(visits, eq(visits.id, hosts.visitId))
    .innerJoin(trips, eq(trips.id, hosts.tripId))
    .innerJoin(institutions, eq(institutions.id, visits.institutionId))
    .where(eq(hosts.personId, personId))
  return latestFirst(rows, ({ visit, startsOn }) => (isFullDay(visit.day) ? visit.day : startsOn))
}

// Entries without a date come last.
function latestFirst<R>(rows: R[], dayOf: (row: R) => string | null): R[] {
  return rows.toSorted((a, b) => (dayOf(b) ?? '').localeCompare(dayOf(a) ?? ''))
}
