import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { TripProvider } from '@/components/trip/trip-client'
import { VisitsEditor } from '@/components/visits/visits-editor'
import type { TripAction } from '@/lib/domain/access/roles'
import type { FieldPreview } from '@/lib/server/report/field-preview'
import { messagesOf } from '@/lib/messages/messages'
import { directory, korea, officeWith } from '../visits/editing'

vi.mock('@/app/(office)/people/actions', () => ({ addPersonAction: async () => ({ ok: false, message: 'no' }) }))
vi.mock('@/app/(office)/institutions/actions', () => ({
  addInstitutionAction: async () => ({ ok: false, message: 'no' }),
}))
vi.setConfig({ testTimeout: 30_000 })

let asked: { ref: string; edit: { to: { subject: Record<string, string> } } }[] = []
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(may: TripAction[]) {
  asked = []
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    if (!address.endsWith('/sentences')) return Response.json({})
    const body = JSON.parse(init.body as string) as (typeof asked)[number]
    asked.push(body)
    const previews: FieldPreview[] = [
      {
        language: 'en',
        sentences: [`They discussed ${body.edit.to.subject.en}.`],
        flag: { why: 'note', suggestion: 'law' },
      },
      { language: 'zh-Hant', sentences: [], flag: { why: 'no words', suggestion: '' } },
    ]
    return Response.json({ previews })
  })
  const at = officeWith(korea())
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <TripProvider
        initial={{ id: crypto.randomUUID(), version: 1, record: at.office.record, directory }}
        send={at.send}
        may={may}
        homeZone="Asia/Taipei"
      >
        <VisitsEditor today="2023-10-01" />
      </TripProvider>
    </NextIntlClientProvider>,
  )
}
const openTopic = (user: ReturnType<typeof userEvent.setup>) =>
  user.click(screen.getByRole('button', { name: /^student exchange/ }))

it('shows the sentence after a pause in typing, with its problems, and applies a suggested wording', async () => {
  const user = userEvent.setup()
  show(['see trip', 'edit trip', 'write report'])
  await openTopic(user)
  const box = within(await screen.findByRole('group', { name: 'In the article' }))
  await user.type(screen.getByRole('textbox', { name: 'Topic English' }), 's')
  expect(await box.findByText('They discussed student exchanges.')).toBeDefined()
  expect(asked.map(({ ref, edit }) => [ref, edit.to.subject.en])).toEqual([
    ['topic:t1', 'student exchange'],
    ['topic:t1', 'student exchanges'],
  ])
  expect(box.getByText('Printed as a note, because it is not a sentence.')).toBeDefined()
  expect(box.getByText('Nothing yet: no text in this language.')).toBeDefined()
  await user.click(box.getByRole('button', { name: 'Use the better wording' }))
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Topic English' }).value).toBe('law')
})

it('sends no request if the reader may not write reports', async () => {
  const user = userEvent.setup()
  show(['see trip', 'edit trip'])
  await openTopic(user)
  await new Promise((done) => setTimeout(done, 500))
  expect([asked, screen.queryByRole('group', { name: 'In the article' })]).toEqual([[], null])
})
