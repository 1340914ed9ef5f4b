import type { Browser } from 'playwright-core'
import { median } from './statistics'
import { countBytes, wear } from './visitor'

/** Numbers of items of the trips that the big office has in addition, to see how the itinerary grows with them. */
export const sizedTrips = [150, 300, 2_000] as const

export type ItemCount = (typeof sizedTrips)[number]

export function sizedTripId(items: ItemCount): string {
  return `sized-trip-${items}`
}

/**
 * Opens the itinerary of such a trip with an empty cache: the bytes of all answers as sent, without typefaces, and the
 * seconds until the page has loaded. The median of three times.
 */
export async function openSized(
  browser: Browser,
  url: string,
  cookie: string,
  items: ItemCount,
): Promise<{ bytes: number; seconds: number }> {
  const opened: { bytes: number; seconds: number }[] = []
  for (let round = 0; round < 3; round++) opened.push(await openOnce(browser, url, cookie, items))
  return { bytes: median(opened.map(({ bytes }) => bytes)), seconds: median(opened.map(({ seconds }) => seconds)) }
}

async function openOnce(browser: Browser, url: string, cookie: string, items: ItemCount) {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1366, height: 768 }, locale: 'en-US' })
  await wear(context, url, cookie)
  const page = await context.newPage()
  const count = countBytes(context)
  const begun = performance.now()
  const answer = await page.goto(`/trips/${sizedTripId(items)}/itinerary`, { waitUntil: 'load' })
  if (answer?.status() !== 200) throw new Error(`The trip of ${items} items answered ${answer?.status()}`)
  const seconds = (performance.now() - begun) / 1_000
  const bytes = await count()
  await context.close()
  return { bytes, seconds }
}
