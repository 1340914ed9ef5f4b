import type { Noun, Trip, Values } from './trip-record'

/** A trip of which only what every trip has is left to say. */
export const emptyTrip: Omit<Trip, 'language' | 'direction' | 'homeId'> = {
  title: null,
  guestId: null,
  start: null,
  end: null,
  kind: null,
  occasion: null,
  purposes: [],
  context: [],
  size: null,
  activities: [],
  outcomes: [],
}

/** What a new line holds where nothing else is said. Fields without a blank must be given. */
export const blank: { [N in Noun]: Partial<Values<N>> } = {
  member: { personId: null, role: 'member', title: null, count: 1 },
  visit: { city: null, day: null, lastDay: null, activities: [], outcomes: [], history: [], background: [] },
  host: { personId: null, title: null },
  topic: { visitId: null, talkingPoints: null, notes: null },
  agreement: { subject: null, status: 'discussed', signerIds: [], termYears: null },
  item: {
    end: null,
    endTimeZone: null,
    status: 'provisional',
    visitId: null,
    placeName: null,
    placeAddress: null,
    latitude: null,
    longitude: null,
    attendeeIds: null,
    reference: null,
    dress: null,
    notes: null,
    staffNotes: null,
  },
  unscheduled: {
    minutes: null,
    visitId: null,
    placeName: null,
    placeAddress: null,
    latitude: null,
    longitude: null,
    attendeeIds: null,
    reference: null,
    dress: null,
    notes: null,
    staffNotes: null,
  },
  quote: { form: 'reported' },
  nextStep: { due: null, owner: null },
  emergency: { city: null, name: null, phone: null, address: null, note: null },
}
