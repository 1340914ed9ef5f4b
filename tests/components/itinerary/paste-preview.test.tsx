import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { partsOf } from '@/lib/domain/trip/edit'
import { acceptingServer } from './accepting-server'
import { dayInSeoul, renderItinerary } from './editing'

const addInstitution = vi.fn<(input: { institution: object }) => Promise<object>>()
vi.mock('@/app/(office)/institutions/actions', () => ({
  addInstitutionAction: (input: { institution: object }) => addInstitution(input),
}))

beforeEach(() => {
  vi.stubGlobal('fetch', async () => Response.json({ found: [] }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  addInstitution.mockReset()
})

async function pasted(text: string, record = dayInSeoul(), locale: 'en' | 'zh-Hant' = 'en') {
  const server = acceptingServer()
  renderItinerary(record, server.send, locale)
  const clipboardData = { getData: (type: string) => (type === 'text/html' ? '' : text) }
  fireEvent.paste(screen.getByRole('button', { name: /Lunch/ }), { clipboardData })
  const name = locale === 'en' ? 'Import a programme' : '匯入日程'
  const part = within(await screen.findByRole('region', { name }))
  await part.findByRole('region', { name: locale === 'en' ? 'Preview' : '預覽' })
  return { part, ...server }
}

const day = '4 November\n09:00 Briefing\n10:00-11:30 Library tour\n14:00 Talks'

describe('the preview of a pasted programme', () => {
  it('is corrected by keyboard: Enter saves and moves down, Escape restores, arrows change the row', async () => {
    const user = userEvent.setup()
    const { part, sent } = await pasted(day)
    const time = (row: number) => part.getByLabelText<HTMLInputElement>(`Time, row ${row}`)
    time(2).focus()
    await user.keyboard('{Control>}a{/Control}9:30{Enter}')
    await waitFor(() => expect(time(2).value).toBe('09:30'))
    expect(document.activeElement).toBe(time(3))
    await user.keyboard('x{Escape}')
    expect(time(3).value).toBe('10:00–11:30')
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(time(4))
    await user.keyboard('{ArrowUp}{Tab}')
    expect(document.activeElement).toBe(part.getByLabelText('Item, row 3'))
    await user.keyboard('{Control>}a{/Control}Museum tour{Control>}{Enter}{/Control}')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent.flatMap(partsOf)).toMatchObject([
      { values: { title: { en: 'Briefing' }, start: '2026-11-04T09:30' } },
      { values: { title: { en: 'Museum tour' }, start: '2026-11-04T10:00' } },
      { values: { title: { en: 'Talks' } } },
    ])
  })

  it('has inputs for kind, day, time zone, people and visit', async () => {
    const user = userEvent.setup()
    const { part, sent } = await pasted(day)
    const choose = async (label: string, option: string) => {
      // Some fields are rendered only while their row has the focus.
      await user.click(part.getByLabelText('Item, row 4'))
      await user.click(part.getByLabelText(label))
      await user.selectOptions(part.getByLabelText(label), option)
    }
    await choose('Type, row 4', 'signing')
    await choose('Time zone, row 4', 'Asia/Tokyo')
    await user.type(part.getByLabelText('Find by city, country or UTC+9'), '雪梨')
    const zone = () => part.getByLabelText<HTMLSelectElement>('Time zone, row 4')
    await waitFor(() => expect(zone().value).toBe('Australia/Sydney'))
    await user.clear(part.getByLabelText('Find by city, country or UTC+9'))
    await choose('Time zone, row 4', 'Asia/Tokyo')
    await choose('Visit, row 4', 'v1')
    await user.click(part.getByLabelText('Item, row 4'))
    await user.type(part.getByLabelText('People, row 4'), 'Hsiu-Mei Hsieh{Enter}')
    await choose('Day, row 4', '2026-11-03')
    await user.click(part.getByRole('button', { name: 'Import 3 items' }))
    expect(sent.flatMap(partsOf)[2]).toMatchObject({
      values: {
        kind: 'signing',
        timeZone: 'Asia/Tokyo',
        visitId: 'v1',
        attendeeIds: ['hsieh'],
        start: '2026-11-03T14:00',
      },
    })
  })

  it('shows a changed item with its old values and updates it, and skips an identical one', async () => {
    const user = userEvent.setup()
    const { part, sent } = await pasted('3 November\n10:00-11:30 Courtesy call\n12:30-14:00 Lunch')
    expect(part.getByText('Already in the itinerary.')).toBeTruthy()
    expect(part.getByText('12:00–13:30').tagName).toBe('S')
    await user.click(part.getByRole('button', { name: 'Import 1 item' }))
    expect(sent.flatMap(partsOf)).toMatchObject([
      { do: 'change', id: 'lunch', to: { start: '2026-11-03T12:30', end: '2026-11-03T14:00' } },
    ])
  })

  it('leaves rows outside the trip unticked, with a warning', async () => {
    const { part } = await pasted('15 September\n09:00 Meet in the lobby')
    expect(part.getByRole<HTMLInputElement>('checkbox', { name: 'Import row 2' }).checked).toBe(false)
    expect(part.getByText('Outside the trip')).toBeTruthy()
    expect(part.getByRole<HTMLButtonElement>('button', { name: 'Nothing to import' }).disabled).toBe(true)
  })

  it('adds a new institution and its visit with one tick, and reuses it after a failure', async () => {
    const user = userEvent.setup()
    addInstitution.mockImplementation(async ({ institution }) => ({
      ok: true,
      institution: { id: 'kyoto', ...institution },
    }))
    const { part, sent } = await pasted('4 November\n10:00 Visit to Kyoto University')
    expect(await part.findByRole('checkbox', { name: /Kyoto University/ })).toBeTruthy()
    await waitFor(() => expect(part.getByText(/Japan/)).toBeTruthy(), { timeout: 5000 })
    await user.click(part.getByRole('button', { name: 'Import 1 item, 1 visit' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    const [visit, item] = sent.flatMap(partsOf)
    expect(addInstitution.mock.calls[0]?.[0]).toMatchObject({
      institution: { name: { en: 'Kyoto University' }, country: 'JP', timeZone: 'Asia/Tokyo', kind: 'university' },
    })
    expect(visit).toMatchObject({ noun: 'visit', values: { institutionId: 'kyoto', day: '2026-11-04' } })
    expect(item).toMatchObject({ values: { timeZone: 'Asia/Tokyo', visitId: visit && 'id' in visit && visit.id } })
  })

  it('moves a whole day whose weekday is not that of its date, reached with F8', async () => {
    const user = userEvent.setup()
    const text = 'Date\tTime\tItem\nTue 4 Nov\t09:00\tBriefing\n\t14:00\tTalks'
    const { part } = await pasted(text)
    await part.findByText('The weekday is not that of this date.')
    expect(part.getByRole('button', { name: 'To check' })).toBeTruthy()
    await user.keyboard('{F8}')
    expect(document.activeElement?.textContent).toBe('Wed 4 Nov')
    await user.click(part.getByRole('button', { name: 'Tue 3 Nov' }))
    await part.findByRole('heading', { name: /Tuesday 3 November/ })
    expect(part.queryByText('The weekday is not that of this date.')).toBe(null)
    expect(part.queryByRole('heading', { name: /Wednesday 4 November/ })).toBe(null)
  })

  it('shows the cities of a flight below its times', async () => {
    const { part } = await pasted('4 November\n10:00-12:30 Flight KE123 ICN-KIX')
    expect(part.getByText('Seoul → Tokyo')).toBeTruthy()
  })

  it('keeps everything if the institution cannot be added', async () => {
    const user = userEvent.setup()
    addInstitution.mockResolvedValue({ ok: false, code: 'unexpected', message: 'It failed.' })
    const { part, sent } = await pasted('4 November\n10:00 Visit to Kyoto University')
    await user.click(await part.findByRole('button', { name: 'Import 1 item, 1 visit' }))
    expect(await part.findByRole('alert')).toBeTruthy()
    expect(sent).toEqual([])
    expect(part.getByDisplayValue('Visit to Kyoto University')).toBeTruthy()
  })

  it('says in which zone the times are read if neither the trip nor the programme does', async () => {
    const home = { ...dayInSeoul(), visit: [] }
    const unknown = {
      ...home,
      item: home.item.map((item) => ({ ...item, visitId: null, status: 'cancelled' as const })),
    }
    const { part } = await pasted('4 November\n10:00 Talks', unknown)
    expect(await part.findByText('Times are read in Taipei time; no place is named.')).toBeTruthy()
    cleanup()
    const { part: known } = await pasted('4 November\n10:00 Talks')
    expect(known.queryByText(/no place is named/)).toBeNull()
  })

  it('reads English and Chinese in a Chinese page', async () => {
    const user = userEvent.setup()
    const { part, sent } = await pasted(
      '11月4日\n10:00 Courtesy call 禮貌性拜會\n14:00 Campus tour',
      dayInSeoul(),
      'zh-Hant',
    )
    await user.click(part.getByRole('button', { name: '匯入 2 項' }))
    expect(sent.flatMap(partsOf)).toMatchObject([
      { values: { title: { en: 'Courtesy call', 'zh-Hant': '禮貌性拜會' } } },
      { values: { title: { en: 'Campus tour' } } },
    ])
  })
})
