import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { saved, type PageOptions } from './browser'
import { openKoreaTrip, setUpOffice } from './office'

const office = setUpOffice()

async function openDelegation(how: PageOptions = {}) {
  const opened = await openKoreaTrip(office, 'delegation', how)
  // The editor renders these buttons once its scripts run.
  if (!how.as)
    await opened.page
      .locator('#trip-desk-head > button, #trip-desk-head > :not([data-waiting]) button')
      .first()
      .waitFor()
  return opened
}

const names = (page: Page) => page.locator('main ol > li b').allTextContents()

describe('the delegation of a trip', () => {
  it('can be reordered by keyboard, and the focus follows', async () => {
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

  it('can be extended by a person of the directory and a new one, by keyboard alone', async () => {
    const { page, problems } = await openDelegation()
    await page.getByRole('button', { name: 'Add member' }).press('Enter')
    await page.keyboard.type('Liaw')
    // Until the answer for the whole name has arrived, the list shows matches of its first letters.
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

  it('restores a removed member at their position', async () => {
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

  it('imports a roster from a spreadsheet, saves all of it, and undoes all of it in one step', async () => {
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
    expect(await page.getByRole('table', { name: 'Preview' }).innerText()).toContain('Not an e-mail address: skipped')
    await page.getByRole('button', { name: 'Import 2 members' }).click()
    await page.getByText('Imported 2 members.').waitFor()
    await expect.poll(() => names(page)).toEqual([...before, '陳美玲'])
    // The addition has to be saved before it is undone, and the undo before the page is reloaded.
    const allSaved = () => expect.poll(() => page.getByText('Saving', { exact: true }).count()).toBe(0)
    await allSaved()
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await allSaved()
    await page.reload()
    await expect.poll(() => names(page)).toEqual(before)
    expect(problems).toEqual([])
  })

  it('imports a list of twelve with Chinese names, units and roles in four actions', async () => {
    const { page, problems } = await openDelegation()
    const before = await names(page)
    const people = [
      '王大明',
      '陳小美',
      '林文志',
      '張雅',
      '黃國建',
      '李芬淑',
      '吳翰',
      '劉君怡',
      '蔡哲明',
      '楊珊',
      '許豪家',
      '鄭有未',
    ]
    const roles = ['副團長', '秘書', '口譯']
    const rows = people.map((name, i) => [
      i + 1,
      name,
      '國際事務處',
      '組長',
      roles[i] ?? '團員',
      '1970/01/02',
      `A12345678${i}`,
    ])
    let actions = 0
    const act = async <T>(action: Promise<T>): Promise<T> => {
      actions++
      return action
    }
    await act(page.getByRole('button', { name: 'Paste a list' }).click())
    const asked = page.waitForRequest((request) => request.url().endsWith('/api/people/roster'))
    const lines = [['序號', '姓　名', '單位', '職稱', '角色', '生日', '身分證號'], ...rows].map((row) => row.join('\t'))
    await act(
      page.getByRole('textbox', { name: 'Member list' }).evaluate((area, text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, lines.join('\n')),
    )
    expect((await asked).postData()).not.toMatch(/1970|A1234/)
    await page.getByText('Dates of birth and the numbers of passports').waitFor()
    expect(await page.locator('main table').allInnerTexts()).not.toContain('1970')
    await act(page.getByLabel('王大明: Title, Chinese (Traditional)').fill('處長'))
    await act(page.getByRole('button', { name: 'Import 12 members' }).click())
    await page.getByText('Imported 12 members.').waitFor()
    expect(actions).toBeLessThanOrEqual(4)
    await expect.poll(() => names(page)).toEqual([...before, ...people])
    const first = page.locator('main ol > li').nth(before.length)
    for (const words of ['處長', '國際事務處', 'co-leader']) expect(await first.innerText()).toContain(words)
    expect(problems).toEqual([])
  })

  it('edits names, titles and units of all members as a table, and undoes all of it in one step', async () => {
    const { page, problems } = await openDelegation()
    const before = await names(page)
    await page.getByRole('button', { name: 'Edit as a table' }).click()
    const cell = (label: string) => page.getByLabel(`${before[0]}: ${label}`)
    await cell('Name, English').fill('Anna Test')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(before[1])
    await cell('Unit, English').fill('Office of Tests')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Saved the members.').waitFor()
    await expect.poll(() => names(page)).toEqual(['Anna Test', ...before.slice(1)])
    await page.getByText('Office of Tests').waitFor()
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => names(page)).toEqual(before)
    await expect.poll(() => page.getByText('Office of Tests').count()).toBe(0)
    expect(problems).toEqual([])
  })

  it('is shown to members without a form, and fits a phone', async () => {
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
