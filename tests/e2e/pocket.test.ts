import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, sampleAccount, signIn, visit } from './browser'
import { type Line, openLine, type Weather } from './line'
import { type Office, openOffice } from './server'

let browser: Browser
let office: Office
let line: Line
beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice()
  line = await openLine(office)
})
afterAll(async () => {
  await browser?.close()
  await line?.close()
  await office?.close()
})

const opened: BrowserContext[] = []
let letGo = () => {}
afterEach(async () => {
  letGo()
  await line.weather('good')
  line.rewrite(null)
  await Promise.all(opened.splice(0).map((context) => context.close()))
})

const saved = (page: Page) => page.locator('[data-saved]')
const tab = (page: Page, name: string) => page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name })

/** A member's phone that has opened the page once and keeps a copy. */
async function phone(as = sampleAccount('member')): Promise<{ page: Page; context: BrowserContext }> {
  const { page, context } = await visit(browser, line.url, { as, at: '/pocket', viewport: 'phone' })
  opened.push(context)
  await saved(page).getByText('up to date').waitFor()
  return { page, context }
}

/** Closes the app and opens it again, as from the phone's first screen. */
async function reopen(context: BrowserContext, at = '/pocket'): Promise<Page> {
  for (const page of context.pages()) await page.close()
  const page = await context.newPage()
  await page.goto(at)
  return page
}

/** All that the phone holds of anybody, as text: copies, notes, what is known about them. */
function held(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const copies = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name)
        return Promise.all(
          (await cache.keys())
            .filter(({ url }) => !url.includes('/fonts/'))
            .map(async (request) => request.url + (await (await cache.match(request))!.text())),
        )
      }),
    )
    const rows = await new Promise<unknown>((done, fail) => {
      const opening = indexedDB.open('attache')
      opening.addEventListener('error', () => fail(opening.error!))
      opening.addEventListener('success', () => {
        const names = [...opening.result.objectStoreNames]
        if (names.length === 0) return done([])
        const tx = opening.result.transaction(names)
        const all = names.map((name) => tx.objectStore(name).getAll())
        tx.addEventListener('complete', () => {
          opening.result.close()
          done(all.map(({ result }) => result as unknown))
        })
      })
    })
    return JSON.stringify([copies, rows, Object.keys(localStorage), Object.keys(sessionStorage)])
  })
}

function inDatabase<T>(work: (db: Database.Database) => T): T {
  const db = new Database(join(office.dataDir, 'attache.db'))
  try {
    return work(db)
  } finally {
    db.close()
  }
}

const notesHeld = () =>
  inDatabase((db) => db.prepare('select text, shared_at as shared from member_notes order by written_at').all()) as {
    text: string
    shared: number | null
  }[]

async function write(page: Page, text: string): Promise<void> {
  await tab(page, 'Notes').click()
  await page.getByRole('textbox', { name: 'What was said' }).fill(text)
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
}

describe('a member’s page', () => {
  it('is where a member comes to, with what is now and next by the clock of the day', async () => {
    const { page } = await phone()
    await expect(page.title()).resolves.toMatch(/Osaka/)
    // The trip under way began yesterday; tomorrow at 09:40 in Japan the coach is on its way.
    const spans = await page.evaluate(
      () =>
        (
          JSON.parse(document.getElementById('facts')!.textContent!) as {
            spans: { id: string; from: number; to: number }[]
          }
        ).spans,
    )
    const next = spans.find(({ from }) => from > Date.now())!
    await page.clock.setFixedTime(next.from - 12 * 60_000)
    await page.reload()
    const lead = page.locator(`#lead-${next.id}`)
    await lead.getByText('Next, in 12 min').waitFor()
    await page.clock.setFixedTime(next.from + 60_000)
    await page.reload()
    await lead.getByText(/^Now, until/).waitFor()
    await page.clock.setFixedTime(spans.at(-1)!.to + 365 * 24 * 3_600_000)
    await page.reload()
    await page.getByText('Your itinerary is over.').waitFor()
  })

  it('keeps what a member does not attend one tap away', async () => {
    inDatabase((db) =>
      db.prepare(`update items set attendee_ids = '[]' where title like '%Signing of the agreements%'`).run(),
    )
    // What was handed out counts, not the draft.
    inDatabase((db) => {
      const [row] = db
        .prepare(`select r.id, r.record from releases r join trips t on t.id = r.trip_id where t.title like '%Osaka%'`)
        .all() as { id: string; record: string }[]
      const record = JSON.parse(row!.record) as { item: { title: { en: string }; attendeeIds: string[] | null }[] }
      for (const item of record.item) if (item.title.en === 'Signing of the agreements') item.attendeeIds = []
      db.prepare('update releases set record = ? where id = ?').run(JSON.stringify(record), row!.id)
    })
    const { page } = await phone()
    await tab(page, 'Whole trip').click()
    const signing = page.locator('#days').getByText('Signing of the agreements')
    await expect(signing.isVisible()).resolves.toBe(false)
    await page.getByRole('button', { name: 'Everyone' }).click()
    await signing.waitFor()
  })

  it('says what changed, and is told once that it was seen', async () => {
    const { page } = await phone()
    await page.getByRole('button', { name: 'I have seen it' }).click()
    await page.getByRole('button', { name: 'I have seen it' }).waitFor({ state: 'detached' })
    await page.reload()
    // A copy from before gives way to the newer one.
    await expect.poll(() => page.getByRole('button', { name: 'I have seen it' }).count()).toBe(0)
    await saved(page).getByText('up to date').waitFor()
  })

  it('can be put on the phone’s first screen', async () => {
    const { page } = await phone()
    const address = await page.locator('link[rel=manifest]').getAttribute('href')
    const manifest = (await (await page.request.get(address!)).json()) as {
      start_url: string
      display: string
      icons: { src: string; sizes: string }[]
    }
    expect(manifest).toMatchObject({ start_url: '/pocket', display: 'standalone' })
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
    for (const { src } of manifest.icons)
      expect((await page.request.get(src)).headers()['content-type']).toMatch(/^image\/(png|svg)/)
  })

  it('reads without scripts', async () => {
    const context = await browser.newContext({
      baseURL: line.url,
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    })
    opened.push(context)
    const page = await context.newPage()
    await signIn(page, sampleAccount('member'))
    await page.goto('/pocket')
    await page.locator('#days').getByText('Flight to Osaka Kansai').first().waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/sign-in/)
    await page.goto('/pocket')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  })
})

describe('without a connection', () => {
  const weathers: Weather[] = ['dead', 'hangs', 'portal', 'portal redirect']
  it.each(weathers)('opens from a cold start with everything on it: %s', async (weather) => {
    const { context } = await phone()
    await line.weather(weather)
    const page = await reopen(context)
    await tab(page, 'Whole trip').click()
    await page.locator('#days').getByText('Flight to Osaka Kansai').waitFor()
    await tab(page, 'People').click()
    await page.locator('#people').getByText('Shojiro Nishio').first().waitFor()
    await tab(page, 'Emergency').click()
    await page.locator('#emergency').getByText('112').first().waitFor()
    await page.locator('#days [data-line]').first().waitFor({ state: 'attached' })
    const driver = await page.locator('[id^="driver-"]').first().getAttribute('id')
    await page.goto(`/pocket#${driver}`)
    await page.locator(`#${driver} .whither, #${driver} .address`).first().waitFor()
    await page.getByRole('link', { name: 'Back' }).filter({ visible: true }).click()
    const briefing = await page.locator('[id^="briefing-"]').first().getAttribute('id')
    await page.goto(`/pocket#${briefing}`)
    await page.locator(`#${briefing}`).getByText('Last time').waitFor()
    await expect(saved(page).textContent()).resolves.toMatch(/^saved \d\d:\d\d/)
    // It is still there once the weather is good again, and says so.
    await line.weather('good')
    const again = await reopen(context)
    await saved(again).getByText('up to date').waitFor()
  })

  it('says how old the copy is', async () => {
    const { context } = await phone()
    await line.weather('dead')
    const page = await reopen(context)
    await expect.poll(() => saved(page).textContent()).toMatch(/^saved \d\d:\d\d, offline$/)
  })

  it('says something true where nothing was kept, and on pages that need a connection', async () => {
    const { context } = await phone()
    await line.weather('dead')
    const page = await reopen(context, '/trips')
    await page.getByRole('heading', { name: 'No connection' }).waitFor()
    await page.getByRole('link', { name: 'My trip' }).click()
    await page.locator('.top h1').getByText(/Osaka/).waitFor()
    await page.goto('/pocket/some-other-trip')
    await expect(page.getByRole('heading').textContent()).resolves.toBe('Nothing kept on this phone yet')
  })

  it('survives an update of the app, in the middle of which the connection dies', async () => {
    const { context } = await phone()
    // Another worker and another page, as after a new version was put in place.
    line.rewrite((path, body) =>
      path === '/worker.js'
        ? `${body}\n// A newer one.`
        : path.startsWith('/pocket')
          ? body.replace('</body>', '<p>A newer version of the app</p></body>')
          : body,
    )
    const updated = await reopen(context)
    await updated.getByText('A newer version of the app').waitFor()
    await updated.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      const changed = new Promise((done) => {
        navigator.serviceWorker.addEventListener('controllerchange', done, { once: true })
      })
      await registration.update()
      if (registration.installing ?? registration.waiting) await changed
    })
    await line.weather('dead')
    const page = await reopen(context)
    await page.getByText('A newer version of the app').waitFor()
    await page.locator('.top h1').getByText(/Osaka/).waitFor()
    await expect(page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).resolves.toBe(1)
  })
})

describe('a phone that changes hands', () => {
  it('is cleared by signing out without a connection, and the session ends with the next one', async () => {
    const { context, page } = await phone()
    await write(page, 'Between us: the dean hesitates.')
    const sessions = () =>
      inDatabase((db) =>
        db
          .prepare(
            `select count(*) from sessions s join users u on u.id = s.user_id where u.email = 'member@sample.example'`,
          )
          .pluck()
          .get(),
      ) as number
    const before = sessions()
    await line.weather('dead')
    await tab(page, 'Whole trip').click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('1 note has not been sent and will be lost. Tap again').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
    await expect(held(page)).resolves.not.toMatch(/Osaka|dean/)
    const offline = await reopen(context)
    await offline.getByRole('heading', { name: 'You are signed out' }).waitFor()
    await line.weather('good')
    const online = await reopen(context)
    await online.waitForURL(/sign-in/)
    expect(sessions()).toBe(before - 1)
  })

  it('keeps nothing of what was on its way when somebody signed out', async () => {
    const { page } = await phone()
    // The newer page is held back on the line while they leave.
    line.rewrite((path, body) =>
      path.startsWith('/pocket') ? body.replace('</body>', '<p>Newer Osaka</p></body>') : body,
    )
    letGo = line.hold()
    await page.evaluate(() => {
      dispatchEvent(new Event('online'))
    })
    await page.locator('[data-sign-out] button').evaluate((button: HTMLButtonElement) => button.click())
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
    letGo()
    // What is asked now is answered after what was on its way.
    await expect(
      page.evaluate(
        () =>
          new Promise((done) => {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', ({ data }) => done(data))
            port1.start()
            void navigator.serviceWorker.ready.then(({ active }) => active!.postMessage({ renew: '/pocket' }, [port2]))
          }),
      ),
    ).resolves.toEqual({ is: 'out' })
    await expect(held(page)).resolves.not.toContain('Osaka')
  })

  it('shows a second person nothing of the first', async () => {
    const { context, page } = await phone()
    await line.weather('dead')
    await write(page, 'For my eyes only')
    await page.getByText('1 note not sent yet').waitFor()
    // The first one's session ends elsewhere; nobody has signed out on this phone.
    await line.weather('good')
    inDatabase((db) =>
      db
        .prepare(`delete from sessions where user_id = (select id from users where email = 'member@sample.example')`)
        .run(),
    )
    const second = await context.newPage()
    await page.close()
    await signIn(second, sampleAccount('staff'))
    await second.goto('/pocket')
    await second.getByRole('heading', { name: 'No trips yet' }).waitFor()
    await saved(second).getByText('up to date').waitFor()
    await expect(held(second)).resolves.not.toMatch(/Osaka|For my eyes only/)
    expect(notesHeld().map(({ text }) => text)).not.toContain('For my eyes only')
  })

  it('is cleared of the copy once the office says that nobody is signed in', async () => {
    const { context } = await phone()
    inDatabase((db) =>
      db
        .prepare(`delete from sessions where user_id = (select id from users where email = 'member@sample.example')`)
        .run(),
    )
    const page = await reopen(context)
    await page.getByText('You are no longer signed in here.').waitFor()
    await expect(held(page)).resolves.not.toContain('Osaka')
  })
})
