import { expect, it } from 'vitest'
import { endOf, endsWithinYear, inForce, type SignedAgreement } from '@/lib/domain/visits/agreement-term'

const agreement = (values: Partial<SignedAgreement> = {}): SignedAgreement => ({
  id: 'a',
  kind: { en: 'memorandum of understanding' },
  subject: null,
  status: 'signed',
  termYears: 5,
  institutionId: 'hanyang',
  tripId: 't',
  signedOn: '2023-11-01',
  ...values,
})

it.each([
  ['2023-11-01', 5, '2028-11-01'],
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2023-11', 5, '2028-11'],
  ['2023', 5, '2028'],
  ['--11-01', 5, null],
  ['2023-11-01', null, null],
  [null, 5, null],
])('counts the term from the day of signing: %s and %s years', (signedOn, termYears, end) => {
  expect(endOf(agreement({ signedOn, termYears }))).toBe(end)
})

it.each([
  ['2027-10-31', false],
  ['2027-11-01', true],
  ['2028-11-01', true],
  ['2028-11-02', false],
])('ends within a year of %s: %s', (today, ends) => {
  expect(endsWithinYear(agreement(), today)).toBe(ends)
})

it('ends within a year as far as its day is known', () => {
  expect(endsWithinYear(agreement({ signedOn: '2023-11' }), '2028-11-30')).toBe(true)
  expect(endsWithinYear(agreement({ signedOn: '2023-11' }), '2028-12-01')).toBe(false)
  expect(endsWithinYear(agreement({ signedOn: '2023' }), '2027-01-01')).toBe(true)
})

it('is replaced by a later one with the same institution about the same', () => {
  const renewed = agreement({ id: 'b', status: 'renewed', signedOn: '2027-05-01' })
  const others = [
    agreement({ id: 'c', institutionId: 'osaka' }),
    agreement({ id: 'd', kind: { en: 'student exchange agreement' } }),
    agreement({ id: 'e', subject: { en: 'nursing' } }),
  ]
  expect(inForce([agreement(), renewed, ...others]).map(({ id }) => id)).toEqual(['b', 'c', 'd', 'e'])
})
