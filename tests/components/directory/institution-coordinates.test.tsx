import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { InstitutionForm } from '@/components/directory/institutions/institution-form'
import { institutionNamed } from '@/lib/domain/directory/directory'
import { messagesOf } from '@/lib/messages/messages'

const server = vi.hoisted(() => ({ sent: [] as unknown[], answers: [] as object[] }))
vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: () => undefined, refresh: () => undefined }),
  useParams: () => ({}),
}))
vi.mock('@/app/(office)/institutions/actions', () => ({
  saveInstitutionAction: async (input: object) => {
    server.sent.push(input)
    return server.answers.shift() ?? { ok: true, outcome: 'saved' }
  },
  addInstitutionAction: async () => ({ ok: false, message: 'unused' }),
}))
beforeEach(() => Object.assign(server, { sent: [], answers: [] }))
afterEach(cleanup)

const point = () => screen.getByLabelText<HTMLInputElement>('Map point')
const save = () => screen.getByRole('button', { name: 'Save' })

test('reads the map point from a link or from numbers, and keeps what it cannot read', async () => {
  server.answers = [{ ok: false, message: 'Check the form.', fields: { 'values.latitude': 'Not a number.' } }]
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <InstitutionForm
        id="hanyang"
        initial={institutionNamed({ en: 'Hanyang University' })}
        revision={1}
        zones={[]}
        countries={[]}
      />
    </NextIntlClientProvider>,
  )
  const user = userEvent.setup()
  await user.type(point(), 'at the gate')
  await user.click(save())
  expect(await screen.findByText(/^This has no coordinates/)).toBeTruthy()
  expect(point().value).toBe('at the gate')
  await user.clear(point())
  await user.type(point(), 'https://www.google.com/maps/@37.5571,127.0453,17z')
  await user.click(save())
  await waitFor(() => expect(server.sent).toHaveLength(2))
  expect(server.sent).toMatchObject([
    { values: { latitude: Number.NaN, longitude: Number.NaN } },
    { values: { latitude: 37.5571, longitude: 127.0453 } },
  ])
})
