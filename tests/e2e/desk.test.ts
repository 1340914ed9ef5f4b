import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/domain/time/day'
import { dayAt } from '@/lib/domain/time/wall-time'
import { queueReminders } from '@/lib/server/follow-up/reminders'
import { onDatabaseOf } from './access/marked-trip'
import { saved } from './browser'
import { openKoreaTrip, setUpOffice } from './office'

const office = setUpOffice()

const noteSettled = (page: Page) =>
  page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.ok() && response.url().endsWith('/notes'),
  )

describe('the emergency sheet', () => {
  it('is one step away from every tab, and accepts an entry by keyboard alone', async () => {
    const { page, problems } = await openKoreaTrip(office, 'visits')
    await page.getByRole('link', { name: 'Emergency sheet' }).press('Enter')
    await page.waitForURL(/\/emergency$/)
    await page.getByRole('button', { name: 'Add contact: Seoul' }).press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Lost property office')
    await page.getByLabel('Phone').focus()
    await page.keyboard.type('+82 2 555 0199')
    await Promise.all([saved(page), page.keyboard.press('Enter')])
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Add contact: Seoul')
    await page.reload()
    await expect
      .poll(() => page.getByRole('region', { name: 'Seoul' }).getByText('Lost property office').count())
      .toBe(1)
    expect(problems).toEqual([])
  })

  it('is shown to a member on a phone, with numbers to call, without a form', async () => {
    const { page, problems } = await openKoreaTrip(office, 'emergency', { as: 'member', viewport: 'narrow' })
    expect(
      await page.getByRole('region', { name: 'Seoul' }).getByRole('link', { name: '119' }).getAttribute('href'),
    ).toBe('tel:119')
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
})

describe('a note shared by a member', () => {
  it('appears on the open page of staff and becomes an outcome', async () => {
    const { page, problems } = await openKoreaTrip(office, 'visits')
    const stop = page.getByRole('region', { name: /Hanyang University/ })
    await stop.getByText('a list of our courses in English').waitFor()
    const member = await openKoreaTrip(office, 'emergency', { as: 'member' })
    const visitId = (await page.locator('section[id^="visit-"]').first().getAttribute('id'))!.replace('visit-', '')
    const kept = await member.page.evaluate(
      async ({ at, visitId }) => {
        const note = (id: string, text: string, shared: boolean) => ({
          id,
          visitId,
          itemId: null,
          text,
          writtenAt: '2023-11-01T02:00:00Z',
          shared,
        })
        const body = JSON.stringify({
          notes: [
            note('e2e-note-shared', 'agreed to exchange two students a year', true),
            note('e2e-note-private', 'ask about the dormitory', false),
          ],
        })
        return (
          await fetch(at, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
        ).json() as Promise<unknown>
      },
      { at: '/pocket/sample-0055/notes', visitId },
    )
    expect(kept).toEqual({ kept: ['e2e-note-shared', 'e2e-note-private'], refused: [], removed: [] })
    await member.context.close()

    const saveAsSelect = stop
      .getByRole('group', { name: /: agreed to exchange/ })
      .getByRole('button', { name: 'Save as outcome' })
    await saveAsSelect.waitFor()
    await saveAsSelect.press('Enter')
    await Promise.all([
      noteSettled(page),
      page.getByRole('textbox', { name: 'Outcome English' }).press('Control+Enter'),
    ])
    await page.reload()
    await stop.getByText('1 handled').waitFor()
    await expect
      .poll(() => stop.getByRole('button', { name: 'agreed to exchange two students a year Edit' }).count())
      .toBe(1)
    expect(await page.content()).not.toContain('dormitory')
    expect(problems).toEqual([])
  })
})

describe('a task', () => {
  it('comes from a template, gets someone responsible, and is a reason for an e-mail', async () => {
    const { page, problems } = await openKoreaTrip(office, 'tasks')
    await Promise.all([saved(page), page.getByRole('button', { name: /^Outgoing trip \(/ }).click()])
    // The trip is long over: tasks that are added so late are due today.
    const gifts = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Choose gifts' })
    await gifts.getByRole('button', { name: /Choose gifts/ }).click()
    const responsible = gifts.getByLabel('Responsible')
    const name = await responsible.locator('option').nth(1).textContent()
    await responsible.selectOption({ index: 1 })
    await Promise.all([saved(page), gifts.getByRole('button', { name: 'Save' }).click()])
    await page.reload()
    await gifts.getByText(name!).waitFor()
    expect(await page.getByRole('button', { name: /^Outgoing trip \(/ }).count()).toBe(0)

    // A reminder is sent on the day, then once a week while the task is overdue: this is nine weeks later.
    const later = addDays(dayAt(new Date(), 'Asia/Taipei'), 63)
    const queued = await onDatabaseOf(office, () => queueReminders(later))
    expect(queued).toBeGreaterThan(0)
    await page.goto(`${office.url}/outbox`)
    await page
      .getByText(/^1 task /)
      .first()
      .waitFor()
    expect(problems).toEqual([])
  })
})
