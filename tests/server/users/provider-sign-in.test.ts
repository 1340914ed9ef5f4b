import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET as callback } from '@/app/api/auth/callback/oidc/route'
import { POST as logout } from '@/app/api/auth/logout/oidc/route'
import { GET as begin } from '@/app/api/auth/signin/oidc/route'
import { db } from '@/db/client'
import { accountLinks, changes, identities, messages, sessions, users } from '@/db/schema'
import type { OfficeRole } from '@/lib/domain/access/roles'
import { type OfficeAccess, Refused } from '@/lib/server/access/access'
import { providerSignOutUrl } from '@/lib/server/access/provider-auth'
import { endSession, requestSession } from '@/lib/server/access/session'
import { config } from '@/lib/server/platform/config'
import {
  accountLinkByToken,
  inviteUsers,
  makeResetLink,
  requestReset,
  withdrawInvitation,
} from '@/lib/server/users/account-links'
import {
  addUser as addUserWithPassword,
  listUsers,
  requirePasswordAllowed,
  resetPassword,
  setDisabled,
} from '@/lib/server/users/manage-users'
import { hashPassword } from '@/lib/server/users/password'
import { accountId, changeDetails, hasOwnPassword, signIn } from '@/lib/server/users/users'
import { freshDatabase } from '../../db/engines'
import { newRequest, request } from '../platform/request-scope'
import { type ProviderUser, startProvider, type TestProvider, useProvider } from './identity-provider'

let provider: TestProvider
const own = 'http://localhost:3000'
const params = { params: Promise.resolve({}) }
const lee = { sub: 'lee-1', email: 'lee@example.edu', email_verified: true, name: 'Lee Lee' }
const viewer = { id: 'admin', name: 'A', email: 'admin@example.edu', officeRole: 'administrator' as const }
const access = { viewer: { ...viewer, personId: null, sessionId: '' } } as OfficeAccess<'manage users'>

beforeAll(async () => {
  provider = await startProvider()
})
afterAll(() => provider.close())
beforeEach(async () => {
  await freshDatabase()
  useProvider(provider)
  await addUser('admin', 'administrator')
})
afterEach(() => void Object.assign(config(), { provider: null, smtpUrl: null }))

const addUser = (id: string, officeRole: OfficeRole = 'none', more: Partial<typeof users.$inferInsert> = {}) =>
  db()
    .insert(users)
    .values({ id, email: `${id}@example.edu`, name: id, officeRole, createdAt: new Date(), ...more })

/** Keeps the cookies of an answer, as a browser does. */
function keep(answer: Response): Response {
  for (const set of answer.headers.getSetCookie()) {
    const [name = '', value = ''] = set.split(';')[0]!.split('=')
    if (/expires=Thu, 01 Jan 1970/i.test(set)) request.cookies.delete(name)
    else request.cookies.set(name, decodeURIComponent(value))
  }
  return answer
}

const beginAt = async (next?: string) =>
  keep(
    await begin(new Request(`${own}/api/auth/signin/oidc${next ? `?next=${encodeURIComponent(next)}` : ''}`), params),
  ).headers.get('location')!
const finishAt = async (address: string) => keep(await callback(new Request(address), params)).headers.get('location')

/** Signs in by the provider on a new device. @returns the address that the browser is led to */
async function enter(user: ProviderUser, next?: string): Promise<string | null> {
  newRequest()
  provider.user = user
  return finishAt(await provider.visit(await beginAt(next)))
}

const problem = (name: string) => `/sign-in?problem=${name}`
const audited = async () =>
  (await db().select().from(changes).orderBy(changes.id)).map(({ subjectId, verb }) => `${subjectId} ${verb}`)
const roleOf = async (id: string) => (await db().select().from(users).where(eq(users.id, id)))[0]?.officeRole

describe('signing in by the identity provider', () => {
  it('uses PKCE, state and nonce, and asks for the configured scopes', async () => {
    const { searchParams } = new URL(await beginAt())
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    expect(searchParams.get('state')).toMatch(/^.{32,}$/)
    expect(searchParams.get('nonce')).toMatch(/^.{32,}$/)
    expect(searchParams.get('scope')).toBe('openid email profile groups')
    expect(searchParams.get('redirect_uri')).toBe(`${own}/api/auth/callback/oidc`)
  })

  it('accepts an invitation, starts a session of ours and leads to the page that was wanted', async () => {
    await inviteUsers(access, ['lee@example.edu'], 'staff')
    expect(await enter(lee, '/trips/t/releases?out=2')).toBe('/trips/t/releases?out=2')
    expect(await requestSession()).toMatchObject({ state: 'open', user: { email: 'lee@example.edu' } })
    expect([...request.cookies.keys()].filter((name) => name.startsWith('attache-sign-in')).sort()).toEqual([
      'attache-sign-in-csrf',
      'attache-sign-in-return',
    ])
    expect(await db().select().from(accountLinks)).toEqual([])
    const line = (await listUsers(access)).find(({ email }) => email === 'lee@example.edu')
    expect(line).toMatchObject({ isInvited: false, officeRole: 'staff' })
    expect(await withdrawInvitation(access, line!.id)).toBe(false)
    expect(await audited()).toEqual(expect.arrayContaining([`${line!.id} link identity`, `${line!.id} sign in`]))
    // Neither addresses of other sites nor the steps of a sign-in are led to.
    for (const next of ['//elsewhere.example', 'https://elsewhere.example', '/api/auth/signin/oidc'])
      expect(await enter(lee, next)).toBe('/trips')
  })

  it('lets nobody in who is not invited, unless accounts are created', async () => {
    expect(await enter(lee)).toBe(problem('unknown-account'))
    expect(await requestSession()).toEqual({ state: 'none' })
    expect(await audited()).toEqual(['unknown sign in failed'])
    useProvider(provider, { createsAccounts: true })
    expect(await enter(lee)).toBe('/pocket?fresh')
    const [made] = await db().select().from(users).where(eq(users.email, 'lee@example.edu'))
    expect(made).toMatchObject({ name: 'Lee Lee', officeRole: 'none', passwordHash: null })
    expect(await audited()).toEqual(expect.arrayContaining([`${made!.id} add`]))
  })

  it('creates no account in an empty installation, whose first account is that of the administrator', async () => {
    await freshDatabase()
    useProvider(provider, { createsAccounts: true })
    expect(await enter(lee)).toBe(problem('unknown-account'))
  })

  it('finds the account by issuer and subject; by the verified address only the first time', async () => {
    await addUser('lee')
    await addUser('kim')
    expect(await enter(lee)).toBe('/pocket?fresh')
    // The address changes at the provider, and is then that of another account.
    expect(await enter({ ...lee, email: 'kim@example.edu', email_verified: false })).toBe('/pocket?fresh')
    expect(await requestSession()).toMatchObject({ user: { id: 'lee' } })
    // Somebody else gets the address of Lee at the provider.
    expect(await enter({ ...lee, sub: 'lee-2' })).toBe(problem('other-identity'))
    expect(await db().select().from(identities)).toMatchObject([{ userId: 'lee', subject: 'lee-1' }])
  })

  it('refuses an address that is not verified', async () => {
    await addUser('lee')
    expect(await enter({ ...lee, email_verified: false })).toBe(problem('unverified-email'))
    expect(await enter({ ...lee, email_verified: undefined })).toBe(problem('unverified-email'))
    expect(await enter({ ...lee, email: undefined })).toBe(problem('unverified-email'))
    useProvider(provider, { isEmailTrusted: true })
    expect(await enter({ ...lee, email_verified: false })).toBe(problem('unverified-email'))
    expect(await enter({ ...lee, email_verified: undefined })).toBe('/pocket?fresh')
  })

  it('refuses a wrong domain and a removed group, also of an account that has signed in before', async () => {
    await addUser('lee')
    useProvider(provider, { allowedDomains: ['example.edu'], allowedGroups: ['international'] })
    expect(await enter({ ...lee, email: 'lee@other.example', groups: ['international'] })).toBe(problem('not-allowed'))
    expect(await enter({ ...lee, email: 'lee@sub.example.edu', groups: ['international'] })).toBe(
      problem('not-allowed'),
    )
    expect(await enter({ ...lee, groups: ['international'] })).toBe('/pocket?fresh')
    expect(await enter({ ...lee, groups: ['alumni'] })).toBe(problem('not-allowed'))
    expect(await enter(lee)).toBe(problem('not-allowed'))
  })

  it('refuses a deactivated account', async () => {
    await addUser('lee')
    await enter(lee)
    await setDisabled(access, 'lee', true)
    expect(await requestSession()).toEqual({ state: 'ended' })
    expect(await enter(lee)).toBe(problem('disabled-account'))
    await addUser('kim', 'none', { disabledAt: new Date() })
    expect(await enter({ ...lee, sub: 'kim-1', email: 'kim@example.edu' })).toBe(problem('disabled-account'))
    expect(await db().select().from(sessions)).toEqual([])
  })
})

describe('an answer of the provider', () => {
  beforeEach(async () => {
    await addUser('lee')
    provider.user = lee
    // Refused answers are logged as errors, without their values.
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
      logged.push(String(line))
      return true
    })
    logged.length = 0
  })
  afterEach(() => void vi.restoreAllMocks())

  const logged: string[] = []

  const failed = problem('provider-failed')
  const cookie = (name: string) => request.cookies.get(`attache-sign-in-${name}`)!

  it('is refused with a wrong state', async () => {
    const address = new URL(await provider.visit(await beginAt()))
    address.searchParams.set('state', 'x'.repeat(43))
    expect(await finishAt(address.href)).toBe(failed)
    expect(await db().select().from(sessions)).toEqual([])
    // Without any value of the answer.
    expect(logged.join('')).toContain('"source":"sign-in"')
    expect(logged.join('')).not.toMatch(/lee|code=/)
  })

  it.each(['state', 'nonce', 'pkce'])('is refused with the %s of another sign-in', async (name) => {
    await beginAt()
    const other = cookie(name)
    const address = await provider.visit(await beginAt())
    request.cookies.set(`attache-sign-in-${name}`, other)
    expect(await finishAt(address)).toBe(failed)
    expect(await db().select().from(sessions)).toEqual([])
  })

  it('is refused in another browser, and the second time', async () => {
    const address = await provider.visit(await beginAt())
    const mine = new Map(request.cookies)
    newRequest()
    expect(await finishAt(address)).toBe(failed)
    request.cookies = new Map(mine)
    expect(await finishAt(address)).toBe('/pocket?fresh')
    request.cookies = mine
    expect(await finishAt(address)).toBe(failed)
  })

  it('may be a refusal', async () => {
    const { searchParams } = new URL(await beginAt('/promises'))
    const state = searchParams.get('state')!
    expect(await finishAt(`${own}/api/auth/callback/oidc?error=access_denied&state=${state}`)).toBe(
      '/sign-in?next=%2Fpromises&problem=provider-failed',
    )
  })

  it('does not come if the provider cannot be reached', async () => {
    useProvider({ issuer: 'http://127.0.0.1:1' })
    expect(await beginAt('/promises')).toBe('/sign-in?next=%2Fpromises&problem=provider-failed')
  })
})

describe('groups', () => {
  const rules = { administratorGroups: ['it'], staffGroups: ['international'] }

  it('give the role, also when a group is removed; every change is in the audit log', async () => {
    useProvider(provider, rules)
    await addUser('lee')
    expect(await enter({ ...lee, groups: ['it', 'x'] })).toBe('/trips')
    expect(await roleOf('lee')).toBe('administrator')
    await enter({ ...lee, groups: ['international'] })
    expect(await roleOf('lee')).toBe('staff')
    await enter({ ...lee, groups: [] })
    expect(await roleOf('lee')).toBe('none')
    expect((await audited()).filter((line) => line === 'lee change')).toHaveLength(3)
  })

  it('change nothing if the claim is absent', async () => {
    useProvider(provider, rules)
    await addUser('lee', 'staff')
    await enter(lee)
    expect(await roleOf('lee')).toBe('staff')
  })

  it('never demote the last administrator who can sign in', async () => {
    useProvider(provider, rules)
    await addUser('closed', 'administrator', { disabledAt: new Date() })
    const admin = { ...lee, sub: 'admin-1', email: 'admin@example.edu', groups: ['international'] }
    await enter(admin)
    expect(await roleOf('admin')).toBe('administrator')
    await addUser('second', 'administrator')
    await enter(admin)
    expect(await roleOf('admin')).toBe('staff')
  })
})

describe('signing out', () => {
  beforeEach(async () => {
    await addUser('lee')
    await enter(lee)
  })

  it('ends the session of the provider too, which leads back to the sign-in page', async () => {
    const session = await requestSession()
    const [stored] = await db().select().from(sessions)
    // Sealed: a copy of the database does not show the name in it.
    expect(stored!.sealedIdToken).toMatch(/^eyJ[\w-]+\.\./)
    const sealed = await endSession(session.state === 'open' ? session.sessionId : '')
    const address = new URL((await providerSignOutUrl(config().provider!, sealed!))!)
    expect(address.origin).toBe(provider.issuer)
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${own}/sign-in?signed-out`)
    expect(address.searchParams.get('id_token_hint')).toMatch(/^eyJ/)
    const answer = await fetch(address, { redirect: 'manual' })
    expect(answer.status).toBeLessThan(400)
  })

  const tell = async (token: string) =>
    (await logout(new Request(own, { method: 'POST', body: new URLSearchParams({ logout_token: token }) }), params))
      .status

  it('at the provider ends our sessions, if the message is really from it', async () => {
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
    const good = { sub: 'lee-1' }
    for (const claims of [
      {},
      { ...good, aud: 'another' },
      { ...good, iss: 'http://127.0.0.1:2' },
      { ...good, nonce: 'n' },
      { ...good, events: {} },
    ])
      expect(await tell(await provider.logoutToken(claims))).toBe(400)
    const [head, body] = (await provider.logoutToken(good)).split('.')
    expect(await tell(`${head}.${body}.forged`)).toBe(400)
    expect(await tell('')).toBe(400)
    expect(await requestSession()).toMatchObject({ state: 'open' })
    expect(await tell(await provider.logoutToken({ sub: 'somebody else' }))).toBe(200)
    expect(await requestSession()).toMatchObject({ state: 'open' })
    expect(await tell(await provider.logoutToken(good))).toBe(200)
    expect(await requestSession()).toEqual({ state: 'ended' })
    vi.restoreAllMocks()
  })
})

describe('an installation with the provider only', () => {
  const password = 'long enough for a test'

  beforeEach(async () => {
    const passwordHash = await hashPassword(password)
    await addUser('lee', 'staff', { passwordHash })
    await addUser('kim', 'staff', { passwordHash })
    useProvider(provider, { isOnly: true, passwordAccounts: ['kim@example.edu'] })
  })

  it('refuses passwords, except of the accounts that the environment names', async () => {
    expect(await signIn('lee@example.edu', password)).toBeNull()
    expect(await signIn('kim@example.edu', password)).toMatchObject({ role: 'staff' })
    const of = (id: string) => ({ ...access.viewer, id, email: `${id}@example.edu` })
    expect([await hasOwnPassword(of('lee')), await hasOwnPassword(of('kim'))]).toEqual([false, true])
    useProvider(provider)
    expect(await signIn('lee@example.edu', password)).toMatchObject({ role: 'staff' })
  })

  it('gives administrators no password to hand out, which would be worthless', async () => {
    const line = async (id: string) => (await listUsers(access)).find((user) => user.id === id)?.isPasswordAllowed
    expect([await line('lee'), await line('kim')]).toEqual([false, true])
    await expect(resetPassword(access, 'lee')).rejects.toThrow(Refused)
    await expect(requirePasswordAllowed('lee')).rejects.toThrow(Refused)
    const user = { name: 'New', email: 'new@example.edu', officeRole: 'none' } as const
    await expect(addUserWithPassword(access, user)).rejects.toThrow(Refused)
    expect(await accountId('new@example.edu')).toBeNull()
    expect(await resetPassword(access, 'kim')).not.toBeNull()
  })

  it('sends nobody a link for a password, and the invited to the sign-in page', async () => {
    Object.assign(config(), { smtpUrl: 'smtp://mail.example' })
    await requestReset('lee@example.edu')
    expect(await db().select().from(messages)).toEqual([])
    await requestReset('kim@example.edu')
    await inviteUsers(access, ['new@example.edu'], 'none')
    const sent = (await db().select().from(messages)).map(({ to, body }) => [
      to.address,
      body.includes(`${own}/sign-in`),
    ])
    expect(sent).toEqual(
      expect.arrayContaining([
        ['kim@example.edu', false],
        ['new@example.edu', true],
      ]),
    )
    const token = (await makeResetLink(access, 'lee'))!.split('/').at(-1)!
    expect(await accountLinkByToken(token)).toBeNull()
    useProvider(provider)
    expect(await accountLinkByToken(token)).toMatchObject({ user: { id: 'lee' } })
  })
})

it('lets nobody take the address of another user before their first sign-in', async () => {
  await addUser('kim', 'none', { passwordHash: await hashPassword('long enough for a test') })
  const kim = { ...access.viewer, id: 'kim', email: 'kim@example.edu' }
  const change = (email: string) => changeDetails(kim, { name: 'Kim', email }, 'long enough for a test')
  expect(await change('lee@example.edu')).toBe('fixed email')
  expect(await change('kim@example.edu')).toBe('done')
})

it('does not exist without a provider', async () => {
  Object.assign(config(), { provider: null })
  const answers = [
    await begin(new Request(own), params),
    await callback(new Request(own), params),
    await logout(new Request(own, { method: 'POST' }), params),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
})
