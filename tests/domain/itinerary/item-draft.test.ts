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
    expect(readDraft({ ...draftOf(item!), start: 'soon', end: '25', title: {}, attendeeIds: [] })).toEqual({
      ok: false,
      problems: { start: 'badTime', end: 'endNeedsTime', title: 'needsTitle', attendeeIds: 'choosePeople' },
    })
  })

  it('moves the end with the start, over midnight and back', () => {
    const later = settled({ ...draftOf(item!), start: '23:30' })
    expect(later).toMatchObject({ start: '23:30', end: '02:30', lastDay: 1 })
    expect(settled({ ...later, start: '8' })).toMatchObject({ end: '11:00', lastDay: 0 })
    expect(settled({ ...later, start: 'abc' })).toMatchObject({ start: 'abc', end: '02:30' })
  })
})
