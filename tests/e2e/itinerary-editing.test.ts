import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type PageOptions, saved } from './browser'
import { openKoreaItinerary, setUpOffice } from './office'

const office = setUpOffice()

const empty = {
  format: 'trip/1',
  language: 'en',
  trip: { title: 'A small visit', direction: 'outgoing', home: 'home', start: '2026-11-03', end: '2026-11-05' },
  institutions: [
    { id: 'home', name: 'Home University', country: 'TW', timeZone: 'Asia/Taipei' },
    { id: 'host', name: { en: 'Hansei University', ko: '한세대학교' }, country: 'KR', timeZone: 'Asia/Seoul' },
  ],
  visits: [{ id: 'v', institution: 'host', day: '2026-11-04' }],
}

/** A trip with dates and one visit, and no items. */
async function emptyItinerary() {
  const opened = await openTripFile(empty)
  await opened.page.getByLabel('Add item on Tuesday 3 November').waitFor()
  return opened
}

async function openTripFile(file: object, how: PageOptions = {}) {
  const { page, problems, context } = await office.openPage({ as: 'staff', at: '/trips/new', ...how })
  await page.locator('input[type=file]').setInputFiles({
    name: 'small.trip.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  })
  await page.getByRole('button', { name: 'Import' }).click()
  await page.waitForURL(/\/itinerary$/)
  return { page, problems, context }
}

const day = (page: Page, date: string) => page.locator(`[data-day="${date}"]`)
const titles = (page: Page, date: string) => day(page, date).getByRole('heading', { level: 3 }).allInnerTexts()
const press = async (page: Page, key: string) => {
  await Promise.all([saved(page), page.keyboard.press(key)])
}

describe('the itinerary', () => {
  it('can be created, moved and corrected with the keyboard alone', async () => {
    const { page, problems } = await emptyItinerary()
    const add = page.getByLabel('Add item on Tuesday 3 November')
    // Expected to be reachable by Tab, like every control.
    for (let i = 0; i < 60 && !(await add.evaluate((field) => field === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    expect(await add.evaluate((field) => field === document.activeElement)).toBe(true)

    await page.keyboard.type('08:10-11:35 Flight to Seoul')
    await press(page, 'Enter')
    await page.keyboard.type('Alumni tea 45 min @ Lobby')
    await press(page, 'Enter')
    await page.keyboard.press('PageDown')
    await page.keyboard.type('10:00-11:30 Courtesy call, Hansei University')
    await press(page, 'Enter')
    await page.keyboard.type('12:00-13:00 Lunch, Faculty Club')
    await press(page, 'Enter')
    expect(await day(page, '2026-11-04').getByRole('listitem').first().innerText()).toContain('한세대학교')

    await page.keyboard.press('ArrowUp')
    await press(page, 'Alt+ArrowDown')
    await press(page, 'Alt+Shift+ArrowUp')
    await expect.poll(() => titles(page, '2026-11-04')).toEqual(['Lunch provisional', 'Courtesy call provisional'])
    await page.keyboard.press('Shift+ArrowDown')
    await press(page, 'Alt+ArrowRight')
    await expect.poll(() => titles(page, '2026-11-05')).toEqual(['Lunch provisional', 'Courtesy call provisional'])
    await page.keyboard.press('Escape')

    await page.keyboard.press('End')
    await page.keyboard.press('g')
    await page.keyboard.press('ArrowLeft')
    await press(page, 'Enter')
    await expect
      .poll(() => titles(page, '2026-11-05'))
      .toEqual(['Alumni tea provisional', 'Lunch provisional', 'Courtesy call provisional'])
    await page.reload()
    await expect
      .poll(() => titles(page, '2026-11-05'))
      .toEqual(['Alumni tea provisional', 'Lunch provisional', 'Courtesy call provisional'])
    expect(problems).toEqual([])
  })

  it('can be dragged by mouse from day to day, to the pool and back, without opening a form', async () => {
    const { page, problems } = await emptyItinerary()
    for (const line of ['09:00-10:00 Briefing', '10:00-11:00 Talks', '5 Nov 09:30-10:30 Museum']) {
      await page.getByLabel('Add item on Tuesday 3 November').fill(line)
      await press(page, 'Enter')
    }
    const drag = async (title: string, to: { x: number; y: number }) => {
      const from = (await page.getByRole('button', { name: `Edit ${title}` }).boundingBox())!
      await page.mouse.move(from.x + 8, from.y + 8)
      await page.mouse.down()
      await page.mouse.move(to.x, to.y, { steps: 6 })
      await Promise.all([saved(page), page.mouse.up()])
    }
    const below = async (title: string) => {
      const box = (await page
        .locator('li[data-line]')
        .filter({ has: page.getByRole('button', { name: `Edit ${title}` }) })
        .boundingBox())!
      return { x: box.x + 40, y: box.y + box.height - 3 }
    }
    await drag('Talks', await below('Museum'))
    await expect
      .poll(() => day(page, '2026-11-05').locator('div > time').allInnerTexts())
      .toEqual(['09:30', '10:30', '10:30', '11:30'])
    const pool = (await page.locator('[data-pool]').boundingBox())!
    await drag('Talks', { x: pool.x + 30, y: pool.y + 12 })
    await page.getByText('Unscheduled “Talks”.').waitFor()
    await drag('Talks', await below('Briefing'))
    await expect.poll(() => titles(page, '2026-11-03')).toEqual(['Briefing internal provisional', 'Talks provisional'])
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0)
    await Promise.all([saved(page), page.getByRole('status').getByRole('button', { name: 'Undo' }).click()])
    await page
      .getByRole('region', { name: /Unscheduled/ })
      .getByRole('button', { name: 'Edit Talks' })
      .waitFor()
    expect(problems).toEqual([])
  })

  it('can be dragged by touch at its handle, and fits a narrow phone', async () => {
    const { page, context } = await openKoreaItinerary(office, { viewport: 'narrow' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.getByRole('button', { name: 'Select several' }).click()
    await page.getByRole('checkbox', { name: 'Select Free time' }).check()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    const line = page.locator('[data-day="2023-10-31"] li[data-line]').nth(1)
    await line.scrollIntoViewIfNeeded()
    const grip = (await line.locator('[data-grip]').boundingBox())!
    const touch = await context.newCDPSession(page)
    const at = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
    for (let i = 1; i <= 6; i++)
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: at.x, y: at.y - 12 * i }] })
    await Promise.all([saved(page), touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })])
    await page.getByText(/“Flight to Seoul Incheon” to Tuesday 31 October/).waitFor()
  })
})

describe('the calendar view', () => {
  const timed = (title: string, start: string, end: string) =>
    ({ kind: 'meeting', title: { en: title }, start, end, timeZone: 'Asia/Seoul' }) as const
  const withItems = {
    ...empty,
    itinerary: [
      timed('Tea', '2026-11-03T10:00', '2026-11-03T11:00'),
      timed('Talks', '2026-11-04T14:00', '2026-11-04T15:30'),
    ],
  }

  /** The calendar view, where the times of an item are, and the place of a minute of the clock. */
  async function openCalendarView(how: PageOptions = {}) {
    const opened = await openTripFile(withItems, how)
    const { page } = opened
    const head = page.locator('#trip-desk-head > :not([data-waiting])')
    await head.getByRole('button', { name: 'Calendar', exact: true }).click()
    await page.getByRole('button', { name: 'Edit Tea' }).waitFor()
    const block = (title: string) =>
      page.locator('[data-block]').filter({ has: page.getByRole('button', { name: `Edit ${title}` }) })
    const pixels = await page
      .locator('[data-hours]')
      .first()
      .evaluate((hours) => hours.getBoundingClientRect().height / Number(hours.getAttribute('data-minutes')))
    const times = async (title: string) => {
      const { itinerary } = await page.evaluate(async () => {
        const id = location.pathname.split('/')[2]
        return (await fetch(`/api/trips/${id}/file`)).json() as Promise<{
          itinerary: { title: { en: string } | string; start: string; end: string }[]
        }>
      })
      const item = itinerary.find((one) => JSON.stringify(one.title).includes(title))
      return `${item?.start} ${item?.end}`
    }
    return { ...opened, block, pixels, times }
  }

  it('moves an item across days and resizes it, by mouse and by keys', async () => {
    const { page, problems, block, pixels, times } = await openCalendarView()
    const tea = (await block('Tea').boundingBox())!
    const other = (await page.locator('[data-calendar] [data-day="2026-11-04"]').boundingBox())!
    await page.mouse.move(tea.x + 20, tea.y + 10)
    await page.mouse.down()
    await page.mouse.move(other.x + 30, tea.y + 10 + 90 * pixels, { steps: 6 })
    await Promise.all([saved(page), page.mouse.up()])
    expect(await times('Tea')).toBe('2026-11-04T11:30 2026-11-04T12:30')
    const edge = (await block('Tea').locator('[data-resize]').boundingBox())!
    await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height / 2)
    await page.mouse.down()
    await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height / 2 + 30 * pixels, { steps: 6 })
    await Promise.all([saved(page), page.mouse.up()])
    expect(await times('Tea')).toBe('2026-11-04T11:30 2026-11-04T13:00')
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0)

    await page.getByRole('button', { name: 'Edit Talks' }).focus()
    await press(page, 'Alt+ArrowRight')
    await press(page, 'Alt+ArrowDown')
    await press(page, 'Alt+Shift+ArrowDown')
    expect(await times('Talks')).toBe('2026-11-05T14:15 2026-11-05T16:00')
    expect(problems).toEqual([])
  })

  it('moves an item by touch at its grip', async () => {
    const { page, context, block, pixels, times } = await openCalendarView({ viewport: 'phone' })
    await block('Tea').scrollIntoViewIfNeeded()
    const grip = (await block('Tea').locator('[data-move]').boundingBox())!
    const touch = await context.newCDPSession(page)
    const at = { x: grip.x + grip.width / 2, y: grip.y + 10 }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
    for (let i = 1; i <= 6; i++) {
      const touchPoints = [{ x: at.x, y: at.y + i * 10 * pixels }]
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints })
    }
    await Promise.all([saved(page), touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })])
    expect(await times('Tea')).toBe('2026-11-03T11:00 2026-11-03T12:00')
  })
})
