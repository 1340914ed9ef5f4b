import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, sampleAccount, visit } from './browser'
import { type Office, openOffice } from './server'

let browser: Browser
let office: Office

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice()
})
afterAll(async () => {
  await browser?.close()
  await office?.close()
})

/** The itinerary of the sample Korea visit, as staff. */
async function koreaItinerary(): Promise<{ page: Page; problems: string[]; close: () => Promise<void> }> {
  const { page, problems, context } = await visit(browser, office.url, { as: sampleAccount('staff'), at: '/trips' })
  await page.getByRole('link', { name: /Benchmarking visit to Korea/ }).first().click()
  await page.getByRole('heading', { name: 'Wednesday 1 November' }).waitFor()
  return { page, problems, close: () => context.close() }
}

const line = (page: Page, title: string) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Edit ${title}`, exact: true }) })
const saved = (page: Page) => page.waitForResponse((response) => response.request().method() === 'POST' && response.ok())

async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Edit ${title}`, exact: true }).click()
}

describe('the itinerary', () => {
  it('keeps a meeting that was moved by an hour, with its end', async () => {
    const { page, problems, close } = await koreaItinerary()
    await open(page, 'Meeting with Vice President Hanjung Lee')
    await page.getByLabel('Start', { exact: true }).fill('11:00')
    await Promise.all([saved(page), page.getByRole('button', { name: 'Save' }).click()])
    await page.reload()
    await expect.poll(() => line(page, 'Meeting with Vice President Hanjung Lee').locator('time').allTextContents()).toEqual(['11:00', '13:00', '10:00'])
    expect(problems).toEqual([])
    await close()
  })

  it('adds a typed line, deletes it and brings it back', async () => {
    const { page, problems, close } = await koreaItinerary()
    const add = page.getByLabel('Add a line on Thursday 2 November')
    await add.fill('15:00-15:30 Alumni tea, Hotel lobby')
    await Promise.all([saved(page), add.press('Enter')])
    await line(page, 'Alumni tea').hover()
    await Promise.all([saved(page), line(page, 'Alumni tea').getByRole('button', { name: 'Delete' }).click()])
    await expect.poll(() => line(page, 'Alumni tea').count()).toBe(0)
    await Promise.all([saved(page), page.getByRole('button', { name: 'Undo' }).click()])
    await page.reload()
    await expect.poll(() => line(page, 'Alumni tea').textContent()).toContain('Hotel lobby')
    expect(problems).toEqual([])
    await close()
  })

  it('lets two planners change different fields of one item, and shows both texts where they change the same', async () => {
    const one = await koreaItinerary()
    const two = await koreaItinerary()
    const title = 'Campus tour with student guides'
    await open(one.page, title)
    await open(two.page, title)

    await one.page.getByLabel('Start', { exact: true }).fill('11:45')
    await Promise.all([saved(one.page), one.page.getByRole('button', { name: 'Save' }).click()])
    await two.page.getByRole('textbox', { name: 'What English' }).fill('Campus tour')
    await Promise.all([saved(two.page), two.page.getByRole('button', { name: 'Save' }).click()])
    await expect.poll(() => line(two.page, 'Campus tour').locator('time').first().textContent()).toBe('11:45')

    await open(one.page, title)
    await one.page.getByRole('textbox', { name: 'What English' }).fill('Tour of the campus with students')
    await one.page.getByRole('button', { name: 'Save' }).click()
    await one.page.getByText('What is now “Campus tour”.').waitFor()
    expect(await one.page.getByRole('textbox', { name: 'What English' }).inputValue()).toBe('Tour of the campus with students')
    await Promise.all([saved(one.page), one.page.getByRole('button', { name: 'Save' }).click()])
    await two.page.reload()
    await line(two.page, 'Tour of the campus with students').waitFor()
    await one.close()
    await two.close()
  })

  it('keeps what was typed while the server is gone', async () => {
    const { page, close } = await koreaItinerary()
    await open(page, 'Museum and library')
    await page.getByRole('textbox', { name: 'What English' }).fill('University museum')
    await office.stop()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('The server could not be reached').waitFor()
    expect(await page.getByRole('textbox', { name: 'What English' }).inputValue()).toBe('University museum')
    await office.start()
    await Promise.all([saved(page), page.getByRole('button', { name: 'Save' }).click()])
    await line(page, 'University museum').waitFor()
    await close()
  })

  it('tells a traveller the programme without staff notes and without an editor', async () => {
    const { page, problems, context } = await visit(browser, office.url, { as: sampleAccount('member'), at: '/trips', viewport: 'narrow' })
    await page.getByRole('link', { name: /Benchmarking visit to Korea/ }).first().click()
    await page.getByRole('heading', { name: 'Wednesday 1 November' }).waitFor()
    expect(await page.getByRole('button', { name: /^Edit/ }).count()).toBe(0)
    expect(await page.content()).not.toContain('celadon')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(problems).toEqual([])
    await context.close()
  })
})
