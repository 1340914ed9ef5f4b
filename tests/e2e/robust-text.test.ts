import { expect, it } from 'vitest'
import { setUpOffice } from './office'

const office = setUpOffice()

const names = ['Hansung Kim', 'O’Neill-d’Arcy', '髙橋 邉﨑', '𠮷田喆堃', 'Ou-Yang Shen', '田中 正造']

const tripFile = {
  format: 'trip/1',
  language: 'en',
  trip: { title: { en: 'Characters' }, direction: 'outgoing', home: 'home', start: '2027-10-05', end: '2027-10-06' },
  institutions: [
    { id: 'home', name: { en: 'National Example University' }, country: 'TW', timeZone: 'Asia/Taipei' },
    { id: 'k', name: { en: 'Example Institute of Korea' }, country: 'KR', timeZone: 'Asia/Seoul' },
  ],
  people: names.map((name, i) => ({ id: `p${i}`, name: { full: { en: name } }, institution: 'k' })),
  delegation: [],
  visits: [{ id: 'v', institution: 'k', day: '2027-10-06' }],
  itinerary: [
    { kind: 'meal', title: '\uf0b7\tLunch\u0010 🍜 ᚠ', start: '2027-10-06T10:00', timeZone: 'Asia/Seoul', visit: 'v' },
    { kind: 'meeting', title: '与校长会谈 邓丽', start: '2027-10-06T14:00', timeZone: 'Asia/Seoul', visit: 'v' },
  ].map((item, i) => ({ ...item, id: `i${i}` })),
}

async function importTrip() {
  const opened = await office.openPage({ as: 'administrator', at: '/trips/new' })
  const { page } = opened
  await page.waitForLoadState('networkidle')
  await page.locator('input[type=file]').setInputFiles({
    name: 'characters.trip.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(tripFile)),
  })
  await page
    .locator('form', { has: page.locator('input[type=file]') })
    .locator('button[type=submit]')
    .click()
  await page.waitForURL(/\/trips\/(?!new)[^/]+/)
  return { ...opened, trip: /\/trips\/[^/]+/.exec(page.url())?.[0] ?? '' }
}

it('any characters are printed, variants of names are found, and the office’s holidays are used', async () => {
  const { page, context, problems, trip } = await importTrip()
  await page.goto(`${trip}/handbook`)
  const line = page.getByRole('listitem').filter({ hasText: 'U+16A0' })
  expect(await line.innerText()).toMatch(/Lunch 🍜 ᚠ: the PDF prints □ for a character/)
  expect(await page.getByText('U+1F35C').count()).toBe(0)
  await line.getByRole('link').click()
  await page.waitForURL(/\/itinerary#item-/)
  const pdf = await context.request.get(`${trip}/handbook/file?format=pdf&lang=en&version=draft`)
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')

  const found = async (query: string) => {
    await page.goto(`/people?q=${encodeURIComponent(query)}`)
    return page.locator('main').innerText()
  }
  const queries = ['KIM, Hansung', 'Dr. Hansung Kim', 'oneill', '高橋', '吉田', 'ouyang', '田中正造']
  const people = [names[0], names[0], names[1], names[2], names[3], names[4], names[5]]
  for (const [i, query] of queries.entries()) expect(await found(query), query).toContain(people[i])

  await page.goto('/holidays')
  await page.waitForLoadState('networkidle')
  await page.getByLabel('Country').selectOption('KR')
  await page.getByLabel('Date').fill('2027-10-06')
  await page.getByLabel('Name').fill('Founders’ Day')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Remove: South Korea, / }).waitFor()
  await page.goto(`${trip}/itinerary`)
  await page
    .getByText(/Founders’ Day/)
    .first()
    .waitFor()
  await page.goto('/holidays')
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: /^Remove: South Korea, / }).click()
  await page.getByText('None yet.').waitFor()
  expect(problems).toEqual([])
})
