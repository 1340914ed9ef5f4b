import type { Browser, BrowserContext, Page } from 'playwright-core'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, sampleAccount, visit } from './browser'
import { type Office, openOffice } from './server'

const postgres = process.env.TEST_POSTGRES_URL
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

const opened: BrowserContext[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((context) => context.close()))
})

/** Two people's ways to one and the same office: through one process, or each through their own. */
type Ways = { mine: Office; theirs: Office; close: () => Promise<void> }

async function oneProcess(): Promise<Ways> {
  const office = await openOffice()
  return { mine: office, theirs: office, close: () => office.close() }
}

async function twoProcesses(): Promise<Ways> {
  const name = `together_${crypto.randomUUID().replaceAll('-', '')}`
  const server = new Client({ connectionString: postgres })
  await server.connect()
  await server.query(`create database ${name}`)
  const env = { DATABASE_URL: Object.assign(new URL(postgres!), { pathname: `/${name}` }).href, SAMPLE_OFFICE: 'yes' }
  const mine = await openOffice({ empty: true, env })
  const theirs = await openOffice({ empty: true, env })
  return {
    mine,
    theirs,
    async close() {
      await Promise.all([mine.close(), theirs.close()])
      await server.query(`drop database ${name} with (force)`)
      await server.end()
    },
  }
}

const line = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Edit ${title}`, exact: true }) })
const edit = (page: Page, title: string) => page.getByRole('button', { name: `Edit ${title}`, exact: true }).click()
const what = (page: Page) => page.getByRole('textbox', { name: 'Title English' })
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

async function rename(page: Page, from: string, to: string): Promise<void> {
  await edit(page, from)
  await what(page).fill(to)
  await save(page)
  await what(page).waitFor({ state: 'detached' })
}

/** Both at the sample Korea visit. */
async function both({ mine, theirs }: Ways) {
  const visitors = await Promise.all(
    [
      [mine, 'staff'],
      [theirs, 'administrator'],
    ].map(async ([office, role]) => {
      const visitor = await visit(browser, (office as Office).url, { as: sampleAccount(role as 'staff'), at: '/trips' })
      opened.push(visitor.context)
      await visitor.page
        .getByRole('link', { name: /Benchmarking visit to Korea/ })
        .first()
        .click()
      await visitor.page.getByRole('heading', { name: 'Wednesday 1 November' }).waitFor()
      return visitor
    }),
  )
  const [me, them] = [visitors[0]!, visitors[1]!]
  // Each has heard of the other: the streams are open.
  await me.page.getByText('Sample administrator is here').waitFor()
  await them.page.getByText('Sample staff is here').waitFor()
  return { me, them }
}

const engines = [
  ['one process on SQLite', oneProcess],
  ...(postgres ? [['two processes on PostgreSQL', twoProcesses] as const] : []),
] as [string, () => Promise<Ways>][]

describe.each(engines)('two people at one trip, %s', (_, start) => {
  let ways: Ways
  beforeAll(async () => {
    ways = await start()
  })
  afterAll(async () => {
    await ways?.close()
  })

  it('see each other’s changes within a second, and on different items notice nothing else', async () => {
    const { me, them } = await both(ways)
    await edit(them.page, 'Museum and library')
    await what(them.page).fill('University museum')
    await edit(me.page, 'Campus tour with student guides')
    await what(me.page).fill('Campus tour')
    await Promise.all([
      me.page.waitForResponse((response) => response.url().endsWith('/edits') && response.ok()),
      save(me.page),
    ])
    const begun = Date.now()
    await line(them.page, 'Campus tour').waitFor()
    expect(Date.now() - begun).toBeLessThan(1_000)
    expect(await what(them.page).inputValue()).toBe('University museum')
    await save(them.page)
    await line(me.page, 'University museum').waitFor()
    expect([...me.problems, ...them.problems]).toEqual([])
  })

  it('are told who is in which item, and when they have left', async () => {
    const { me, them } = await both(ways)
    await edit(them.page, 'Evening performance')
    await me.page.getByText('Sample administrator is here, in Evening performance').waitFor()
    await line(me.page, 'Evening performance').getByText('Sample administrator is editing this').waitFor()
    await them.page.getByRole('button', { name: 'Close', exact: true }).click()
    await expect.poll(() => me.page.getByText('is editing this').count()).toBe(0)
    await them.context.close()
    await expect.poll(() => me.page.getByText('Sample administrator is here').count(), { timeout: 35_000 }).toBe(0)
  })

  it('on the same words: the later one sees both and chooses', async () => {
    const { me, them } = await both(ways)
    await edit(me.page, 'Farewell dinner')
    await what(me.page).fill('Farewell dinner by the river')
    await rename(them.page, 'Farewell dinner', 'Farewell banquet')
    await me.page.getByText(/changed twice: here, and by Sample administrator, /).waitFor()
    expect(await me.page.getByRole('cell').allTextContents()).toEqual([
      'Farewell dinner by the river',
      'Farewell banquet',
    ])
    await me.page.getByRole('button', { name: 'Keep mine' }).click()
    await save(me.page)
    await line(them.page, 'Farewell dinner by the river').waitFor()
  })

  it('deleting what another is editing leaves the form, to put it back', async () => {
    const { me, them } = await both(ways)
    await edit(me.page, 'Tea with alumni in Seoul')
    await what(me.page).fill('Tea with alumni')
    await line(them.page, 'Tea with alumni in Seoul').hover()
    await line(them.page, 'Tea with alumni in Seoul').getByRole('button', { name: 'Delete' }).click()
    await me.page.getByText(/^Sample administrator deleted “Tea with alumni in Seoul”/).waitFor()
    await me.page.getByRole('button', { name: 'Restore' }).click()
    await line(them.page, 'Tea with alumni').waitFor()
    expect(await line(them.page, 'Tea with alumni').locator('time').first().textContent()).toBe('15:30')
  })

  it('without a connection edits wait, and are sent on return; where someone else was quicker, both texts stand to choose from', async () => {
    const { me, them } = await both(ways)
    await me.context.setOffline(true)
    await rename(me.page, 'Looking back on the visits', 'Review, wet weather')
    await rename(me.page, 'Lunch hosted by Chung-Ang', 'Lunch')
    await me.page.getByText('No connection. 2 changes wait in this page').waitFor()
    await rename(them.page, 'Looking back on the visits', 'Review, dry weather')
    await me.context.setOffline(false)
    await line(them.page, 'Lunch').waitFor({ timeout: 45_000 })
    await me.page.getByText(/changed twice: here, and by Sample administrator, /).waitFor()
    await me.page.getByRole('button', { name: 'Keep mine' }).click()
    await line(them.page, 'Review, wet weather').waitFor({ timeout: 45_000 })
    expect(await me.page.getByText('No connection').count()).toBe(0)
  })

  it('each takes back their own, after the other’s changes; what cannot be taken back says why', async () => {
    const { me, them } = await both(ways)
    await rename(me.page, 'Briefing for the delegation', 'Briefing')
    await rename(me.page, 'Dinner of the delegation', 'Dinner')
    await line(them.page, 'Dinner').waitFor()
    await rename(them.page, 'Briefing', 'Briefing in the lobby')
    await line(me.page, 'Briefing in the lobby').waitFor()
    await me.page.locator('body').press('Control+z')
    await line(them.page, 'Dinner of the delegation').waitFor()
    await me.page.locator('body').press('Control+z')
    await me.page
      .getByText(/^This can no longer be undone. Sample administrator changed What of “Briefing in the lobby”/)
      .waitFor()
    await me.page.locator('body').press('Control+Shift+z')
    await line(them.page, 'Dinner').waitFor()
    expect(await line(them.page, 'Briefing in the lobby').count()).toBe(1)
  })

  it('see within a second that the other handed out a version, and set a check aside and took it back', async () => {
    const { me, them } = await both(ways)
    const within = async (seen: Promise<unknown>) => {
      const begun = Date.now()
      await seen
      expect(Date.now() - begun).toBeLessThan(1_000)
    }
    await edit(me.page, 'Free time')
    await what(me.page).fill('Free evening')
    await them.page
      .getByRole('button', { name: /^Dismiss: / })
      .first()
      .click()
    await them.page.getByLabel('Reason').fill('The host knows')
    await them.page.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await them.page.getByText('The host knows').waitFor({ state: 'attached' })
    await within(me.page.getByText('The host knows').waitFor({ state: 'attached' }))
    await them.page.locator('details', { hasText: 'The host knows' }).locator('summary').click()
    await them.page.getByRole('button', { name: /^Restore: / }).click()
    await them.page.getByText('The host knows').waitFor({ state: 'detached' })
    await within(me.page.getByText('The host knows').waitFor({ state: 'detached' }))
    await rename(them.page, 'Dinner at Gwangjang Market', 'Dinner at the market')
    await them.page.getByRole('link', { name: /^Publish version/ }).click()
    await them.page.getByRole('button', { name: /^Publish version/ }).click()
    await them.page.waitForURL(/releases\?out=/)
    await within(me.page.getByText(/^Version 2 published/).waitFor())
    expect(await what(me.page).inputValue()).toBe('Free evening')
  })

  it('read in the history what became of an item, and take a change back there', async () => {
    const { me, them } = await both(ways)
    await rename(them.page, 'Working meeting: information systems', 'Working meeting')
    await line(me.page, 'Working meeting').waitFor()
    await edit(me.page, 'Working meeting')
    await me.page.getByRole('link', { name: 'History' }).click()
    await me.page.getByRole('heading', { name: 'History: “Working meeting”' }).waitFor()
    await me.page.getByText('from Working meeting: information systems to Working meeting').waitFor()
    await me.page.getByRole('button', { name: 'Revert: Changed “Working meeting”' }).click()
    await line(them.page, 'Working meeting: information systems').waitFor()
    await me.page.getByText('Reverted.').waitFor()
    expect(me.problems).toEqual([])
  })
})

describe('a server that goes away', () => {
  it('costs nothing that was typed: it waits, and arrives once the server is back', async () => {
    const office = await openOffice()
    const { me, them } = await both({ mine: office, theirs: office, close: () => office.close() })
    await office.stop()
    await rename(me.page, 'Museum and library', 'Museum')
    await me.page.getByText('No connection. 1 change waits in this page').waitFor()
    await office.start()
    await line(them.page, 'Museum').waitFor({ timeout: 45_000 })
    await expect.poll(() => me.page.getByText('No connection').count()).toBe(0)
    await office.close()
  })
})
