import { describe, expect, it } from 'vitest'
import { patched, patchingSession } from '@/components/itinerary/paste/preview-patch'
import {
  type Corrections,
  localCorrection,
  type PastedRow,
  type ProgrammeInput,
  programmeSession,
} from '@/components/itinerary/paste/programme-session'
import { knownPlaces } from '@/lib/domain/time/known-places'
import { recordOf } from '../../domain/trip/make'

const none: Corrections = { fields: null, corrected: {}, chosen: {}, taken: {}, refused: {} }
const text = '2 November\n09:00 Briefing\n10:00 Visit to Kyoto University\n14:00 Talks'

function opened() {
  let ids = 0
  const answer = patchingSession(programmeSession(knownPlaces, () => `id ${++ids}`))
  const record = recordOf({}, { start: '2026-11-02', end: '2026-11-06' })
  const directory = { people: {}, institutions: {} }
  const trip = { record, directory, locale: 'en', homeZone: 'Asia/Taipei' }
  const input: ProgrammeInput = { text, corrections: none, trip, found: [] }
  return { answer, first: answer(input) }
}

describe('the session of a pasted programme', () => {
  it('returns the rows that a correction changes', () => {
    const { answer, first } = opened()
    expect(first.changed.map(([at]) => at)).toEqual([0, 1, 2])
    const before = patched(null, first)
    const patch = answer({ corrections: { ...none, corrected: { 2: { time: '15:30' } } } })
    expect(patch).toMatchObject({ count: 3, changed: [[2, { reading: { start: '15:30' } }]], rest: {} })
    const after = patched(before, patch)
    expect(after.rows[0]).toBe(before.rows[0])
    expect(after.visits).toBe(before.visits)
    expect(after.rows.map(({ reading }) => reading.start)).toEqual(['09:00', '10:00', '15:30'])
  })

  it('keeps the id of an offered visit, and removes a refused one from its rows', () => {
    const { answer, first } = opened()
    const before = patched(null, first)
    const [visit] = before.accepted
    expect(before.rows[1]?.items[0]?.values.visitId).toBe(visit?.visitId)
    const refused = { [before.offers[0]?.offer.key ?? '']: true }
    const without = patched(before, answer({ corrections: { ...none, refused } }))
    expect(without.accepted).toEqual([])
    expect(without.rows[1]?.items[0]?.values.visitId).toBeNull()
    const again = patched(without, answer({ corrections: none }))
    expect(again.accepted).toEqual(before.accepted)
  })

  it('corrects a row of a calendar in UTC from its local day and times', () => {
    const calendar = [
      'Date\tTime\tItem\tPlace\tNotes\tTime zone\tTime zone of the end',
      '2026-11-02\t00:50-04:00\tFlight BR198 TPE-NRT\t\t\tUTC\t',
      '2026-11-02\t23:30-00:30+1\tBreakfast meeting\t\t\tUTC\t',
    ].join('\n')
    const { answer } = opened()
    const read = answer({ text: calendar })
    const [, breakfast] = patched(null, read).rows
    const correctedTo = (to: Parameters<typeof localCorrection>[1]) => {
      const corrected = { 1: localCorrection(breakfast as PastedRow, to) }
      const { rows } = patched(patched(null, read), answer({ corrections: { ...none, corrected } }))
      const values = rows[1]?.items[0]?.values
      return values && 'start' in values ? [values.start, values.end, values.timeZone] : null
    }
    expect(correctedTo({ place: 'Lobby' })).toEqual(['2026-11-03T08:30', '2026-11-03T09:30', 'Asia/Tokyo'])
    expect(correctedTo({ time: '08:45', endDay: null })).toEqual(['2026-11-03T08:45', null, 'Asia/Tokyo'])
    expect(correctedTo({ day: '2026-11-04', endDay: null })).toEqual([
      '2026-11-04T08:30',
      '2026-11-04T09:30',
      'Asia/Tokyo',
    ])
  })

  it('has fewer rows when the text is shorter', () => {
    const { answer, first } = opened()
    const patch = answer({ text: '2 November\n09:00 Briefing' })
    expect(patched(patched(null, first), patch).rows.map(({ source }) => source)).toEqual(['09:00 Briefing'])
  })
})
