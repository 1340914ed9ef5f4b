import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { EmergencyEditor } from '@/components/emergency/emergency-editor'
import { EmergencyView } from '@/components/emergency/emergency-view'
import { TripProvider } from '@/components/trip/trip-client'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { messagesOf } from '@/lib/messages/messages'
import { recordOf } from '../../domain/trip/make'
import { directory, korea, officeWith } from '../visits/editing'

vi.setConfig({ testTimeout: 30_000 })
beforeEach(() => {
  vi.stubGlobal('fetch', async () => Response.json({ by: null }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(record: TripRecord = korea(), locale: 'en' | 'zh-Hant' = 'en') {
  const at = officeWith(record)
  render(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="UTC">
      <TripProvider
        initial={{ id: crypto.randomUUID(), version: 1, record, directory }}
        send={at.send}
        may={['see trip', 'edit trip']}
        homeZone="Asia/Taipei"
      >
        <EmergencyEditor />
      </TripProvider>
    </NextIntlClientProvider>,
  )
  return at
}
const part = (name: string) => within(screen.getByRole('region', { name }))

it('starts with the five usual entries, by keyboard alone', async () => {
  const user = userEvent.setup()
  const { office } = show()
  expect(screen.getByRole('heading', { name: 'No emergency contacts yet' })).toBeDefined()
  screen.getByRole('button', { name: 'Add the five usual contacts for Seoul' }).focus()
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(office.record.emergency.map(({ kind, city }) => [kind, city?.en ?? null])).toEqual([
      ['duty phone', null],
      ['coordinator', null],
      ['insurer', null],
      ['mission', 'Seoul'],
      ['hospital', 'Seoul'],
    ]),
  )
  expect(part('Whole trip').getAllByText('not filled in yet')).toHaveLength(3)
  await waitFor(() => expect(document.activeElement?.textContent).toBe('not filled in yet Edit'))
  await user.keyboard('{Enter}')
  await user.type(screen.getByLabelText('Phone'), '+886 2 5550 0100{Enter}')
  await waitFor(() =>
    expect(office.record.emergency[0]).toMatchObject({ kind: 'duty phone', phone: '+886 2 5550 0100' }),
  )
  expect(part('Whole trip').getByRole('link', { name: '+886 2 5550 0100' }).getAttribute('href')).toBe(
    'tel:+886255500100',
  )
})

it('adds an entry with its address in the local script, moves it to another city and removes it', async () => {
  const user = userEvent.setup()
  const { office } = show()
  await user.click(screen.getByRole('button', { name: 'Add contact: Seoul' }))
  await user.type(screen.getByRole('textbox', { name: 'Name English' }), 'A hospital')
  await user.type(screen.getByRole('textbox', { name: 'Address Korean' }), '서울')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(office.record.emergency).toMatchObject([
      { kind: 'hospital', city: { en: 'Seoul' }, name: { en: 'A hospital' }, address: { ko: '서울' }, phone: null },
    ]),
  )
  expect(part('Seoul').getByText('서울').lang).toBe('ko')

  await user.click(part('Seoul').getByRole('button', { name: 'A hospital Edit' }))
  await user.selectOptions(screen.getByLabelText('City'), 'Another city…')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(office.record.emergency[0]!.city).toEqual({ en: 'Seoul' })
  await user.type(screen.getByRole('textbox', { name: 'City name English' }), 'Daejeon')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(office.record.emergency[0]!.city).toEqual({ en: 'Daejeon' }))
  await user.click(part('Daejeon').getByRole('button', { name: 'A hospital Edit' }))
  await user.click(screen.getByRole('button', { name: 'Remove: A hospital' }))
  await waitFor(() => expect(office.record.emergency).toEqual([]))
})

it('shows readers no empty entries, and is available in Chinese', () => {
  const lines = recordOf({
    emergency: [
      { id: 'a', kind: 'police', city: { en: 'Seoul', 'zh-Hant': '首爾' }, phone: '112' },
      { id: 'b', kind: 'insurer' },
    ],
  })
  const view = (record: TripRecord) => (
    <NextIntlClientProvider locale="zh-Hant" messages={messagesOf('zh-Hant')} timeZone="UTC">
      <EmergencyView trip={{ id: 't', version: 1, record, directory }} />
    </NextIntlClientProvider>
  )
  const { rerender } = render(view(lines))
  expect(part('首爾').getByText('警察')).toBeDefined()
  expect(part('首爾').getByRole('link', { name: '112' }).getAttribute('href')).toBe('tel:112')
  expect(screen.queryByText('保險公司')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
  rerender(view(recordOf()))
  expect(screen.getByRole('heading', { name: '尚無緊急聯絡資料' })).toBeDefined()
})
