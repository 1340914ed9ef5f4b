import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openBrowser, openPage, type OpenedPage, type PageOptions } from './browser'
import { type Server, type ServerOptions, startServer } from './server'

// Servers and browsers for the tests of a file. Call these functions at its top: their resources are started before
// the first test and closed after the last.

/** A server and a browser. */
export type Office = Server & {
  readonly browser: Browser
  /** Opens a page of this server. It is closed after the test, or after all tests if it was opened before them. */
  openPage(how?: PageOptions): Promise<OpenedPage>
}

export function setUpServer(options: ServerOptions = {}): Server {
  let server: Server | undefined
  beforeAll(async () => {
    server = await startServer(options)
  })
  afterAll(() => server?.close())
  return {
    get url() {
      return started(server).url
    },
    get dataDir() {
      return started(server).dataDir
    },
    get databaseUrl() {
      return started(server).databaseUrl
    },
    start: () => started(server).start(),
    stop: (signal) => started(server).stop(signal),
    close: () => started(server).close(),
  }
}

/** A browser alone, for tests that start their own servers. */
export function setUpBrowser() {
  let browser: Browser | undefined
  const opened: OpenedPage[] = []
  let openedBefore = 0
  beforeAll(async () => {
    browser = await openBrowser()
  })
  beforeEach(() => {
    openedBefore = opened.length
  })
  afterEach(async () => {
    await Promise.all(opened.splice(openedBefore).map(({ context }) => context.close()))
  })
  afterAll(() => browser?.close())
  return {
    get browser() {
      return started(browser)
    },
    /** Opens a page of the server at `url`; it is closed as those of `Office` are. */
    async openPage(url: string, how?: PageOptions): Promise<OpenedPage> {
      const page = await openPage(started(browser), url, how)
      opened.push(page)
      return page
    },
  }
}

export function setUpOffice(options: ServerOptions = {}): Office {
  const server = setUpServer(options)
  const own = setUpBrowser()
  return {
    get url() {
      return server.url
    },
    get dataDir() {
      return server.dataDir
    },
    get databaseUrl() {
      return server.databaseUrl
    },
    get browser() {
      return own.browser
    },
    start: () => server.start(),
    stop: (signal) => server.stop(signal),
    close: () => server.close(),
    openPage: (how) => own.openPage(server.url, how),
  }
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('This is started in beforeAll: use it within tests and hooks.')
  return part
}

/** Opens the itinerary of the sample trip to Korea from the list of trips. As staff, unless `how` differs. */
export async function openKoreaItinerary(office: Pick<Office, 'openPage'>, how: PageOptions = {}): Promise<OpenedPage> {
  const opened = await office.openPage({ as: 'staff', at: '/trips', ...how })
  await opened.page
    .getByRole('link', { name: /Benchmarking visit to Korea/ })
    .first()
    .click()
  await opened.page.getByRole('heading', { name: 'Wednesday 1 November' }).waitFor()
  return opened
}

/** Opens a tab of the same trip by its address: `visits`, `delegation` … */
export function openKoreaTrip(office: Office, tab: string, how: PageOptions = {}): Promise<OpenedPage> {
  return office.openPage({ as: 'staff', at: `/trips/sample-0055/${tab}`, ...how })
}
