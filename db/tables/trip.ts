import { tripRoles as rolesOnTrip } from '../../lib/domain/access/roles'
import { agreementFields } from '../../lib/domain/trip/fields/agreement'
import { emergencyFields } from '../../lib/domain/trip/fields/emergency'
import { hostFields } from '../../lib/domain/trip/fields/host'
import { itemFields, unscheduledFields } from '../../lib/domain/trip/fields/item'
import { memberFields } from '../../lib/domain/trip/fields/member'
import { nextStepFields } from '../../lib/domain/trip/fields/next-step'
import { quoteFields } from '../../lib/domain/trip/fields/quote'
import { taskFields } from '../../lib/domain/trip/fields/task'
import { topicFields } from '../../lib/domain/trip/fields/topic'
import { tripFields } from '../../lib/domain/trip/fields/trip'
import { visitFields } from '../../lib/domain/trip/fields/visit'
import { day, id, index, instant, moment, oneOf, primaryKey, ref, table, text, whole } from '../columns'
import { fieldColumns } from '../field-columns'
import { institutions, people } from './directory'
import { users } from './users'

// The columns of a trip's entities are derived from the declarations. Only columns that need more than that are written
// here: those with the target of a reference, or with a name that differs from the field's.

/** `startsOn` and `endsOn` are full days for the lists, derived from the whole trip at every write. */
export const trips = table(
  'trips',
  {
    id: id(),
    version: whole('version').notNull(),
    ...fieldColumns(tripFields, {
      homeId: ref('home_id', () => institutions.id, 'restrict').notNull(),
      guestId: ref('guest_id', () => institutions.id, 'restrict'),
      start: day('start_day'),
      end: day('end_day'),
    }),
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

/** The role of a user on one trip, besides their role in the office. */
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
    ...fieldColumns(memberFields, { personId: ref('person_id', () => people.id, 'restrict') }),
  },
  (t) => [index('members_trip').on(t.tripId, t.position), index('members_person').on(t.personId)],
)

export const visits = table(
  'visits',
  {
    ...line(),
    ...fieldColumns(visitFields, {
      institutionId: ref('institution_id', () => institutions.id, 'restrict').notNull(),
    }),
  },
  (t) => [index('visits_trip').on(t.tripId, t.position), index('visits_institution').on(t.institutionId)],
)

export const hosts = table(
  'hosts',
  {
    ...line(),
    ...fieldColumns(hostFields, {
      visitId: ref('visit_id', () => visits.id, 'cascade').notNull(),
      personId: ref('person_id', () => people.id, 'restrict'),
    }),
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
    ...fieldColumns(topicFields, { visitId: ref('visit_id', () => visits.id, 'cascade') }),
  },
  (t) => [index('topics_trip').on(t.tripId, t.position), index('topics_visit').on(t.visitId)],
)

export const agreements = table(
  'agreements',
  {
    ...line(),
    ...fieldColumns(agreementFields, { visitId: ref('visit_id', () => visits.id, 'cascade').notNull() }),
  },
  (t) => [index('agreements_trip').on(t.tripId, t.position), index('agreements_visit').on(t.visitId)],
)

export const items = table(
  'items',
  {
    ...line(),
    ...fieldColumns(itemFields, {
      start: moment('starts_at').notNull(),
      end: moment('ends_at'),
      visitId: ref('visit_id', () => visits.id, 'set null'),
    }),
  },
  (t) => [
    index('items_trip').on(t.tripId, t.position),
    index('items_visit').on(t.visitId),
    index('items_starts_at').on(t.start),
  ],
)

/** Items without a time: the fields of an item except its times, and the planned duration in minutes. */
export const unscheduled = table(
  'unscheduled',
  {
    ...line(),
    ...fieldColumns(unscheduledFields, { visitId: ref('visit_id', () => visits.id, 'set null') }),
  },
  (t) => [index('unscheduled_trip').on(t.tripId, t.position), index('unscheduled_visit').on(t.visitId)],
)

export const quotes = table(
  'quotes',
  {
    ...line(),
    ...fieldColumns(quoteFields, { speakerId: ref('speaker_id', () => people.id, 'restrict').notNull() }),
  },
  (t) => [index('quotes_trip').on(t.tripId, t.position), index('quotes_speaker').on(t.speakerId)],
)

export const nextSteps = table(
  'next_steps',
  {
    ...line(),
    ...fieldColumns(nextStepFields, {
      visitId: ref('visit_id', () => visits.id, 'set null'),
      ownerId: ref('owner_id', () => users.id, 'set null'),
    }),
  },
  (t) => [
    index('next_steps_trip').on(t.tripId, t.position),
    index('next_steps_due').on(t.due),
    index('next_steps_visit').on(t.visitId),
    index('next_steps_owner').on(t.ownerId),
  ],
)

/** `itemId` is not a foreign key: an item moves between two tables, and an undone removal brings it back. */
export const tasks = table(
  'tasks',
  {
    ...line(),
    ...fieldColumns(taskFields, {
      ownerId: ref('owner_id', () => users.id, 'set null'),
      visitId: ref('visit_id', () => visits.id, 'set null'),
      itemId: text('item_id'),
    }),
  },
  (t) => [
    index('tasks_trip').on(t.tripId, t.position),
    index('tasks_status').on(t.status, t.due),
    index('tasks_visit').on(t.visitId),
    index('tasks_owner').on(t.ownerId),
  ],
)

/** The emergency sheet, by city. */
export const emergencies = table(
  'emergencies',
  {
    ...line(),
    ...fieldColumns(emergencyFields, {}),
  },
  (t) => [index('emergencies_trip').on(t.tripId, t.position)],
)
