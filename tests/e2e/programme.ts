import writeExcelFile from 'write-excel-file/node'
import type { Page } from 'playwright-core'
import { wordFile } from '../domain/files/office-files'
import type { Office } from './office'

// A programme for Japan in English and in Chinese, as in Word, Excel and PDF files.

export type Programme = {
  title: string
  headings: readonly string[]
  /** A row without a day belongs to the day above. */
  rows: readonly (readonly [day: string, time: string, item: string, place: string])[]
  /** The institutions that it names, in order. */
  visits: readonly [string, string]
}

export const programmes: readonly Programme[] = [
  {
    title: 'Japan in English',
    headings: ['Date', 'Time', 'Activity', 'Venue'],
    rows: [
      ['2 Nov (Mon)', '08:20–12:00', 'Flight CI156 to Osaka', 'Taoyuan Airport'],
      ['', '15:00', 'Hotel check-in', ''],
      ['3 Nov (Tue)', '10:00–11:30', 'Courtesy call on the President', 'Kyoto University'],
      ['', '12:00', 'Lunch', ''],
      ['4 Nov (Wed)', '2–3.30 pm', 'Visit to Osaka University', ''],
      ['6 Nov (Fri)', '13:10–15:20', 'Flight CI157 to Taipei', ''],
    ],
    visits: ['Kyoto University', 'Osaka University'],
  },
  {
    title: 'Japan in Chinese',
    headings: ['日期', '時間', '活動內容', '地點'],
    rows: [
      ['11月2日（一）', '08:20～12:00', '搭乘CI156班機前往大阪', '桃園機場'],
      ['', '15:00', '飯店入住', ''],
      ['11月3日（二）', '上午10:00–11:30', '拜會湊長博校長', '京都大學'],
      ['', '12:00', '午餐', ''],
      ['11月4日（三）', '下午2時至3時30分', '參訪大阪大學', ''],
      ['11月6日（五）', '13:10～15:20', 'CI157 返回台北', ''],
    ],
    visits: ['京都大學', '大阪大學'],
  },
]

/** The content of the trip file after importing either programme. */
export const expectedItems = [
  'flight 2026-11-02T08:20 Asia/Taipei 2026-11-02T12:00 Asia/Tokyo false',
  'lodging 2026-11-02T15:00 Asia/Tokyo false',
  'courtesy call 2026-11-03T10:00 Asia/Tokyo 2026-11-03T11:30 true',
  'meal 2026-11-03T12:00 Asia/Tokyo false',
  'meeting 2026-11-04T14:00 Asia/Tokyo 2026-11-04T15:30 true',
  'flight 2026-11-06T13:10 Asia/Tokyo 2026-11-06T15:20 Asia/Taipei false',
]

/** A new trip without members, visits or items. */
export async function emptyTrip(office: Office, title: string): Promise<{ page: Page; problems: string[] }> {
  const { page, problems } = await office.openPage({ as: 'staff', at: '/trips/new' })
  await page.getByLabel('Title in English').fill(title)
  await page.getByLabel('Start date', { exact: true }).fill('2 November 2026')
  await page.getByLabel('End date').fill('6 November 2026')
  await page.getByRole('button', { name: 'Create trip' }).click()
  await page.waitForURL(/\/itinerary$/)
  return { page, problems }
}

type Span = { text: string; down: number }

/** The rows, with the day spanning the rows below it. */
function spanned({ rows }: Programme): (string | Span)[][] {
  return rows.map(([day, ...cells], i) => {
    if (day === '') return [...cells]
    const next = rows.slice(i + 1).findIndex(([other]) => other !== '')
    return [{ text: day, down: next < 0 ? rows.length - i : next + 1 }, ...cells]
  })
}

/** The programme as Word copies it to the clipboard. */
export function wordClipboard(programme: Programme): string {
  const cell = (of: string | Span) => {
    const { text, down } = typeof of === 'string' ? { text: of, down: 1 } : of
    return (
      `<td rowspan="${down}" style="border:solid windowtext 1.0pt"><p class=MsoNormal>` +
      `<span lang=EN-US>${text}<o:p></o:p></span></p></td>`
    )
  }
  const rows = [programme.headings, ...spanned(programme)].map((cells) => `<tr>${cells.map(cell).join('')}</tr>`)
  const table = `<table class=MsoTableGrid border=1>${rows.join('')}</table>`
  return `<html><body><!--StartFragment-->${table}<!--EndFragment--></body></html>`
}

/** The programme as a file with its usual name. */
export async function programmeFile(page: Page, programme: Programme, format: 'docx' | 'xlsx' | 'pdf') {
  const buffer =
    format === 'docx'
      ? await wordFile([
          programme.title,
          [programme.headings, ...spanned(programme).map((cells) => cells.map(wordCell))],
        ])
      : format === 'xlsx'
        ? await excelFile(programme)
        : await pdfFile(page, programme)
  return { name: `programme.${format}`, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) }
}

function wordCell(of: string | Span) {
  return typeof of === 'string' ? of : { lines: [of.text], down: of.down }
}

async function excelFile({ headings, rows }: Programme): Promise<Uint8Array> {
  const data = [headings, ...rows].map((cells) => cells.map((value) => (value === '' ? null : { value })))
  return writeExcelFile(data).toBuffer()
}

/** Printed by the browser. */
async function pdfFile(page: Page, { headings, rows }: Programme): Promise<Uint8Array> {
  const sheet = await page.context().newPage()
  const lines = [headings, ...rows].map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`)
  await sheet.setContent(`<style>td { padding: 4px 24px 4px 0 }</style><table>${lines.join('')}</table>`)
  const file = await sheet.pdf()
  await sheet.close()
  return file
}

export async function paste(page: Page, html: string): Promise<void> {
  await page.getByRole('button', { name: 'Paste itinerary' }).click()
  await page.getByLabel(/^A table from Word/).waitFor()
  await page.getByLabel(/^A table from Word/).evaluate((area, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

/** The items of the trip, from its trip file. */
export async function itemsOf(page: Page) {
  const id = new URL(page.url()).pathname.split('/')[2]
  const response = await page.request.get(`/api/trips/${id}/file`)
  const file = (await response.json()) as {
    itinerary: { kind: string; start: string; timeZone: string; end?: string; endTimeZone?: string; visit?: string }[]
  }
  return file.itinerary.map(({ kind, start, timeZone, end, endTimeZone, visit }) =>
    [kind, start, timeZone, end, endTimeZone, visit !== undefined].filter((value) => value !== undefined).join(' '),
  )
}
