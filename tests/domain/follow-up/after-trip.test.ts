import { expect, it } from 'vitest'
import { lacksOf, openPromises } from '@/lib/domain/follow-up/after-trip'
import { recordOf } from '../trip/make'

it('names visits without a result, and signed agreements without a signer of each side', () => {
  const record = recordOf({
    member: [{ id: 'm', personId: 'ying' }],
    visit: [{ id: 'v1' }, { id: 'v2', outcomes: [{ en: 'a' }] }, { id: 'v3' }, { id: 'v4' }, { id: 'v5' }],
    agreement: [
      { id: 'a', visitId: 'v2', status: 'signed', signerIds: ['kim'] },
      { id: 'b', visitId: 'v3', status: 'renewed', signerIds: ['kim', 'ying'] },
      { id: 'c', visitId: 'v4', status: 'discussed', signerIds: [] },
      { id: 'd', visitId: 'v5', status: 'signed', signerIds: [] },
    ],
  })
  expect(lacksOf(record)).toEqual([
    { what: 'outcome', visitId: 'v1' },
    { what: 'our signer', visitId: 'v2' },
    { what: 'our signer', visitId: 'v5' },
    { what: 'their signer', visitId: 'v5' },
  ])
})

it('counts open promises by side', () => {
  const record = recordOf({
    nextStep: [
      { id: 'a', due: '2026-11-01' },
      { id: 'b', side: 'theirs' },
      { id: 'c', side: 'both', due: '2026-12-01' },
      { id: 'd', due: '2026-11-01', status: 'done' },
    ],
  })
  expect(openPromises(record, '2026-11-16')).toEqual({ ours: 1, theirs: 1, both: 1, late: 1 })
})
