import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { actionAt, ask, call } from './access/call'
import { addressOf } from './access/doors'
import { admit, type Ids } from './access/people'
import { pages } from './access/table'
import { sampleAccount, type PageOptions, viewports } from './browser'
import { setUpOffice } from './office'

const office = setUpOffice()

let ids: Ids

beforeAll(async () => {
  const admitted = await admit(office)
  ids = { ...admitted.ids, slug: await publishOne(admitted.cookies.administrator, admitted.ids) }
})

/** Generates and publishes the report of the past trip, so that the newsroom has an article; returns its address. */
async function publishOne(cookie: string, { elsewhere }: Ids): Promise<string> {
  const at = { trip: elsewhere }
  await call(
    office.url,
    actionAt('(office)/trips/[trip]/report/actions.ts', 'makeReportAction', at)!,
    { form: { tripId: elsewhere, language: 'en' } },
    cookie,
  )
  await call(
    office.url,
    actionAt('(office)/trips/[trip]/report/actions.ts', 'takeStepAction', at)!,
    { value: { tripId: elsewhere, language: 'en', version: 1, step: 'approve' } },
    cookie,
  )
  const html = await (await ask(`${office.url}/trips/${elsewhere}/report/publish?lang=en`, cookie)).text()
  const field = (name: string) =>
    new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0].match(/value="([^"]*)"/)?.[1] ?? ''
  await call(
    office.url,
    actionAt('(office)/trips/[trip]/report/actions.ts', 'publishAction', at)!,
    {
      form: { tripId: elsewhere, language: 'en', version: field('version'), slug: 'a-visit', correction: '' },
    },
    cookie,
  )
  if (!(await fetch(`${office.url}/news/a-visit`)).ok) throw new Error('The article was not published')
  return 'a-visit'
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Checks = { type: 'tag' | 'rule'; values: string[] }

/** The problems that axe finds on the current page: rule and element. */
async function faults(page: Page, checks: Checks = { type: 'tag', values: rules }): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly,
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id}: ${target.join(' ')} ${(failureSummary ?? '').split('\n')[1]?.trim() ?? ''}`,
      ),
    )
  }, checks)
}

/**
 * Makes the fixed bars of the phone's page scroll with it: otherwise the lines they cover, and so make smaller, depend
 * on the scroll position.
 */
async function releaseBars(page: Page): Promise<void> {
  await page.locator('.strip, .foot').evaluateAll((bars) => {
    for (const bar of bars) if (bar instanceof HTMLElement) bar.style.position = 'static'
  })
}

/** The same in both themes, which differ only in colours. */
async function faultsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await faults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  return [
    ...light,
    ...(await faults(page, { type: 'rule', values: ['color-contrast'] })).map((fault) => `dark: ${fault}`),
  ]
}

/** The width of the same page on a narrow touch phone: more than 360 pixels would scroll sideways. */
async function widthOnPhone(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  const laptop = page.viewportSize() ?? viewports.laptop
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await page.setViewportSize(viewports.narrow)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize(laptop)
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: false })
  await devtools.detach()
  return width
}

const open = Object.keys(pages).filter(
  (file) => !['page.tsx', 'sign-in/page.tsx', 'welcome/page.tsx', '(office)/trips/[trip]/page.tsx'].includes(file),
)
const readByMembers = open.filter((file) => pages[file]!.member === 'let in')

describe.each(['en', 'zh-TW'] as const)('in %s, and no wider than a narrow phone', (locale) => {
  // Colours do not depend on the language, so one language is checked in both themes.
  const faultsOf = locale === 'en' ? faultsInBoth : faults
  const walk = async (at: readonly string[], as: PageOptions['as'] | null) => {
    const { page, context } = await office.openPage({ locale, ...(as && { as }), at: '/sign-in' })
    const found: Record<string, string[]> = {}
    for (const address of at) {
      await page.goto(address)
      // What is missing or forbidden is rendered by the browser.
      await page.locator('main').first().waitFor()
      const here = await faultsOf(page)
      const width = await widthOnPhone(page)
      if (width > viewports.narrow.width) here.push(`${width} pixels wide on a narrow phone`)
      if (here.length > 0) found[address] = here
    }
    await context.close()
    return found
  }

  it('pages are accessible to an administrator', async () => {
    expect(
      await walk(
        open.map((file) => addressOf(file, ids)),
        sampleAccount('administrator'),
      ),
    ).toEqual({})
  }, 300_000)

  it('pages are accessible to a member', async () => {
    expect(
      await walk(
        readByMembers.map((file) => addressOf(file, ids)),
        sampleAccount('member'),
      ),
    ).toEqual({})
  }, 300_000)

  it('every part of the member’s page on the phone is accessible', async () => {
    const { page } = await office.openPage({
      locale,
      as: 'member',
      at: '/pocket',
      viewport: 'narrow',
    })
    const parts = await page.locator('[data-view]').evaluateAll((views) => views.map(({ id }) => id))
    const found: Record<string, unknown> = {}
    for (const part of [
      ...parts.filter((id) => !id.includes('-')),
      ...['item-', 'driver-', 'briefing-'].flatMap((kind) => parts.find((id) => id.startsWith(kind)) ?? []),
      parts.at(-1)!,
    ]) {
      await page.goto(`/pocket#${part}`)
      await releaseBars(page)
      const [faulty, width] = [await faultsOf(page), await page.evaluate(() => document.documentElement.scrollWidth)]
      if (faulty.length > 0 || width > 360) found[part] = { faulty, width }
    }
    expect(found).toEqual({})
  }, 120_000)

  it('the sign-in, the newsroom, and pages for missing or forbidden content are accessible', async () => {
    expect(
      await walk(['/sign-in', '/news', '/news?lang=zh-Hant', `/news/${ids.slug}`, '/news/none', '/nowhere'], null),
    ).toEqual({})
    expect(await walk([`/trips/${ids.trip}/report/publish`, '/trips/none/visits'], sampleAccount('member'))).toEqual({})
  }, 120_000)
})

describe('forms that open on the page are accessible:', () => {
  it.each(['host', 'topic', 'agreement', 'activity', 'history of cooperation'])(
    'the form of a new %s on the visits',
    async (kind) => {
      const { page } = await office.openPage({
        as: 'staff',
        at: `/trips/${ids.trip}/visits`,
      })
      await page
        .getByRole('button', { name: `Add ${kind}`, exact: true })
        .first()
        .click()
      await page.getByRole('form').waitFor()
      expect(await faultsInBoth(page)).toEqual([])
    },
  )

  it('the forms of a visit, its hosts and topics, and of an item of the itinerary', async () => {
    const { page } = await office.openPage({
      as: 'staff',
      at: `/trips/${ids.trip}/visits`,
    })
    await page
      .getByRole('button', { name: /Edit visit/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Add visit' }).click()
    expect(await faultsInBoth(page)).toEqual([])
    await page.goto(`/trips/${ids.trip}/itinerary`)
    await page
      .getByRole('button', { name: /^Edit / })
      .first()
      .click()
    expect(await faultsInBoth(page)).toEqual([])
  })
})
