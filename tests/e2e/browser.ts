import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { type SampleAccount, sampleAccounts } from '@/db/sample-office'

export type Account = { email: string; password: string }

export type Visit = {
  /** Path to open once signed in, or at once. */
  at?: string
  /** Signs in first. Without, the visitor is nobody. */
  as?: Account
  viewport?: keyof typeof viewports | { width: number; height: number }
  locale?: 'en' | 'zh-TW'
  colorScheme?: 'light' | 'dark'
  /** Where the browser's own clock is. */
  timeZone?: string
}

/** A page and what went wrong on it so far: errors thrown, errors logged, and answers of 400 and above. */
export type Visitor = { page: Page; context: BrowserContext; problems: string[] }

export const viewports = {
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
  narrow: { width: 360, height: 640 },
}

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
]

/** The Chromium that was found, without a window. One a file is enough; close it in `afterAll`. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromium'), args: flags })
}

/** Opens the office at `url` as a visitor with cookies and storage of their own. */
export async function visit(browser: Browser, url: string, how: Visit = {}): Promise<Visitor> {
  const { viewport = 'laptop', locale = 'en', colorScheme = 'light', timeZone = 'Asia/Taipei', as, at = '/' } = how
  const context = await browser.newContext({
    baseURL: url,
    viewport: typeof viewport === 'string' ? viewports[viewport] : viewport,
    hasTouch: viewport === 'phone' || viewport === 'narrow',
    locale: locale === 'en' ? 'en-US' : locale,
    colorScheme,
    reducedMotion: 'reduce',
    timezoneId: timeZone,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const visitor = { page, context, problems: watch(page) }
  if (as) await signIn(page, as)
  if (!as || at !== '/') await page.goto(at)
  return visitor
}

/** Signs in through the sign-in page and resolves on the page after it. Works in every language. */
export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('form:has(input[name=password]) button[type=submit]').click()
  await page.waitForURL((at) => at.pathname !== '/sign-in')
  // A page of its own, not one of Next's, is gone to in two steps.
  await page.waitForLoadState()
}

/** Resolves once the server has taken the next edit of a trip; the signs of life of an open page are none. */
export async function saved(page: Page): Promise<void> {
  await page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.ok() && response.url().endsWith('/edits'),
  )
}

/** The sample account of a role. */
export function sampleAccount(role: SampleAccount['role']): Account {
  return sampleAccounts.find((account) => account.role === role)!
}

function watch(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    // Told with its address below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`)
  })
  return problems
}
