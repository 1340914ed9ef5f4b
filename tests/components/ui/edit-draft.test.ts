import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  changesOf,
  type EditDraft,
  followSaved,
  resolveConflicts,
  startDraft,
  withEdits,
} from '@/components/ui/edit-draft'

type Visit = { day: string | null; city: { en: string } | null }
const started = startDraft<Visit>({ day: null, city: { en: 'Seoul' } })
const edited = withEdits(started, { day: '2023-11-01' })

test('only edited fields are changed, from their old values', () => {
  expect(changesOf(started)).toBeNull()
  expect(changesOf(edited)).toEqual({ from: { day: null }, to: { day: '2023-11-01' } })
})

test('text typed while the form opens counts as edited', () => {
  expect(startDraft<Visit>(started.saved, { day: '2023-11-01' })).toEqual(edited)
})

test('a field that was not edited follows the saved value', () => {
  const followed = followSaved(edited, { day: null, city: { en: 'Busan' } })
  expect(followed.values).toEqual({ day: '2023-11-01', city: { en: 'Busan' } })
  expect(followed.conflicts).toEqual([])
  expect(changesOf(followed)).toEqual({ from: { day: null }, to: { day: '2023-11-01' } })
})

test('a field that both users edited keeps the typed text, and is changed from the other user’s value', () => {
  const followed = followSaved(edited, { day: '2023-11-02', city: { en: 'Seoul' } })
  expect(followed.values.day).toBe('2023-11-01')
  expect(followed.conflicts).toEqual(['day'])
  expect(changesOf(followed)).toEqual({ from: { day: '2023-11-02' }, to: { day: '2023-11-01' } })
})

test('a conflict remains while another field changes, and ends when both texts are equal', () => {
  const followed = followSaved(followSaved(edited, { day: '2023-11-02', city: { en: 'Seoul' } }), {
    day: '2023-11-02',
    city: null,
  })
  expect(followed.conflicts).toEqual(['day'])
  expect(followSaved(followed, { day: '2023-11-01', city: null }).conflicts).toEqual([])
  expect(withEdits(followed, { day: '2023-11-02' }).conflicts).toEqual([])
  expect(withEdits(followed, { day: '2023-11-03' }).conflicts).toEqual(['day'])
})

describe('fields of one group', () => {
  const groups = [['day', 'city']] as const

  test('follow the record only together', () => {
    const followed = followSaved(edited, { day: null, city: { en: 'Busan' } }, groups)
    expect(followed.values).toEqual(edited.values)
    expect(followed.conflicts).toEqual(['day', 'city'])
  })

  test('end their conflict together', () => {
    const followed = followSaved(edited, { day: null, city: { en: 'Busan' } }, groups)
    expect(withEdits(followed, { day: null, city: { en: 'Busan' } }, groups).conflicts).toEqual([])
    expect(withEdits(followed, { day: null }, groups).conflicts).toEqual(['day', 'city'])
  })
})

describe('for all edits of two users', () => {
  type Three = { a: number; b: number; c: number }
  const value = fc.integer({ min: 0, max: 2 })
  const three = fc.record({ a: value, b: value, c: value })
  const some = fc.record({ a: value, b: value, c: value }, { requiredKeys: [] })
  const groups = fc.constantFrom<readonly (readonly (keyof Three)[])[]>([], [['a', 'b']])
  const drafts = fc
    .record({
      saved: three,
      steps: fc.array(fc.oneof(fc.record({ typed: some }), fc.record({ saved: three }))),
      groups,
    })
    .map(({ saved, steps, groups: together }) => ({
      together,
      draft: steps.reduce<EditDraft<Three>>(
        (draft, step) =>
          'typed' in step ? withEdits(draft, step.typed, together) : followSaved(draft, step.saved, together),
        startDraft(saved),
      ),
    }))

  test('a conflict is in edited fields only', () => {
    fc.assert(
      fc.property(drafts, ({ draft, together }) => {
        const changed = Object.keys(changesOf(draft)?.to ?? {})
        for (const field of draft.conflicts) {
          const group = together.find((one) => one.includes(field)) ?? [field]
          expect(group.some((one) => changed.includes(one))).toBe(true)
        }
      }),
    )
  })

  test('following the record changes all fields that were not edited, and no others', () => {
    fc.assert(
      fc.property(drafts, three, ({ draft, together }, saved) => {
        const followed = followSaved(draft, saved, together)
        const edits = changesOf(draft)?.to ?? {}
        for (const field of ['a', 'b', 'c'] as const) {
          const group = together.find((one) => one.includes(field)) ?? [field]
          const isEdited = group.some((one) => one in edits)
          expect(followed.values[field]).toBe(isEdited ? draft.values[field] : saved[field])
        }
        expect(followed.saved).toEqual(saved)
        expect(followSaved(followed, saved, together)).toEqual(followed)
      }),
    )
  })

  test('another user’s value is never replaced without a conflict', () => {
    fc.assert(
      fc.property(drafts, three, ({ draft }, saved) => {
        const followed = followSaved(draft, saved)
        for (const field of Object.keys(changesOf(followed)?.to ?? {}) as (keyof Three)[])
          if (saved[field] !== draft.saved[field]) expect(followed.conflicts).toContain(field)
      }),
    )
  })

  test('a choice ends the conflict with the user’s own text as typed, or with the saved text', () => {
    fc.assert(
      fc.property(drafts, three, ({ draft, together }, saved) => {
        const followed = followSaved(draft, saved, together)
        const mine = resolveConflicts(followed, 'mine')
        const remote = resolveConflicts(followed, 'saved')
        expect(mine).toEqual({ ...followed, conflicts: [] })
        expect(remote.conflicts).toEqual([])
        for (const field of followed.conflicts) expect(remote.values[field]).toBe(saved[field])
        const one = resolveConflicts(followed, 'saved', ['a'])
        expect(one.conflicts).toEqual(followed.conflicts.filter((field) => field !== 'a'))
        expect(one.values).toEqual({ ...followed.values, ...(followed.conflicts.includes('a') && { a: saved.a }) })
      }),
    )
  })
})
