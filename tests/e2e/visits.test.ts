import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { saved } from './browser'
import { openKoreaTrip, setUpOffice } from './office'

const office = setUpOffice()

const stop = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(name) })

describe('the visits of a trip', () => {
  it('accept a new host with a Korean name and title, by keyboard alone', async () => {
    const { page, problems } = await openKoreaTrip(office, 'visits')
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
  })

  it('restore a removed visit with everything that belongs to it', async () => {
    const { page, problems } = await openKoreaTrip(office, 'visits')
    // Tasks, comments and files are loaded after the page.
    await expect.poll(() => stop(page, 'Chung-Ang University').locator('summary').count()).toBe(3)
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
  })

  it('keep the typed text while the server cannot be reached', async () => {
    const { page } = await openKoreaTrip(office, 'visits')
    await stop(page, 'Sungkyunkwan').getByRole('button', { name: 'Add outcome' }).click()
    await page.keyboard.type('agreed to exchange two students a year')
    await page.context().setOffline(true)
    await page.keyboard.press('Enter')
    await page.getByText('No connection. 1 change is kept on this page').waitFor()
    await stop(page, 'Sungkyunkwan').getByText('agreed to exchange two students a year').waitFor()
    await Promise.all([saved(page), page.context().setOffline(false)])
    await page.reload()
    await expect
      .poll(() => stop(page, 'Sungkyunkwan').getByText('agreed to exchange two students a year').count())
      .toBe(1)
  })

  it('are shown to a member with hosts and talking points, without forms or buttons', async () => {
    const { page, problems } = await openKoreaTrip(office, 'visits', { as: 'member', viewport: 'narrow' })
    await stop(page, 'Hanyang University').getByText('Hansung Kim').waitFor()
    expect(await page.locator('#content').getByText('Talking points').count()).toBeGreaterThan(0)
    // The cities in the head open a map.
    expect(
      await page
        .locator('#content')
        .getByRole('button', { name: /(?<!, map)$/ })
        .count(),
    ).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    expect(problems).toEqual([])
  })

  it('are available in Chinese, with the institution’s name in the local script', async () => {
    const { page, problems } = await openKoreaTrip(office, 'visits', { locale: 'zh-TW' })
    const hanyang = stop(page, '漢陽大學')
    await hanyang.getByText('한양대학교').waitFor()
    expect(await hanyang.getByText('한양대학교').getAttribute('lang')).toBe('ko')
    expect(await hanyang.getByText('11月1日 星期三').count()).toBe(1)
    expect(problems).toEqual([])
  })
})
