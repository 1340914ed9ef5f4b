import type { WholeTrip } from '../../domain/trip/trip-record'

/**
 * A trip, as it stands or as it was handed out, for those who only travel: without staff notes, talking with the office
 * about people, or the directory's private lines. Every way in which they read a trip goes through here.
 */
export function forTravellers(whole: WholeTrip): WholeTrip {
  const people = Object.fromEntries(
    Object.entries(whole.directory.people).map(([id, person]) => [id, { ...person, email: null, phone: null }]),
  )
  return {
    ...whole,
    record: {
      ...whole.record,
      item: whole.record.item.map((item) => ({ ...item, staffNotes: null })),
      unscheduled: [],
    },
    directory: { ...whole.directory, people },
  }
}
