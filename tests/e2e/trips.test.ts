import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { setUpOffice } from './office'

const office = setUpOffice()

const massey = readFileSync('tests/fixtures/trips/40-massey-thai-2014.trip.json')

describe('the list of trips', () => {
  it('shows the office current, upcoming and past trips, and what is to do', async () => {
    const { page, problems } = await office.openPage({ as: 'staff', at: '/trips' })
    const line = (group: string) =>
      page.locator('section', { has: page.getByRole('heading', { name: group, exact: true }) })
    // The sample trip began yesterday in Tokyo, where a day begins an hour earlier than in the office.
    expect(await line('In progress').innerText()).toMatch(/day [12] of 4[\s\S]*Osaka/)
    expect(await line('Upcoming').innerText()).toMatch(/Queensland[\s\S]*\d+ missing/)
    expect(await line('Past').innerText()).toMatch(
      /31 Oct – 4 Nov 2023[\s\S]*Benchmarking visit to Korea[\s\S]*Hanyang, Sungkyunkwan and Chung-Ang University/,
    )
    await page.getByRole('searchbox').fill('hanyang')
    await page.getByRole('searchbox').press('Enter')
    await page.getByText(/“hanyang”/).waitFor()
    expect(await page.locator('main h3').allInnerTexts()).toEqual(['Benchmarking visit to Korea'])
    expect(problems).toEqual([])
  })

  it('fits a narrow phone in Chinese', async () => {
    const { page } = await office.openPage({
      as: 'member',
      at: '/trips',
      viewport: 'narrow',
      locale: 'zh-TW',
    })
    expect(await page.locator('main h2').allInnerTexts()).toEqual(['進行中', '即將展開', '已結束'])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    expect(await page.getByRole('link', { name: '新增行程' }).count()).toBe(0)
  })
})

describe('a new trip', () => {
  it('is imported completely from a file, and exported unchanged', async () => {
    const { page, problems } = await office.openPage({ as: 'staff', at: '/trips/new' })
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'massey.trip.json', mimeType: 'application/json', buffer: massey })
    await page.getByRole('button', { name: 'Import' }).click()
    await page.waitForURL(/\/itinerary$/)
    expect(await page.locator('h1').innerText()).toBe('Visit from Thai Government')
    await page.getByRole('link', { name: 'Details' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Export trip file' }).click()
    expect((await download).suggestedFilename()).toBe('thai-government-2014-10-29.trip.json')
    const saved = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as { trip: object }
    expect(saved.trip).toMatchObject({ size: 41, start: '2014-10-29', direction: 'incoming' })
    expect(problems).toEqual([])
  })

  it('is refused if its file has errors, also before scripts have loaded', async () => {
    const withScripts = await office.openPage({ as: 'staff', at: '/trips' })
    const withoutScripts = await office.openPage({ sessionOf: withScripts, scripts: false })
    for (const { page: tab } of [withScripts, withoutScripts]) {
      await tab.goto('/trips/new')
      const wrong = { ...(JSON.parse(massey.toString()) as object), colour: 'red', language: 'none at all' }
      await tab
        .locator('input[type=file]')
        .setInputFiles({ name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(wrong)) })
      await tab.locator('button', { hasText: 'Import' }).click()
      await tab.locator('main [role=alert]', { hasText: 'wrong.json was not imported: 2 errors found' }).waitFor()
      expect(await tab.locator('main dt').allInnerTexts()).toEqual(['language', 'colour'])
      await tab.locator('input[type=file]').setInputFiles({
        name: 'letter.docx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from([0x50, 0x4b, 3, 4, 0xff]),
      })
      await tab.locator('button', { hasText: 'Import' }).click()
      await tab.locator('main [role=alert]', { hasText: 'letter.docx is not a trip file' }).waitFor()
    }
  })

  it('keeps the typed text if a day is invalid', async () => {
    const { page } = await office.openPage({ as: 'staff', at: '/trips/new' })
    await page.getByLabel('Title in English').fill('Spring visit')
    await page.getByLabel('Incoming (they visit us)').check()
    await page.getByLabel('Visiting institution').fill('Osaka University')
    await page.getByLabel('Start date', { exact: true }).fill('8 March 2027')
    await page.getByLabel('End date').fill('1 March 2027')
    await page.getByRole('button', { name: 'Create trip' }).click()
    await page.getByText('The end date is before the start date.').waitFor()
    expect(await page.getByLabel('Visiting institution').inputValue()).toBe('Osaka University')
    await page.getByLabel('End date').fill('12 March 2027')
    await page.getByRole('button', { name: 'Create trip' }).dblclick()
    await page.waitForURL(/\/itinerary$/)
    expect(await page.locator('h1 + p').innerText()).toMatch(/^Incoming · 8 – 12 March 2027 · Taipei\s*, map\s*· Osaka/)
    await page.goto('/trips?q=spring')
    expect(await page.locator('main h3').count()).toBe(1)
  })
})

describe('the details of a trip', () => {
  it('are shown in the page header after a change', async () => {
    const { page, problems } = await office.openPage({ as: 'staff', at: '/trips?q=queensland' })
    await page.locator('main h3 a').click()
    await page.getByRole('link', { name: 'Details' }).click()
    await page.getByRole('button', { name: 'Edit trip' }).click()
    await page.getByRole('textbox', { name: 'Title English' }).fill('Spring in Queensland')
    await page.getByRole('textbox', { name: 'Members' }).fill('9')
    await page.keyboard.press('Enter')
    await page.locator('h1', { hasText: 'Spring in Queensland' }).waitFor()
    expect(await page.locator('h1 + p').innerText()).toContain('9 members led by President Cheng-Chi Wu')
    expect(problems).toEqual([])
  })

  it('include deletion with a confirmation page, and restoration', async () => {
    const { page } = await office.openPage({ as: 'staff', at: '/trips?q=osaka' })
    await page.locator('main h3 a', { hasText: 'Visit to universities and alumni' }).click()
    await page.getByRole('link', { name: 'Details' }).click()
    await page.getByRole('link', { name: 'Delete trip…' }).click()
    await page.getByRole('button', { name: 'Delete trip' }).click()
    await page.getByText('Trip deleted.').waitFor()
    expect(await page.locator('main h3', { hasText: 'Visit to universities and alumni' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Restore' }).click()
    await page.locator('h1', { hasText: 'Visit to universities and alumni' }).waitFor()
  })
})

describe('the search dialog', () => {
  it('opens any page by keyboard, and returns the focus', async () => {
    const { page, problems } = await office.openPage({ as: 'staff', at: '/trips' })
    await page.getByRole('link', { name: 'New trip' }).focus()
    const field = page.getByRole('combobox', { name: 'Search trips, people and institutions' })
    // Repeated until the page has attached its handlers.
    await expect
      .poll(
        async () => {
          await page.keyboard.press('Control+k')
          return field.count()
        },
        { timeout: 15_000, interval: 300 },
      )
      .toBe(1)
    await page.getByRole('option', { name: /Osaka/ }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('New trip')
    await page.keyboard.press('Control+k')
    await field.fill('hansung')
    await page.getByRole('option', { name: /Hansung Kim/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/people\//)
    expect(problems).toEqual([])
  })
})
