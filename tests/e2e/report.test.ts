import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenedPage, viewports } from './browser'
import { openKoreaItinerary, setUpOffice } from './office'

const office = setUpOffice()

let staff: OpenedPage

const slug = 'a-visit-to-korea'

beforeAll(async () => {
  staff = await openKoreaItinerary(office)
  await staff.page.getByRole('link', { name: 'Report', exact: true }).click()
})

/** Opens a page as a reader who is not signed in, without scripts, with the paths it requests and policy violations. */
async function openSignedOut(path: string) {
  const { page } = await office.openPage({ at: '/robots.txt', scripts: false, viewport: 'narrow' })
  const requested: string[] = []
  const violations: string[] = []
  page.on('request', (request) => requested.push(new URL(request.url()).pathname))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text())
  })
  const response = await page.goto(path)
  return { page, status: response?.status(), requested, violations }
}

async function edit(name: string, more: string): Promise<void> {
  const { page } = staff
  await page.getByRole('button', { name: `Edit: ${name}`, exact: true }).click()
  const area = page.getByRole('textbox', { name })
  await area.press('Control+End')
  await area.pressSequentially(more)
  await area.press('Enter')
  await page.getByText('Paragraph saved.').waitFor()
}

async function approve(): Promise<void> {
  await staff.page.getByRole('button', { name: 'Approve', exact: true }).click()
  await staff.page.getByRole('dialog').getByText('Hansung Kim').first().waitFor()
  await staff.page.getByRole('button', { name: 'Approve anyway' }).click()
  await staff.page.getByText('Approved. The article can be published.').waitFor()
}

async function publish(fill: { slug?: string; correction?: string }): Promise<void> {
  const { page } = staff
  await page.getByRole('link', { name: /^Publish/ }).click()
  if (fill.slug) await page.getByLabel('Address').fill(fill.slug)
  if (fill.correction) await page.getByLabel('Correction note').fill(fill.correction)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Published.').waitFor()
}

describe('a report', () => {
  it('is generated from the record and edited on its page', async () => {
    const { page } = staff
    await page.getByRole('button', { name: 'Draft article' }).click()
    await page.getByRole('heading', { name: /^NTNU/ }).waitFor()
    await edit('Paragraph 1', ' It was **their first** journey.')
    await expect.poll(() => page.getByText('their first').evaluate((element) => element.tagName)).toBe('STRONG')
    await page.reload()
    expect(await page.getByText('It was their first journey.').count()).toBe(1)
    expect(await page.getByRole('link', { name: 'Y.H. Frank Ying' }).first().getAttribute('href')).toMatch(
      /\/delegation#member-/,
    )
  })

  it('shows the sources of a sentence by keyboard, links to them, and back to the sentence', async () => {
    const { page } = staff
    const quoted = page.getByRole('button', { name: /^Discussions covered campus internationalization/ })
    const [first] = await page.getByRole('button', { name: /^The delegation was received by/ }).all()
    await first!.focus()
    await page.keyboard.press('ArrowRight')
    expect(await quoted.evaluate((element) => element === document.activeElement)).toBe(true)
    const notes = page.locator(`[id="${await quoted.getAttribute('aria-describedby')}"]`)
    expect(await notes.innerText()).toContain('5 topics')
    await first!.focus()
    expect(await page.locator(`[id="${await first!.getAttribute('aria-describedby')}"]`).innerText()).toContain(
      'Hansung Kim',
    )
    await page.getByRole('link', { name: 'Hansung Kim' }).first().click()
    await page.waitForURL(/\/visits#host-/)
    await page
      .locator('[id^="host-"]')
      .first()
      .getByRole('link', { name: /^In the article, paragraph/ })
      .click()
    await page.waitForURL(/\/report\?lang=en#block-/)
    await page.getByRole('heading', { name: /^NTNU/ }).waitFor()
  })

  it('returns the focus to the paragraph, also by keyboard alone', async () => {
    const { page } = staff
    await page.getByRole('button', { name: 'Edit: Paragraph 2', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('x')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^The visit also aimed/)
    expect(await page.getByText('Changes discarded.').count()).toBe(1)
  })

  it('marks contradictions of the record, and records who overruled them', async () => {
    const { page } = staff
    await edit('Paragraph 1', ' There were twelve guests.')
    const mark = page.getByRole('listitem').filter({ hasText: 'twelve' })
    await mark.getByText('is a number that is not in the record.').waitFor()
    await mark.getByRole('button', { name: 'Keep as written: twelve' }).click()
    await mark
      .getByText(/^Kept as written by Sample staff/)
      .first()
      .waitFor()
    expect(await page.locator('mark').count()).toBe(1)
  })

  it('goes through review, and is returned to the author with a note', async () => {
    const { page } = staff
    await page.getByRole('button', { name: 'Submit for review' }).click()
    await page.getByText('Submitted for review.', { exact: true }).waitFor()
    // The button that was pressed is removed: the focus is on the next step, not lost.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Approve')
    await page.getByRole('button', { name: 'Request changes' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Requested changes').fill('Name the hosts earlier.')
    await dialog.getByRole('button', { name: 'Request changes' }).click()
    await page.getByText('Name the hosts earlier.').waitFor()
    await page.getByRole('button', { name: 'Submit for review' }).click()
    await page.getByText('Submitted for review.', { exact: true }).waitFor()
    expect(await page.getByText('Sample staff, ').count()).toBeGreaterThanOrEqual(3)
  })

  it('shows a changed record in both languages, sentence by sentence, and accepts new text with one key', async () => {
    const { page } = staff
    await page.getByRole('link', { name: '繁體中文' }).last().click()
    await page.getByRole('button', { name: 'Draft article' }).click()
    await page.getByRole('button', { name: 'Submit for review' }).waitFor()
    await page
      .getByText(/訪問團/)
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Delegation', exact: true }).click()
    await page.getByRole('button', { name: /Change the number/ }).click()
    await page.getByRole('textbox', { name: /Number of members/ }).fill('14')
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST' && response.ok()),
      page.keyboard.press('Enter'),
    ])
    await page.getByRole('link', { name: 'Report', exact: true }).click()
    await page.getByText('an 11-member').first().waitFor()
    expect(await page.locator('[data-news]').count()).toBe(2)
    expect(
      (await page.getByText('訪問團一行14人').count()) + (await page.getByText(/一行14人/).count()),
    ).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Use new wording' }).first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('[data-news]').count()).toBe(1)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Use new wording')
    await page.keyboard.press('Enter')
    await page.getByText('Up to date with the record').waitFor()
    // The user's text next to it is unchanged.
    expect(await page.getByText('It was their first journey.').count()).toBe(1)
    expect(await page.getByText('a 14-member').count()).toBe(1)
    await approve()
  })

  it('can be read signed out on a small phone, without any scripts', async () => {
    await publish({ slug })
    const { page, status, requested, violations } = await openSignedOut(`/news/${slug}`)
    expect(status).toBe(200)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('NTNU')
    expect(await page.getByText('It was their first journey.').count()).toBe(1)
    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
    expect(requested.filter((path) => path.endsWith('.js'))).toEqual([])
    expect(requested).toContain('/newsroom.css')
    expect(violations).toEqual([])
    const box = await page.locator('main').boundingBox()
    expect(box!.x + box!.width).toBeLessThanOrEqual(viewports.narrow.width)
    await page.getByRole('navigation').getByRole('link', { name: 'News', exact: true }).click()
    expect(await page.getByRole('link', { name: /^NTNU/ }).first().getAttribute('href')).toBe(`/news/${slug}`)
  })

  it('can be downloaded as a draft by its authors, and as published by everyone', async () => {
    const { page } = await openSignedOut(`/news/${slug}`)
    const shown = await (await page.request.get(`${office.url}/news/${slug}/text`)).text()
    expect(shown).toContain('It was their first journey.')
    const word = await page.request.get(`${office.url}/news/${slug}/word`)
    expect([(await word.body()).subarray(0, 2).toString(), word.headers()['content-disposition']]).toEqual([
      'PK',
      `attachment; filename="${slug}.docx"`,
    ])
    const file = async (query: string) => {
      const response = await staff.page.request.get(
        new URL(`${new URL(staff.page.url()).pathname.replace(/\/report.*/, '/report/file')}${query}`, office.url).href,
      )
      return {
        status: response.status(),
        disposition: response.headers()['content-disposition'],
        body: await response.body(),
      }
    }
    expect(await file('?format=docx')).toMatchObject({
      status: 200,
      disposition: `attachment; filename="${slug}.docx"`,
    })
    expect((await file('?lang=en&format=txt')).body.toString()).toContain('It was their first journey.')
    expect([(await file('?format=pdf')).status, (await file('?lang=ko&format=txt')).status]).toEqual([400, 404])
  })

  it('is also published in Chinese, and the two articles link to each other', async () => {
    const { page } = staff
    await page.getByRole('link', { name: '繁體中文' }).last().click()
    await page
      .getByText(/訪問團/)
      .first()
      .waitFor()
    await approve()
    await publish({ slug: 'korea-zh' })
    const reader = await openSignedOut('/news/korea-zh')
    expect(await reader.page.locator('html').getAttribute('lang')).toBe('zh-Hant')
    expect(await reader.page.locator('link[hreflang="en"]').getAttribute('href')).toBe(`${office.url}/news/${slug}`)
    await reader.page.getByRole('link', { name: 'English', exact: true }).click()
    expect(new URL(reader.page.url()).pathname).toBe(`/news/${slug}`)
    for (const [feed, type] of [
      ['feed.atom', 'application/atom+xml'],
      ['feed.json', 'application/feed+json'],
    ] as const) {
      const answer = await fetch(`${office.url}/news/${feed}?lang=en`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)])
      expect(await answer.text()).toContain(`/news/${slug}`)
    }
    expect(await (await fetch(`${office.url}/sitemap.xml`)).text()).toContain('/news/korea-zh')
    await page.getByRole('link', { name: 'English' }).last().click()
    await page.getByText('a 14-member').first().waitFor()
  })

  it('shows a correction at once, also at a new address; only authors can see the earlier version', async () => {
    await edit('Paragraph 1', ' And not the last.')
    await approve()
    await publish({ slug: `${slug}-2`, correction: 'The last sentence was missing.' })
    const { page } = await openSignedOut(`/news/${slug}`)
    expect(new URL(page.url()).pathname).toBe(`/news/${slug}-2`)
    expect(await page.getByText('And not the last.').count()).toBe(1)
    expect(await page.getByText('The last sentence was missing.').count()).toBe(1)
    expect(await (await fetch(`${office.url}/news/feed.atom?lang=en`)).text()).toContain('And not the last.')
    await staff.page.getByRole('link', { name: 'Versions', exact: true }).click()
    await staff.page.getByRole('link', { name: /^NTNU/ }).last().click()
    await staff.page.getByText('Version 1 as published').waitFor()
    expect(await staff.page.getByText('And not the last.').count()).toBe(0)
    await staff.page.goBack()
    await staff.page.getByRole('link', { name: 'News article' }).click()
    await staff.page.getByText('And not the last.').waitFor()
  })

  it('is not shown while withdrawn, and shown when published again', async () => {
    await staff.page.getByRole('button', { name: 'Withdraw' }).click()
    await staff.page.getByText(/^Withdrawn\./).waitFor()
    const gone = await openSignedOut(`/news/${slug}`)
    expect([gone.status, await gone.page.getByRole('heading').textContent()]).toEqual([
      410,
      'This article has been withdrawn',
    ])
    await staff.page.getByRole('button', { name: 'Undo' }).click()
    await staff.page.getByText('Published again.').waitFor()
    const back = await openSignedOut(`/news/${slug}-2`)
    expect(back.status).toBe(200)
  })

  it('keeps quoted text, which can only be changed in the record', async () => {
    const { page } = staff
    await page.getByRole('link', { name: 'Details', exact: true }).click()
    await page.getByRole('button', { name: 'Add quotation' }).click()
    await page.getByRole('combobox', { name: 'Speaker' }).fill('Ying')
    await page.getByRole('option', { name: /Ying/ }).first().click()
    await page
      .getByRole('textbox', { name: /English/ })
      .last()
      .fill('We came to learn, and we shall come again.')
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST' && response.ok()),
      page.getByRole('button', { name: 'Save' }).click(),
    ])
    await page.getByRole('link', { name: 'Report', exact: true }).click()
    await page.locator('[data-take]', { hasText: 'Add' }).first().click()
    await page.getByText('New wording used.').waitFor()
    const shownSentence = page.getByRole('button', { name: /We came to learn/ }).first()
    await shownSentence.click()
    const area = page.getByRole('textbox', { name: /^Paragraph/ })
    await area.fill((await area.inputValue()).replace('we shall come again', 'we may come again'))
    await area.press('Enter')
    await page.getByText(/^Quotations must stay as spoken/).waitFor()
    expect(await area.inputValue()).toContain('we may come again')
    await area.press('Escape')
  })

  it('caused no errors in the browser', () => {
    expect(staff.problems).toEqual([])
  })
})
