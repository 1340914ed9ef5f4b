import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { recordOf } from '../../domain/trip/make'
import { dayInSeoul, renderItinerary } from './editing'
import { acceptingServer } from './accepting-server'

afterEach(cleanup)

const opener = (title: string) => screen.getByRole('button', { name: `Edit ${title}` })
const focused = () => document.activeElement?.getAttribute('aria-label')
const day = (name: string) => within(screen.getByRole('region', { name }))
const lines = (name: string) =>
  day(name)
    .queryAllByRole('heading', { level: 3 })
    .map((h) => h.textContent)
const times = (title: string) => opener(title).closest('li')!.querySelectorAll('time')[0]!.textContent
const pool = () => within(screen.getByRole('region', { name: /^Unscheduled/ }))

async function at(title: string, record = dayInSeoul(), locale: 'en' | 'zh-Hant' = 'en') {
  const user = userEvent.setup()
  const server = acceptingServer()
  renderItinerary(record, server.send, locale)
  if (locale === 'en') opener(title).focus()
  return { user, ...server }
}

describe('the keys of an item', () => {
  it('move the focus from item to item, across days and into the pool', async () => {
    const { user } = await at('Courtesy call', {
      ...dayInSeoul(),
      ...recordOf({ unscheduled: [{ id: 'tea', title: { en: 'Tea' } }] }),
      item: dayInSeoul().item,
      trip: dayInSeoul().trip,
    })
    await user.keyboard('{ArrowDown}')
    expect(focused()).toBe('Edit Lunch')
    await user.keyboard('{ArrowDown}')
    expect(focused()).toBe('Edit Tea')
    await user.keyboard('{Home}')
    expect(focused()).toBe('Edit Courtesy call')
  })

  it('move the item by 15 minutes and by a day, and keep the focus on it', async () => {
    const { user, sent } = await at('Lunch')
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowUp}{/Alt}')
    expect(times('Lunch')).toBe('12:15')
    await user.keyboard('{Alt>}{ArrowRight}{ArrowRight}{ArrowLeft}{/Alt}')
    expect(lines('Wednesday 4 November')).toEqual(['Lunch'])
    expect(focused()).toBe('Edit Lunch')
    expect(screen.getByText('Moved “Lunch” to Wednesday 4 November, 12:15–13:45.')).toBeTruthy()
    expect(sent).toHaveLength(6)
  })

  it('swap it with its neighbour, as one undo step', async () => {
    const { user, sent } = await at('Courtesy call')
    await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}')
    expect(lines('Tuesday 3 November')).toEqual(['Lunch', 'Courtesy call'])
    expect([times('Lunch'), times('Courtesy call')]).toEqual(['10:00', '12:00'])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect([times('Lunch'), times('Courtesy call')]).toEqual(['12:00', '10:00'])
    expect(sent).toHaveLength(2)
  })

  it('announce if there is no neighbour', async () => {
    const { user, sent } = await at('Lunch')
    await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}')
    expect(screen.getByText(/There is no adjacent item to swap with/)).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('unschedule it and schedule it again with all its fields', async () => {
    const { user, sent } = await at('Lunch')
    await user.keyboard('p')
    expect(lines('Tuesday 3 November')).toEqual(['Courtesy call'])
    expect(pool().getByText('90 min')).toBeTruthy()
    expect(focused()).toBe('Edit Lunch')
    await user.keyboard('m')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Wednesday 4 November' }))
    expect(lines('Wednesday 4 November')).toEqual(['Lunch provisional'])
    expect(
      sent.map((edit) => edit.do === 'all' && edit.edits.map((part) => [part.do, 'noun' in part && part.noun])),
    ).toEqual([
      [
        ['remove', 'item'],
        ['add', 'unscheduled'],
      ],
      [
        ['remove', 'unscheduled'],
        ['add', 'item'],
      ],
    ])
  })

  it('select several items and move all of them in one step', async () => {
    const { user, sent } = await at('Courtesy call')
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(screen.getByRole('toolbar', { name: '2 selected' })).toBeTruthy()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect([times('Courtesy call'), times('Lunch')]).toEqual(['09:45', '11:45'])
    expect(sent).toHaveLength(1)
    await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'One day later' }))
    expect(lines('Wednesday 4 November')).toEqual(['Courtesy call', 'Lunch'])
    opener('Lunch').focus()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('toolbar')).toBeNull()
  })

  it('select with checkboxes and Ctrl+click, and delete the selection in one step', async () => {
    const { user, sent } = await at('Courtesy call')
    await user.click(screen.getByRole('checkbox', { name: 'Select Courtesy call' }))
    await user.keyboard('{Control>}')
    await user.click(opener('Lunch'))
    await user.keyboard('{/Control}')
    expect(screen.getByRole('toolbar', { name: '2 selected' })).toBeTruthy()
    await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Delete' }))
    expect(lines('Tuesday 3 November')).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(lines('Tuesday 3 November')).toEqual(['Courtesy call', 'Lunch'])
    expect(sent).toHaveLength(2)
  })

  it('pick it up and drop it elsewhere, announcing each position on the way', async () => {
    const { user, sent } = await at('Lunch')
    await user.keyboard('g')
    expect(screen.getByText(/Tuesday 3 November, 11:30–13:00/, { selector: '[role="status"]' })).toBeTruthy()
    await user.keyboard('{ArrowUp}')
    expect(screen.getByText('Tuesday 3 November, 08:30–10:00', { selector: '[role="status"]' })).toBeTruthy()
    await user.keyboard('{ArrowRight}{Enter}')
    expect(lines('Wednesday 4 November')).toEqual(['Lunch'])
    expect(times('Lunch')).toBe('12:00')
    await user.keyboard('g{ArrowRight}{Enter}')
    expect(pool().getByRole('button', { name: 'Edit Lunch' })).toBeTruthy()
    await user.keyboard('g{ArrowUp}{Escape}')
    expect(pool().getByRole('button', { name: 'Edit Lunch' })).toBeTruthy()
    expect(sent).toHaveLength(2)
  })

  it('do nothing while text is typed', async () => {
    const { user, sent } = await at('Lunch')
    await user.keyboard('n')
    expect(document.activeElement).toBe(screen.getByLabelText('Add item on Tuesday 3 November'))
    await user.keyboard('dcmpgx?')
    expect(screen.getByLabelText<HTMLInputElement>('Add item on Tuesday 3 November').value).toBe('dcmpgx?')
    expect(sent).toEqual([])
  })

  it('delete an item once and focus the next, and duplicate nothing while a key is held down', async () => {
    const { user, sent } = await at('Courtesy call')
    await user.keyboard('{Delete}')
    expect(lines('Tuesday 3 November')).toEqual(['Lunch'])
    expect(focused()).toBe('Edit Lunch')
    await user.keyboard('{d>4/}')
    expect(sent.map((edit) => edit.do)).toEqual(['remove', 'add'])
  })

  it('are listed with ?', async () => {
    const { user } = await at('Lunch')
    await user.keyboard('?')
    expect(
      within(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).getByText('15 minutes earlier, later'),
    ).toBeTruthy()
  })

  it('are announced in Chinese', async () => {
    const { user } = await at('', dayInSeoul(), 'zh-Hant')
    screen.getByRole('button', { name: '編輯「Lunch」' }).focus()
    await user.keyboard('g')
    expect(screen.getByText(/11月3日 星期二 11:30–13:00/, { selector: '[role="status"]' })).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.getByText('「Lunch」未移動。')).toBeTruthy()
  })
})

describe('a day', () => {
  it('is copied onto another, undone as one', async () => {
    const { user, sent } = await at('Lunch')
    await user.click(screen.getByRole('button', { name: 'Copy this day: Tuesday 3 November' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Wednesday 4 November' }))
    expect(lines('Wednesday 4 November')).toEqual(['Courtesy call provisional', 'Lunch provisional'])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(lines('Wednesday 4 November')).toEqual([])
    expect(sent).toHaveLength(2)
  })
})
