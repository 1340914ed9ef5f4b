import { describe, expect, it } from 'vitest'
import { dayOfFinding, toDoCounts, toDoLines } from '@/lib/domain/checks/to-do'
import { recordOf } from '../trip/make'
import { found } from './given'

const trip = { start: '2026-11-02', end: '2026-11-04' }
const provisional = (id: string, start: string) => ({ id, start, status: 'provisional' as const })

describe('the To do list', () => {
  it('has at most one line for a check on a day, conflicts first, then what is missing, by day', () => {
    const record = recordOf(
      {
        member: [{ id: 'm', personId: 'ying', role: 'leader' }],
        visit: [{ id: 'v', institutionId: 'hanyang', day: '2026-11-02' }],
        item: [
          provisional('a', '2026-11-02T09:00'),
          provisional('b', '2026-11-02T10:00'),
          provisional('c', '2026-11-03T10:00'),
          { id: 'd', start: '2026-11-09T10:00', status: 'confirmed' },
        ],
      },
      trip,
    )
    const lines = toDoLines(found(record, undefined, { today: '2026-11-01' }), dayOfFinding(record))
    expect(lines.map(({ check, day, findings }) => `${day ?? 'trip'} ${check} ${findings.length}`)).toEqual([
      '2026-11-09 item outside the trip 1',
      'trip no duty phone 1',
      '2026-11-02 no lodging 1',
      '2026-11-02 unconfirmed 2',
      '2026-11-02 no host 1',
      '2026-11-02 no topic 1',
      '2026-11-02 no address 1',
      '2026-11-03 no lodging 1',
      '2026-11-03 unconfirmed 1',
    ])
    expect(toDoCounts(lines)).toEqual({ broken: 1, missing: 8, unwise: 0 })
  })

  it('says what an empty trip needs, until it is past', () => {
    const checks = (days: object, today: string) =>
      found(recordOf({}, days), undefined, { today }).map(({ check }) => check)
    expect(checks({ start: null, end: null }, '2026-01-01')).toEqual([
      'no dates',
      'no leader',
      'no visits',
      'no programme',
    ])
    expect(checks(trip, '2026-01-01')).toEqual(['no leader', 'no visits', 'no programme'])
    expect(checks(trip, '2026-11-05')).toEqual([])
  })
})
