import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { saved } from './browser'
import { setUpOffice } from './office'

const office = setUpOffice()

/** A new trip without visits, with nobody and nothing in it. */
async function emptyTrip(title: string): Promise<{ page: Page; problems: string[] }> {
  const { page, problems } = await office.openPage({ as: 'staff', at: '/trips/new' })
  await page.getByLabel('Title in English').fill(title)
  await page.getByLabel('Start date', { exact: true }).fill('2 November 2026')
  await page.getByLabel('End date').fill('6 November 2026')
  await page.getByRole('button', { name: 'Create trip' }).click()
  await page.waitForURL(/\/itinerary$/)
  return { page, problems }
}

/** A table as Word puts it on the clipboard. The days span the rows below them. */
function wordTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string, down = 1) =>
    `<td rowspan="${down}" style="border:solid windowtext 1.0pt"><p class=MsoNormal>` +
    `<span lang=EN-US>${text}<o:p></o:p></span></p></td>`
  const lines = rows.map(([day = '', ...cells], i) => {
    const next = rows.slice(i + 1).findIndex(([other]) => other !== '')
    const down = next < 0 ? rows.length - i : next + 1
    return `<tr>${day === '' ? '' : cell(day, down)}${cells.map((text) => cell(text)).join('')}</tr>`
  })
  const head = `<tr>${headings.map((heading) => cell(heading)).join('')}</tr>`
  const table = `<table class=MsoTableGrid border=1>${head}${lines.join('')}</table>`
  return `<html><body><!--StartFragment-->${table}<!--EndFragment--></body></html>`
}

async function paste(page: Page, html: string): Promise<void> {
  await page.getByRole('button', { name: 'Paste itinerary' }).click()
  await page.getByLabel(/^A table from Word/).waitFor()
  await page.getByLabel(/^A table from Word/).evaluate((area, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

const programmes = [
  {
    title: 'Japan in English',
    table: wordTable(
      ['Date', 'Time', 'Activity', 'Venue'],
      [
        ['2 Nov (Mon)', '08:20–12:00', 'Flight CI156 to Osaka', 'Taoyuan Airport'],
        ['', '15:00', 'Hotel check-in', ''],
        ['3 Nov (Tue)', '10:00–11:30', 'Courtesy call on the President', 'Kyoto University'],
        ['', '12:00', 'Lunch', ''],
        ['4 Nov (Wed)', '2–3.30 pm', 'Visit to Osaka University', ''],
        ['6 Nov (Fri)', '13:10–15:20', 'Flight CI157 to Taipei', ''],
      ],
    ),
    visits: ['Kyoto University', 'Osaka University'],
  },
  {
    title: 'Japan in Chinese',
    table: wordTable(
      ['日期', '時間', '活動內容', '地點'],
      [
        ['11月2日（一）', '08:20～12:00', '搭乘CI156班機前往大阪', '桃園機場'],
        ['', '15:00', '飯店入住', ''],
        ['11月3日（二）', '上午10:00–11:30', '拜會湊長博校長', '京都大學'],
        ['', '12:00', '午餐', ''],
        ['11月4日（三）', '下午2時至3時30分', '參訪大阪大學', ''],
        ['11月6日（五）', '13:10～15:20', 'CI157 返回台北', ''],
      ],
    ),
    visits: ['京都大學', '大阪大學'],
  },
]

/** The items of the trip, as its file has them. */
async function itemsOf(page: Page) {
  const id = new URL(page.url()).pathname.split('/')[2]
  const response = await page.request.get(`/api/trips/${id}/file`)
  const file = (await response.json()) as {
    itinerary: { kind: string; start: string; timeZone: string; end?: string; endTimeZone?: string; visit?: string }[]
  }
  return file.itinerary.map(({ kind, start, timeZone, end, endTimeZone, visit }) =>
    [kind, start, timeZone, end, endTimeZone, visit !== undefined].filter((value) => value !== undefined).join(' '),
  )
}

describe('a programme from Word in an empty trip', () => {
  it.each(programmes)('$title: is right at once, and nothing new when it is pasted again', async (given) => {
    const { page, problems } = await emptyTrip(given.title)
    await paste(page, given.table)
    for (const name of given.visits)
      expect(await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).isChecked()).toBe(true)
    await page.getByText(/Japan/).first().waitFor()
    const button = page.getByRole('button', { name: 'Import 6 items, 2 visits' })
    await Promise.all([saved(page), button.click()])
    await button.waitFor({ state: 'detached' })
    expect(await itemsOf(page)).toEqual([
      'flight 2026-11-02T08:20 Asia/Taipei 2026-11-02T12:00 Asia/Tokyo false',
      'lodging 2026-11-02T15:00 Asia/Tokyo false',
      'courtesy call 2026-11-03T10:00 Asia/Tokyo 2026-11-03T11:30 true',
      'meal 2026-11-03T12:00 Asia/Tokyo false',
      'meeting 2026-11-04T14:00 Asia/Tokyo 2026-11-04T15:30 true',
      'flight 2026-11-06T13:10 Asia/Tokyo 2026-11-06T15:20 Asia/Taipei false',
    ])
    await paste(page, given.table)
    await expect.poll(() => page.getByText('Already in the itinerary.').count()).toBe(6)
    expect(await page.getByRole('button', { name: 'Nothing to import' }).isDisabled()).toBe(true)
    expect(problems).toEqual([])
  })
})
