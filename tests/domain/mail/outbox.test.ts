import { describe, expect, it } from 'vitest'
import { sendingSince, isStale, messageState, nextTry, unknownResult, problemOf } from '@/lib/domain/mail/outbox'

const now = new Date('2026-11-03T08:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

describe('a message of the outbox', () => {
  it('is tried again after pauses that grow, and given up about a day after the first try', () => {
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

  it('says how far it is', () => {
    const row = { dueAt: null, sentAt: null, tries: 1, problem: null }
    expect(messageState({ ...row, dueAt: now, tries: 0 }, now)).toBe('waiting')
    expect(messageState({ ...row, dueAt: now, problem: '450 later' }, now)).toBe('trying again')
    expect(messageState({ ...row, sentAt: now }, now)).toBe('sent')
    expect(messageState({ ...row, problem: '550 no such user' }, now)).toBe('given up')
    expect(messageState({ ...row, problem: unknownResult('the connection broke') }, now)).toBe('not known')
  })

  it('is not known to be sent where its handing-over was broken off', () => {
    const row = { dueAt: null, sentAt: null, tries: 1, problem: sendingSince(now) }
    expect(messageState(row, later(1))).toBe('being sent')
    expect(messageState(row, later(11))).toBe('not known')
    expect(problemOf(row)).toBeNull()
    expect(problemOf({ problem: unknownResult('the connection broke') })).toBe('the connection broke')
  })

  it('is stale where nobody tried it for a day', () => {
    expect(isStale(now, later(23 * 60))).toBe(false)
    expect(isStale(now, later(25 * 60))).toBe(true)
  })
})
