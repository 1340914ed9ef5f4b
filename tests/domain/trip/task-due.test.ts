import { expect, it } from 'vitest'
import { dueDayOf, dueText, readDue } from '@/lib/domain/trip/task-due'

const span = { startsOn: '2026-11-02', endsOn: '2026-11-06' }

it.each([
  ['', { due: null, dueOffset: null }],
  ['D-14', { due: null, dueOffset: -14 }],
  ['d − 14', { due: null, dueOffset: -14 }],
  ['Ｄ＋７', { due: null, dueOffset: 7 }],
  ['D', { due: null, dueOffset: 0 }],
  ['D-0', { due: null, dueOffset: 0 }],
  ['3 Nov', { due: '2026-11-03', dueOffset: null }],
  ['11月3日', { due: '2026-11-03', dueOffset: null }],
  ['2026-12', { due: '2026-12', dueOffset: null }],
  ['soon', undefined],
  ['D-1000', undefined],
  ['D14', undefined],
])('reads %j as a due date', (text, due) => {
  expect(readDue(text, 2026)).toEqual(due)
  if (due && text !== '') expect(readDue(dueText(due), 2026)).toEqual(due)
})

it('counts from the first day before the trip and from the last one after it', () => {
  const day = (dueOffset: number | null, due: string | null = null) => dueDayOf({ due, dueOffset }, span)
  expect([day(-14), day(0), day(7), day(null), day(-14, '2026-12')]).toEqual([
    '2026-10-19',
    '2026-11-02',
    '2026-11-13',
    null,
    '2026-12',
  ])
  expect(dueDayOf({ due: null, dueOffset: -14 }, { startsOn: null, endsOn: null })).toBeNull()
})
