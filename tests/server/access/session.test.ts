import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { POST as postSeen } from '@/app/pocket/[trip]/seen/route'
import { db } from '@/db/client'
import { sessions, users } from '@/db/schema'
import { currentUser, Expired, requireUser } from '@/lib/server/access/access'
import { pageAfterSignIn } from '@/lib/server/access/landing-page'
import { endSessionsOf, requestSession, startSession } from '@/lib/server/access/session'
import { freshDatabase } from '../../db/engines'

const dayMs = 24 * 60 * 60 * 1000
const later = (days: number) => new Date(Date.now() + days * dayMs)

beforeEach(async () => {
  await freshDatabase()
  const user = { id: 'kim', email: 'kim@example.edu', name: 'Kim', officeRole: 'none' as const, createdAt: new Date() }
  await db().insert(users).values(user)
  await startSession('kim', 'password')
})

const seen = () =>
  postSeen(
    new Request('http://localhost/pocket/t/seen', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } }),
    {
      params: Promise.resolve({ trip: 't' }),
    },
  )

describe('a session', () => {
  it('is extended by use, and expires thirty days after the last use', async () => {
    expect(await requestSession(later(29))).toMatchObject({ state: 'open', user: { id: 'kim' } })
    expect(await requestSession(later(58))).toMatchObject({ state: 'open' })
    expect(await requestSession(later(89))).toEqual({ state: 'expired' })
    // It does not become valid again by itself.
    expect(await requestSession(later(89))).toEqual({ state: 'expired' })
  })

  it('is written at most once an hour', async () => {
    const stored = () => db().select().from(sessions)
    const before = await stored()
    await requestSession(new Date(Date.now() + 50 * 60_000))
    expect(await stored()).toEqual(before)
    await requestSession(new Date(Date.now() + 70 * 60_000))
    expect(await stored()).not.toEqual(before)
  })

  it('lets a phone keep its copy after it has expired, but not after it was ended', async () => {
    await db().update(sessions).set({ expiresAt: new Date() }).where(eq(sessions.userId, 'kim'))
    expect(await currentUser()).toBeNull()
    await expect(requireUser()).rejects.toBeInstanceOf(Expired)
    const expired = await seen()
    expect([expired.status, expired.headers.get('x-pocket')]).toEqual([401, 'expired'])
    await endSessionsOf('kim')
    expect(await requestSession()).toEqual({ state: 'ended' })
    const ended = await seen()
    expect([ended.status, ended.headers.get('x-pocket')]).toEqual([401, 'out'])
  })

  it('ends with its account', async () => {
    await db().update(users).set({ disabledAt: new Date() })
    expect(await requestSession()).toEqual({ state: 'ended' })
  })
})

it('redirects to the page that the user wanted, bypassing a copy stored for an earlier user', () => {
  expect(pageAfterSignIn('none', '/pocket/a-trip')).toBe('/pocket/a-trip?fresh')
  expect(pageAfterSignIn('none', '/pocket/a-trip/calendar')).toBe('/pocket/a-trip/calendar')
  expect(pageAfterSignIn('staff', '/trips/a/releases?out=2')).toBe('/trips/a/releases?out=2')
  expect(pageAfterSignIn('none', '//elsewhere.example')).toBe('/pocket?fresh')
  expect(pageAfterSignIn('staff', undefined)).toBe('/trips')
})
