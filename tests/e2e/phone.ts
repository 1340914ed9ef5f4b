import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { OpenedPage, PageOptions } from './browser'
import { type Network, openNetwork } from './network'
import { setUpBrowser, setUpServer } from './office'

// Helpers of the tests of the member's page. A test sets the state of the network between phone and server.

/** Starts a server, a network and a browser for the tests of a file. The network is online again after each test. */
export function setUpPhones() {
  const server = setUpServer()
  const browser = setUpBrowser()
  let network: Network | undefined
  beforeAll(async () => {
    network = await openNetwork(server.url)
  })
  afterEach(() => network?.reset())
  afterAll(() => network?.close())
  const openNetworkOrThrow = () => {
    if (!network) throw new Error('The network is opened in beforeAll: use it within tests and hooks.')
    return network
  }
  return {
    get network() {
      return openNetworkOrThrow()
    },
    openPage: (how?: PageOptions) => browser.openPage(openNetworkOrThrow().url, how),
    /** A page of the server itself, whose connection does not change. */
    openDesk: (how?: PageOptions) => browser.openPage(server.url, how),
    /** A member's phone that has opened the page once and stores a copy. */
    async openPhone(): Promise<OpenedPage> {
      const phone = await browser.openPage(openNetworkOrThrow().url, { as: 'member', at: '/pocket', viewport: 'phone' })
      await savedLine(phone.page).getByText('up to date').waitFor()
      return phone
    },
    inDatabase: <T>(work: (db: Database.Database) => T): T => inDatabase(server.dataDir, work),
    /** The notes that the server has received. */
    receivedNotes: () =>
      inDatabase(
        server.dataDir,
        (db) =>
          db.prepare('select text, shared_at as shared from member_notes order by written_at').all() as {
            text: string
            shared: number | null
          }[],
      ),
  }
}

function inDatabase<T>(dataDir: string, work: (db: Database.Database) => T): T {
  const db = new Database(join(dataDir, 'attache.db'))
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** Closes the app and opens it again, as from the phone's home screen. */
export async function reopen(context: BrowserContext, at = '/pocket'): Promise<Page> {
  for (const page of context.pages()) await page.close()
  const page = await context.newPage()
  await page.goto(at)
  return page
}

/** The line that says how old the copy is. */
export const savedLine = (page: Page) => page.locator('[data-saved]')

export const sectionLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name })

export async function writeNote(page: Page, text: string): Promise<void> {
  await sectionLink(page, 'Notes').click()
  await page.getByRole('textbox', { name: 'Note' }).fill(text)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}

/** Notifies the page that its connection is back, as a browser does. */
export async function dispatchOnline(page: Page): Promise<void> {
  await page.evaluate(() => {
    dispatchEvent(new Event('online'))
  })
}

/** Everything that the phone stores, as text: copies of pages, notes, and their metadata. */
export function storedOnPhone(page: Page): Promise<string> {
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
