import { describe, expect, it } from 'vitest'
import {
  replaces,
  sendingSince,
  isStale,
  messageState,
  nextTry,
  notSentProblem,
  unknownResult,
  problemOf,
} from '@/lib/domain/mail/outbox'

const now = new Date('2026-11-03T08:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

it('a newer message on the same subject for the same reader replaces an older one', () => {
  expect(replaces('release t 2 person a', 'release t 1 person a')).toBe(true)
  expect(replaces('release t 2 person a', 'remind t 1 person a 3')).toBe(true)
  expect(replaces('remind t 2 person a 2', 'remind t 2 person a 1')).toBe(true)
  expect(replaces('invite t person a n1 5', 'invite t person a n0 4')).toBe(true)
  expect(replaces('code person a link 9', 'code person a link 8')).toBe(true)
  expect(replaces('account reset u 9', 'account invitation u 8')).toBe(true)
  expect(replaces('follow-up 2026-11-04 u', 'follow-up 2026-11-03 u')).toBe(true)
  expect(replaces('follow-up 2026-11-04 u', 'follow-up 2026-11-03 v')).toBe(false)
  const differ = ['release t 1 person b', 'release s 1 person a', 'invite t person a n 1', 'release t 2 person a', 'x']
  expect(differ.filter((older) => replaces('release t 2 person a', older))).toEqual([])
  expect(replaces('remind t 2 person a 1', 'release t 1 person a')).toBe(false)
})

describe('a message of the outbox', () => {
  it('is retried after growing pauses, and fails about a day after the first attempt', () => {
    const pauses: number[] = []
    for (let tries = 1, at = now; ; tries++) {
      const next = nextTry(tries, at)
      if (!next) break
      pauses.push((next.getTime() - at.getTime()) / 60_000)
      at = next
    }
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 60
    expect(hours).toBeGreaterThan(22)
    expect(hours).toBeLessThan(25)
  })

  it('has a state', () => {
    const row = { dueAt: null, sentAt: null, tries: 1, problem: null }
    expect(messageState({ ...row, dueAt: now, tries: 0 }, now)).toBe('waiting')
    expect(messageState({ ...row, dueAt: now, problem: '450 later' }, now)).toBe('trying again')
    expect(messageState({ ...row, sentAt: now }, now)).toBe('sent')
    expect(messageState({ ...row, problem: '550 no such user' }, now)).toBe('given up')
    expect(messageState({ ...row, problem: unknownResult('the connection broke') }, now)).toBe('not known')
    expect(messageState({ ...row, tries: 0, problem: notSentProblem.noServer }, now)).toBe('no server')
    expect(problemOf({ problem: notSentProblem.noServer })).toBeNull()
  })

  it('has an unknown result if sending was interrupted', () => {
    const row = { dueAt: null, sentAt: null, tries: 1, problem: sendingSince(now) }
    expect(messageState(row, later(1))).toBe('being sent')
    expect(messageState(row, later(11))).toBe('not known')
    expect(problemOf(row)).toBeNull()
    expect(problemOf({ problem: unknownResult('the connection broke') })).toBe('the connection broke')
  })

  it('is stale if nothing tried to send it for a day', () => {
    expect(isStale(now, later(23 * 60))).toBe(false)
    expect(isStale(now, later(25 * 60))).toBe(true)
  })
})
