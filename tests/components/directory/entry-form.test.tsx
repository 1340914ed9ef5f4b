import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PersonForm } from '@/components/directory/people/person-form'
import { personNamed } from '@/lib/domain/directory/directory'
import { messagesOf } from '@/lib/messages/messages'

type Input = { id: string; revision: number; values: { email: string | null; phone: string | null } }

const server = vi.hoisted(() => ({ sent: [] as unknown[], answers: [] as (() => object)[], visited: [] as string[] }))
vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: (path: string) => server.visited.push(path), refresh: () => undefined }),
  useParams: () => ({}),
}))
vi.mock('@/app/(office)/people/actions', () => ({
  savePersonAction: async (input: Input) => {
    server.sent.push(input)
    return server.answers.shift()?.()
  },
  addPersonAction: async () => ({ ok: false, message: 'unused' }),
}))

const kim = personNamed({ en: 'Hansung Kim' }, null)
beforeEach(() => Object.assign(server, { sent: [], answers: [], visited: [] }))
afterEach(cleanup)

function show() {
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <PersonForm id="kim" initial={kim} revision={3} institution={null} />
    </NextIntlClientProvider>,
  )
  return userEvent.setup()
}
const email = () => screen.getByLabelText<HTMLInputElement>('E-mail')
const save = () => screen.getByRole('button', { name: 'Save' })

test('keeps the text if the server does not answer, and saves it on the next attempt', async () => {
  server.answers = [
    () => {
      throw new Error('offline')
    },
    () => ({ ok: true, outcome: 'saved' }),
  ]
  const user = show()
  await user.type(email(), 'kim@example.edu')
  await user.click(save())
  expect(await screen.findByText('Can’t reach the server. Your text is kept; try again.')).toBeTruthy()
  expect(email().value).toBe('kim@example.edu')
  await user.click(save())
  await waitFor(() => expect(server.visited).toEqual(['/people/kim']))
  expect(screen.queryByText(/^Can’t reach/)).toBeNull()
  expect(server.sent).toMatchObject([
    { id: 'kim', revision: 3, values: { email: 'kim@example.edu' } },
    { id: 'kim', revision: 3, values: { email: 'kim@example.edu' } },
  ])
})

test('shows the error of a field and focuses it', async () => {
  server.answers = [() => ({ ok: false, message: 'Check the form.', fields: { 'values.email': 'Not an address.' } })]
  const user = show()
  await user.type(email(), 'kim@')
  await user.click(save())
  expect(await screen.findByText('Not an address.')).toBeTruthy()
  expect(screen.getByText('Check the form.')).toBeTruthy()
  await waitFor(() => expect(document.activeElement).toBe(email()))
})

test('shows both texts of a conflict, and overwrites the newer revision only by choice', async () => {
  const changed = { ...kim, email: 'office@example.edu', phone: '+82 2 1234' }
  server.answers = [
    () => ({ ok: true, outcome: 'changed', values: changed, revision: 4 }),
    () => ({ ok: true, outcome: 'saved' }),
  ]
  const user = show()
  await user.type(email(), 'kim@example.edu')
  await user.click(save())
  expect(await screen.findByText('office@example.edu')).toBeTruthy()
  expect(email().value).toBe('kim@example.edu')
  await user.click(screen.getByRole('button', { name: 'Keep mine' }))
  await waitFor(() => expect(server.visited).toEqual(['/people/kim']))
  expect(server.sent.at(-1)).toMatchObject({
    revision: 4,
    values: { email: 'kim@example.edu', phone: '+82 2 1234' },
  })
})

test('shows that the entry was deleted, and keeps the text', async () => {
  server.answers = [() => ({ ok: true, outcome: 'gone' })]
  const user = show()
  await user.type(email(), 'kim@example.edu')
  await user.click(save())
  expect(await screen.findByText('Someone else has deleted this entry. Your text is kept.')).toBeTruthy()
  expect(email().value).toBe('kim@example.edu')
  expect(server.visited).toEqual([])
})
