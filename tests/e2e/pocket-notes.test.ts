import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, sampleAccount, visit } from './browser'
import { type Line, openLine } from './line'
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
afterEach(async () => {
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

describe('notes', () => {
  it('are kept without a connection, over a restart, and sent once though an answer was lost', async () => {
    const { context, page } = await phone()
    const text = `They offer two places a year ${crypto.randomUUID()}`
    await line.weather('dead')
    await write(page, text)
    await page.getByText('1 note not sent yet').waitFor()
    const again = await reopen(context, '/pocket#notes')
    await again.getByText(text).waitFor()
    expect(notesHeld().map((note) => note.text)).not.toContain(text)
    // The office hears it, and the phone does not hear the office.
    await line.weather('deaf')
    const failed = again.waitForEvent('requestfailed', (request) => request.url().includes('/notes'))
    await again.evaluate(() => {
      dispatchEvent(new Event('online'))
    })
    await failed
    await again.getByText('1 note not sent yet').waitFor()
    expect(notesHeld().filter((note) => note.text === text)).toHaveLength(1)
    await line.weather('good')
    await again.evaluate(() => {
      dispatchEvent(new Event('online'))
    })
    await again.getByText('1 note not sent yet').waitFor({ state: 'hidden' })
    expect(notesHeld().filter((note) => note.text === text)).toEqual([{ text, shared: null }])
    await expect(
      held(again)
        .then((all) => JSON.parse(all) as unknown[][])
        .then(([, rows]) => JSON.stringify(rows)),
    ).resolves.not.toContain(text)
  })

  it('are shared and unshared by their author, and what is being typed outlives the page', async () => {
    const { context, page } = await phone()
    await write(page, 'Send the draft by Friday')
    const note = page.getByRole('listitem').filter({ hasText: 'Send the draft by Friday' })
    await note.getByRole('button', { name: 'Share' }).click()
    await note.getByText('Shared with the planners').waitFor()
    expect(notesHeld().find(({ text }) => text === 'Send the draft by Friday')?.shared).not.toBeNull()
    await note.getByRole('button', { name: 'Stop sharing' }).click()
    await note.getByText('Only you').waitFor()
    await page.reload()
    await note.getByRole('button', { name: 'Delete' }).click()
    await note.waitFor({ state: 'detached' })
    expect(notesHeld().map(({ text }) => text)).not.toContain('Send the draft by Friday')
    await page.getByRole('textbox', { name: 'What was said' }).fill('Half a sen')
    await expect.poll(() => held(page)).toContain('Half a sen')
    const again = await reopen(context, '/pocket#notes')
    await expect.poll(() => again.getByRole('textbox', { name: 'What was said' }).inputValue()).toBe('Half a sen')
  })
})
