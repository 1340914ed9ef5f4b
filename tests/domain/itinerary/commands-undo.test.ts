import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, change, conflictOf, type Edit, type SingleEdit, find } from '@/lib/domain/trip/edit'
import { emptyUndoStack, pushUndo, undoStepOf, type UndoStack, undoOrRedo } from '@/lib/domain/trip/undo-stack'
import { copyDay, type ItemCommand, itemCommandEdit } from '@/lib/domain/itinerary/item-commands'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'

// Each command is undone and redone while other users change other items.

const start: TripRecord = recordOf(
  {
    visit: [{ id: 'v1', institutionId: 'hanyang', day: '2026-11-03' }],
    item: [
      {
        id: 'flight',
        kind: 'flight',
        title: { en: 'Flight' },
        start: '2026-11-03T08:00',
        timeZone: 'Asia/Taipei',
        end: '2026-11-03T11:30',
        endTimeZone: 'Asia/Seoul',
        reference: 'XY 1',
        status: 'confirmed',
      },
      {
        id: 'call',
        title: { en: 'Call' },
        start: '2026-11-03T14:00',
        end: '2026-11-03T15:00',
        visitId: 'v1',
        attendeeIds: ['p1'],
        status: 'confirmed',
      },
      { id: 'dinner', title: { en: 'Dinner' }, start: '2026-11-03T18:00', end: '2026-11-03T20:00' },
      { id: 'others', title: { en: 'Theirs' }, start: '2026-11-05T10:00' },
    ],
    unscheduled: [
      { id: 'tea', title: { en: 'Tea' }, minutes: 45 },
      { id: 'gift', title: { en: 'Gifts' } },
    ],
  },
  { start: '2026-11-03', end: '2026-11-05' },
)

const newIds = () => {
  let last = 0
  return () => `new ${(last += 1)}`
}
const command = (ids: readonly string[], what: ItemCommand) => (record: TripRecord, newId: () => string) =>
  itemCommandEdit(record, ids, what, { newId, homeZone: 'Asia/Taipei' })

const all: Record<string, (record: TripRecord, newId: () => string) => Edit | null> = {
  'moving by a quarter of an hour': command(['call'], { do: 'shift', minutes: 15 }),
  'moving a flight by a day': command(['flight'], { do: 'shift days', days: 1 }),
  'changing places': command(['call'], { do: 'swap', by: 1 }),
  'dropping after another on another day': command(['call'], {
    do: 'place',
    at: { day: '2026-11-05', after: 'others' },
  }),
  'a flight of two zones into the pool': command(['flight'], { do: 'place', at: 'pool' }),
  'out of the pool': command(['tea'], { do: 'place', at: { day: '2026-11-04', after: null } }),
  'several at once, some out of the pool': command(['call', 'dinner', 'tea', 'gift'], {
    do: 'place',
    at: { day: '2026-11-04' },
  }),
  'several by a day': command(['flight', 'call', 'dinner'], { do: 'shift days', days: 1 }),
  'several into the pool': command(['flight', 'call', 'dinner'], { do: 'place', at: 'pool' }),
  'cancelling several': command(['call', 'dinner'], { do: 'status', status: 'cancelled' }),
  doubling: command(['call', 'tea'], { do: 'duplicate' }),
  'deleting several, on days and in the pool': command(['flight', 'call', 'gift'], { do: 'remove' }),
  'copying a day': (record, newId) =>
    copyDay(record, () => ({ en: 'Hanyang University' }), '2026-11-03', '2026-11-05', newId),
  'pasting a table': (record, newId) => ({
    do: 'all',
    edits: ['Briefing', 'Museum'].map((title): SingleEdit => {
      const { id: _, revision: __, ...values } = record.item[2]!
      return { do: 'add', noun: 'item', id: newId(), values: { ...values, title: { en: title } } }
    }),
  }),
}

/** A page with a server that accepts every edit at once. */
function pageAt(record: TripRecord) {
  const page = { record, steps: emptyUndoStack as UndoStack, count: 0 }
  const put = (edit: Edit) => {
    expect(conflictOf(page.record, edit)).toBeNull()
    page.record = applyEdit(page.record, edit)
  }
  return {
    page,
    put,
    make(edit: Edit) {
      page.steps = pushUndo(page.steps, undoStepOf(page.record, edit, `k${page.count++}`))
      put(edit)
    },
    back(which: 'undo' | 'redo') {
      const step = undoOrRedo(page.steps, which, page.record, `k${page.count++}`)!
      expect(step.conflict).toBeNull()
      page.steps = step.steps
      put(step.edit)
    },
  }
}

// A restored entry has another revision, which is not shown.
const seen = ({ item, unscheduled }: TripRecord) =>
  [item, unscheduled].map((list) => list.map(({ revision: _, ...line }) => line))
const without = (lists: ReturnType<typeof seen>) => lists.map((list) => list.filter(({ id }) => id !== 'others'))

describe('undo and redo', () => {
  it.each(Object.entries(all))('%s', (_, editOf) => {
    const { page, make, back, put } = pageAt(start)
    const edit = editOf(start, newIds())
    expect(edit).not.toBeNull()
    make(edit!)
    const done = seen(page.record)
    expect(done).not.toEqual(seen(start))
    // Another user changes another item meanwhile.
    put(
      change('item', find(page.record, 'item', 'others')!, {
        title: { en: 'Theirs, moved' },
        start: '2026-11-05T11:00',
      }),
    )
    back('undo')
    expect(without(seen(page.record))).toEqual(without(seen(start)))
    put(change('item', find(page.record, 'item', 'others')!, { reference: 'again' }))
    back('redo')
    expect(without(seen(page.record))).toEqual(without(done))
    back('undo')
    expect(without(seen(page.record))).toEqual(without(seen(start)))
    expect(find(page.record, 'item', 'others')).toMatchObject({
      title: { en: 'Theirs, moved' },
      start: '2026-11-05T11:00',
      reference: 'again',
    })
  })

  it('restore both zones of a flight that was unscheduled and scheduled on another day', () => {
    const { page, make, back } = pageAt(start)
    make(all['a flight of two zones into the pool']!(page.record, newIds())!)
    make(command(['flight'], { do: 'place', at: { day: '2026-11-04', after: null } })(page.record, newIds())!)
    back('undo')
    back('undo')
    expect(find(page.record, 'item', 'flight')).toMatchObject({
      timeZone: 'Asia/Taipei',
      endTimeZone: 'Asia/Seoul',
      end: '2026-11-03T11:30',
      status: 'confirmed',
      reference: 'XY 1',
    })
    back('redo')
    expect(find(page.record, 'unscheduled', 'flight')).toMatchObject({ minutes: 150 })
  })

  it('restore all states of any sequence of commands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(all)), { maxLength: 12 }), (edits) => {
        const { page, make, back } = pageAt(start)
        const newId = newIds()
        const states = [seen(start)]
        for (const editOf of edits) {
          const edit = editOf(page.record.item.length > 2 ? page.record : start, newId)
          if (!edit || conflictOf(page.record, edit)) continue
          make(edit)
          states.push(seen(page.record))
        }
        for (let i = page.steps.done.length; i > 0; i--) back('undo')
        expect(byId(seen(page.record))).toEqual(byId(states[0]!))
        for (let i = page.steps.undone.length; i > 0; i--) back('redo')
        expect(byId(seen(page.record))).toEqual(byId(states.at(-1)!))
      }),
      { numRuns: 1_000 },
    )
  })
})

// Entries restored into an unordered list may be in another order.
function byId(lists: ReturnType<typeof seen>): unknown {
  return lists.map((list) => [...list].sort((a, b) => a.id.localeCompare(b.id)))
}
