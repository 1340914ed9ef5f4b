import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { saved } from './browser'
import { setUpOffice } from './office'

const office = setUpOffice()

const at = (title: string, timeZone: string, start: string, end?: string, more: object = {}) => ({
  title: { en: title, 'zh-Hant': title },
  kind: 'meeting',
  status: 'confirmed',
  timeZone,
  start,
  ...(end && { end }),
  ...more,
})
const item = [
  at('Across the date line', 'Asia/Tokyo', '2026-10-20T00:30', '2026-10-19T12:40', {
    kind: 'flight',
    endTimeZone: 'Pacific/Honolulu',
  }),
  at('Lands two days on', 'America/Los_Angeles', '2026-10-20T22:30', '2026-10-22T05:10', {
    kind: 'flight',
    endTimeZone: 'Asia/Taipei',
  }),
  at('Call in Kathmandu', 'Asia/Kathmandu', '2026-10-21T09:00', '2026-10-21T10:00'),
  at('Call in Delhi', 'Asia/Kolkata', '2026-10-21T22:00'),
  at('Some in Seoul', 'Asia/Seoul', '2026-10-23T10:00', '2026-10-23T11:00', { people: ['a'] }),
  at('Some in London', 'Europe/London', '2026-10-23T10:00', '2026-10-23T11:00', { people: ['b'] }),
  at('Before it is winter', 'Europe/London', '2026-10-24T10:00', '2026-10-24T11:30'),
  at('Through the night', 'Europe/London', '2026-10-24T23:00', '2026-10-25T07:00'),
  at('Before it is summer', 'Europe/London', '2027-03-27T10:00'),
  at('Once it is summer', 'Europe/London', '2027-03-28T10:00'),
]
const file = {
  format: 'trip/1',
  language: 'en',
  trip: { title: 'Round the world', direction: 'outgoing', home: 'home', start: '2026-10-19', end: '2026-10-26' },
  institutions: [{ id: 'home', name: 'Home University', country: 'TW', timeZone: 'Asia/Taipei' }],
  people: [
    { id: 'a', name: { full: 'Ada Lin' } },
    { id: 'b', name: { full: 'Ben Wu' } },
  ],
  delegation: [
    { person: 'a', role: 'leader' },
    { person: 'b', role: 'member' },
  ],
  itinerary: item.map((one, i) => ({ id: `i${i}`, ...one })),
}

async function roundTheWorld(timeZone: string) {
  const { page, problems, context } = await office.openPage({
    as: 'staff',
    at: '/trips/new',
    timeZone,
  })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'round.trip.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) })
  await page.getByRole('button', { name: 'Import' }).click()
  await page.waitForURL(/\/itinerary$/)
  await line(page, 'Once it is summer').waitFor()
  return { page, problems, context }
}

const line = (page: Page, title: string) =>
  page.locator('li[data-line]').filter({ has: page.getByRole('button', { name: `Edit ${title}`, exact: true }) })
/** The time column of an item, as it is read. */
const when = async (page: Page, title: string) =>
  (await line(page, title).locator('[data-part="when"]').innerText()).replaceAll(/\s+/g, ' ')
const head = async (page: Page, day: string) =>
  (await page.locator(`[data-day="${day}"] header small`).innerText()).replaceAll(/\s+/g, ' ')

it.each(['America/St_Johns', 'Pacific/Kiritimati'])(
  'local time is shown first and home time next to it, in any time zone of the browser: %s',
  async (timeZone) => {
    const { page, problems } = await roundTheWorld(timeZone)
    expect(
      Object.fromEntries(await Promise.all(item.map(async ({ title }) => [title.en, await when(page, title.en)]))),
    ).toEqual({
      'Across the date line': '00:30 Tokyo 12:40−1 Honolulu Taipei 23:30−1–06:40',
      'Lands two days on': '22:30 Los Angeles 05:10+2 Taipei Taipei 13:30+1–05:10+2',
      'Call in Kathmandu': '09:00–10:00 Taipei 11:15',
      'Call in Delhi': '22:00 Taipei 00:30+1',
      'Some in Seoul': '10:00–11:00 Taipei 09:00',
      'Some in London': '10:00–11:00 Taipei 17:00',
      'Before it is winter': '10:00–11:30 Taipei 17:00',
      'Through the night': '23:00–07:00+1 Taipei 06:00+1',
      'Before it is summer': '10:00 Taipei 18:00',
      'Once it is summer': '10:00 Taipei 17:00',
    })
    expect(await head(page, '2026-10-21')).toBe('Kathmandu (Taipei −2:15 h), Kolkata (Taipei −2:30 h)')
    expect(await head(page, '2026-10-23')).toContain('London (Taipei −7 h)')
    expect(await head(page, '2026-10-23')).toContain('Seoul (Taipei +1 h)')
    expect(await head(page, '2027-03-28')).toContain('London (Taipei −7 h)')

    // Moved over the night of the clock change, it stays at ten, and home time differs by another hour.
    await page.getByRole('button', { name: 'Edit Before it is winter' }).focus()
    await Promise.all([saved(page), page.keyboard.press('Alt+ArrowRight')])
    await expect.poll(() => when(page, 'Before it is winter')).toBe('10:00–11:30 Taipei 18:00')
    // Eight hours on the clock, nine in elapsed time: that is its duration when it is scheduled again.
    await page.getByRole('button', { name: 'Edit Through the night' }).focus()
    await Promise.all([saved(page), page.keyboard.press('p')])
    await page
      .getByRole('region', { name: /Unscheduled/ })
      .getByText('540 min')
      .waitFor()
    await Promise.all([saved(page), page.keyboard.press('Control+z')])
    await expect.poll(() => when(page, 'Through the night')).toBe('23:00–07:00+1 Taipei 06:00+1')
    // A flight of two zones that is unscheduled and scheduled by keyboard has both of them again.
    await page.getByRole('button', { name: 'Edit Across the date line' }).focus()
    await Promise.all([saved(page), page.keyboard.press('p')])
    await Promise.all([saved(page), page.keyboard.press('Control+z')])
    await expect
      .poll(() => when(page, 'Across the date line'))
      .toBe('00:30 Tokyo 12:40−1 Honolulu Taipei 23:30−1–06:40')
    await page.reload()
    await expect.poll(() => when(page, 'Before it is winter')).toBe('10:00–11:30 Taipei 18:00')
    expect(problems).toEqual([])
  },
)
