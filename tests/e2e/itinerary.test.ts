import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { saved } from './browser'
import { openKoreaItinerary, setUpOffice } from './office'

const office = setUpOffice()

const line = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Edit ${title}`, exact: true }) })

async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Edit ${title}`, exact: true }).click()
}

describe('the itinerary', () => {
  it('shows five days on one laptop screen, without cutting items off, and notes on request', async () => {
    const { page, problems } = await openKoreaItinerary(office)
    expect(await page.locator('[data-day]').count()).toBe(5)
    const bottoms = () =>
      page
        .locator('[data-day] [data-line]')
        .evaluateAll((lines) => lines.map((one) => one.getBoundingClientRect().bottom))
    expect(Math.max(...(await bottoms()))).toBeLessThanOrEqual(768)
    // No text ends in an ellipsis.
    const cut = await page
      .locator('[data-day] [data-part="what"] *')
      .evaluateAll((parts) =>
        parts.filter((part) => getComputedStyle(part).textOverflow === 'ellipsis').map((part) => part.textContent),
      )
    expect(cut).toEqual([])
    const note = page.getByText('Driver waits at gate 4B.')
    expect(await note.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Show notes' }).click()
    await note.waitFor()
    expect(Math.max(...(await bottoms()))).toBeGreaterThan(768)
    expect(problems).toEqual([])
  })

  it('saves a meeting that was moved by an hour, with its end', async () => {
    const { page, problems } = await openKoreaItinerary(office)
    await open(page, 'Meeting with Vice President Hanjung Lee')
    await page.getByLabel('Start', { exact: true }).fill('11:00')
    await Promise.all([saved(page), page.getByRole('button', { name: 'Save' }).click()])
    await page.reload()
    await expect
      .poll(() => line(page, 'Meeting with Vice President Hanjung Lee').locator('time').allTextContents())
      .toEqual(['11:00', '13:00', '10:00'])
    expect(problems).toEqual([])
  })

  it('adds a typed item, deletes it and restores it', async () => {
    const { page, problems } = await openKoreaItinerary(office)
    const add = page.getByLabel('Add item on Thursday 2 November')
    await add.fill('15:00-15:30 Alumni tea, Hotel lobby')
    await Promise.all([saved(page), add.press('Enter')])
    await Promise.all([saved(page), page.getByRole('button', { name: 'Edit Alumni tea' }).press('Delete')])
    await expect.poll(() => line(page, 'Alumni tea').count()).toBe(0)
    await Promise.all([saved(page), page.getByRole('status').getByRole('button', { name: 'Undo' }).click()])
    await page.reload()
    await expect.poll(() => line(page, 'Alumni tea').textContent()).toContain('Hotel lobby')
    expect(problems).toEqual([])
  })

  it('leads a member to their own page, on a wide screen with the itinerary beside the open section', async () => {
    const { page, problems } = await openKoreaItinerary(office, { as: 'member' })
    expect(new URL(page.url()).pathname).toBe('/pocket/sample-0055')
    expect(await page.content()).not.toContain('celadon')
    const call = page.locator('#days').getByRole('link', { name: /Meeting with Vice President Hanjung Lee/ })
    await call.click()
    await page
      .locator('.overlay.item')
      .getByRole('heading', { name: /Hanjung Lee/ })
      .waitFor()
    expect(await call.isVisible()).toBe(true)
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await call.isVisible()).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(problems).toEqual([])
  })
})
