import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { setUpOffice } from './office'

const office = setUpOffice()

const trip = /Visit to three universities in Queensland/
const lunch = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Lunch' }).first()

it('members see the published version and what changed for them, and confirm it', async () => {
  const planner = await office.openPage({ as: 'staff', at: '/trips' })
  const staff = planner.page
  await staff.getByRole('link', { name: trip }).first().click()
  await staff
    .getByText(/Version 1 published .*No changes since\./)
    .filter({ visible: true })
    .waitFor()
  const tripUrl = new URL(staff.url()).pathname.replace(/\/itinerary$/, '')

  const traveller = await office.openPage({
    as: 'member',
    at: `${tripUrl}/itinerary`,
    viewport: 'narrow',
  })
  const member = traveller.page
  await member.getByText('Version 1 is your first itinerary.').waitFor()
  expect(await lunch(member).innerText()).toContain('12:30')
  await member.getByRole('button', { name: 'I have seen it' }).click()
  await member.locator('#changes').waitFor({ state: 'detached' })

  await staff.getByRole('button', { name: 'Edit Lunch' }).click()
  await staff.getByLabel('Start', { exact: true }).fill('13:00')
  await staff.getByRole('button', { name: 'Save' }).click()
  await staff.getByRole('link', { name: '1 change since.' }).waitFor()

  // The draft is visible only to planners: on the page, in the page's data, and through the API.
  await member.reload()
  expect(await lunch(member).innerText()).toContain('12:30')
  expect(await (await member.request.get(`/api${tripUrl}`)).text()).not.toContain('T13:00')

  await staff.getByRole('link', { name: 'Publish version 2' }).click()
  await staff.getByText('1 change since version 1').waitFor()
  await staff.getByLabel('Note').fill('Lunch is later.')
  await staff.getByText('Itinerary, version 2: Visit to three universities in Queensland').first().click()
  const shown = await staff.locator('details[open]').innerText()
  expect(shown).toContain('12:30–14:00 → 13:00–14:30 (Brisbane)')
  expect(shown).toContain('Lunch is later.')
  await staff.getByRole('button', { name: 'Publish version 2' }).click()
  await staff.getByText('Version 2 published.').waitFor()
  await staff.getByText(/^Confirmed version 1 \d/).waitFor()

  // Without scripts, as on a phone before they have loaded.
  const { page: phone } = await office.openPage({
    sessionOf: traveller,
    scripts: false,
    viewport: 'narrow',
    at: `${tripUrl}/itinerary`,
  })
  const changed = phone.getByRole('region', { name: '1 change for you' })
  expect(await changed.innerText()).toMatch(
    /version 2[\s\S]*Lunch is later\.[\s\S]*Moved: Lunch[\s\S]*12:30–14:00 → 13:00–14:30/,
  )
  await phone.getByRole('button', { name: 'I have seen it' }).click()
  await changed.waitFor({ state: 'detached' })

  await staff.reload()
  await staff.getByText(/^Confirmed \d/).waitFor()
  await staff.getByText('1 of 1 confirmed.').waitFor()
  await staff.goto('/outbox')
  const message = staff.getByRole('listitem').filter({ hasText: 'member@sample.example' })
  await message.getByText('Itinerary, version 2').click()
  expect(await message.innerText()).toContain('Lunch is later.')
  await staff.goto(`${tripUrl}/releases/compare?from=2&to=1`)
  await staff.getByText(/13:00–14:30 → 12:30–14:00/).waitFor()
  expect([...planner.problems, ...traveller.problems]).toEqual([])
}, 180_000)

it('a draft that changed since the preview is not published, and the typed text is kept', async () => {
  const { page, context } = await office.openPage({ as: 'staff', at: '/trips' })
  await page
    .getByRole('link', { name: /Benchmarking visit to Korea/ })
    .first()
    .click()
  await page.waitForURL(/itinerary/)
  const at = new URL(page.url()).pathname.replace(/\/itinerary$/, '')
  const other = await context.newPage()
  await page.goto(`${at}/releases/new`)
  await page.getByLabel('Note').fill('A note that took long.')
  await page.getByRole('radio', { name: 'No one' }).check()
  await other.goto(`${at}/itinerary`)
  await other
    .getByRole('textbox', { name: /Add item/ })
    .first()
    .fill('07:00-07:30 Early walk')
  // Compared only after the page is interactive.
  await other.locator('form [aria-live]').getByText('Early walk').first().waitFor()
  await other.keyboard.press('Enter')
  await other.getByRole('link', { name: '1 change since.' }).waitFor()
  await page.getByRole('button', { name: /Publish version/ }).click()
  await page.getByText(/The draft has changed since you opened this page/).waitFor()
  expect([
    await page.getByLabel('Note').inputValue(),
    await page.getByRole('radio', { name: 'No one' }).isChecked(),
  ]).toEqual(['A note that took long.', true])
  await page.getByText('Early walk').first().waitFor()
  await page.getByRole('button', { name: /Publish version/ }).click()
  await page.getByText('Version 2 published.').waitFor()
}, 120_000)
