import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, change, conflictOf, find } from '@/lib/domain/trip/edit'
import { forceOver } from '@/lib/domain/trip/force-edit'
import { isAbout } from '@/lib/domain/trip/edit-subject'
import { recordOf } from './make'
import { records, someEdits } from './trip-arbitraries'

const trip = () =>
  recordOf({
    visit: [{ id: 'v1' }],
    host: [{ id: 'h', visitId: 'v1', title: { en: 'Dean' } }],
    item: [{ id: 'call', title: { en: 'Call' }, visitId: 'v1', reference: 'A' }],
  })

describe('forcing the user’s own edit', () => {
  it('is always valid for the current record', () => {
    fc.assert(
      fc.property(records, records, someEdits, (made, now, edit) => {
        const again = forceOver(now, edit, made)
        if (again) expect(conflictOf(now, again)).toBeNull()
      }),
      { numRuns: 1_000 },
    )
  })

  it('restores a removed entry with the user’s own values', () => {
    const made = trip()
    const mine = change('item', made.item[0]!, { title: { en: 'Courtesy call' } })
    const now = applyEdit(made, { do: 'remove', noun: 'item', id: 'call', revision: 1 })
    expect(find(applyEdit(now, forceOver(now, mine, made)!), 'item', 'call')).toEqual({
      ...made.item[0],
      title: { en: 'Courtesy call' },
    })
  })

  it('drops references to a deleted visit, and is impossible for entries that need one', () => {
    const made = trip()
    const now = applyEdit(applyEdit(made, { do: 'remove', noun: 'visit', id: 'v1', revision: 1 }), {
      do: 'remove',
      noun: 'item',
      id: 'call',
      revision: 2,
    })
    expect(forceOver(now, change('item', made.item[0]!, { reference: 'B' }), made)).toMatchObject({
      do: 'add',
      values: { visitId: null, reference: 'B' },
    })
    expect(forceOver(now, change('host', made.host[0]!, { title: { en: 'Provost' } }), made)).toBeNull()
  })
})

describe('the subject of a change', () => {
  const { item } = trip()
  it('is its entry and its fields, and what reverting it would restore', () => {
    const edit = change('item', item[0]!, { reference: 'B' })
    const about = (fields: string[]) => isAbout({ edit, inverse: null }, { noun: 'item', id: 'call', fields })
    expect([about(['reference']), about([]), about(['title'])]).toEqual([true, true, false])
    const removal = { do: 'remove', noun: 'visit', id: 'v1', revision: 1 } as const
    expect(
      isAbout(
        {
          edit: removal,
          inverse: { do: 'add', noun: 'host', id: 'h', values: { visitId: 'v1', personId: null, title: null } },
        },
        { noun: 'host', id: 'h' },
      ),
    ).toBe(true)
    expect(isAbout({ edit: { do: 'create trip' } as never, inverse: null }, { noun: 'trip', id: null })).toBe(false)
  })
})
