import { defaultValues } from '@/lib/domain/trip/entity-fields'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, change, conflictOf, type Edit, emptyRecord, find, inverse, isSame } from '@/lib/domain/trip/edit'
import { type Entity, entityNames, type TripRecord } from '@/lib/domain/trip/trip-record'
import { aTrip, groups, records, singleEdits, someEdits } from './trip-arbitraries'

const runs = { numRuns: 500 }

function withoutRevisions(record: TripRecord): unknown {
  const lines = entityNames.map((noun) => (record[noun] as readonly Entity[]).map(({ revision: _, ...line }) => line))
  return { trip: record.trip, lines }
}

function movesSomething(edit: Edit): boolean {
  return edit.do === 'move' || (edit.do === 'all' && edit.edits.some(movesSomething))
}

function visitOf(line: object): string | null | undefined {
  return (line as { visitId?: string | null }).visitId
}

describe('applyEdit', () => {
  it('changes nothing when the same edit is applied twice', () => {
    fc.assert(
      fc.property(records, singleEdits, (record, edit) => {
        const once = applyEdit(record, edit)
        expect(applyEdit(once, edit)).toEqual(once)
      }),
      runs,
    )
  })

  it('never mutates the record it was given', () => {
    fc.assert(
      fc.property(records, someEdits, (record, edit) => {
        const copy = structuredClone(record)
        applyEdit(record, edit)
        expect(record).toEqual(copy)
      }),
      runs,
    )
  })

  it('moves an entry without losing or duplicating any', () => {
    fc.assert(
      fc.property(records, singleEdits.filter(movesSomething), (record, edit) => {
        const after = applyEdit(record, edit)
        for (const noun of entityNames) {
          expect(new Set<unknown>(after[noun])).toEqual(new Set<unknown>(record[noun]))
          expect(after[noun]).toHaveLength(record[noun].length)
        }
      }),
      runs,
    )
  })

  it('keeps ids unique', () => {
    fc.assert(
      fc.property(records, someEdits, (record, edit) => {
        const after = applyEdit(record, edit)
        for (const noun of entityNames)
          expect(new Set(after[noun].map((line) => line.id)).size).toBe(after[noun].length)
      }),
      runs,
    )
  })

  it('leaves no reference to a visit that does not exist', () => {
    fc.assert(
      fc.property(records, someEdits, (record, edit) => {
        const after = applyEdit(record, edit)
        for (const noun of entityNames) {
          for (const line of after[noun]) if (visitOf(line)) expect(find(after, 'visit', visitOf(line)!)).toBeDefined()
        }
      }),
      runs,
    )
  })

  it('increases the revision for every change of an entry, and for no other', () => {
    fc.assert(
      fc.property(records, singleEdits, (record, edit) => {
        const after = applyEdit(record, edit)
        for (const noun of entityNames) {
          for (const line of after[noun] as readonly Entity[]) {
            const was = find(record, noun, line.id)
            const same = was !== undefined && isSame({ ...was, revision: 0 }, { ...line, revision: 0 })
            if (was) expect(line.revision - was.revision).toBe(same ? 0 : 1)
            else expect(line.revision).toBe(1)
          }
        }
      }),
      runs,
    )
  })
})

describe('inverse', () => {
  it('restores the record', () => {
    fc.assert(
      fc.property(records, someEdits, (record, edit) => {
        const back = applyEdit(applyEdit(record, edit), inverse(record, edit))
        expect(withoutRevisions(back)).toEqual(withoutRevisions(record))
      }),
      { numRuns: 2_000 },
    )
  })

  it('is valid for the record it was made for', () => {
    fc.assert(
      fc.property(records, someEdits, (record, edit) => {
        fc.pre(conflictOf(record, edit) === null)
        expect(conflictOf(applyEdit(record, edit), inverse(record, edit))).toBeNull()
      }),
      { numRuns: 2_000 },
    )
  })

  it('can itself be reverted', () => {
    fc.assert(
      fc.property(records, someEdits, (record, edit) => {
        const after = applyEdit(record, edit)
        const undo = inverse(record, edit)
        const redone = applyEdit(applyEdit(after, undo), inverse(after, undo))
        expect(withoutRevisions(redone)).toEqual(withoutRevisions(after))
      }),
      runs,
    )
  })

  it('can be serialised as JSON', () => {
    fc.assert(
      fc.property(records, someEdits, (record, edit) => {
        const undo = inverse(record, edit)
        const read = JSON.parse(JSON.stringify(undo)) as Edit
        const after = applyEdit(record, edit)
        expect(applyEdit(after, read)).toEqual(applyEdit(after, undo))
      }),
      runs,
    )
  })
})

describe('conflictOf', () => {
  it('finds no conflict with a change based on the current values', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const item of record.item) expect(conflictOf(record, change('item', item, { reference: 'X' }))).toBeNull()
      }),
    )
  })

  it('finds no conflict with an edit that has already been applied', () => {
    fc.assert(
      fc.property(
        records,
        groups.filter((g) => g.do === 'all' && g.edits.length === 1),
        (record, edit) => {
          fc.pre(conflictOf(record, edit) === null && !JSON.stringify(edit).includes('"move"'))
          expect(conflictOf(applyEdit(record, edit), edit)).toBeNull()
        },
      ),
      runs,
    )
  })

  const base = applyEdit(emptyRecord(aTrip), {
    do: 'add',
    noun: 'nextStep',
    id: 's',
    values: { ...defaultValues.nextStep, text: { en: 'Write' } },
  })
  const step = base.nextStep[0]!

  it('lets two users change different fields of one entry', () => {
    const mine = change('nextStep', step, { due: '2024-01-31' })
    const theirs = change('nextStep', step, { owner: { en: 'Ana' } })
    expect(conflictOf(applyEdit(base, theirs), mine)).toBeNull()
  })

  it('returns the fields that another user has changed, and their values', () => {
    const mine = change('nextStep', step, { due: '2024-01-31', text: { en: 'Call' } })
    const theirs = change('nextStep', step, { text: { en: 'Visit' } })
    expect(conflictOf(applyEdit(base, theirs), mine)).toEqual({
      code: 'changed',
      noun: 'nextStep',
      id: 's',
      fields: ['text'],
      now: { text: { en: 'Visit' } },
    })
  })

  it('lets two users make the same change', () => {
    const mine = change('nextStep', step, { due: '2024-01-31' })
    expect(conflictOf(applyEdit(base, mine), mine)).toBeNull()
  })

  it('refuses the removal of an entry that was changed since', () => {
    const theirs = change('nextStep', step, { due: '2024-01-31' })
    const mine: Edit = { do: 'remove', noun: 'nextStep', id: 's', revision: 1 }
    expect(conflictOf(base, mine)).toBeNull()
    expect(conflictOf(applyEdit(base, theirs), mine)).toMatchObject({ code: 'changed', id: 's' })
  })

  it('reports a deleted visit if an edit refers to it', () => {
    const add: Edit = {
      do: 'add',
      noun: 'host',
      id: 'h',
      values: { visitId: 'v', personId: null, title: { en: 'Dean' } },
    }
    expect(conflictOf(base, add)).toEqual({ code: 'gone', noun: 'visit', id: 'v' })
    expect(applyEdit(base, add)).toBe(base)
  })

  it('reports a deleted neighbour if an entry is moved before it', () => {
    const move: Edit = { do: 'move', noun: 'nextStep', id: 's', before: 'gone' }
    expect(conflictOf(base, move)).toEqual({ code: 'gone', noun: 'nextStep', id: 'gone' })
  })
})
