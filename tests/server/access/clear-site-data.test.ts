import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import { clearsSiteDataOnSignOut } from '@/lib/server/access/clear-site-data'
import { endSession, requestSession, startSession } from '@/lib/server/access/session'
import { config } from '@/lib/server/platform/config'
import { freshDatabase } from '../../db/engines'
import { request as scope } from '../platform/request-scope'

/** The `Set-Cookie` headers that the server answers with. */
let set: string[] = []
const server = createServer((request, response) => {
  clearsSiteDataOnSignOut(request, response)
  response.setHeader('set-cookie', set)
  response.end()
})

const before = config().publicUrl
beforeAll(async () => void (await once(server.listen(0, '127.0.0.1'), 'listening')))
afterAll(() => void server.close())
beforeEach(freshDatabase)
afterEach(() => void Object.assign(config(), { publicUrl: before }))

async function cleared(path: string, cookies: string[], method = 'POST'): Promise<string | null> {
  set = cookies
  const { port } = server.address() as AddressInfo
  return (await fetch(`http://127.0.0.1:${port}${path}`, { method })).headers.get('clear-site-data')
}

const ended = 'next-auth.session-token=; Path=/; Max-Age=0; HttpOnly; SameSite=lax'

it('browsers delete what they stored when the user signs out', async () => {
  expect(await cleared('/account', ['a=b', ended])).toBe('"cache", "storage"')
  // The member's page deletes its copies in order, and the worker itself must not go meanwhile.
  expect(await cleared('/pocket/sign-out', [ended])).toBe('"cache"')
})

it('and at no other time, so that another site cannot cause it', async () => {
  expect(await cleared('/sign-in?signed-out', [ended], 'GET')).toBeNull()
  expect(await cleared('/account', [])).toBeNull()
  expect(await cleared('/sign-in', ['next-auth.session-token=abc; Path=/'])).toBeNull()
  expect(await cleared('/account', ['attache-device=; Path=/'])).toBeNull()
})

it('the removal of a cookie is accepted for the name with __Host-, which browsers take only by https', async () => {
  Object.assign(config(), { publicUrl: 'https://visits.example.edu' })
  const user = { id: 'kim', email: 'kim@example.edu', name: 'Kim', officeRole: 'none' as const, createdAt: new Date() }
  await db().insert(users).values(user)
  await startSession('kim', 'password')
  expect([...scope.cookies.keys()]).toEqual(['__Host-next-auth.session-token', '__Host-attache-device'])
  const session = await requestSession()
  if (session.state !== 'open') throw new Error('not signed in')
  await endSession(session.sessionId)
  expect(scope.lastSet('__Host-next-auth.session-token')).toMatchObject({
    value: '',
    path: '/',
    secure: true,
    maxAge: 0,
  })
})
