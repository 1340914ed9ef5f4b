import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core'
import { inject } from 'vitest'
import { type SampleAccount, sampleAccounts } from '@/db/sample-office'

export type Account = { email: string; password: string }

export type PageOptions = {
  /** Path to open, after signing in if `as` is given. */
  at?: string
  /** Signs in first: an account, or the sample account of a role. Otherwise no user is signed in. */
  as?: Account | SampleAccount['role']
  /** Is already signed in, with the session of this page. */
  sessionOf?: OpenedPage
  /** `false` for a browser that runs no scripts. */
  scripts?: boolean
  viewport?: keyof typeof viewports | { width: number; height: number }
  locale?: 'en' | 'zh-TW'
  colorScheme?: 'light' | 'dark'
  /** The time zone of the browser's clock. */
  timeZone?: string
}

/** A page and its problems so far: errors thrown, errors logged, and answers of 400 and above. */
export type OpenedPage = { page: Page; context: BrowserContext; problems: string[] }

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

/** Starts Chromium without a window. `setUpOffice` does it for most tests. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromium'), args: flags })
}

/** Cookies of accounts that have signed in, so that most tests need not sign in: by server, account and language. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()

/** Opens a page of the server at `url` in a context with its own cookies and storage. */
export async function openPage(browser: Browser, url: string, how: PageOptions = {}): Promise<OpenedPage> {
  const { viewport = 'laptop', locale = 'en', colorScheme = 'light', timeZone = 'Asia/Taipei', as, at = '/' } = how
  const context = await browser.newContext({
    baseURL: url,
    viewport: typeof viewport === 'string' ? viewports[viewport] : viewport,
    hasTouch: viewport === 'phone' || viewport === 'narrow',
    locale: locale === 'en' ? 'en-US' : locale,
    colorScheme,
    reducedMotion: 'reduce',
    timezoneId: timeZone,
    javaScriptEnabled: how.scripts ?? true,
    ...(how.sessionOf && { storageState: await how.sessionOf.context.storageState() }),
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const problems = problemsOf(page)
  if (as) await openSignedIn(page, `${url} ${locale}`, typeof as === 'string' ? sampleAccount(as) : as, at)
  else await page.goto(at)
  if (how.scripts ?? true) await hydrated(page)
  return { page, context, problems }
}

/** Opens `at` with the session of an earlier page of `account`, or signs in if there is no valid one. */
async function openSignedIn(page: Page, where: string, account: Account, at: string): Promise<void> {
  const key = `${where} ${account.email}`
  const earlier = sessions.get(key)
  if (earlier) {
    await page.context().addCookies(earlier)
    await page.goto(at)
    if (new URL(page.url()).pathname !== '/sign-in') return
    await signInHere(page, account)
  } else await signIn(page, account)
  sessions.set(key, await page.context().cookies())
  if (at !== '/' && !page.url().endsWith(at)) await page.goto(at)
}

/** Resolves once React has attached its handlers: earlier clicks are lost. Pages without React are ready at once. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const usesReact = document.querySelector('script[src*="/_next/"]') !== null
    const buttons = [...document.querySelectorAll('button')].filter((button) => button.checkVisibility())
    return !usesReact || buttons.every((button) => Object.keys(button).some((key) => key.startsWith('__react')))
  })
}

/** Signs in through the sign-in page and resolves on the page after it. Works in every language. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto('/sign-in')
  await signInHere(page, account)
}

async function signInHere(page: Page, { email, password }: Account): Promise<void> {
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('form:has(input[name=password]) button[type=submit]').click()
  await page.waitForURL((at) => at.pathname !== '/sign-in')
  // The phone's page is not a page of Next.js, so the browser loads it after the redirect.
  await page.waitForLoadState()
}

/** Resolves once the server has answered the next edit of a trip, sent by the action or the route. */
export async function saved(page: Page): Promise<void> {
  await page.waitForResponse((response) => isEdit(response.request()) && response.ok())
}

function isEdit(request: Request): boolean {
  if (request.method() !== 'POST') return false
  if (request.url().endsWith('/edits')) return true
  return 'next-action' in request.headers() && (request.postData() ?? '').includes('"edit":')
}

/** The sample account of a role. */
export function sampleAccount(role: SampleAccount['role']): Account {
  const account = sampleAccounts.find((one) => one.role === role)
  if (!account) throw new Error(`The sample office has no ${role}.`)
  return account
}

function problemsOf(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    // Reported below, with its address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`)
  })
  return problems
}
