import { expect, it } from 'vitest'
import { ownTrip } from '@/lib/domain/trips/current-trip'

const trip = (id: string, startsOn: string | null, endsOn: string | null = startsOn) => ({ id, startsOn, endsOn })
const past = trip('past', '2026-01-01', '2026-01-05')
const older = trip('older', '2025-01-01', '2025-01-05')
const now = trip('now', '2026-11-20', '2026-11-25')
const soon = trip('soon', '2026-12-01', '2026-12-05')
const later = trip('later', '2027-01-01', '2027-01-05')
const undated = trip('undated', null)

it.each([
  [[past, now, soon], 'now'],
  [[later, past, soon, undated], 'soon'],
  [[past, undated], 'undated'],
  [[older, past], 'past'],
  [[], undefined],
])('is the current trip, else the next one, else the last one', (trips, id) => {
  expect(ownTrip(trips, '2026-11-24')?.id).toBe(id)
})
