import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, sampleAccount, saved, visit, type Visit } from './browser'
import { type Office, openOffice } from './server'

let browser: Browser
let office: Office

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice()
})
afterAll(async () => {
  await browser?.close()
  await office?.close()
})

/** The visits of the sample Korea trip. */
async function koreaVisits(how: Visit = {}) {
  const { page, problems, context } = await visit(browser, office.url, {
    as: sampleAccount('staff'),
    at: '/trips',
    ...how,
  })
  await page
    .locator('main a', { hasText: /Benchmarking visit to Korea|韓國標竿學習參訪/ })
    .first()
    .click()
  await page.waitForURL(/\/trips\/[^/]+/)
  await page.goto(`${/^(.*\/trips\/[^/]+)/.exec(page.url())![1]}/visits`)
  return { page, problems, close: () => context.close() }
}

const stop = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(name) })

describe('the visits of a trip', () => {
  it('take a host whom nobody knew yet, with a Korean name and title, by keyboard alone', async () => {
    const { page, problems, close } = await koreaVisits()
    await stop(page, 'Hanyang University').getByRole('button', { name: 'Add host' }).press('Enter')
    await page.keyboard.type('Kim Woo-seung')
    await page.getByRole('option', { name: /Add “Kim Woo-seung”/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).lang)).toBe('ko')
    await page.keyboard.type('김우승')
    await page.getByRole('textbox', { name: 'Title at the visit English' }).fill('President')
    const both = page.waitForResponse(
      (response) => response.request().method() === 'POST' && (response.request().postData() ?? '').includes('"host"'),
    )
    await page.getByRole('textbox', { name: 'Title at the visit Korean' }).fill('총장')
    await page.keyboard.press('Enter')
    await both
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Add host')
    await page.reload()
    await expect
      .poll(() =>
        stop(page, 'Hanyang University').getByRole('button', { name: 'Kim Woo-seung 김우승 President' }).count(),
      )
      .toBe(1)
    expect(problems).toEqual([])
    await close()
  })

  it('bring a removed stop back with everything that was its own', async () => {
    const { page, problems, close } = await koreaVisits()
    const before = await stop(page, 'Chung-Ang University').innerText()
    await stop(page, 'Chung-Ang University')
      .getByRole('button', { name: /Edit visit/ })
      .click()
    await Promise.all([saved(page), page.getByRole('button', { name: 'Remove: Chung-Ang University' }).click()])
    await expect.poll(() => stop(page, 'Chung-Ang University').count()).toBe(0)
    await Promise.all([saved(page), page.getByRole('status').getByRole('button', { name: 'Undo' }).click()])
    await page.reload()
    await expect.poll(() => stop(page, 'Chung-Ang University').innerText()).toBe(before)
    expect(problems).toEqual([])
    await close()
  })

  it('keep what was typed while the server is away', async () => {
    const { page, close } = await koreaVisits()
    await stop(page, 'Sungkyunkwan').getByRole('button', { name: 'Add outcome' }).click()
    await page.keyboard.type('agreed to exchange two students a year')
    await page.context().setOffline(true)
    await page.keyboard.press('Enter')
    await page.getByText('No connection. 1 change waits in this page').waitFor()
    await stop(page, 'Sungkyunkwan').getByText('agreed to exchange two students a year').waitFor()
    await Promise.all([saved(page), page.context().setOffline(false)])
    await page.reload()
    await expect
      .poll(() => stop(page, 'Sungkyunkwan').getByText('agreed to exchange two students a year').count())
      .toBe(1)
    await close()
  })

  it('are read by a member: hosts and talking points, without a form or a button', async () => {
    const { page, problems, close } = await koreaVisits({ as: sampleAccount('member'), viewport: 'narrow' })
    await stop(page, 'Hanyang University').getByText('Hansung Kim').waitFor()
    expect(await page.locator('#content').getByText('Talking points').count()).toBeGreaterThan(0)
    expect(await page.locator('#content').getByRole('button').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    expect(problems).toEqual([])
    await close()
  })

  it('speak Chinese, with the institution in the script on its door', async () => {
    const { page, problems, close } = await koreaVisits({ locale: 'zh-TW' })
    const hanyang = stop(page, '漢陽大學')
    await hanyang.getByText('한양대학교').waitFor()
    expect(await hanyang.getByText('한양대학교').getAttribute('lang')).toBe('ko')
    expect(await hanyang.getByText('11月1日 星期三').count()).toBe(1)
    expect(problems).toEqual([])
    await close()
  })
})
