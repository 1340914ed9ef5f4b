import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import phoneWords from '../../messages/en/phone.json'
import { median } from './statistics'
import { countBytes, wear } from './visitor'

// The member's page on a phone: the size of its inline script and its worker, and the time to open it.

/** Compressed bytes of all script for a member's phone: the inline script and the worker. */
export async function weighPhone(url: string, cookie: string): Promise<number> {
  const read = async (path: string) => {
    const answer = await fetch(url + path, { headers: { cookie, 'accept-encoding': 'gzip' } })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return answer.text()
  }
  const [page, worker] = await Promise.all([read('/pocket'), read('/worker.js')])
  const inside = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script]) => script).join('')
  if (inside === '') throw new Error('The member’s page has no script')
  return gzipSync(inside).byteLength + gzipSync(worker).byteLength
}

/** Compressed bytes that a phone with an empty cache fetches to open the member's page, without typefaces. */
export async function weighFirstOpen(browser: Browser, url: string, cookie: string): Promise<number> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 390, height: 844 }, locale: 'en-US' })
  await wear(context, url, cookie)
  const page = await context.newPage()
  const count = countBytes(context)
  await page.goto('/pocket')
  // The worker stores the page: what it fetches for that counts too.
  await page.locator('[data-saved]').getByText(phoneWords.upToDate).waitFor()
  const bytes = await count()
  await context.close()
  return bytes
}

/** How often the app is opened. */
const rounds = 5

/** A phone that has stored the page, to open it again from the stored copy. */
export type Phone = { coldStart: () => Promise<number>; close: () => Promise<void> }

/** Opens the member's page once, so that the worker stores it. */
export async function openPhone(browser: Browser, url: string, cookie: string): Promise<Phone> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'en-US',
  })
  await wear(context, url, cookie)
  const page = await context.newPage()
  await page.goto('/pocket')
  await page.locator('[data-saved]').getByText(phoneWords.upToDate).waitFor()
  await page.close()

  // Milliseconds until the day's programme is visible, with a processor four times slower and a stopped worker.
  const once = async () => {
    const cold = await context.newPage()
    const session = await context.newCDPSession(cold)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await cold.goto('/pocket', { waitUntil: 'commit' })
    await cold.locator('#today .lead:not([hidden]), #today .day:not([hidden])').first().waitFor()
    const readable = await cold.evaluate(
      () =>
        new Promise<number>((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())))
        }),
    )
    await cold.close()
    return readable
  }
  return {
    async coldStart() {
      const times: number[] = []
      for (let i = 0; i < rounds; i++) times.push(await once())
      return median(times)
    },
    close: () => context.close(),
  }
}
