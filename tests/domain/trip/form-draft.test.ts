import { expect, test } from 'vitest'
import { changeOf, followRecord, startDraft } from '@/lib/domain/trip/form-draft'

type Fields = { day: string | null; city: { en: string } | null }
const started = startDraft<Fields>({ day: null, city: { en: 'Seoul' } })
const typed = { ...started, values: { ...started.values, day: '2023-11-01' } }

test('only what was typed is changed, from what it was', () => {
  expect(changeOf(started)).toBeNull()
  expect(changeOf(typed)).toEqual({ from: { day: null }, to: { day: '2023-11-01' } })
})

test('a field nobody typed in follows the record', () => {
  const followed = followRecord(typed, { day: null, city: { en: 'Busan' } })
  expect(followed.values).toEqual({ day: '2023-11-01', city: { en: 'Busan' } })
  expect(followed.theirs).toEqual([])
  expect(changeOf(followed)).toEqual({ from: { day: null }, to: { day: '2023-11-01' } })
})

test('a field both typed in keeps the typed text, and saving again starts from theirs', () => {
  const followed = followRecord(typed, { day: '2023-11-02', city: { en: 'Seoul' } })
  expect(followed.values.day).toBe('2023-11-01')
  expect(followed.theirs).toEqual(['day'])
  expect(changeOf(followed)).toEqual({ from: { day: '2023-11-02' }, to: { day: '2023-11-01' } })
})

test('theirs stays named while another field changes, and goes when both say the same', () => {
  const followed = followRecord(followRecord(typed, { day: '2023-11-02', city: { en: 'Seoul' } }), {
    day: '2023-11-02',
    city: null,
  })
  expect(followed.theirs).toEqual(['day'])
  expect(followRecord(followed, { day: '2023-11-01', city: null }).theirs).toEqual([])
})
