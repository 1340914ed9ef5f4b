import type { Page } from 'playwright-core'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saved } from './browser'
import { openKoreaItinerary, setUpBrowser } from './office'
import { type Server, startServer } from './server'

const postgres = process.env.TEST_POSTGRES_URL
const browser = setUpBrowser()

/** Two users who work on the same data: on one server, or each on a separate one. */
type Servers = { mine: Server; theirs: Server; close: () => Promise<void> }

async function oneServer(): Promise<Servers> {
  const server = await startServer()
  return { mine: server, theirs: server, close: () => server.close() }
}

async function twoServers(): Promise<Servers> {
  const name = `together_${crypto.randomUUID().replaceAll('-', '')}`
  const database = new Client({ connectionString: postgres })
  await database.connect()
  await database.query(`create database ${name}`)
  const env = { DATABASE_URL: Object.assign(new URL(postgres!), { pathname: `/${name}` }).href, SAMPLE_OFFICE: 'yes' }
  const mine = await startServer({ empty: true, env })
  const theirs = await startServer({ empty: true, env })
  return {
    mine,
    theirs,
    async close() {
      await Promise.all([mine.close(), theirs.close()])
      await database.query(`drop database ${name} with (force)`)
      await database.end()
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

/** Opens the sample trip to Korea for both users. */
async function openForBoth({ mine, theirs }: Servers) {
  const openAt = (server: Server, as: 'staff' | 'administrator') =>
    openKoreaItinerary({ openPage: (how) => browser.openPage(server.url, how) }, { as })
  const [me, them] = await Promise.all([openAt(mine, 'staff'), openAt(theirs, 'administrator')])
  // Both event streams are open once each page shows the other user.
  await me.page.getByText('Sample administrator is here').waitFor()
  await them.page.getByText('Sample staff is here').waitFor()
  return { me, them }
}

const engines = [
  ['one server on SQLite', oneServer],
  ...(postgres ? [['two servers on PostgreSQL', twoServers] as const] : []),
] as [string, () => Promise<Servers>][]

describe.each(engines)('two users of one trip, %s,', (_, start) => {
  let servers: Servers
  beforeAll(async () => {
    servers = await start()
  })
  afterAll(async () => {
    await servers?.close()
  })

  it('see each other’s changes, and are not interrupted while they edit different items', async () => {
    const { me, them } = await openForBoth(servers)
    await edit(them.page, 'Museum and library')
    await what(them.page).fill('University museum')
    await edit(me.page, 'Campus tour with student guides')
    await what(me.page).fill('Campus tour')
    await Promise.all([saved(me.page), save(me.page)])
    await line(them.page, 'Campus tour').waitFor()
    expect(await what(them.page).inputValue()).toBe('University museum')
    await save(them.page)
    await line(me.page, 'University museum').waitFor()
    expect([...me.problems, ...them.problems]).toEqual([])
  })

  it('see who is in which item, and when they have left', async () => {
    const { me, them } = await openForBoth(servers)
    await edit(them.page, 'Evening performance')
    await me.page.getByText('Sample administrator is here, viewing Evening performance').waitFor()
    await line(me.page, 'Evening performance').getByText('Sample administrator is editing this').waitFor()
    await them.page.getByRole('button', { name: 'Close', exact: true }).click()
    await expect.poll(() => me.page.getByText('is editing this').count()).toBe(0)
    await them.context.close()
    await expect.poll(() => me.page.getByText('Sample administrator is here').count(), { timeout: 35_000 }).toBe(0)
  })

  it('comment on an item, and see the answer and the count on its row without a reload', async () => {
    const { me, them } = await openForBoth(servers)
    for (const { page } of [me, them]) {
      await edit(page, 'Lunch with the international office')
      // Until its script is loaded, the same word is no button.
      await page.locator('summary', { hasText: 'Comments' }).click()
    }
    await me.page.getByRole('textbox', { name: 'New comment' }).fill('Is it open? @Sample administrator')
    await me.page.getByRole('button', { name: 'Comment', exact: true }).click()
    await them.page.getByText('Is it open?').waitFor()
    await them.page.getByRole('button', { name: 'Answer', exact: true }).click()
    await them.page.getByRole('textbox', { name: 'Answer to Sample staff' }).fill('From ten.')
    await them.page.keyboard.press('Control+Enter')
    await me.page.getByText('From ten.').waitFor()
    await line(me.page, 'Lunch with the international office').getByText('1 comment').waitFor()
    await me.page.getByRole('button', { name: /^Resolve: Is it open/ }).click()
    await expect
      .poll(() => line(them.page, 'Lunch with the international office').getByText('1 comment').count())
      .toBe(0)
    expect([...me.problems, ...them.problems]).toEqual([])
  })

  it('see a conflict if they edit the same text, in which the later one chooses', async () => {
    const { me, them } = await openForBoth(servers)
    await edit(me.page, 'Farewell dinner')
    await what(me.page).fill('Farewell dinner by the river')
    await rename(them.page, 'Farewell dinner', 'Farewell banquet')
    await me.page.getByText(/^Sample administrator changed this /).waitFor()
    expect(await me.page.getByRole('cell').allTextContents()).toEqual([
      'Farewell dinner by the river',
      'Farewell banquet',
    ])
    await me.page.getByRole('button', { name: 'Keep mine' }).click()
    await save(me.page)
    await line(them.page, 'Farewell dinner by the river').waitFor()
  })

  it('keep the form of an item that the other deletes, and can restore the item', async () => {
    const { me, them } = await openForBoth(servers)
    await edit(me.page, 'Tea with alumni in Seoul')
    await what(me.page).fill('Tea with alumni')
    await them.page.getByRole('button', { name: 'Edit Tea with alumni in Seoul' }).press('Delete')
    await me.page.getByText(/^Sample administrator deleted this/).waitFor()
    await me.page.getByRole('button', { name: 'Restore' }).click()
    await line(them.page, 'Tea with alumni').waitFor()
    expect(await line(them.page, 'Tea with alumni').locator('time').first().textContent()).toBe('15:30')
  })

  it('send offline edits after reconnecting, and choose between both texts of a conflict', async () => {
    const { me, them } = await openForBoth(servers)
    // The form is fetched at the first use of the itinerary.
    await edit(me.page, 'Looking back on the visits')
    await what(me.page).press('Escape')
    await me.context.setOffline(true)
    await rename(me.page, 'Looking back on the visits', 'Review, wet weather')
    await rename(me.page, 'Lunch hosted by Chung-Ang', 'Lunch')
    await me.page.getByText('No connection. 2 changes are kept on this page').waitFor()
    await rename(them.page, 'Looking back on the visits', 'Review, dry weather')
    await me.context.setOffline(false)
    await line(them.page, 'Lunch').waitFor({ timeout: 45_000 })
    await me.page.getByText(/^Sample administrator changed this /).waitFor()
    await me.page.getByRole('button', { name: 'Keep mine' }).click()
    await line(them.page, 'Review, wet weather').waitFor({ timeout: 45_000 })
    expect(await me.page.getByText('No connection').count()).toBe(0)
  })

  it('undo only their own changes, and see the reason of a refused undo', async () => {
    const { me, them } = await openForBoth(servers)
    await rename(me.page, 'Briefing for the delegation', 'Briefing')
    await rename(me.page, 'Dinner of the delegation', 'Dinner')
    await line(them.page, 'Dinner').waitFor()
    await rename(them.page, 'Briefing', 'Briefing in the lobby')
    await line(me.page, 'Briefing in the lobby').waitFor()
    await me.page.locator('body').press('Control+z')
    await line(them.page, 'Dinner of the delegation').waitFor()
    await me.page.locator('body').press('Control+z')
    await me.page.getByText(/^Can’t undo. Sample administrator changed Title of “Briefing in the lobby”/).waitFor()
    await me.page.locator('body').press('Control+Shift+z')
    await line(them.page, 'Dinner').waitFor()
    expect(await line(them.page, 'Briefing in the lobby').count()).toBe(1)
  })

  it('see without a reload that the other published a version, or dismissed or restored a warning', async () => {
    const { me, them } = await openForBoth(servers)
    await edit(me.page, 'Free time')
    await what(me.page).fill('Free evening')
    await them.page
      .getByRole('button', { name: /^Dismiss: / })
      .first()
      .click()
    await them.page.getByLabel('Reason').fill('The host knows')
    await them.page.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await them.page.getByText('The host knows').waitFor({ state: 'attached' })
    await me.page.getByText('The host knows').waitFor({ state: 'attached' })
    await them.page.locator('details', { hasText: 'The host knows' }).locator('summary').click()
    await them.page.getByRole('button', { name: /^Restore: / }).click()
    await them.page.getByText('The host knows').waitFor({ state: 'detached' })
    await me.page.getByText('The host knows').waitFor({ state: 'detached' })
    await rename(them.page, 'Dinner at Gwangjang Market', 'Dinner at the market')
    await them.page.getByRole('link', { name: /^Publish version/ }).click()
    await them.page.getByRole('button', { name: /^Publish version/ }).click()
    await them.page.waitForURL(/releases\?out=/)
    await me.page
      .getByText(/^Version 2 published/)
      .filter({ visible: true })
      .waitFor()
    expect(await what(me.page).inputValue()).toBe('Free evening')
  })

  it('see the changes of an item in the history, and can revert them there', async () => {
    const { me, them } = await openForBoth(servers)
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

describe('a server that is stopped', () => {
  it('loses no edits: they are sent once it runs again', async () => {
    const servers = await oneServer()
    const { me, them } = await openForBoth(servers)
    await servers.mine.stop()
    await rename(me.page, 'Museum and library', 'Museum')
    await me.page.getByText('No connection. 1 change is kept on this page').waitFor()
    await servers.mine.start()
    await line(them.page, 'Museum').waitFor({ timeout: 45_000 })
    await expect.poll(() => me.page.getByText('No connection').count()).toBe(0)
    await servers.close()
  })
})
