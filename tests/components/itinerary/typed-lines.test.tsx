import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dayInSeoul, renderItinerary } from './editing'
import { acceptingServer } from './accepting-server'

vi.mock('@/app/(office)/institutions/actions', () => ({ addInstitutionAction: () => null }))

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const field = (day: string) => screen.getByLabelText<HTMLInputElement>(`Add item on ${day}`)
const lines = (name: string) =>
  within(screen.getByRole('region', { name }))
    .queryAllByRole('heading', { level: 3 })
    .map((h) => h.textContent)

describe('a typed line', () => {
  it('is previewed before it is added, and becomes an unscheduled item if it has no time', async () => {
    const user = userEvent.setup()
    const { sent, send } = acceptingServer()
    renderItinerary(dayInSeoul(), send)
    await user.type(field('Wednesday 4 November'), 'Alumni tea 45 min @ Lobby')
    expect(screen.getByText('No time: goes to “Unscheduled” · 45 min · meal · Alumni tea · Lobby')).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(sent).toMatchObject([
      {
        do: 'add',
        noun: 'unscheduled',
        values: { kind: 'meal', title: { en: 'Alumni tea' }, minutes: 45, placeName: { en: 'Lobby' } },
      },
    ])
    expect(field('Wednesday 4 November').value).toBe('')
  })

  it('is added to the day that it names', async () => {
    const user = userEvent.setup()
    renderItinerary(dayInSeoul(), acceptingServer().send)
    await user.type(field('Tuesday 3 November'), '4 Nov 9:00 Briefing{Enter}')
    expect(lines('Wednesday 4 November')).toEqual(['Briefing internal provisional'])
  })

  it('is linked in Chinese to the visit whose institution it names', async () => {
    const user = userEvent.setup()
    const { sent, send } = acceptingServer()
    renderItinerary(dayInSeoul(), send, 'zh-Hant')
    await user.type(screen.getByLabelText('在11月4日 星期三新增項目'), '10:00-11:30 拜會한양대학교')
    expect(screen.getByText('10:00–11:30 · 拜會 · 拜會한양대학교 · 參訪Hanyang University')).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(sent).toMatchObject([
      {
        values: {
          kind: 'courtesy call',
          title: { 'zh-Hant': '拜會한양대학교' },
          start: '2026-11-04T10:00',
          end: '2026-11-04T11:30',
          visitId: 'v1',
          timeZone: 'Asia/Seoul',
        },
      },
    ])
  })

  it('stores each of its texts under its own language, whatever the language of the page', async () => {
    const user = userEvent.setup()
    const { sent, send } = acceptingServer()
    renderItinerary(dayInSeoul(), send)
    await user.type(field('Wednesday 4 November'), '14:00 Campus tour 校園導覽 @ 圖書館{Enter}')
    expect(sent).toMatchObject([
      { values: { title: { en: 'Campus tour', 'zh-Hant': '校園導覽' }, placeName: { 'zh-Hant': '圖書館' } } },
    ])
  })

  it('offers to add a visit if the institution has none on that day, and adds both in one step', async () => {
    const user = userEvent.setup()
    const { sent, send } = acceptingServer()
    const record = dayInSeoul()
    renderItinerary({ ...record, visit: record.visit.map((visit) => ({ ...visit, day: '2026-11-03' })) }, send)
    await user.type(field('Wednesday 4 November'), '10:00 Courtesy call, Hanyang University')
    await user.click(
      screen.getByRole('checkbox', { name: 'Also add a visit to Hanyang University on Wednesday 4 November' }),
    )
    await user.keyboard('{Enter}')
    const [stop, item] = sent[0]!.do === 'all' ? sent[0].edits : []
    expect(stop).toMatchObject({ do: 'add', noun: 'visit', values: { institutionId: 'hanyang', day: '2026-11-04' } })
    expect(item).toMatchObject({
      do: 'add',
      noun: 'item',
      values: { visitId: stop && 'id' in stop && stop.id, placeName: null },
    })
  })

  it('finds the institution in the directory if the trip does not have it yet', async () => {
    const user = userEvent.setup()
    const { sent, send } = acceptingServer()
    const yonsei = {
      id: 'yonsei',
      name: { en: 'Yonsei University' },
      acronym: null,
      latitude: null,
      longitude: null,
      kind: 'university',
      country: 'KR',
      city: null,
      timeZone: 'Asia/Seoul',
      address: null,
      website: null,
      background: [],
    }
    vi.stubGlobal('fetch', async () => Response.json({ found: [yonsei] }))
    renderItinerary(dayInSeoul(), send)
    await user.type(field('Wednesday 4 November'), '10:00 Talks, yonsei university')
    await user.click(await screen.findByRole('checkbox', { name: /Also add a visit to Yonsei University/ }))
    await user.keyboard('{Enter}')
    expect(sent[0]).toMatchObject({
      do: 'all',
      edits: [
        { noun: 'visit', values: { institutionId: 'yonsei' } },
        { noun: 'item', values: { timeZone: 'Asia/Seoul' } },
      ],
    })
  })

  it('moves the focus to neighbouring items with the arrows, and to the next day with Page Down', async () => {
    const user = userEvent.setup()
    renderItinerary(dayInSeoul(), acceptingServer().send)
    field('Tuesday 3 November').focus()
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit Lunch' }))
    field('Tuesday 3 November').focus()
    await user.keyboard('{PageDown}')
    expect(document.activeElement).toBe(field('Wednesday 4 November'))
  })
})

const table =
  '<table>' +
  '<tr><th>Date</th><th>Time</th><th>Activity</th><th>Venue</th></tr>' +
  '<tr><td rowspan="2">3 Nov (Tue)</td><td>15:00-16:00</td><td>Museum</td><td>Library</td></tr>' +
  '<tr><td>morning</td><td>Shopping<br>and rest</td><td></td></tr>' +
  '<tr><td>4 Nov</td><td>10:00</td><td></td><td></td></tr></table>'
const clipboard = (html: string, plain = '') => ({
  clipboardData: { getData: (type: string) => (type === 'text/html' ? html : plain) },
})

describe('a pasted table', () => {
  it('is shown row by row, corrected, added in one edit, and keeps text that is not an item', async () => {
    const user = userEvent.setup()
    const { sent, send } = acceptingServer()
    renderItinerary(dayInSeoul(), send)
    fireEvent.paste(field('Tuesday 3 November'), clipboard(table))
    const part = within(await screen.findByRole('region', { name: 'Import a programme' }))
    expect(await part.findByText('3 rows')).toBeTruthy()
    expect(part.getByText('Skipped').nextElementSibling?.textContent).toBe('1')
    expect(part.getByDisplayValue('Morning')).toBeTruthy()
    await user.clear(part.getByLabelText('Time, row 3'))
    await user.type(part.getByLabelText('Time, row 3'), '17:00')
    await user.click(part.getByRole('button', { name: 'Import 2 items' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(lines('Tuesday 3 November')).toEqual([
      'Courtesy call',
      'Lunch',
      'Museum provisional',
      'Shopping and rest provisional',
    ])
    await waitFor(() =>
      expect(part.getByLabelText<HTMLTextAreaElement>(/^A table from Word/).value).toBe('4 Nov\t10:00\t\t'),
    )
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(lines('Tuesday 3 November')).toEqual(['Courtesy call', 'Lunch'])
  })

  it('is on the day that Word has in a paragraph above it', async () => {
    renderItinerary(dayInSeoul(), acceptingServer().send)
    const html =
      '<p class=MsoNormal>Wednesday 4 November</p><table><tr><td><p>09:00</p></td><td><p>Briefing</p></td></tr>' +
      '<tr><td><p>10:00</p></td><td><p>Courtesy call</p></td></tr></table>'
    fireEvent.paste(screen.getByRole('button', { name: 'Edit Lunch' }), clipboard(html))
    await userEvent.click(await screen.findByRole('button', { name: 'Import 2 items' }))
    expect(lines('Wednesday 4 November')).toEqual(['Briefing internal provisional', 'Courtesy call provisional'])
  })

  it('may be plain lines below dates, pasted into an item of the itinerary', async () => {
    renderItinerary(dayInSeoul(), acceptingServer().send)
    fireEvent.paste(
      screen.getByRole('button', { name: 'Edit Lunch' }),
      clipboard('', 'Wednesday 4 November\n09:00 Briefing\n10:00-11:30 Courtesy call, Hanyang University'),
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Import 2 items' }))
    expect(lines('Wednesday 4 November')).toEqual(['Briefing internal provisional', 'Courtesy call provisional'])
  })
})
