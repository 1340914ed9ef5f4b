import { beforeAll, describe, expect, it } from 'vitest'
import { admit, type Ids } from './access/people'
import { ask } from './access/call'
import { type Who } from './access/levels'
import { sampleAccount } from './browser'
import { setUpOffice } from './office'

const office = setUpOffice()

let cookies: Record<Who, string>
let ids: Ids

beforeAll(async () => {
  ;({ cookies, ids } = await admit(office))
})

const policyOf = (response: Response): Record<string, string[]> =>
  Object.fromEntries(
    (response.headers.get('content-security-policy') ?? '').split(';').map((part) => {
      const [name, ...sources] = part.trim().split(/\s+/)
      return [name!, sources]
    }),
  )

describe('every answer', () => {
  it.each([
    ['/sign-in', 'nobody'],
    ['/trips', 'staff'],
    ['/api/health/live', 'nobody'],
    ['/news', 'nobody'],
    ['/check/nothing', 'nobody'],
    ['/calendar/nothing.ics', 'nobody'],
    ['/nowhere', 'nobody'],
  ] as const)('%s prevents type sniffing, framing and referrers', async (path, who) => {
    const { headers } = await ask(office.url + path, cookies[who])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toMatch(/^(strict-origin-when-cross-origin|same-origin|no-referrer)$/)
    expect(headers.get('x-powered-by')).toBeNull()
  })
})

describe('a page', () => {
  it.each([
    ['/sign-in', 'nobody'],
    ['/trips', 'staff'],
    ['/nowhere', 'staff'],
  ] as const)('%s runs only scripts with its nonce, and no inline scripts', async (path, who) => {
    const response = await ask(office.url + path, cookies[who])
    const policy = policyOf(response)
    const html = await response.text()
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
    const nonce = policy['script-src']!.map((source) => /^'nonce-(.+)'$/.exec(source)?.[1]).find((n) => n)
    expect(nonce).toMatch(/^.{20,}$/)
    const scripts = html.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
    expect(html).not.toMatch(/<[^>]+\sstyle="/)
    expect(html).not.toMatch(/<[^>]+\son\w+="/)
    expect(policy).toMatchObject({
      'object-src': [`'none'`],
      'base-uri': [`'none'`],
      'form-action': [`'self'`],
      'frame-ancestors': [`'none'`],
    })
  })

  it.each(['/check/nothing/here', '/news/none/none/none', '/newsletter'])(
    'has the policy if it does not exist, at any level: %s',
    async (path) => {
      const response = await ask(office.url + path, '')
      expect(response.status).toBe(404)
      expect(policyOf(response)['script-src']).toContain(`'strict-dynamic'`)
    },
  )

  it('never has the same nonce twice', async () => {
    const nonces = await Promise.all(
      [1, 2, 3].map(async () => policyOf(await ask(`${office.url}/sign-in`, ''))['script-src']!.join(' ')),
    )
    expect(new Set(nonces).size).toBe(3)
  })

  it.each(['/news', '/news/none', '/news/feed.atom', '/news/feed.json', '/sitemap.xml', '/robots.txt'])(
    'has a separate policy without scripts if it is in the newsroom: %s',
    async (path) => {
      const policy = policyOf(await ask(office.url + path, ''))
      expect(policy['default-src']).toEqual([`'none'`])
      expect(policy['script-src']).toBeUndefined()
      expect(policy['frame-ancestors']).toEqual([`'none'`])
    },
  )
})

it('a name check page runs no scripts, is not cached, and is hidden from other pages and search engines', async () => {
  const response = await ask(`${office.url}/check/nothing`, '')
  const policy = policyOf(response)
  expect(policy['default-src']).toEqual([`'none'`])
  expect(policy['script-src']).toBeUndefined()
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('x-robots-tag')).toMatch(/noindex/)
  expect(response.headers.get('cache-control')).toBe('private, no-store')
})

it('a calendar is not cached by proxies, and its address is hidden from other pages and search engines', async () => {
  const response = await ask(`${office.url}/calendar/nothing.ics`, '')
  expect(policyOf(response)).toEqual({ 'default-src': [`'none'`], 'frame-ancestors': [`'none'`] })
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('x-robots-tag')).toMatch(/noindex/)
  expect(response.headers.get('cache-control')).toBe('private, no-cache, no-transform')
  expect(response.headers.getSetCookie()).toEqual([])
  // An address that cannot be decoded is answered like an unknown one.
  const words = await response.text()
  for (const path of ['/calendar/%E0%A4%A.ics', '/calendar/-', '/calendar/%00.ics']) {
    const other = await ask(office.url + path, '')
    expect([other.status, await other.text()]).toEqual([404, words])
  }
})

describe('an address that cannot be decoded', () => {
  it.each(['/check/%E0%A4%A', '/news/%E0%A4%A', '/news/%E0%A4%A/word', '/trips/%E0%A4%A', '/api/trips/%'])(
    'is answered like an unknown address, with a page and a policy: %s',
    async (path) => {
      const response = await ask(office.url + path, '')
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(policyOf(response)['default-src']).toEqual([/^\/(?:news|check)\//.test(path) ? `'none'` : `'self'`])
    },
  )

  it('gets the normal answer if only some characters are encoded differently', async () => {
    expect((await ask(`${office.url}/%6Eews`, '')).status).toBe(404)
    expect(await (await ask(`${office.url}/news/n%6Fne`, '')).text()).toBe(
      await (await ask(`${office.url}/news/none`, '')).text(),
    )
  })
})

describe('content for one reader', () => {
  it.each([
    '/trips',
    '/trips/[trip]/visits',
    '/trips/[trip]/delegation',
    '/api/trips/[trip]',
    '/api/trips/[trip]/file',
    '/trips/[trip]/report/file?format=txt',
    '/api/people?q=a',
  ])('%s is not cached', async (path) => {
    for (const who of ['staff', 'nobody'] as const) {
      const { headers } = await ask(office.url + path.replace('[trip]', ids.trip), cookies[who])
      expect(headers.get('cache-control')).toMatch(/(^|[ ,])private\b/)
      expect(headers.get('cache-control')).toMatch(/\bno-store\b/)
    }
  })
})

describe('the sign-in', () => {
  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const { page, context } = await office.openPage({ at: '/sign-in' })
    const { email, password } = sampleAccount('staff')
    await page.locator('input[name=email]').fill(email)
    await page.locator('input[name=password]').fill(password)
    await page.locator('form:has(input[name=password]) button[type=submit]').click()
    await page.waitForURL('**/trips')
    const cookie = (await context.cookies()).find(({ name }) => name.includes('session-token'))!
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  })

  it('works without JavaScript, and no address contains the password', async () => {
    const { page } = await office.openPage({ scripts: false })
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    const { email, password } = sampleAccount('staff')
    const send = async (typed: string) => {
      await page.locator('input[name=email]').fill(email)
      await page.locator('input[name=password]').fill(typed)
      await Promise.all([page.waitForLoadState(), page.locator('input[name=password]').press('Enter')])
    }
    await page.goto('/sign-in')
    await send('not the password')
    await page.getByRole('alert').waitFor()
    expect(await page.locator('input[name=email]').inputValue()).toBe(email)
    expect(await page.locator('input[name=password]').inputValue()).toBe('')
    await send(password)
    await page.waitForURL('**/trips')
    expect(addresses.filter((address) => /password|sample(%20|\+| )staff/i.test(address))).toEqual([])
  })
})
