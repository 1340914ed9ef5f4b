import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PortraitField } from '@/components/directory/people/portrait-field'
import { messagesOf } from '@/lib/messages/messages'

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }))

// Only the network is mocked.
const asked: { address: string; method: string }[] = []
let answer = () => Response.json({ at: '2026-11-24T00:00:00.000Z' }, { status: 201 })
beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', async (address: string, { method }: { method: string }) => {
    asked.push({ address, method })
    return answer()
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = (since: string | null) =>
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <PortraitField personId="kim 1" since={since} />
    </NextIntlClientProvider>,
  )
const file = () => new File([new Uint8Array(3)], 'kim.png', { type: 'image/png' })

test('is uploaded from a file, shown, and removed', async () => {
  show(null)
  await userEvent.upload(screen.getByLabelText('Add photo'), file())
  expect(await screen.findByText('Photo saved.')).toBeDefined()
  expect(screen.getByRole('img', { name: 'Photo' }).getAttribute('src')).toBe(
    '/api/people/kim%201/portrait?since=2026-11-24T00%3A00%3A00.000Z',
  )
  answer = () => Response.json({ at: null })
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }))
  expect(await screen.findByText('Photo removed.')).toBeDefined()
  expect(screen.queryByRole('img')).toBeNull()
  expect(document.activeElement).toBe(screen.getByLabelText('Add photo'))
  expect(asked).toEqual([
    { address: '/api/people/kim%201/portrait', method: 'POST' },
    { address: '/api/people/kim%201/portrait', method: 'DELETE' },
  ])
})

test('shows why a file is refused and keeps the current one', async () => {
  answer = () => Response.json({ error: 'kind' }, { status: 415 })
  show('2026-01-01T00:00:00.000Z')
  await userEvent.upload(screen.getByLabelText('Replace'), file())
  expect((await screen.findByRole('alert')).textContent).toContain('not a JPEG, PNG or WebP image')
  expect(screen.getByRole('img', { name: 'Photo' })).toBeDefined()
  await userEvent.upload(screen.getByLabelText('Replace'), new File([], 'empty.png', { type: 'image/png' }))
  expect(screen.getByRole('alert').textContent).toBe('This file is empty.')
  expect(asked).toHaveLength(1)
})
