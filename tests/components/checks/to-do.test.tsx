import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, describe, expect, it } from 'vitest'
import type { CheckBasis } from '@/components/checks/checks-provider'
import { ItineraryEditor } from '@/components/itinerary/itinerary-editor'
import { TripProvider } from '@/components/trip/trip-client'
import type { Dismissal } from '@/lib/domain/checks/dismissals'
import type { Locale } from '@/lib/domain/text/locales'
import { messagesOf } from '@/lib/messages/messages'
import { recordOf } from '../../domain/trip/make'
import { directory, institution } from '../../domain/checks/given'

const calendars = {
  KR: { country: 'KR', region: null, holidays: { '2026-11-03': { ko: '한글날', en: 'Hangul Day' } } },
}

// A call on a holiday, and a lunch that begins within it.
const record = recordOf(
  {
    member: [{ id: 'm', personId: 'ying', role: 'leader' }],
    topic: [{ id: 't', visitId: null }],
    visit: [{ id: 'v', institutionId: 'hanyang', day: '2026-11-03' }],
    host: [{ id: 'h', visitId: 'v', personId: 'kim', title: { en: 'Dean' } }],
    item: [
      {
        id: 'call',
        kind: 'courtesy call',
        title: { en: 'Courtesy call' },
        visitId: 'v',
        start: '2026-11-03T10:00',
        end: '2026-11-03T12:30',
        status: 'confirmed',
      },
      {
        id: 'lunch',
        kind: 'meal',
        title: { en: 'Lunch' },
        start: '2026-11-03T12:00',
        end: '2026-11-03T13:00',
        status: 'confirmed',
      },
    ],
  },
  { start: '2026-11-03', end: '2026-11-03' },
)

/** The itinerary with a server that stores dismissals, or refuses them with a message. */
function renderWith({
  refuse = null,
  failures = 0,
  dismissals = [],
  locale = 'en',
}: { refuse?: string | null; failures?: number; dismissals?: Dismissal[]; locale?: Locale } = {}) {
  let held = dismissals
  let remainingFailures = failures
  const answer = (next: Dismissal[]) => {
    if (remainingFailures-- > 0) return Promise.reject(new Error('offline'))
    if (refuse) return Promise.resolve({ ok: false as const, message: refuse })
    held = next
    return Promise.resolve({ ok: true as const, dismissals: held })
  }
  const basis: CheckBasis = {
    calendars,
    dismissals,
    dismiss: ({ key, reason }) => answer([...held, { key, reason, by: 'Ms. Lin', at: '2026-10-01T02:00:00.000Z' }]),
    restore: ({ key }) => answer(held.filter((one) => one.key !== key)),
  }
  const entries = directory(institution('hanyang', { name: { en: 'Hanyang University' }, address: { ko: '서울' } }))
  render(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="UTC">
      <TripProvider
        initial={{ id: crypto.randomUUID(), version: 1, record, directory: entries }}
        send={() => Promise.reject(new Error('unused'))}
        may={['see trip', 'edit trip']}
        homeZone="Asia/Taipei"
      >
        <ItineraryEditor today="2026-10-01" checks={basis} />
      </TripProvider>
    </NextIntlClientProvider>,
  )
  return () => held
}
const panel = () => within(screen.getByRole('complementary'))
const count = () => screen.getByRole('heading', { level: 2, name: /To do/ }).textContent

afterEach(cleanup)

describe('warnings to do', () => {
  it('lists warnings by weight, with their count and a link, and shows them on the item too', () => {
    renderWith()
    expect(count()).toBe('To do 2')
    expect(
      panel()
        .getByRole('link', { name: /^Lunch/ })
        .getAttribute('href'),
    ).toBe('#item-lunch')
    expect(screen.getAllByText('Overlaps “Courtesy call” by 30 minutes for everyone')).toHaveLength(2)
    expect(screen.getAllByText(/^Public holiday in South Korea:/).map((one) => one.textContent)).toEqual([
      'Public holiday in South Korea: Hangul Day',
      'Public holiday in South Korea: Hangul Day',
    ])
    expect(panel().getByRole('link', { name: 'date-holidays' })).toBeTruthy()
  })

  it('names a holiday in the local language if the reader’s language has no name for it', () => {
    renderWith({ locale: 'zh-Hant' })
    const [said] = screen.getAllByText(/^南韓國定假日/)
    expect(said!.textContent).toBe('南韓國定假日：Hangul Day 한글날')
    expect([...said!.querySelectorAll('span')].map(({ lang }) => lang)).toEqual(['en', 'ko'])
  })

  it('dismisses one with a reason, lists it with user and time, and restores it', async () => {
    const user = userEvent.setup()
    const held = renderWith()
    await user.click(panel().getByRole('button', { name: 'Dismiss: Lunch' }))
    await user.keyboard('Two groups')
    await user.click(panel().getByRole('button', { name: 'Dismiss' }))
    await waitFor(() => expect(count()).toBe('To do 1'))
    expect(held()).toMatchObject([{ reason: 'Two groups' }])
    expect(screen.getAllByText(/^Overlaps/)).toHaveLength(1)
    expect(panel().getByText('Two groups').textContent).toBe('Two groups Ms. Lin, 1 Oct 2026')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: /To do/ })))
    await user.click(panel().getByRole('button', { name: 'Restore: Lunch' }))
    await waitFor(() => expect(count()).toBe('To do 2'))
  })

  it('requires a reason, and keeps it if the server refuses', async () => {
    const user = userEvent.setup()
    renderWith({ refuse: 'This has changed.' })
    await user.click(panel().getByRole('button', { name: 'Dismiss: Lunch' }))
    await user.click(panel().getByRole('button', { name: 'Dismiss' }))
    expect(panel().getByText('Required')).toBeTruthy()
    await user.type(panel().getByLabelText('Reason'), 'Two groups')
    await user.click(panel().getByRole('button', { name: 'Dismiss' }))
    expect(await panel().findByText('This has changed.')).toBeTruthy()
    expect(panel().getByLabelText<HTMLTextAreaElement>('Reason').value).toBe('Two groups')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(panel().getByRole('button', { name: 'Dismiss: Lunch' })))
  })

  it('keeps the reason if the server does not answer, and dismisses or restores on the next attempt', async () => {
    const user = userEvent.setup()
    renderWith({ failures: 1 })
    await user.click(panel().getByRole('button', { name: 'Dismiss: Lunch' }))
    await user.type(panel().getByLabelText('Reason'), 'Two groups')
    await user.click(panel().getByRole('button', { name: 'Dismiss' }))
    expect(await panel().findByText('Can’t reach the server. Your text is kept; try again.')).toBeTruthy()
    await user.click(panel().getByRole('button', { name: 'Dismiss' }))
    await waitFor(() => expect(count()).toBe('To do 1'))
    expect(panel().queryByText(/^Can’t reach/)).toBeNull()
  })
})
