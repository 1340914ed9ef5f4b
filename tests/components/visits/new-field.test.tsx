import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { VisitsView } from '@/components/visits/visits-view'
import { messagesOf } from '@/lib/messages/messages'
import { directory, korea, officeWith, renderVisits, stop } from './editing'

// A text that is declared on a visit, with its label, and nothing else; see tests/server/trip/new-field.test.ts.

vi.mock('@/lib/domain/trip/fields/visit', async (original) => {
  const { optional } = await import('@/lib/domain/fields/field')
  const { texts } = await import('@/lib/domain/fields/kind')
  const { visitFields } = await original<{ visitFields: object }>()
  return { visitFields: { ...visitFields, gift: optional(texts, { visibility: 'planner' }) } }
})
vi.mock('@/lib/messages/en/fields.json', async (original) => {
  const { default: labels } = await original<{ default: { visit: object } }>()
  return { default: { ...labels, visit: { ...labels.visit, gift: 'Gift' } } }
})
vi.mock('@/app/(office)/people/actions', () => ({ addPersonAction: async () => ({ ok: false, message: 'no' }) }))
vi.mock('@/app/(office)/institutions/actions', () => ({
  addInstitutionAction: async () => ({ ok: false, message: 'no' }),
}))
vi.setConfig({ testTimeout: 30_000 })

afterEach(cleanup)

it('is entered in the form of the visit and shown with its label', async () => {
  const user = userEvent.setup()
  const { office, send } = officeWith(korea())
  renderVisits(office.record, send)
  await user.click(screen.getByRole('button', { name: /^Hanyang University.*Edit visit/ }))
  await user.type(screen.getByRole('textbox', { name: /^Gift\b/ }), 'a lacquer box')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await stop(/Hanyang/).findByText('a lacquer box')).toBeDefined()
  expect(stop(/Hanyang/).getByText('Gift')).toBeDefined()
  expect(office.record.visit[0]).toMatchObject({ gift: { en: 'a lacquer box' }, day: '2023-11-01' })
})

it('is shown on the page for readers', () => {
  const record = korea()
  const visit = record.visit.map((one) => ({ ...one, gift: { en: 'a lacquer box' } }))
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <VisitsView trip={{ id: 't', version: 1, record: { ...record, visit }, directory }} />
    </NextIntlClientProvider>,
  )
  expect(stop(/Hanyang/).getByText('a lacquer box')).toBeDefined()
})
