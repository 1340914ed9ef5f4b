import { expect, test } from 'vitest'
import { momentGroups } from '@/components/itinerary/item-form'
import { followSaved, resolveConflicts, startDraft, withEdits } from '@/components/ui/edit-draft'
import { draftOf, type ItemDraft } from '@/lib/domain/itinerary/item-draft'
import { recordOf } from '../../domain/trip/make'

const { item: items } = recordOf({ item: [{ id: 'call', start: '2026-11-03T10:00', end: '2026-11-03T11:30' }] })

const edited = (to: Partial<ItemDraft>) => withEdits(startDraft(draftOf(items[0]!)), to, momentGroups)
const moved = draftOf({ ...items[0]!, start: '2026-11-04T15:00', end: '2026-11-04T16:30' })

test('an edited time conflicts with a move to another day, and the saved start and end replace all of it', () => {
  const draft = followSaved(edited({ start: '11:00', reference: 'B' }), moved, momentGroups)
  expect(draft.conflicts).toEqual(['day', 'dayPart', 'start', 'heldStart'])
  expect(draft.values).toMatchObject({ day: '2026-11-03', start: '11:00', end: '16:30', reference: 'B' })
  const resolved = resolveConflicts(draft, 'saved')
  expect(resolved.values).toMatchObject({ day: '2026-11-04', start: '15:00', end: '16:30', reference: 'B' })
})

test('an edited time conflicts with a part of the day chosen by another user', () => {
  const untimed = draftOf({ ...items[0]!, start: '2026-11-03T06:00', end: null, dayPart: 'morning' })
  const draft = followSaved(edited({ start: '11:00' }), untimed, momentGroups)
  expect(draft.conflicts).toEqual(['day', 'dayPart', 'start', 'heldStart'])
  expect(draft.values).toMatchObject({ start: '11:00', dayPart: null })
  expect(resolveConflicts(draft, 'saved').values).toEqual(untimed)
})

test('an item whose times were not edited follows a move', () => {
  const draft = followSaved(edited({ reference: 'B' }), moved, momentGroups)
  expect(draft.conflicts).toEqual([])
  expect(draft.values).toEqual({ ...moved, reference: 'B' })
})
