import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TripFiles } from '@/components/files/trip-files'
import { TripProvider } from '@/components/trip/trip-client'
import type { Attachment, AttachmentEdit } from '@/lib/domain/files/attachment'
import { messagesOf } from '@/lib/messages/messages'
import { dayInSeoul } from '../itinerary/editing'
import { noMoreContacts } from '../../domain/directory/no-contacts'

const action = vi.hoisted(() => vi.fn<(input: { tripId: string; edit: AttachmentEdit }) => Promise<unknown>>())
vi.mock('@/app/(office)/trips/[trip]/files/actions', () => ({ editAttachmentAction: action }))

const file = (id: string, more: Partial<Attachment> = {}): Attachment => ({
  id,
  subject: 'item',
  subjectId: 'call',
  name: 'ticket.pdf',
  type: 'pdf',
  size: 230_400,
  audience: 'planners',
  personId: null,
  uploadedAt: `2026-11-0${id.length}T08:00:00.000Z`,
  uploadedBy: 'Ms Chen',
  revision: 3,
  ...more,
})

let tripId = ''
let at = 0
const view = (...files: Attachment[]) => ({ at: ++at, files })

/** The content of an upload, and the answer that it gets. */
const uploads: { address: string; body: unknown }[] = []
let answer: { status: number; response: unknown } = { status: 201, response: null }

class Upload extends EventTarget {
  status = 0
  response: unknown = null
  upload = new EventTarget()
  #address = ''
  open(_: string, address: string) {
    this.#address = address
  }
  setRequestHeader() {}
  send(body: unknown) {
    uploads.push({ address: this.#address, body })
    Object.assign(this, answer)
    queueMicrotask(() => this.dispatchEvent(new Event('load')))
  }
}

beforeEach(() => {
  tripId = crypto.randomUUID()
  uploads.length = 0
  action.mockReset()
  vi.stubGlobal('XMLHttpRequest', Upload)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function show(...files: Attachment[]) {
  vi.stubGlobal('fetch', async () => Response.json(view(...files)))
  const person = { id: 'ying', name: { full: { en: 'Y.H. Ying' } }, institutionId: null, email: null, phone: null }
  const trip = {
    id: tripId,
    version: 1,
    record: dayInSeoul(),
    directory: { people: { ying: { ...person, ...noMoreContacts, languages: [] } }, institutions: {} },
  }
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <TripProvider
        initial={trip}
        send={() => Promise.reject(new Error('no edit'))}
        may={['see trip', 'see staff notes', 'edit trip']}
        homeZone="Asia/Taipei"
      >
        <TripFiles />
      </TripProvider>
    </NextIntlClientProvider>,
  )
  if (files.length > 0) await screen.findAllByRole('link')
}

const group = (name: string) => within(screen.getByRole('region', { name }))
const choose = (name: string, ...files: File[]) =>
  userEvent.upload(group(name).getByLabelText('Add files'), files, { applyAccept: false })

test('lists the files of the trip and of each entry, with versions and readers', async () => {
  await show(
    file('a'),
    file('bb', { audience: 'person', personId: 'ying', name: 'seat.pdf' }),
    file('ccc'),
    file('dddd', { subjectId: 'gone', audience: 'members' }),
    file('eeeee', { subject: 'trip', subjectId: null, name: 'map.png', type: 'png' }),
  )
  expect(screen.getAllByRole('region').map((one) => one.getAttribute('aria-label'))).toEqual([
    'Whole trip',
    'Courtesy call',
    'Removed entry',
  ])
  const call = group('Courtesy call')
  expect(call.getAllByRole('link', { hidden: true }).map((one) => one.getAttribute('href'))).toEqual(
    ['ccc', 'a', 'bb'].map((id) => `/api/trips/${tripId}/files/${id}`),
  )
  expect(call.getByText('1 earlier version')).toBeTruthy()
  expect(call.getByText('Only Y.H. Ying', { selector: 'b' })).toBeTruthy()
  expect(call.getAllByText(/230 kB/)).toHaveLength(3)
})

test('uploads to planners only, unless other readers are chosen', async () => {
  await show()
  const pdf = new File(['%PDF'], '機票.pdf')
  answer = { status: 201, response: { view: view(file('a', { subject: 'trip', subjectId: null })) } }
  await choose('Whole trip', pdf)
  await screen.findByRole('link', { name: 'ticket.pdf' })
  await userEvent.selectOptions(group('Whole trip').getByLabelText('Who can read it'), 'Only Y.H. Ying')
  await choose('Whole trip', pdf)
  const queries = uploads.map(({ address }) => Object.fromEntries(new URL(address, 'http://a').searchParams))
  expect(queries).toEqual([
    { name: '機票.pdf', subject: 'trip', audience: 'planners' },
    { name: '機票.pdf', subject: 'trip', audience: 'person', personId: 'ying' },
  ])
  expect(uploads.map(({ body }) => body)).toEqual([pdf, pdf])
})

test('shows why a file was refused, and does not upload a file that is too large', async () => {
  await show()
  answer = { status: 415, response: { error: 'kind' } }
  const large = new File(['a'], 'large.pdf')
  Object.defineProperty(large, 'size', { value: 21 * 1024 * 1024 })
  await choose('Whole trip', new File(['MZ'], 'program.pdf'), large)
  const alerts = await screen.findAllByRole('alert')
  expect(alerts.map(({ textContent }) => textContent?.slice(0, 34))).toEqual([
    'This is not a PDF, JPEG, PNG or We',
    'This file is larger than 20 MB. Ma',
  ])
  expect(uploads).toHaveLength(1)
})

test('removes a file, and restores it with the button of the notice', async () => {
  await show(file('a'))
  action.mockResolvedValueOnce({ ok: true, view: view(), undo: { do: 'put back', id: 'a' }, conflict: null })
  await userEvent.click(screen.getByRole('button', { name: 'Remove: ticket.pdf' }))
  expect(screen.queryByRole('link')).toBeNull()
  action.mockResolvedValueOnce({ ok: true, view: view(file('a')), undo: null, conflict: null })
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await screen.findByRole('link', { name: 'ticket.pdf' })
  expect(action.mock.calls.map(([{ edit }]) => edit)).toEqual([
    { do: 'remove', id: 'a', revision: 3 },
    { do: 'put back', id: 'a' },
  ])
})

test('changes name and readers, and reports a conflict', async () => {
  await show(file('a'))
  await userEvent.click(screen.getByRole('button', { name: 'Edit: ticket.pdf' }))
  await userEvent.clear(screen.getByLabelText('Name'))
  await userEvent.type(screen.getByLabelText('Name'), 'Seat')
  const [readers] = screen.getAllByLabelText('Who can read it').slice(-2)
  if (!readers) throw new Error('There is no choice of readers.')
  await userEvent.selectOptions(readers, 'All members')
  action.mockResolvedValueOnce({ ok: true, view: view(file('a', { revision: 4 })), undo: null, conflict: 'changed' })
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Someone else has changed this file')
  expect(action.mock.calls.map(([{ edit }]) => edit)).toEqual([
    { do: 'change', id: 'a', revision: 3, name: 'Seat', audience: 'members', personId: null },
  ])
})
