import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { saved, type PageOptions } from './browser'
import { openKoreaTrip, setUpOffice } from './office'

const office = setUpOffice()

async function openDelegation(how: PageOptions = {}) {
  const opened = await openKoreaTrip(office, 'delegation', how)
  // The editor renders these buttons once its scripts run.
  if (!how.as) await opened.page.locator('#trip-desk-head button').first().waitFor()
  return opened
}

const names = (page: Page) => page.locator('main ol > li b').allTextContents()

describe('the delegation of a trip', () => {
  it('changes its order by keyboard, and the focus goes along', async () => {
    const { page, problems } = await openDelegation()
    const before = await names(page)
    await page.getByRole('button', { name: `Move ${before[0]} down` }).focus()
    await Promise.all([saved(page), page.keyboard.press('Enter')])
    expect((await names(page)).slice(0, 2)).toEqual([before[1], before[0]])
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe(`Move ${before[0]} down`)
    await Promise.all([saved(page), page.keyboard.press('Alt+ArrowUp')])
    await page.reload()
    await expect.poll(() => names(page)).toEqual(before)
    expect(problems).toEqual([])
  })

  it('takes a member out of the directory and one who was not in it, by keyboard alone', async () => {
    const { page, problems } = await openDelegation()
    await page.getByRole('button', { name: 'Add member' }).press('Enter')
    await page.keyboard.type('Liaw')
    // Until the answer for all of the name is there, the list has those of its first letters.
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('Shyue-Cherng Liaw')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Title on this trip English' }).fill('Dean of Students')
    await Promise.all([saved(page), page.keyboard.press('Enter')])
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
    await page.keyboard.type('鄭未有')
    await page.getByRole('option', { name: 'Add “鄭未有” to the directory' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Add person to the directory' })
    expect(await dialog.getByRole('textbox', { name: 'Name Chinese (Traditional)' }).inputValue()).toBe('鄭未有')
    await dialog.getByRole('textbox', { name: 'Name English' }).fill('Wei-Yu Cheng')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('combobox', { name: 'Person' }).inputValue()).toBe('Wei-Yu Cheng 鄭未有')
    await Promise.all([saved(page), page.getByRole('button', { name: 'Add', exact: true }).click()])
    await page.reload()
    expect((await names(page)).slice(-2)).toEqual(['Shyue-Cherng Liaw', 'Wei-Yu Cheng'])
    expect(problems).toEqual([])
  })

  it('brings a removed member back to their place', async () => {
    const { page, problems } = await openDelegation()
    const before = await names(page)
    await page.locator('main ol > li button').filter({ hasText: before[0]! }).first().click()
    await Promise.all([saved(page), page.getByRole('button', { name: 'Remove from the delegation' }).click()])
    expect(await names(page)).toEqual(before.slice(1))
    await Promise.all([saved(page), page.getByRole('status').getByRole('button', { name: 'Undo' }).click()])
    await page.reload()
    await expect.poll(() => names(page)).toEqual(before)
    expect(problems).toEqual([])
  })

  it('reads a roster out of a spreadsheet, saves all of it, and takes all of it back', async () => {
    const { page, problems } = await openDelegation()
    const before = await names(page)
    await page.getByRole('button', { name: 'Paste a list' }).click()
    const roster = page.getByRole('textbox', { name: 'Member list' })
    await roster.fill(' \n\t\n')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByText('No rows found.').waitFor()
    expect(await roster.inputValue()).toBe(' \n\t\n')
    await roster.fill(`職稱\t姓名\tE-mail\n副校長\t${before[0]}\t\n主任\t"陳\n美玲"\tnot known\n學生代表\t\t`)
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByText('3 rows: 0 people already in the directory, 1 new person, 1 unnamed place.').waitFor()
    expect(await page.locator('tbody').innerText()).toContain('Not an e-mail address: skipped')
    await page.getByRole('button', { name: 'Import 2 members' }).click()
    await page.getByText('Imported 2 members.').waitFor()
    await expect.poll(() => names(page)).toEqual([...before, '陳美玲'])
    // What was added has to be saved before it is taken back, and that before the page is loaded again.
    const allSaved = () => expect.poll(() => page.getByText('Saving', { exact: true }).count()).toBe(0)
    await allSaved()
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await allSaved()
    await page.reload()
    await expect.poll(() => names(page)).toEqual(before)
    expect(problems).toEqual([])
  })

  it('is shown without a form to members, and fits a phone', async () => {
    const { page, problems } = await openDelegation({
      as: 'member',
      viewport: 'narrow',
      locale: 'zh-TW',
    })
    expect(await page.locator('main ol > li').count()).toBeGreaterThan(1)
    expect(await page.locator('main input, main ol button').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    expect(problems).toEqual([])
  })
})
