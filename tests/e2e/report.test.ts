import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, sampleAccount, viewports, visit } from './browser'
import { type Office, openOffice } from './server'

let browser: Browser
let office: Office
let staff: { page: Page; problems: string[]; context: BrowserContext }

const slug = 'a-visit-to-korea'

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice()
  staff = await visit(browser, office.url, { as: sampleAccount('staff'), at: '/trips' })
  await staff.page.getByRole('link', { name: /Benchmarking visit to Korea/ }).first().click()
  await staff.page.getByRole('link', { name: 'Report', exact: true }).click()
})
afterAll(async () => {
  await staff?.context.close()
  await browser?.close()
  await office?.close()
})

/** Someone from outside, on a small phone, without scripts; with every address that was asked for and every complaint. */
async function readSignedOut(path: string): Promise<{ page: Page; status: number; asked: string[]; complaints: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ baseURL: office.url, viewport: viewports.narrow, javaScriptEnabled: false, locale: 'en-US' })
  const page = await context.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  page.on('console', (message) => { if (/Content Security Policy/i.test(message.text())) complaints.push(message.text()) })
  const response = await page.goto(path)
  return { page, status: response!.status(), asked, complaints, close: () => context.close() }
}

async function edit(name: string, more: string): Promise<void> {
  const { page } = staff
  await page.getByRole('button', { name: `Edit: ${name}`, exact: true }).click()
  const area = page.getByRole('textbox', { name })
  await area.press('Control+End')
  await area.pressSequentially(more)
  await area.press('Enter')
  await page.getByText('Paragraph saved.').waitFor()
}

async function publish(fill: { slug?: string; correction?: string }): Promise<void> {
  const { page } = staff
  await page.getByRole('link', { name: /^Publish/ }).click()
  if (fill.slug) await page.getByLabel('Address').fill(fill.slug)
  if (fill.correction) await page.getByLabel('Correction note').fill(fill.correction)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Published.').waitFor()
}

describe('a report', () => {
  it('is made from the record and edited in place', async () => {
    const { page } = staff
    await page.getByRole('button', { name: 'Make the report' }).click()
    await page.getByRole('heading', { name: /^NTNU/ }).waitFor()
    await edit('Paragraph 1', ' It was **their first** journey.')
    await expect.poll(() => page.getByText('their first').evaluate((element) => element.tagName)).toBe('STRONG')
    await page.reload()
    expect(await page.getByText('It was their first journey.').count()).toBe(1)
    expect(await page.getByRole('link', { name: 'Y.H. Frank Ying' }).first().getAttribute('href')).toMatch(/\/delegation$/)
  })

  it('gives the focus back to the paragraph, also by keyboard alone', async () => {
    const { page } = staff
    await page.getByRole('button', { name: 'Edit: Paragraph 2', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('x')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Edit: Paragraph 2')
    expect(await page.getByText('Changes discarded.').count()).toBe(1)
  })

  it('is read signed out on a small phone, with no script and nothing to run', async () => {
    await publish({ slug })
    const { page, status, asked, complaints, close } = await readSignedOut(`/news/${slug}`)
    expect(status).toBe(200)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('NTNU')
    expect(await page.getByText('It was their first journey.').count()).toBe(1)
    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
    expect(asked.filter((path) => path.endsWith('.js'))).toEqual([])
    expect(asked).toContain('/newsroom.css')
    expect(complaints).toEqual([])
    const box = await page.locator('main').boundingBox()
    expect(box!.x + box!.width).toBeLessThanOrEqual(viewports.narrow.width)
    await page.getByRole('link', { name: 'All news' }).click()
    expect(await page.getByRole('link', { name: /^NTNU/ }).first().getAttribute('href')).toBe(`/news/${slug}`)
    await close()
  })

  it('goes to partners as a file: as it stands for its writers, as it was published for everyone', async () => {
    const { page, close } = await readSignedOut(`/news/${slug}`)
    const shown = await (await page.request.get(`${office.url}/news/${slug}/text`)).text()
    expect(shown).toContain('It was their first journey.')
    const word = await page.request.get(`${office.url}/news/${slug}/word`)
    expect([(await word.body()).subarray(0, 2).toString(), word.headers()['content-disposition']]).toEqual(['PK', `attachment; filename="${slug}.docx"`])
    await close()
    const file = async (query: string) => {
      const response = await staff.page.request.get(new URL(`${new URL(staff.page.url()).pathname.replace(/\/report.*/, '/report/file')}${query}`, office.url).href)
      return { status: response.status(), disposition: response.headers()['content-disposition'], body: await response.body() }
    }
    expect(await file('?format=docx')).toMatchObject({ status: 200, disposition: `attachment; filename="${slug}.docx"` })
    expect((await file('?lang=en&format=txt')).body.toString()).toContain('It was their first journey.')
    expect([(await file('?format=pdf')).status, (await file('?lang=ko&format=txt')).status]).toEqual([400, 404])
  })

  it('shows a correction at once, and under a new address too', async () => {
    await edit('Paragraph 1', ' And not the last.')
    await publish({ slug: `${slug}-2`, correction: 'The last sentence was missing.' })
    const { page, close } = await readSignedOut(`/news/${slug}`)
    expect(new URL(page.url()).pathname).toBe(`/news/${slug}-2`)
    expect(await page.getByText('And not the last.').count()).toBe(1)
    expect(await page.getByText('The last sentence was missing.').count()).toBe(1)
    await close()
  })

  it('is gone once withdrawn, and back when that is taken back', async () => {
    await staff.page.getByRole('button', { name: 'Withdraw' }).click()
    await staff.page.getByText(/^Withdrawn:/).waitFor()
    const gone = await readSignedOut(`/news/${slug}`)
    expect([gone.status, await gone.page.getByRole('heading').textContent()]).toEqual([410, 'This article was withdrawn'])
    await gone.close()
    await staff.page.getByRole('button', { name: 'Undo' }).click()
    await staff.page.getByText('Published again as it was.').waitFor()
    const back = await readSignedOut(`/news/${slug}-2`)
    expect(back.status).toBe(200)
    await back.close()
  })

  it('made again offers what the record says now below what was edited, and the hand can reach both choices', async () => {
    const { page } = staff
    await edit('Paragraph 3', ' Tea was served.')
    await page.getByRole('link', { name: 'Visits', exact: true }).click()
    await page.getByText('Hansung Kim').first().click()
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST' && response.ok()),
      page.getByRole('button', { name: 'Remove: Hansung Kim' }).click(),
    ])
    await page.getByRole('link', { name: 'Report', exact: true }).click()
    await page.getByRole('button', { name: 'Make again from the record' }).click()
    await page.getByText('The record now says').waitFor()
    expect(await page.getByText('1 paragraph waits for your choice.').count()).toBe(1)
    await page.getByRole('button', { name: 'Keep mine' }).click()
    await page.getByText('Your text is kept.').waitFor()
    expect(await page.getByText('Tea was served.').count()).toBe(1)
    expect(await page.getByText('The report says what the record says.').count()).toBe(1)
  })

  it('left no error on the way', () => {
    expect(staff.problems).toEqual([])
  })
})
