import { expect, it } from 'vitest'
import { setUpOffice } from './office'

const office = setUpOffice()

it('an item gets a part of its day in its form, which is shown everywhere members look', async () => {
  const planner = await office.openPage({ as: 'staff', at: '/trips' })
  const { page, problems } = planner
  await page
    .getByRole('link', { name: /Visit to three universities in Queensland/ })
    .first()
    .click()
  await page
    .getByText(/Version 1 published/)
    .filter({ visible: true })
    .waitFor()
  const trip = new URL(page.url()).pathname.replace(/\/itinerary$/, '')

  await page.getByRole('button', { name: 'Edit Lunch' }).click()
  await page.getByLabel('Time of day').selectOption('All day')
  await page.getByRole('button', { name: 'Save' }).click()
  const line = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Edit Lunch' }) })
  await line.getByText('All day').waitFor()
  // An all-day item is the first of its day.
  const day = page.locator('section[data-day]').filter({ has: line })
  expect(await day.locator('[data-line] h3').first().innerText()).toMatch(/^Lunch/)
  const date = (await day.getAttribute('data-day'))!

  await page.getByRole('link', { name: 'Publish version 2' }).click()
  // In the list of changes and in the message to members.
  await expect.poll(() => page.getByText(/→ all day/).count()).toBeGreaterThan(1)
  await page.getByRole('button', { name: 'Publish version 2' }).click()
  await page.getByText('Version 2 published.').waitFor()

  const traveller = await office.openPage({ as: 'member', at: `${trip}/itinerary`, viewport: 'narrow' })
  const read = async (path: string) => (await traveller.context.request.get(path)).text()
  const calendar = (await read(`${trip}/calendar/file`)).split('\r\n')
  expect(calendar[calendar.indexOf('SUMMARY:Lunch') - 1]).toBe(`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`)
  expect(await read(`${trip}/handbook/print`)).toMatch(/All day[\s\S]{0,300}Lunch/)

  await traveller.page.getByRole('link', { name: 'Whole trip' }).click()
  const phoneLine = traveller.page.locator('#days [data-line]').filter({ hasText: 'Lunch' }).first()
  expect(await phoneLine.innerText()).toContain('All day')

  const file = (await (await planner.context.request.get(`/api${trip}/file`)).json()) as {
    itinerary: { title: unknown; start: string; dayPart?: string }[]
  }
  const lunch = file.itinerary.find(({ dayPart }) => dayPart !== undefined)
  expect(lunch).toMatchObject({ start: `${date}T00:00`, dayPart: 'all day' })
  expect(problems).toEqual([])
})
