import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TripProvider } from '@/components/trip/trip-client'
import { VisitsEditor } from '@/components/visits/visits-editor'
import type { SharedNote } from '@/lib/domain/visits/member-note'
import { messagesOf } from '@/lib/messages/messages'
import { directory, korea, officeWith, stop } from './editing'

vi.mock('@/app/(office)/people/actions', () => ({ addPersonAction: async () => ({ ok: false, message: 'no' }) }))
vi.mock('@/app/(office)/institutions/actions', () => ({
  addInstitutionAction: async () => ({ ok: false, message: 'no' }),
}))
vi.setConfig({ testTimeout: 30_000 })

const note = (id: string, visitId: string | null, text: string): SharedNote => ({
  id,
  visitId,
  text,
  hasPhoto: false,
  author: 'Hsiu-Mei Hsieh',
  writtenAt: '2023-11-01T05:40:00.000Z',
  settled: null,
})

// Only the network is mocked.
let notes: SharedNote[]
let isAway: boolean
beforeEach(() => {
  isAway = false
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    if (isAway) throw new Error('away')
    if (!address.endsWith('/notes')) return Response.json({ found: [] })
    if (init.method === 'POST') {
      const { id, settled } = JSON.parse(init.body as string) as { id: string; settled: boolean }
      notes = notes.map((one) =>
        one.id === id ? { ...one, settled: settled ? { at: '2023-11-02T01:00:00.000Z', name: 'U' } : null } : one,
      )
    }
    return Response.json({ notes })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(...given: SharedNote[]) {
  notes = given
  const at = officeWith(korea())
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <TripProvider
        initial={{ id: crypto.randomUUID(), version: 1, record: at.office.record, directory }}
        send={at.send}
        may={['see trip', 'edit trip']}
        homeZone="Asia/Taipei"
      >
        <VisitsEditor today="2023-10-01" notes={notes} />
      </TripProvider>
    </NextIntlClientProvider>,
  )
  return at
}
const hanyang = () => stop(/Hanyang/)

it('is shown with its visit, author and time, or with the whole trip if its visit was deleted', () => {
  show(note('n1', 'v1', 'Two places a year'), note('n2', 'gone', 'Elsewhere'))
  expect(hanyang().getByText('Two places a year')).toBeDefined()
  expect(hanyang().getByText(/Hsiu-Mei Hsieh, .*13:40/)).toBeDefined()
  expect(stop('Whole trip').getByText('Elsewhere')).toBeDefined()
})

it('becomes an outcome in its own language, is settled by that, and can be reopened', async () => {
  const user = userEvent.setup()
  const { office } = show(note('n1', 'v1', '每年兩個名額'))
  await user.click(hanyang().getByRole('button', { name: 'Save as outcome' }))
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Outcome Chinese (Traditional)' }).value).toBe(
    '每年兩個名額',
  )
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await hanyang().findByText('1 handled')).toBeDefined()
  expect(office.record.visit[0]!.outcomes).toEqual([{ 'zh-Hant': '每年兩個名額' }])
  expect(notes[0]!.settled).not.toBeNull()
  await user.click(hanyang().getByText('1 handled'))
  await user.click(hanyang().getByRole('button', { name: 'Reopen: 每年兩個名額' }))
  expect(await hanyang().findByRole('button', { name: 'Save as outcome' })).toBeDefined()
})

it('becomes a quote only with a speaker, who is a host or a member', async () => {
  const user = userEvent.setup()
  const { office } = show(note('n1', 'v1', 'We want to go on.'))
  await user.click(hanyang().getByRole('button', { name: 'Save as quotation' }))
  const form = within(screen.getByRole('form', { name: 'Add quotation' }))
  await user.click(form.getByRole('button', { name: 'Save' }))
  expect(office.record.quote).toEqual([])
  const speaker = form.getByRole('combobox', { name: 'Speaker' })
  expect(
    within(speaker)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['Choose a person', 'Hansung Kim', 'Y.H. Frank Ying'])
  await user.selectOptions(speaker, 'Hansung Kim')
  await user.click(form.getByRole('button', { name: 'Save' }))
  expect(await hanyang().findByText('1 handled')).toBeDefined()
  expect(office.record.quote).toMatchObject([{ speakerId: 'kim', form: 'direct', text: { en: 'We want to go on.' } }])
})

it('becomes a promise of its visit, or is appended to the notes of a topic', async () => {
  const user = userEvent.setup()
  const { office } = show(note('n1', 'v1', 'Send the list'), note('n2', 'v1', 'They agree'))
  await user.click(hanyang().getAllByRole('button', { name: 'Save as promise' })[0]!)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(office.record.nextStep).toMatchObject([{ text: { en: 'Send the list' }, visitId: 'v1' }]))
  await user.click(await hanyang().findByRole('button', { name: 'Save as meeting notes of a topic' }))
  expect(screen.getByRole('combobox', { name: 'Topic' }).textContent).toContain('student exchange')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(office.record.topic[0]!.notes).toEqual({ en: 'They agree' }))
  expect(await hanyang().findByText('2 handled')).toBeDefined()
})

it('stays open if its form is cancelled, and a lost connection is shown', async () => {
  const user = userEvent.setup()
  show(note('n1', 'v1', 'Two places a year'))
  await user.click(hanyang().getByRole('button', { name: 'Save as outcome' }))
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(hanyang().getByRole('button', { name: 'Save as outcome' }))
  isAway = true
  await user.click(hanyang().getByRole('button', { name: 'Dismiss' }))
  expect((await hanyang().findByRole('alert')).textContent).toContain('Nothing was changed')
  isAway = false
  await user.click(hanyang().getByRole('button', { name: 'Dismiss' }))
  expect(await hanyang().findByText('1 handled')).toBeDefined()
})
