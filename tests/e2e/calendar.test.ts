import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readers } from '../domain/calendar/readers'
import { setUpOffice } from './office'

const office = setUpOffice()

const addressOn = async (page: Page) =>
  (await page.locator('output').filter({ hasText: '/calendar/' }).innerText()).trim()

async function entriesAt(address: string) {
  const [, read] = readers.at(-1)!
  return new Map(
    read(await (await fetch(address)).text()).events.map(({ summary, sequence, status, start }) => [
      summary,
      { sequence, status, start },
    ]),
  )
}

it('a member subscribes without scripts, gets each new version, renews and revokes the address', async () => {
  const planner = await office.openPage({ as: 'staff', at: '/trips' })
  const staff = planner.page
  await staff
    .getByRole('link', { name: /Visit to three universities in Queensland/ })
    .first()
    .click()
  await staff
    .getByText(/Version 1 published/)
    .filter({ visible: true })
    .waitFor()
  const tripUrl = new URL(staff.url()).pathname.replace(/\/itinerary$/, '')

  const traveller = await office.openPage({ as: 'member', at: `${tripUrl}/calendar` })
  const { page: phone } = await office.openPage({ sessionOf: traveller, scripts: false, viewport: 'narrow' })
  const seen: string[] = []
  phone.on('request', (request) => seen.push(`${request.url()} ${request.headers().referer ?? ''}`))
  await phone.goto(`${tripUrl}/itinerary`)
  // Members read the itinerary on their own page.
  await phone.getByRole('link', { name: 'Subscribe to the calendar' }).click()
  await phone.getByRole('button', { name: 'Create my calendar link' }).click()
  await phone.getByText('The link is shown only once').waitFor()
  const address = await addressOn(phone)
  expect(address).toMatch(new RegExp(`^${office.url}/calendar/[\\w-]{32}\\.ics$`))
  expect(await phone.getByRole('link', { name: 'Apple Calendar' }).getAttribute('href')).toBe(
    address.replace('http:', 'webcal:'),
  )
  expect(
    new URL((await phone.getByRole('link', { name: 'Google Calendar' }).getAttribute('href'))!).searchParams.get('cid'),
  ).toBe(address.replace('http:', 'webcal:'))
  expect(
    new URL((await phone.getByRole('link', { name: 'Outlook.com' }).getAttribute('href'))!).searchParams.get('url'),
  ).toBe(address)
  expect(await phone.getByRole('img', { name: /QR code of your calendar link/ }).isVisible()).toBe(true)
  expect(seen.filter((one) => one.includes(address.split('/').at(-1)!.slice(0, 32)))).toEqual([])

  const first = await entriesAt(address)
  expect(first.get('Lunch')).toMatchObject({ sequence: 0 })
  expect((await fetch(address, { method: 'HEAD' })).headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const file = await traveller.context.request.get(`${tripUrl}/calendar/file`)
  expect(await file.text()).toBe(await (await fetch(address)).text())
  expect(file.headers()['content-disposition']).toContain('itinerary.ics')

  await staff.getByRole('button', { name: 'Edit Lunch' }).click()
  await staff.getByLabel('Start', { exact: true }).fill('13:00')
  await staff.getByRole('button', { name: 'Save' }).click()
  await staff.getByRole('link', { name: 'Publish version 2' }).click()
  await staff.getByRole('button', { name: 'Publish version 2' }).click()
  await staff.getByText('Version 2 published.').waitFor()
  const second = await entriesAt(address)
  expect(second.get('Lunch')!.sequence).toBe(1)
  expect(Date.parse(second.get('Lunch')!.start) - Date.parse(first.get('Lunch')!.start)).toBe(30 * 60_000)

  await staff.goto(`${tripUrl}/itinerary`)
  // The commands of the editor appear once it reacts to clicks.
  await staff.getByRole('button', { name: 'Undo' }).waitFor()
  await staff.getByRole('button', { name: 'Edit Lunch' }).click()
  await staff.getByLabel('Status').selectOption('cancelled')
  await staff.getByRole('button', { name: 'Save' }).click()
  await staff.getByRole('link', { name: 'Publish version 3' }).click()
  await staff.getByRole('button', { name: 'Publish version 3' }).click()
  await staff.getByText('Version 3 published.').waitFor()
  expect((await entriesAt(address)).get('Cancelled: Lunch')).toMatchObject({ sequence: 2, status: 'CANCELLED' })

  await phone.goto(`${tripUrl}/calendar`)
  expect(await phone.content()).not.toContain(address.split('/').at(-1)!.slice(0, 32))
  await phone.getByText('Your link was created on').waitFor()
  await phone.getByRole('button', { name: 'Create a new link' }).click()
  await phone.getByText('The link is shown only once').waitFor()
  const renewed = await addressOn(phone)
  expect(renewed).not.toBe(address)
  const answerOf = async (at: string) => {
    const answer = await fetch(at)
    // The date and the request id differ between any two answers.
    const headers = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
    return [answer.status, await answer.text(), headers]
  }
  expect(await answerOf(address)).toEqual(await answerOf(`${office.url}/calendar/${'A'.repeat(32)}.ics`))
  expect((await answerOf(renewed))[0]).toBe(200)

  await phone.getByRole('button', { name: 'Revoke' }).click()
  await phone.getByText('Link revoked.').waitFor()
  expect(await answerOf(renewed)).toEqual(await answerOf(address))
  await phone.getByRole('button', { name: 'Create my calendar link' }).waitFor()
})
