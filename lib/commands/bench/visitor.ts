import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { type SampleAccount, sampleAccounts } from '../../../db/sample-office'

/** Chromium without a window. */
export function openBrowser(executablePath: string): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-dev-shm-usage',
    '--disable-sync',
    '--no-first-run',
  ]
  return chromium.launch({ executablePath, args })
}

/** Signs a sample account in through the sign-in page and returns its `cookie` header. */
export async function signIn(browser: Browser, url: string, role: SampleAccount['role']): Promise<string> {
  const { email, password } = sampleAccounts.find((account) => account.role === role)!
  const context = await browser.newContext({ baseURL: url, locale: 'en-US' })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('form:has(input[name=password]) button[type=submit]').click()
  await page.waitForURL((at) => at.pathname !== '/sign-in')
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await context.close()
  return cookie
}

/** Compressed bytes that a page makes a browser with an empty cache fetch. */
export type Weight = { js: number; css: number }

// Longer than a page takes to load its resources; the network never becomes idle because of event streams.
const settling = 2_500

/** Opens a page with `cookie` and measures the transferred size of its scripts and styles. */
export async function weigh(browser: Browser, at: string, cookie?: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' })
  if (cookie) await wear(context, at, cookie)
  const page = await context.newPage()
  const weight: Weight = { js: 0, css: 0 }
  const weighing: Promise<void>[] = []
  page.on('requestfinished', (request) => {
    const kind = request.resourceType() === 'script' ? 'js' : request.resourceType() === 'stylesheet' ? 'css' : null
    if (kind) weighing.push(request.sizes().then(({ responseBodySize }) => void (weight[kind] += responseBodySize)))
  })
  const answer = await page.goto(at)
  if (answer?.status() !== 200) throw new Error(`${at} answered ${answer?.status()}`)
  await page.waitForTimeout(settling)
  await Promise.all(weighing)
  await context.close()
  return weight
}

/** Adds up the compressed bytes of all answers that a browser gets from now on, without typefaces. */
export function countBytes(context: BrowserContext): () => Promise<number> {
  const sizes: Promise<number>[] = []
  context.on('requestfinished', (request) => {
    if (request.resourceType() !== 'font') sizes.push(request.sizes().then((size) => size.responseBodySize))
  })
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** Gives a context the cookies of someone who has signed in. */
export async function wear(context: BrowserContext, url: string, cookie: string): Promise<void> {
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
    }),
  )
}
