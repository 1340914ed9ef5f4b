import { describe, expect, it } from 'vitest'
import { sampleAccount, signIn } from './browser'
import type { NetworkState } from './network'
import { dispatchOnline, sectionLink, reopen, savedLine, storedOnPhone, setUpPhones, writeNote } from './phone'

const phones = setUpPhones()

describe('a member’s page', () => {
  it('is the member’s first page, with the current and the next item at the time of day', async () => {
    const { page } = await phones.openPhone()
    await expect(page.title()).resolves.toMatch(/Osaka/)
    // The current trip began yesterday; tomorrow at 09:40 in Japan the coach is on its way.
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

  it('shows items that the member does not attend after one tap', async () => {
    phones.inDatabase((db) =>
      db.prepare(`update items set attendee_ids = '[]' where title like '%Signing of the agreements%'`).run(),
    )
    // The release is shown, not the draft.
    phones.inDatabase((db) => {
      const [row] = db
        .prepare(`select r.id, r.record from releases r join trips t on t.id = r.trip_id where t.title like '%Osaka%'`)
        .all() as { id: string; record: string }[]
      const record = JSON.parse(row!.record) as { item: { title: { en: string }; attendeeIds: string[] | null }[] }
      for (const item of record.item) if (item.title.en === 'Signing of the agreements') item.attendeeIds = []
      db.prepare('update releases set record = ? where id = ?').run(JSON.stringify(record), row!.id)
    })
    const { page } = await phones.openPhone()
    await sectionLink(page, 'Whole trip').click()
    const signing = page.locator('#days').getByText('Signing of the agreements')
    await expect(signing.isVisible()).resolves.toBe(false)
    await page.getByRole('button', { name: 'Everyone' }).click()
    await signing.waitFor()
  })

  it('shows changes until the member confirms them', async () => {
    const { page } = await phones.openPhone()
    // A captive portal answers 200: that is no confirmation, which needs the server's own answer.
    await phones.network.set('portal')
    await page.getByRole('button', { name: 'I have seen it' }).click()
    await page.getByText('The office will hear once you are online.').waitFor()
    const confirmed = () =>
      phones.inDatabase((db) => db.prepare('select count(*) from acknowledgements').pluck().get()) as number
    const before = confirmed()
    await phones.network.set('online')
    await dispatchOnline(page)
    await page.getByRole('button', { name: 'I have seen it' }).waitFor({ state: 'detached' })
    expect(confirmed()).toBe(before + 1)
    // The page may be reloading itself, which aborts another reload.
    await expect.poll(() => page.reload().then(Boolean, () => false)).toBe(true)
    // An older copy is replaced by the newer one.
    await expect.poll(() => page.getByRole('button', { name: 'I have seen it' }).count()).toBe(0)
    await savedLine(page).getByText('up to date').waitFor()
  })

  it('can be added to the phone’s home screen', async () => {
    const { page } = await phones.openPhone()
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

  it('can be read without scripts', async () => {
    const { page } = await phones.openPage({ as: 'member', at: '/pocket', scripts: false, viewport: 'phone' })
    await page.locator('#days').getByText('Flight to Osaka Kansai').first().waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/sign-in/)
    await page.goto('/pocket')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  })
})

describe('the member’s page without a connection', () => {
  const states: NetworkState[] = ['refused', 'silent', 'portal', 'portal redirect']
  it.each(states)('opens completely from a cold start: %s', async (state) => {
    const { context } = await phones.openPhone()
    await phones.network.set(state)
    const page = await reopen(context)
    await sectionLink(page, 'Whole trip').click()
    await page.locator('#days').getByText('Flight to Osaka Kansai').waitFor()
    // Each item opens its view, with the way to the hotel and back at the bottom.
    await page
      .locator('#days')
      .getByRole('link', { name: /Courtesy call/ })
      .first()
      .click()
    const item = page.locator('section.item').filter({ visible: true })
    await item.getByText('Business formal').waitFor()
    await item.getByText('Shojiro Nishio').first().waitFor()
    await page.getByRole('link', { name: 'Hotel' }).filter({ visible: true }).click()
    await page.locator('.driver').filter({ visible: true }).getByText('サンプルホテル大阪').waitFor()
    await page.getByRole('link', { name: 'Back' }).filter({ visible: true }).click()
    await item.waitFor()
    await page.getByRole('link', { name: 'Back' }).filter({ visible: true }).click()
    await page.locator('#days').getByText('Flight to Osaka Kansai').waitFor()
    await sectionLink(page, 'People').click()
    await page.locator('#people').getByText('Shojiro Nishio').first().waitFor()
    await sectionLink(page, 'Emergency').click()
    await page.locator('#emergency').getByText('112').first().waitFor()
    await page.locator('#days [data-line]').first().waitFor({ state: 'attached' })
    const driver = await page.locator('[id^="driver-"]').first().getAttribute('id')
    await page.goto(`/pocket#${driver}`)
    await page.locator(`#${driver} .destination, #${driver} .address`).first().waitFor()
    await page.getByRole('link', { name: 'Back' }).filter({ visible: true }).click()
    const briefing = await page.locator('[id^="briefing-"]').first().getAttribute('id')
    await page.goto(`/pocket#${briefing}`)
    await page.locator(`#${briefing}`).getByText('Last time').waitFor()
    await expect(savedLine(page).textContent()).resolves.toMatch(/^saved \d\d:\d\d/)
    // The page remains after reconnecting, and says that it is up to date.
    await phones.network.set('online')
    const again = await reopen(context)
    await savedLine(again).getByText('up to date').waitFor()
  })

  it('shows how old the copy is', async () => {
    const { context } = await phones.openPhone()
    await phones.network.set('refused')
    const page = await reopen(context)
    await expect.poll(() => savedLine(page).textContent()).toMatch(/^saved \d\d:\d\d, offline$/)
  })

  it('shows a message if nothing was stored, and on pages that need a connection', async () => {
    const { context } = await phones.openPhone()
    await phones.network.set('refused')
    const page = await reopen(context, '/trips')
    await page.getByRole('heading', { name: 'You are offline' }).waitFor()
    await page.getByRole('link', { name: /Osaka/ }).click()
    await page.locator('.top h1').getByText(/Osaka/).waitFor()
    await page.goto('/pocket/some-other-trip')
    await page.getByRole('heading', { level: 1, name: 'This page is not saved on this phone' }).waitFor()
    await expect.poll(() => page.getByRole('link', { name: /Osaka/ }).count()).toBeGreaterThan(0)
  })

  it('changes its language, and sends the choice to the server later', async () => {
    const { page } = await phones.openPhone()
    await expect.poll(() => storedOnPhone(page)).toContain('?language=zh-Hant')
    await phones.network.set('refused')
    await sectionLink(page, 'Whole trip').click()
    await page.getByRole('button', { name: '繁體中文' }).click()
    await page.getByRole('link', { name: '全程' }).waitFor()
    const locale = () =>
      phones.inDatabase((db) =>
        db.prepare(`select locale from users where email = 'member@sample.example'`).pluck().get(),
      )
    const before = locale()
    await phones.network.set('online')
    await dispatchOnline(page)
    await expect.poll(locale).toBe('zh-Hant')
    phones.inDatabase((db) =>
      db.prepare(`update users set locale = ? where email = 'member@sample.example'`).run(before),
    )
  })

  it('survives an app update during which the connection is lost', async () => {
    const { context } = await phones.openPhone()
    // Another worker and another page, as after the deployment of a new version.
    phones.network.rewrite((path, body) =>
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
    await phones.network.set('refused')
    const page = await reopen(context)
    await page.getByText('A newer version of the app').waitFor()
    await page.locator('.top h1').getByText(/Osaka/).waitFor()
    await expect(page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).resolves.toBe(1)
  })
})

describe('a phone used by several people', () => {
  it('is cleared by signing out offline, and the session ends once it is online', async () => {
    const { context, page } = await phones.openPhone()
    await writeNote(page, 'Between us: the dean hesitates.')
    const sessions = () =>
      phones.inDatabase((db) =>
        db
          .prepare(
            `select count(*) from sessions s join users u on u.id = s.user_id where u.email = 'member@sample.example'`,
          )
          .pluck()
          .get(),
      ) as number
    const before = sessions()
    await phones.network.set('refused')
    await sectionLink(page, 'Whole trip').click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('1 note has not been sent and will be lost. Tap again').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
    await expect(storedOnPhone(page)).resolves.not.toMatch(/Osaka|dean/)
    const offline = await reopen(context)
    await offline.getByRole('heading', { name: 'You are signed out' }).waitFor()
    await phones.network.set('online')
    const online = await reopen(context)
    await online.waitForURL(/sign-in/)
    expect(sessions()).toBe(before - 1)
  })

  it('stores no response that arrives after signing out', async () => {
    const { page } = await phones.openPhone()
    // The newer page is delayed while they sign out.
    phones.network.rewrite((path, body) =>
      path.startsWith('/pocket') ? body.replace('</body>', '<p>Newer Osaka</p></body>') : body,
    )
    const release = phones.network.delayAnswers()
    await dispatchOnline(page)
    await page.locator('[data-sign-out] button').evaluate((button: HTMLButtonElement) => button.click())
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
    release()
    // This request is answered after the delayed one.
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
    await expect(storedOnPhone(page)).resolves.not.toContain('Osaka')
  })

  it('shows the second user nothing of the first', async () => {
    const { context, page } = await phones.openPhone()
    await phones.network.set('refused')
    await writeNote(page, 'For my eyes only')
    await page.getByText('1 note not sent yet').waitFor()
    // The first user's session ends elsewhere; no user has signed out on this phone.
    await phones.network.set('online')
    phones.inDatabase((db) =>
      db
        .prepare(`delete from sessions where user_id = (select id from users where email = 'member@sample.example')`)
        .run(),
    )
    const second = await context.newPage()
    await page.close()
    await signIn(second, sampleAccount('staff'))
    await second.goto('/pocket')
    await second.getByRole('heading', { name: 'No trips yet' }).waitFor()
    await savedLine(second).getByText('up to date').waitFor()
    await expect(storedOnPhone(second)).resolves.not.toMatch(/Osaka|For my eyes only/)
    expect(phones.receivedNotes().map(({ text }) => text)).not.toContain('For my eyes only')
  })

  it('deletes the copy once the server answers that no user is signed in', async () => {
    const { context } = await phones.openPhone()
    // The first page may still be storing other languages: no request of it may learn that the session has ended.
    await phones.network.set('refused')
    const page = await reopen(context)
    await page.locator('.top h1').getByText(/Osaka/).waitFor()
    phones.inDatabase((db) =>
      db
        .prepare(`delete from sessions where user_id = (select id from users where email = 'member@sample.example')`)
        .run(),
    )
    await phones.network.set('online')
    await dispatchOnline(page)
    await page.getByText('You have been signed out.').waitFor()
    await expect(storedOnPhone(page)).resolves.not.toContain('Osaka')
  })
})

describe('a member without an account', () => {
  // Five more than the seven of the sample, each with an address.
  function makeDelegationOfTwelve(): string {
    return phones.inDatabase((db) => {
      const trip = db.prepare(`select id from trips where title like '%Queensland%'`).pluck().get() as string
      const copyOf = (table: string, where: string, changes: object) => {
        const row = { ...(db.prepare(`select * from ${table} where ${where}`).get() as object), ...changes }
        const names = Object.keys(row)
        const values = names.map((name) => `@${name}`).join(', ')
        db.prepare(`insert into ${table} (${names.join(', ')}) values (${values})`).run(row)
      }
      for (const n of [1, 2, 3, 4, 5]) {
        const person = { id: `more-${n}`, name: JSON.stringify({ full: { en: `Jisoo KIM ${n}` } }), email: null }
        copyOf('people', 'languages is not null', person)
        copyOf('members', `trip_id = '${trip}' and person_id is not null`, {
          id: `member-${n}`,
          person_id: person.id,
          position: 1_000_000 + n,
        })
      }
      return trip
    })
  }

  it('is invited with eleven others, confirms, takes notes, reads offline, and loses all access', async () => {
    const trip = makeDelegationOfTwelve()
    const { page: staff } = await phones.openDesk({ as: 'staff', at: `/trips/${trip}/delegation` })
    await staff.getByRole('button', { name: 'Invite all 12 members' }).click()
    await staff.getByText('Everyone is invited.').waitFor()
    await staff.getByRole('button', { name: 'Show link of Jisoo KIM 1' }).click()
    const shown = staff.getByRole('dialog', { name: 'Link of Jisoo KIM 1' })
    const link = new URL(await shown.getByRole('status').first().innerText()).pathname
    await staff.keyboard.press('Escape')

    const { page, context, problems } = await phones.openPage({ at: link, viewport: 'narrow' })
    expect(new URL(page.url()).pathname).toBe('/pocket/link/open')
    await page.getByRole('heading', { name: 'Page of Jisoo KIM 1' }).waitFor()
    await page.getByRole('button', { name: 'Open the page' }).click()
    await page.waitForURL((url) => url.pathname === `/pocket/${trip}`)
    await page.getByText('Page of Jisoo KIM 1').waitFor()
    await savedLine(page).getByText('up to date').waitFor()
    await page.getByRole('button', { name: 'I have seen it' }).click()
    await page.getByRole('button', { name: 'I have seen it' }).waitFor({ state: 'detached' })
    await writeNote(page, 'Bring the signed copy')
    await expect.poll(() => phones.receivedNotes().map(({ text }) => text)).toContain('Bring the signed copy')
    await expect(page.evaluate(() => document.documentElement.scrollWidth)).resolves.toBe(360)
    await expect(page.request.get(`/trips/${trip}/itinerary`).then((answer) => answer.url())).resolves.toMatch(
      /sign-in/,
    )
    expect(problems).toEqual([])

    await phones.network.set('refused')
    const offline = await reopen(context, `/pocket/${trip}`)
    await sectionLink(offline, 'Notes').click()
    await offline.getByText('Bring the signed copy').waitFor()
    await phones.network.set('online')

    await staff.reload()
    const row = staff.locator('#invitations').getByRole('listitem').filter({ hasText: 'Jisoo KIM 1' })
    await row.getByText('Confirmed version 1').waitFor()
    await row.getByRole('button', { name: 'Withdraw' }).click()
    await staff.getByText('1 link withdrawn.').waitFor()
    const gone = await reopen(context, `/pocket/${trip}`)
    await gone.getByRole('heading', { name: 'This link does not work' }).waitFor()
    await expect(storedOnPhone(gone)).resolves.not.toMatch(/Queensland|signed copy/)
  })
})
