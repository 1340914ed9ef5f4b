import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import itineraryWords from '../../messages/en/itinerary.json'
import tripWords from '../../messages/en/trips.json'
import { median } from './statistics'
import { longestTaskOf } from './traced'
import { wear } from './visitor'

const [days, perDay] = [10, 15]

/** The button of the item that is dragged. */
const EDIT_BUTTON = itineraryWords.edit.replace('{title}', 'Item 99')

/** A trip of 150 items on ten days, as a file; the hundredth is the one that is dragged. */
export function longTrip(): Buffer {
  const pad = (n: number) => String(n).padStart(2, '0')
  const itinerary = Array.from({ length: days * perDay }, (_, i) => {
    const [day, place] = [pad(1 + Math.floor(i / perDay)), 7 + (i % perDay)]
    return {
      kind: i % 5 === 0 ? 'transfer' : 'meeting',
      title: { en: `Item ${i}`, 'zh-Hant': `項目${i}` },
      timeZone: 'Asia/Seoul',
      visit: 'v',
      status: i % 3 === 0 ? 'provisional' : 'confirmed',
      start: `2026-11-${day}T${pad(place)}:00`,
      end: `2026-11-${day}T${pad(place)}:45`,
      place: { name: { en: 'Main building', ko: '본관' } },
      notes: { en: 'Bring name cards.' },
    }
  })
  return Buffer.from(
    JSON.stringify({
      format: 'trip/1',
      language: 'en',
      trip: {
        title: 'A long programme',
        direction: 'outgoing',
        home: 'home',
        start: '2026-11-01',
        end: `2026-11-${pad(days)}`,
      },
      institutions: [
        { id: 'home', name: 'Bench University', country: 'TW', timeZone: 'Asia/Taipei' },
        { id: 'host', name: { en: 'Host University', ko: '호스트대학교' }, country: 'KR', timeZone: 'Asia/Seoul' },
      ],
      visits: [{ id: 'v', institution: 'host' }],
      itinerary,
    }),
  )
}

/**
 * The longest task of the page's main thread, in milliseconds, while one of 150 items of an itinerary is dragged to
 * another day and dropped, and then moved by keyboard: the median of three runs, because the machine may be busy.
 */
export async function longestTaskOfDrag(
  browser: Browser,
  url: string,
  cookie: string,
  traceDir: string,
): Promise<number> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1366, height: 768 }, locale: 'en-US' })
  await wear(context, url, cookie)
  const page = await context.newPage()
  await page.goto('/trips/new')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'long.trip.json', mimeType: 'application/json', buffer: longTrip() })
  await page.getByRole('button', { name: tripWords.file.submit }).click()
  await page.waitForURL(/\/itinerary$/)
  await page.getByRole('button', { name: EDIT_BUTTON, exact: true }).scrollIntoViewIfNeeded()
  // Warm-up: loading and compiling on first use are not part of a drag.
  await dragAndPress(page)
  const longest: number[] = []
  for (let round = 0; round < 3; round++) {
    const path = join(traceDir, `drag-${round}.json`)
    longest.push(await longestTaskOf(browser, page, path, () => dragAndPress(page)))
  }
  await context.close()
  return median(longest)
}

async function dragAndPress(page: Page): Promise<void> {
  const line = page.getByRole('button', { name: EDIT_BUTTON, exact: true })
  const box = await line.boundingBox()
  if (!box) throw new Error('The item is not visible')
  await page.mouse.move(box.x + 12, box.y + 8)
  await page.mouse.down()
  for (const step of [60, 140, 220, 300, 240, 180]) await page.mouse.move(box.x + 12, box.y + step, { steps: 8 })
  await page.mouse.up()
  await saved(page)
  await line.focus()
  for (const key of ['Alt+ArrowDown', 'Alt+ArrowRight', 'Alt+ArrowLeft', 'Alt+ArrowUp']) await page.keyboard.press(key)
  await saved(page)
}

async function saved(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
}
