import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PasteRoster } from '@/components/delegation/paste-roster'
import type { SendEdit } from '@/components/trip/send-edit'
import { TripProvider } from '@/components/trip/trip-client'
import type { Edit } from '@/lib/domain/trip/edit'
import { messagesOf } from '@/lib/messages/messages'
import { recordOf } from '../../domain/trip/make'

const server = vi.hoisted(() => ({ people: [] as object[][], answers: [] as (() => object)[] }))
vi.mock('@/app/(office)/trips/[trip]/delegation/actions', () => ({
  addPeopleAction: async ({ people }: { people: object[] }) => {
    server.people.push(people)
    return server.answers.shift()?.() ?? { ok: true, people: people.map((person, i) => ({ ...person, id: `p${i}` })) }
  },
}))

let rosterAnswer: () => Response
beforeEach(() => {
  Object.assign(server, { people: [], answers: [] })
  rosterAnswer = () => Response.json({ known: [] })
  vi.stubGlobal('fetch', async () => rosterAnswer())
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(send: SendEdit) {
  const done = vi.fn<() => void>()
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <TripProvider
        initial={{
          id: crypto.randomUUID(),
          version: 1,
          record: recordOf({}),
          directory: { people: {}, institutions: {} },
        }}
        may={['edit trip']}
        homeZone="Asia/Taipei"
        send={send}
      >
        <PasteRoster onDone={done} />
      </TripProvider>
    </NextIntlClientProvider>,
  )
  return { user: userEvent.setup(), done }
}

async function preview(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole('textbox'))
  const clipboard = new DataTransfer()
  clipboard.setData('text/plain', 'Hansung Kim\tDean')
  await user.paste(clipboard)
}

test('a failed preview keeps the rows and can be tried again', async () => {
  const { user } = show(() => Promise.reject(new Error('unused')))
  rosterAnswer = () => new Response(null, { status: 503 })
  await preview(user)
  expect(await screen.findByText('Can’t reach the server. Your rows are kept; try again.')).toBeTruthy()
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Hansung Kim\tDean')
  rosterAnswer = () => Response.json({ known: [] })
  await user.click(screen.getByRole('button', { name: 'Preview' }))
  expect(await screen.findByRole('button', { name: /Import 1 member/ })).toBeTruthy()
  expect(screen.queryByText(/^Can’t reach/)).toBeNull()
})

test('a table copied from Word is shown at once, with its merged cells and line breaks', async () => {
  show(() => Promise.reject(new Error('unused')))
  const cell = (text: string, down = 1) => `<td rowspan=${down}><p class=MsoNormal>${text}<o:p></o:p></p></td>`
  const html =
    `<html><body><table><tr>${['Unit', 'Name', 'Title'].map((text) => cell(text)).join('')}</tr>` +
    `<tr>${cell('Office of<br>International Affairs', 2)}${cell('王大明')}${cell('Dean')}</tr>` +
    `<tr>${cell('陳小美')}${cell('Secretary')}</tr></table></body></html>`
  const clipboardData = { getData: (type: string) => (type === 'text/html' ? html : '') }
  fireEvent.paste(screen.getByRole('textbox'), { clipboardData })
  await screen.findByRole('button', { name: 'Import 2 members' })
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '王大明: Unit, English' }).value).toBe(
    'Office of International Affairs',
  )
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '陳小美: Title, English' }).value).toBe('Secretary')
})

test('a failed or refused save can be repeated, and adds each person once', async () => {
  const edits: Edit[] = []
  const { user, done } = show(async ({ edit }) => {
    edits.push(edit)
    return edits.length === 1 ? { ok: false, code: 'refused', message: 'Not today.' } : { ok: true, version: 2 }
  })
  await preview(user)
  const add = () => user.click(screen.getByRole('button', { name: /Import 1 member/ }))
  await screen.findByRole('button', { name: /Import 1 member/ })
  server.answers = [
    () => {
      throw new Error('offline')
    },
    () => ({ ok: false, message: 'Too many people.' }),
  ]
  await add()
  expect(await screen.findByText('Can’t reach the server. Your rows are kept; try again.')).toBeTruthy()
  await add()
  expect(await screen.findByText('Too many people.')).toBeTruthy()
  await add()
  await waitFor(() => expect(edits).toHaveLength(1))
  expect(done).not.toHaveBeenCalled()
  await waitFor(() => expect(server.people).toHaveLength(3))
  await screen.findByText(messagesOf('en').delegation.paste.savedPeople)
  await add()
  await waitFor(() => expect(done).toHaveBeenCalledOnce())
  expect(server.people).toHaveLength(3)
  expect(edits).toHaveLength(2)
})

test('after another meaning is chosen for a column, the roster is read again', async () => {
  const { user } = show(() => Promise.reject(new Error('unused')))
  await preview(user)
  const column = await screen.findByRole('combobox', { name: 'Column 2' })
  expect(screen.getByDisplayValue('Dean')).toBeDefined()
  fireEvent.change(column, { target: { value: 'skip' } })
  await waitFor(() => expect(screen.queryByDisplayValue('Dean')).toBeNull())
  expect(screen.getByRole('cell', { name: 'Dean' })).toBeDefined()
})
