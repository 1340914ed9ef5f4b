import { tripRoles as rolesOnTrip } from '../../lib/domain/access/roles'
import type { Texts } from '../../lib/domain/text/text'
import {
  agreementStatuses,
  directions,
  emergencyKinds,
  itemKinds,
  itemStatuses,
  memberRoles,
  quoteForms,
} from '../../lib/domain/trip/vocabulary'
import { day, id, index, instant, json, moment, oneOf, primaryKey, real64, ref, table, text, whole } from '../columns'
import { institutions, people } from './directory'
import { users } from './users'

// The fields of each table are those of its type in lib/domain/trip/trip-record.ts, under the same names.

/** `startsOn` and `endsOn` are full days for the lists, derived from the whole trip at every write. */
export const trips = table(
  'trips',
  {
    id: id(),
    version: whole('version').notNull(),
    language: text('language').notNull(),
    title: json<Texts>('title'),
    direction: oneOf('direction', directions).notNull(),
    homeId: ref('home_id', () => institutions.id, 'restrict').notNull(),
    guestId: ref('guest_id', () => institutions.id, 'restrict'),
    start: day('start_day'),
    end: day('end_day'),
    kind: text('kind'),
    occasion: json<Texts>('occasion'),
    purposes: json<readonly Texts[]>('purposes').notNull(),
    context: json<readonly Texts[]>('context').notNull(),
    size: whole('size'),
    activities: json<readonly Texts[]>('activities').notNull(),
    outcomes: json<readonly Texts[]>('outcomes').notNull(),
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
    searchKey: text('search_key').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: ref('created_by', () => users.id, 'set null'),
  },
  (t) => [
    index('trips_starts_on').on(t.startsOn),
    index('trips_ends_on').on(t.endsOn),
    index('trips_home').on(t.homeId),
    index('trips_guest').on(t.guestId),
    index('trips_created_by').on(t.createdBy),
  ],
)

/** What a user is on one trip, beside their role in the office. */
export const tripRoles = table(
  'trip_roles',
  {
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    userId: ref('user_id', () => users.id, 'cascade').notNull(),
    role: oneOf('role', rolesOnTrip).notNull(),
  },
  (t) => [primaryKey({ name: 'trip_roles_pk', columns: [t.tripId, t.userId] }), index('trip_roles_user').on(t.userId)],
)

// What every line of a trip has. `position` orders the list; the numbers have gaps and may be negative.
const line = () => ({
  id: id(),
  tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
  position: whole('position').notNull(),
  revision: whole('revision').notNull(),
})

export const members = table(
  'members',
  {
    ...line(),
    personId: ref('person_id', () => people.id, 'restrict'),
    role: oneOf('role', memberRoles).notNull(),
    title: json<Texts>('title'),
    count: whole('count').notNull(),
  },
  (t) => [index('members_trip').on(t.tripId, t.position), index('members_person').on(t.personId)],
)

export const visits = table(
  'visits',
  {
    ...line(),
    institutionId: ref('institution_id', () => institutions.id, 'restrict').notNull(),
    city: json<Texts>('city'),
    day: day('day'),
    lastDay: day('last_day'),
    activities: json<readonly Texts[]>('activities').notNull(),
    outcomes: json<readonly Texts[]>('outcomes').notNull(),
    history: json<readonly Texts[]>('history').notNull(),
    background: json<readonly Texts[]>('background').notNull(),
  },
  (t) => [index('visits_trip').on(t.tripId, t.position), index('visits_institution').on(t.institutionId)],
)

export const hosts = table(
  'hosts',
  {
    ...line(),
    visitId: ref('visit_id', () => visits.id, 'cascade').notNull(),
    personId: ref('person_id', () => people.id, 'restrict'),
    title: json<Texts>('title'),
  },
  (t) => [
    index('hosts_trip').on(t.tripId, t.position),
    index('hosts_visit').on(t.visitId),
    index('hosts_person').on(t.personId),
  ],
)

export const topics = table(
  'topics',
  {
    ...line(),
    visitId: ref('visit_id', () => visits.id, 'cascade'),
    subject: json<Texts>('subject').notNull(),
    talkingPoints: json<Texts>('talking_points'),
    notes: json<Texts>('notes'),
  },
  (t) => [index('topics_trip').on(t.tripId, t.position), index('topics_visit').on(t.visitId)],
)

export const agreements = table(
  'agreements',
  {
    ...line(),
    visitId: ref('visit_id', () => visits.id, 'cascade').notNull(),
    kind: json<Texts>('kind').notNull(),
    subject: json<Texts>('subject'),
    status: oneOf('status', agreementStatuses).notNull(),
    signerIds: json<readonly string[]>('signer_ids').notNull(),
    termYears: whole('term_years'),
  },
  (t) => [index('agreements_trip').on(t.tripId, t.position), index('agreements_visit').on(t.visitId)],
)

// What an item says, with a time or without.
const planned = () => ({
  visitId: ref('visit_id', () => visits.id, 'set null'),
  placeName: json<Texts>('place_name'),
  placeAddress: json<Texts>('place_address'),
  latitude: real64('latitude'),
  longitude: real64('longitude'),
  attendeeIds: json<readonly string[]>('attendee_ids'),
  reference: text('reference'),
  dress: json<Texts>('dress'),
  notes: json<Texts>('notes'),
  staffNotes: json<Texts>('staff_notes'),
})

export const items = table(
  'items',
  {
    ...line(),
    kind: oneOf('kind', itemKinds).notNull(),
    title: json<Texts>('title').notNull(),
    start: moment('starts_at').notNull(),
    timeZone: text('time_zone').notNull(),
    end: moment('ends_at'),
    endTimeZone: text('end_time_zone'),
    status: oneOf('status', itemStatuses).notNull(),
    ...planned(),
  },
  (t) => [
    index('items_trip').on(t.tripId, t.position),
    index('items_visit').on(t.visitId),
    index('items_starts_at').on(t.start),
  ],
)

/** Items that have no time yet: what an item holds but its times, and how many minutes it is to take. */
export const unscheduled = table(
  'unscheduled',
  {
    ...line(),
    kind: oneOf('kind', itemKinds).notNull(),
    title: json<Texts>('title').notNull(),
    minutes: whole('minutes'),
    ...planned(),
  },
  (t) => [index('unscheduled_trip').on(t.tripId, t.position), index('unscheduled_visit').on(t.visitId)],
)

export const quotes = table(
  'quotes',
  {
    ...line(),
    speakerId: ref('speaker_id', () => people.id, 'restrict').notNull(),
    form: oneOf('form', quoteForms).notNull(),
    text: json<Texts>('text').notNull(),
  },
  (t) => [index('quotes_trip').on(t.tripId, t.position), index('quotes_speaker').on(t.speakerId)],
)

export const nextSteps = table(
  'next_steps',
  {
    ...line(),
    text: json<Texts>('text').notNull(),
    due: day('due'),
    owner: json<Texts>('owner'),
  },
  (t) => [index('next_steps_trip').on(t.tripId, t.position), index('next_steps_due').on(t.due)],
)

/** The emergency sheet, by city. */
export const emergencies = table(
  'emergencies',
  {
    ...line(),
    kind: oneOf('kind', emergencyKinds).notNull(),
    city: json<Texts>('city'),
    name: json<Texts>('name'),
    phone: text('phone'),
    address: json<Texts>('address'),
    note: json<Texts>('note'),
  },
  (t) => [index('emergencies_trip').on(t.tripId, t.position)],
)
