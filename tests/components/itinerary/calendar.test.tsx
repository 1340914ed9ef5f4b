import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../../domain/trip/make'
import { dayInSeoul, renderItinerary } from './editing'
import { acceptingServer } from './accepting-server'

afterEach(cleanup)

async function openCalendar(record: TripRecord = dayInSeoul()) {
  const user = userEvent.setup()
  const { sent, send } = acceptingServer()
  // The head of a trip is in the layout of its pages.
  const head = document.createElement('div')
  head.id = 'trip-desk-head'
  document.body.append(head)
  renderItinerary(record, send)
  await user.click(screen.getByRole('button', { name: 'Calendar' }))
  await waitFor(() => expect(document.querySelector('[data-calendar]')).toBeTruthy())
  return { user, sent }
}

describe('the calendar', () => {
  it('has the items of each day as blocks that open in the panel', async () => {
    const { user } = await openCalendar()
    expect(screen.getByRole('button', { name: 'Calendar' }).getAttribute('aria-pressed')).toBe('true')
    await user.click(screen.getByRole('button', { name: 'Edit Courtesy call' }))
    expect(screen.getByRole('complementary', { name: 'Item: Courtesy call' })).toBeTruthy()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit Courtesy call' })))
  })

  it('moves an item and its end by keys, and keeps the focus on it', async () => {
    const { user, sent } = await openCalendar()
    act(() => screen.getByRole('button', { name: 'Edit Lunch' }).focus())
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}')
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(sent.map((edit) => edit.do === 'change' && edit.to)).toEqual([
      { start: '2026-11-03T12:15', end: '2026-11-03T13:45' },
      { end: '2026-11-03T14:00' },
      { start: '2026-11-04T12:15', end: '2026-11-04T14:00' },
    ])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit Lunch' }))
  })

  it('shows the people of a day side by side on request, and moves their items', async () => {
    const record = dayInSeoul()
    const { user, sent } = await openCalendar({
      ...record,
      item: record.item.map((item) => (item.id === 'lunch' ? { ...item, attendeeIds: ['hsieh'] } : item)),
    })
    await user.selectOptions(screen.getByLabelText('People side by side'), 'Tue 3 Nov, 2 groups')
    const days = [...document.querySelectorAll('[data-calendar] [data-day]')]
    expect(days.length).toBe(1)
    const names = [...document.querySelectorAll('[data-calendar] ol:not([aria-hidden]) > li')]
    expect(names.map(({ textContent }) => textContent)).toEqual(['Hsiu-Mei Hsieh', 'Y.H. Frank Ying'])
    act(() => screen.getByRole('button', { name: 'Edit Lunch' }).focus())
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(sent.map((edit) => edit.do === 'change' && edit.to)).toEqual([
      { start: '2026-11-03T12:15', end: '2026-11-03T13:45' },
    ])
    await user.selectOptions(screen.getByLabelText('People side by side'), 'No, all days')
    expect(document.querySelectorAll('[data-calendar] [data-day]').length).toBe(2)
  })

  it('is printed with at most seven days on a page, and as usual afterwards', async () => {
    await openCalendar(recordOf({ item: [...dayInSeoul().item] }, { start: '2026-11-01', end: '2026-11-15' }))
    act(() => void dispatchEvent(new Event('beforeprint')))
    const printed = document.querySelector('[data-printed-calendar]')
    const heads = [...(printed?.children ?? [])].map((sheet) => sheet.querySelectorAll('h2').length)
    expect(heads).toEqual([5, 5, 5])
    expect(printed?.querySelectorAll('button, select').length).toBe(0)
    act(() => void dispatchEvent(new Event('afterprint')))
    expect(document.querySelector('[data-printed-calendar]')).toBeNull()
  })
})
