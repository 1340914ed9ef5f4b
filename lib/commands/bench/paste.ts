import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { programmeOf500Rows } from './reading'
import { median } from './statistics'
import { longestTaskOf } from './traced'
import { wear } from './visitor'

/** The programme as Word puts it on the clipboard. */
export function clipboardHtml(): string {
  const rows = programmeOf500Rows()
    .split('\n')
    .map((line) => line.split('\t').map((cell) => `<td><p class=MsoNormal>${cell}<o:p></o:p></p></td>`))
  return `<html><body><table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table></body></html>`
}

/**
 * The longest task of the page's main thread, in milliseconds, while a programme of 500 rows is pasted into an empty
 * trip, until all rows are shown, and while one of them is corrected: the median of three times.
 */
export async function longestTaskOfPaste(
  browser: Browser,
  url: string,
  cookie: string,
  traceDir: string,
): Promise<number> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1366, height: 768 }, locale: 'en-US' })
  await wear(context, url, cookie)
  const page = await context.newPage()
  await page.goto('/trips/new')
  await page.getByLabel('Title in English').fill('A pasted programme')
  await page.getByLabel('Start date', { exact: true }).fill('2 November 2026')
  await page.getByLabel('End date').fill('6 November 2026')
  await page.getByRole('button', { name: 'Create trip' }).click()
  await page.waitForURL(/\/itinerary$/)
  await page.evaluate((html) => document.documentElement.setAttribute('data-clipboard', html), clipboardHtml())
  // Warm-up: loading and compiling on first use are not part of it.
  await open(page)
  await pasteAndCorrect(page)
  const longest: number[] = []
  for (let round = 0; round < 3; round++) {
    await close(page)
    await open(page)
    const path = join(traceDir, `paste-${round}.json`)
    longest.push(await longestTaskOf(browser, page, path, () => pasteAndCorrect(page)))
  }
  await context.close()
  return median(longest)
}

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Paste itinerary' }).click()
  await page.getByLabel(/^A table from Word/).waitFor()
}

async function close(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close', exact: true }).first().click()
}

// Elements are found by selectors: to find one of thousands by its role would itself be a long task.
async function pasteAndCorrect(page: Page): Promise<void> {
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', document.documentElement.dataset.clipboard ?? '')
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('[aria-labelledby="paste-programme"] textarea')?.dispatchEvent(paste)
  })
  await page.locator('[data-row="499"]').waitFor({ state: 'attached' })
  await page.locator('[data-at="3"][data-field="time"]').focus()
  await page.keyboard.type('18:45')
  await page.keyboard.press('Enter')
  // Names that the directory is asked for are answered meanwhile.
  await page.waitForTimeout(1_000)
}
