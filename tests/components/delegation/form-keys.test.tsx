import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactElement } from 'react'
import { afterEach, expect, test } from 'vitest'
import { NewMember } from '@/components/delegation/new-member'
import { SizeField } from '@/components/delegation/size-field'
import { TripProvider } from '@/components/trip/trip-client'
import type { Edit } from '@/lib/domain/trip/edit'
import { messagesOf } from '@/lib/messages/messages'
import { recordOf } from '../../domain/trip/make'

afterEach(cleanup)

function show(element: ReactElement): Edit[] {
  const sent: Edit[] = []
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
        send={({ edit }) => {
          sent.push(edit)
          return Promise.resolve({ ok: true, version: 1 + sent.length })
        }}
      >
        {element}
      </TripProvider>
    </NextIntlClientProvider>,
  )
  return sent
}

test('Ctrl+Enter adds a member, and Escape closes the form unless an input method uses the key', async () => {
  let closed = 0
  const sent = show(<NewMember onDone={() => closed++} say={() => undefined} />)
  await userEvent.type(screen.getByRole('textbox', { name: /Title.* English/ }), 'Dean{Control>}{Enter}{/Control}')
  expect(sent).toMatchObject([{ do: 'add', noun: 'member', values: { title: { en: 'Dean' }, role: 'leader' } }])
  const field = screen.getByRole('textbox', { name: /Title.* English/ })
  fireEvent.keyDown(field, { key: 'Escape', isComposing: true })
  fireEvent.keyDown(field, { key: 'Escape', keyCode: 229 })
  expect(closed).toBe(0)
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(closed).toBe(1)
})

test('the size of the delegation is saved by Ctrl+Enter, and Escape closes its form', async () => {
  const sent = show(<SizeField />)
  const open = () => userEvent.click(screen.getByRole('button', { name: /Change the number/ }))
  await open()
  await userEvent.type(screen.getByRole('textbox', { name: 'Number of members' }), '12{Control>}{Enter}{/Control}')
  expect(sent).toEqual([{ do: 'change trip', from: { size: null }, to: { size: 12 } }])
  await open()
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape', isComposing: true })
  expect(screen.getByRole('textbox')).toBeTruthy()
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' })
  expect(screen.queryByRole('textbox')).toBeNull()
})
