import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { SendEdit } from '@/components/trip/send-edit'
import { recordOf } from '../../domain/trip/make'
import { dayInSeoul, renderItinerary } from './editing'
import { acceptingServer } from './accepting-server'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const refusing: SendEdit = async () => ({ ok: false, code: 'refused', message: 'Not today.' })

const dayOf = (name: string) => within(screen.getByRole('region', { name }))
const lines = (name: string) =>
  dayOf(name)
    .getAllByRole('heading', { level: 3 })
    .map((h) => h.textContent)

describe('the itinerary editor', () => {
  it('shows local time first, home time next to it, and empty days', () => {
    renderItinerary(dayInSeoul(), acceptingServer().send)
    const day = dayOf('Tuesday 3 November')
    expect(day.getByText('10:00').tagName).toBe('TIME')
    expect(day.getByText('09:00').parentElement?.textContent).toBe('Taipei 09:00')
    expect(day.getByText('Seoul (Taipei +1 h)')).toBeTruthy()
    expect(dayOf('Wednesday 4 November').getByLabelText('Add item on Wednesday 4 November')).toBeTruthy()
  })

  it('moves a meeting by an hour with its end, sends only the changes, and shows them at once', async () => {
    const user = userEvent.setup()
    const { sent, send } = acceptingServer()
    renderItinerary(dayInSeoul(), send)
    await user.click(screen.getByRole('button', { name: 'Edit Courtesy call' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Start'))
    await user.clear(screen.getByLabelText('Start'))
    await user.type(screen.getByLabelText('Start'), '1100')
    await user.tab()
    expect(screen.getByLabelText<HTMLInputElement>('End').value).toBe('12:30')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(sent).toEqual([
      {
        do: 'change',
        noun: 'item',
        id: 'call',
        from: { start: '2026-11-03T10:00', end: '2026-11-03T11:30' },
        to: { start: '2026-11-03T11:00', end: '2026-11-03T12:30' },
      },
    ])
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit Courtesy call' })))
    expect(screen.getAllByText('Overlaps “Courtesy call” by 30 minutes for everyone')).toHaveLength(2)
  })

  it('can give an item a part of its day instead of a time, and a time again', async () => {
    const user = userEvent.setup()
    const { sent, send } = acceptingServer()
    renderItinerary(dayInSeoul(), send)
    await user.click(screen.getByRole('button', { name: 'Edit Lunch' }))
    await user.selectOptions(screen.getByLabelText('Time of day'), 'All day')
    expect(screen.queryByLabelText('Start')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(sent).toEqual([
      {
        do: 'change',
        noun: 'item',
        id: 'lunch',
        from: { start: '2026-11-03T12:00', end: '2026-11-03T13:30', dayPart: null },
        to: { start: '2026-11-03T00:00', end: null, dayPart: 'all day' },
      },
    ])
    const day = dayOf('Tuesday 3 November')
    expect(day.getByText('All day').tagName).toBe('TIME')
    expect(lines('Tuesday 3 November')).toEqual(['Lunch', 'Courtesy call'])

    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(sent).toHaveLength(1)
    expect(screen.getByText(/^No time to change/)).toBeTruthy()
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(sent.at(-1)).toMatchObject({ to: { start: '2026-11-04T00:00', end: null, dayPart: 'all day' } })
    expect(screen.getByText('Moved “Lunch” to Wednesday 4 November, all day.')).toBeTruthy()

    await user.click(screen.getByRole('button', { name: 'Edit Lunch' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Time of day'))
    await user.selectOptions(screen.getByLabelText('Time of day'), 'At a time')
    expect(document.activeElement).toBe(screen.getByLabelText('Time of day'))
    await user.type(screen.getByLabelText('Start'), '13')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(sent.at(-1)).toMatchObject({ to: { start: '2026-11-04T13:00', dayPart: null } })
    expect(dayOf('Wednesday 4 November').getByText('13:00')).toBeTruthy()
  })

  it('adds a typed line to its day, in the local time zone, linked to the visit it names', async () => {
    const user = userEvent.setup()
    const { sent, send } = acceptingServer()
    renderItinerary(dayInSeoul(), send)
    await user.type(
      screen.getByLabelText('Add item on Wednesday 4 November'),
      '22:30-0:15 Farewell dinner, Hanyang University{Enter}',
    )
    expect(sent).toMatchObject([
      {
        do: 'add',
        noun: 'item',
        values: {
          kind: 'meal',
          title: { en: 'Farewell dinner' },
          start: '2026-11-04T22:30',
          end: '2026-11-05T00:15',
          timeZone: 'Asia/Seoul',
          visitId: 'v1',
          status: 'provisional',
        },
      },
    ])
    expect(lines('Wednesday 4 November')).toEqual(['Farewell dinner provisional'])
  })

  it('offers to undo a deletion', async () => {
    const user = userEvent.setup()
    const { sent, send } = acceptingServer()
    renderItinerary(dayInSeoul(), send)
    act(() => screen.getByRole('button', { name: 'Edit Lunch' }).focus())
    await user.keyboard('{Delete}')
    expect(lines('Tuesday 3 November')).toEqual(['Courtesy call'])
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit Courtesy call' })))
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(lines('Tuesday 3 November')).toEqual(['Courtesy call', 'Lunch'])
    expect(sent.map((edit) => edit.do)).toEqual(['remove', 'all'])
  })

  it('keeps the focus on an item that is moved to another day', async () => {
    const user = userEvent.setup()
    renderItinerary(dayInSeoul(), acceptingServer().send)
    await user.click(screen.getByRole('button', { name: 'Edit Lunch' }))
    await user.selectOptions(screen.getByLabelText('Day'), 'Wednesday 4 November')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(document.activeElement).toBe(dayOf('Wednesday 4 November').getByRole('button', { name: 'Edit Lunch' })),
    )
  })

  it('treats a double click as one', async () => {
    const user = userEvent.setup()
    const { sent, send } = acceptingServer()
    renderItinerary(dayInSeoul(), send)
    await user.click(screen.getByRole('button', { name: 'Edit Lunch' }))
    await user.dblClick(screen.getByRole('button', { name: 'Duplicate' }))
    expect(sent).toHaveLength(1)
  })

  it('reads the trip again if the page is older than an edit made on it, as after Back', async () => {
    const user = userEvent.setup()
    const { send } = acceptingServer()
    const before = dayInSeoul()
    const { unmount } = renderItinerary(before, send, 'en', 'held')
    act(() => screen.getByRole('button', { name: 'Edit Lunch' }).focus())
    await user.keyboard('{Delete}')
    const now = { ...before, item: before.item.filter(({ id }) => id !== 'lunch') }
    vi.stubGlobal('fetch', async () =>
      Response.json({ id: 'held', version: 2, record: now, directory: { people: {}, institutions: {} } }),
    )
    unmount()
    renderItinerary(before, send, 'en', 'held')
    await waitFor(() => expect(lines('Tuesday 3 November')).toEqual(['Courtesy call']))
  })

  it('keeps the text if the server refuses it, and shows the reason', async () => {
    const user = userEvent.setup()
    renderItinerary(dayInSeoul(), refusing)
    await user.click(screen.getByRole('button', { name: 'Edit Lunch' }))
    const what = screen.getByRole('textbox', { name: 'Title English' })
    await user.clear(what)
    await user.type(what, 'Lunch at the Faculty Club')
    await user.selectOptions(screen.getByLabelText('Day'), 'Wednesday 4 November')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Not saved. Not today.')).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Title English' }).value).toBe(
      'Lunch at the Faculty Club',
    )
    expect(screen.getByLabelText<HTMLSelectElement>('Day').value).toBe('2026-11-04')
  })

  it('shows an invalid time next to its field', async () => {
    const user = userEvent.setup()
    const { sent, send } = acceptingServer()
    renderItinerary(dayInSeoul(), send)
    await user.click(screen.getByRole('button', { name: 'Edit Lunch' }))
    await user.type(screen.getByLabelText('End'), 'x')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.getByLabelText('End').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('Enter a time such as 11:00, or leave it empty.')).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('focuses the invalid field when the form is not saved', async () => {
    const user = userEvent.setup()
    renderItinerary(dayInSeoul(), acceptingServer().send)
    await user.click(screen.getByRole('button', { name: 'Edit Lunch' }))
    await user.clear(screen.getByRole('textbox', { name: 'Title English' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title English' }))
  })

  it('keeps the typed text of one item while another is opened', async () => {
    const user = userEvent.setup()
    renderItinerary(dayInSeoul(), acceptingServer().send)
    await user.click(screen.getByRole('button', { name: 'Edit Lunch' }))
    await user.type(screen.getByRole('textbox', { name: 'Title English' }), ' at the club')
    await user.click(screen.getByRole('button', { name: 'Edit Courtesy call' }))
    const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Title English' })
    expect(title().value).toBe('Courtesy call')
    await user.click(screen.getByRole('button', { name: 'Unsaved text: Lunch' }))
    expect(title().value).toBe('Lunch at the club')
    expect(screen.queryByRole('button', { name: /^Unsaved text/ })).toBeNull()
  })

  it('goes from item to item in the panel, by buttons and by j and k outside of fields', async () => {
    const user = userEvent.setup()
    renderItinerary(dayInSeoul(), acceptingServer().send)
    await user.click(screen.getByRole('button', { name: 'Edit Courtesy call' }))
    const panel = () => screen.getByRole('complementary', { name: /^Item: / }).getAttribute('aria-label')
    expect([panel(), screen.getByText('Tue 3 Nov, 1 of 2').textContent]).toEqual([
      'Item: Courtesy call',
      'Tue 3 Nov, 1 of 2',
    ])
    await user.click(screen.getByRole('button', { name: 'Next' }))
    expect(panel()).toBe('Item: Lunch')
    await user.keyboard('k')
    expect(panel()).toBe('Item: Lunch')
    act(() => screen.getByRole('button', { name: 'Next' }).focus())
    await user.keyboard('k')
    expect(panel()).toBe('Item: Courtesy call')
  })

  it('keeps texts in other languages collapsed, and sends one that was typed there', async () => {
    const user = userEvent.setup()
    const { sent, send } = acceptingServer()
    const record = dayInSeoul()
    const title = { en: 'Lunch', 'zh-Hant': '午宴' }
    renderItinerary({ ...record, item: record.item.map((item) => ({ ...item, title })) }, send)
    await user.click(screen.getAllByRole('button', { name: 'Edit Lunch' })[0]!)
    const other = screen.getByText('Other languages').closest('details')!
    expect([other.open, other.querySelector('small')?.textContent]).toEqual([false, 'Chinese (Traditional)'])
    const chinese = within(other).getByLabelText<HTMLInputElement>('Title Chinese (Traditional)')
    await user.clear(chinese)
    await user.type(chinese, '午餐')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(sent).toMatchObject([{ do: 'change', id: 'call', to: { title: { en: 'Lunch', 'zh-Hant': '午餐' } } }])
  })

  it('keeps the form open when Escape closes the candidates of an input method', async () => {
    const user = userEvent.setup()
    renderItinerary(dayInSeoul(), acceptingServer().send)
    await user.click(screen.getByRole('button', { name: 'Edit Lunch' }))
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Title English' }), { key: 'Escape', isComposing: true })
    expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy()
  })

  it('suggests the month of a trip whose days are not known, not today', () => {
    renderItinerary(recordOf({}, { start: '1998-01' }), acceptingServer().send)
    expect(screen.getByLabelText('Add item on Thursday 1 January')).toBeTruthy()
  })

  it('closes without a change on Escape', async () => {
    const user = userEvent.setup()
    const { sent, send } = acceptingServer()
    renderItinerary(dayInSeoul(), send)
    await user.click(screen.getByRole('button', { name: 'Edit Lunch' }))
    await user.keyboard('9{Escape}')
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
    expect(sent).toEqual([])
  })

  it('has an input for the address in the local script', async () => {
    const user = userEvent.setup()
    renderItinerary(dayInSeoul(), acceptingServer().send)
    await user.click(screen.getByRole('button', { name: 'Edit Courtesy call' }))
    await user.selectOptions(screen.getByLabelText('Visit'), 'Hanyang University')
    expect(screen.getByRole('textbox', { name: 'Address, in local script Korean' })).toBeTruthy()
  })

  it('marks the name and the address in the local script with their language', () => {
    const record = dayInSeoul()
    const placeAddress = { en: '222 Wangsimni-ro', ko: '서울특별시 성동구 왕십리로 222' }
    renderItinerary(
      { ...record, item: record.item.map((item) => ({ ...item, visitId: 'v1', placeAddress })) },
      acceptingServer().send,
    )
    const day = dayOf('Tuesday 3 November')
    expect(day.getAllByText('한양대학교')[0]!.lang).toBe('ko')
    expect(day.getAllByText(placeAddress.ko)[0]!.lang).toBe('ko')
    expect(day.queryByText(placeAddress.en)).toBeNull()
  })

  it('is available in Chinese', () => {
    renderItinerary(dayInSeoul(), acceptingServer().send, 'zh-Hant')
    expect(screen.getByRole('region', { name: '11月3日 星期二' })).toBeTruthy()
    expect(screen.getAllByText('全體').length).toBeGreaterThan(0)
  })
})
