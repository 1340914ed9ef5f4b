import { join } from 'node:path'
import axe from 'axe-core'
import Database from 'better-sqlite3'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { setUpOffice } from './office'

// The newsroom of the sample office, whose report on Korea is published in two languages.
const office = setUpOffice({ reports: true })

const withoutScript = async () => {
  const context = await office.browser.newContext({ javaScriptEnabled: false, baseURL: office.url })
  return { context, page: await context.newPage() }
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  })
}

it('can be read in both languages without scripts', async () => {
  const { context, page } = await withoutScript()
  await page.goto('/news?lang=en')
  await page.getByRole('heading', { level: 1 }).getByRole('link').click()
  expect(new URL(page.url()).pathname).toBe('/news/korea-2023')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('NTNU')
  expect(await page.locator('figure.lead figcaption').textContent()).toContain('CC0')
  expect(await page.getByRole('img', { name: /^Map of the stops: 1 Hanyang/ }).count()).toBe(1)
  expect(await page.getByText('This is the first report.').count()).toBe(3)
  await page.getByRole('link', { name: '繁體中文版' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('國立臺灣師範大學')
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
  await context.close()
})

it('is filtered by year, country, institution and keyword', async () => {
  const { context, page } = await withoutScript()
  // A single report offers no filters, so the addresses are entered.
  const found = async (query: string) => {
    await page.goto(`/news?lang=en${query}`)
    return [
      await page.getByRole('heading', { level: 1 }).textContent(),
      await page.locator('.entry h3').allTextContents(),
    ] as const
  }
  for (const query of ['&year=2023', '&country=kr', '&institution=hanyang-university', '&q=hansung+kim', '&q=漢陽']) {
    const [title, headlines] = await found(query)
    expect([title, headlines.length]).toEqual([expect.stringMatching(/^1 report: /) as string, 1])
  }
  for (const query of ['&year=2022', '&country=jp', '&institution=osaka-university', '&q=nobody+at+all']) {
    const [title, headlines] = await found(query)
    expect([title, headlines.length]).toEqual([expect.stringMatching(/^No reports found: /) as string, 0])
  }
  // The search form, with a filter that is kept.
  await page.goto('/news?lang=en&year=2023')
  await page.getByRole('searchbox', { name: 'Search reports' }).fill('information systems')
  await page.getByRole('button', { name: 'Search' }).click()
  expect(new URL(page.url()).search).toBe('?lang=en&year=2023&q=information+systems')
  expect(await page.locator('.entry h3').count()).toBe(1)
  await page
    .getByRole('navigation', { name: 'Filter' })
    .getByRole('link', { name: /^South Korea/ })
    .click()
  expect(new URL(page.url()).searchParams.get('country')).toBe('kr')
  await context.close()
})

it('has a preview image, an archive for other websites, and complete structured data', async () => {
  const image = await fetch(`${office.url}/news/korea-2023/share.png`)
  expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png'])
  const png = Buffer.from(await image.arrayBuffer())
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  const etag = image.headers.get('etag') ?? ''
  const again = await fetch(`${office.url}/news/korea-2023/share.png`, { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)

  const archive = await fetch(`${office.url}/news/korea-2023-zh/web`)
  const files = unzipSync(new Uint8Array(await archive.arrayBuffer()))
  expect(Object.keys(files)).toEqual(['index.html', 'index.md', 'photos/01.jpg'].map((name) => `korea-2023-zh/${name}`))
  const html = new TextDecoder().decode(files['korea-2023-zh/index.html'])
  expect(html).toContain('<img src="photos/01.jpg"')
  expect(html).not.toMatch(/<script|<style| class=/)

  const page = await (await fetch(`${office.url}/news/korea-2023`)).text()
  const [, json = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page) ?? []
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'NewsArticle',
    inLanguage: 'en',
    publisher: { name: 'National Taiwan Normal University' },
  })
})

it('has no accessibility problems that axe finds, in both themes', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await office.browser.newContext({ baseURL: office.url, colorScheme, bypassCSP: true })
    const page = await context.newPage()
    for (const path of ['/news?lang=en', '/news?lang=zh-Hant&year=2023', '/news/korea-2023', '/news/korea-2023-zh']) {
      await page.goto(path)
      expect([path, await faults(page)]).toEqual([path, []])
    }
    await context.close()
  }
})

it('gets its colours from an administrator, with an error for illegible ones', async () => {
  const { page } = await office.openPage({ as: 'administrator' })
  await page.goto('/newsroom')
  await page.getByLabel('On light pages').fill('#ffcc00')
  await page.getByRole('button', { name: 'Save colours' }).click()
  await page.getByText(/needs at least 4\.5:1\. The nearest darker shade is #[0-9a-f]{6}/).waitFor()
  await page.getByLabel('On light pages').fill('#00467f')
  await page.getByLabel('On dark pages').fill('')
  await page.getByRole('button', { name: 'Save colours' }).click()
  await page.getByText('Colours saved.').waitFor()
  expect(await (await fetch(`${office.url}/news/colours.css`)).text()).toContain('--inst:light-dark(#00467f,')
})

it('publishes both languages of a translated report at a set time, and finds them', async () => {
  const { page } = await office.openPage({ as: 'administrator', at: '/trips' })
  await page
    .getByRole('link', { name: /universities and alumni in Osaka/ })
    .first()
    .click()
  await page.getByRole('link', { name: /^Report/ }).click()
  await page.getByRole('link', { name: /^Translations/ }).click()
  const cells = page.getByRole('textbox', { name: /Chinese/ })
  await cells.first().fill('拓展與大阪大學及大阪公立大學的合作')
  await cells.first().press('Tab')
  await page.getByText('Translation saved.').waitFor()
  await page.getByRole('button', { name: /^Paste Chinese/ }).click()
  const open = await cells.evaluateAll((all) => all.filter((one) => (one as HTMLTextAreaElement).value === '').length)
  await page
    .getByRole('textbox', { name: 'Translations' })
    .fill(Array.from({ length: open }, (_, at) => `第${at + 1}則譯文`).join('\n'))
  await page.getByRole('button', { name: `Fill in ${open} texts` }).click()
  await page.getByText('All translated').waitFor()

  await page.getByRole('link', { name: 'News article' }).click()
  const approve = async () => {
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    await page.getByRole('dialog').getByText('Shojiro Nishio').waitFor()
    await page.getByRole('button', { name: 'Approve anyway' }).click()
    await page.getByText('Approved. The article can be published.').waitFor()
  }
  await approve()
  const language = page.getByRole('navigation', { name: 'Language' })
  await language.getByRole('link', { name: '繁體中文' }).click()
  await page.getByRole('button', { name: 'Draft article' }).click()
  await page
    .getByText(/拓展與大阪大學及大阪公立大學的合作/)
    .first()
    .waitFor()
  await approve()
  await language.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { name: /^NTNU/ }).waitFor()
  await page.getByRole('link', { name: 'Publish…' }).click()
  const slug = await page.getByLabel('Address').inputValue()
  await page.getByLabel('At a set time').check()
  await page.getByLabel('Date').fill('2040-01-02')
  await page.getByLabel('Time', { exact: true }).fill('10:00')
  await page.getByRole('checkbox', { name: /at the same time/ }).check()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText(/in both languages$/).waitFor()

  // The time passes while no server runs.
  await office.stop('SIGTERM')
  const db = new Database(join(office.dataDir, 'attache.db'))
  db.prepare('update scheduled_publications set due_at = ?').run(Date.now() - 1000)
  db.close()
  await office.start()
  await expect.poll(async () => (await fetch(`${office.url}/news/${slug}`)).status).toBe(200)

  const reader = await withoutScript()
  await reader.page.goto(`/news/${slug}`)
  expect(await reader.page.locator('.body').textContent()).toContain('Osaka Metropolitan University')
  await reader.page.getByRole('link', { name: '繁體中文版' }).click()
  expect(await reader.page.locator('.body').textContent()).toContain('拓展與大阪大學及大阪公立大學的合作')
  const year = new Date().getFullYear()
  for (const query of [`year=${year}`, 'country=jp', 'q=minoh', `year=${year}&country=jp&q=osaka`]) {
    await reader.page.goto(`/news?lang=en&${query}`)
    expect([query, await reader.page.locator('.entry h3').allTextContents()]).toEqual([
      query,
      [expect.stringContaining('Osaka University') as string],
    ])
  }
  await reader.context.close()
})
