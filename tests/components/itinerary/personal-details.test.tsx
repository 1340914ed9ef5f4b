import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import type { Item } from '@/lib/domain/trip/trip-record'
import { acceptingServer } from './accepting-server'
import { dayInSeoul, renderItinerary } from './editing'

afterEach(cleanup)

async function openLunch(change: Partial<Item> = {}) {
  const record = dayInSeoul()
  const { sent, send } = acceptingServer()
  const item = record.item.map((one) => (one.id === 'lunch' ? { ...one, ...change } : one))
  renderItinerary({ ...record, item }, send)
  await userEvent.click(screen.getByRole('button', { name: 'Edit Lunch' }))
  return { sent }
}

it('has the fields of the kind of item for each attendee, and sends what was typed', async () => {
  const { sent } = await openLunch({ attendeeIds: ['hsieh'] })
  const table = within(screen.getByRole('table', { hidden: true }))
  expect(table.getAllByRole('columnheader', { hidden: true }).map(({ textContent }) => textContent)).toEqual([
    'Attendees',
    'Seat',
    'Table',
  ])
  await userEvent.type(screen.getByLabelText('Table: Hsiu-Mei Hsieh'), '7')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  const to = { personalDetails: [{ personId: 'hsieh', table: '7' }] }
  expect(sent).toEqual([{ do: 'change', noun: 'item', id: 'lunch', from: { personalDetails: null }, to }])
})

it('still shows details of former attendees and of another kind of item, so that they can be removed', async () => {
  const { sent } = await openLunch({
    attendeeIds: ['hsieh'],
    personalDetails: [{ personId: 'ying', room: '1204' }],
  })
  await userEvent.clear(screen.getByLabelText('Room: Y.H. Frank Ying'))
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(sent).toMatchObject([{ to: { personalDetails: null } }])
})
