import { describe, expect, it } from 'vitest'
import { changedFields, draftOf, readDraft, settled } from '@/lib/domain/itinerary/item-draft'
import { recordOf } from '../trip/make'

const [item] = recordOf({ item: [{ id: 'a', start: '2026-11-03T22:00', end: '2026-11-04T01:00' }] }).item

describe('an item in its form', () => {
  it('is unchanged without edits', () => {
    const reading = readDraft(draftOf(item!))
    expect(reading.ok && changedFields(item!, reading.values)).toEqual([])
  })

  it('detects which fields were changed', () => {
    const reading = readDraft({ ...draftOf(item!), title: { en: 'Night train' }, status: 'confirmed' })
    if (!reading.ok) throw new Error('the draft is readable')
    expect(changedFields(item!, reading.values)).toEqual(['title', 'status'])
  })

  it('reports unreadable input and keeps it', () => {
    const typed = { start: 'soon', end: '25', title: {}, attendeeIds: [], coordinates: '91, 10' }
    expect(readDraft({ ...draftOf(item!), ...typed })).toEqual({
      ok: false,
      problems: {
        start: 'badTime',
        end: 'endNeedsTime',
        title: 'needsTitle',
        attendeeIds: 'choosePeople',
        coordinates: 'badCoordinates',
      },
    })
  })

  it('has coordinates as they were typed or pasted', () => {
    const draft = { ...draftOf(item!), coordinates: '34.8218, 135.5243', destinationCoordinates: ' ' }
    const reading = readDraft(draft)
    expect(reading.ok && changedFields(item!, reading.values)).toEqual(['latitude', 'longitude'])
    const stored = reading.ok && draftOf({ ...item!, ...reading.values })
    expect(stored).toMatchObject({ coordinates: '34.8218, 135.5243', destinationCoordinates: '' })
  })

  it('moves the end with the start, over midnight and back', () => {
    const later = settled({ ...draftOf(item!), start: '23:30' })
    expect(later).toMatchObject({ start: '23:30', end: '02:30', lastDay: 1 })
    expect(settled({ ...later, start: '8' })).toMatchObject({ end: '11:00', lastDay: 0 })
    expect(settled({ ...later, start: 'abc' })).toMatchObject({ start: 'abc', end: '02:30' })
  })
})
