import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { dayInSeoul, renderItinerary } from './editing'
import { acceptingServer } from './accepting-server'

afterEach(cleanup)

async function openCalendar() {
  const user = userEvent.setup()
  const { sent, send } = acceptingServer()
  // The head of a trip is in the layout of its pages.
  const head = document.createElement('div')
  head.id = 'trip-desk-head'
  document.body.append(head)
  renderItinerary(dayInSeoul(), send)
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
})
