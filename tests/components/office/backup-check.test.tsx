import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { CheckSent, CheckStored } from '@/components/office/backup-check'
import { messagesOf } from '@/lib/messages/messages'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(content: React.ReactNode) {
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      {content}
    </NextIntlClientProvider>,
  )
}

const stored = (
  <ul>
    <li>
      <CheckStored name="attache-20261102T020000Z.tar.gz" made="2 Nov 2026, 10:00">
        <a href="/x">Download</a>
      </CheckStored>
    </li>
  </ul>
)

test('a check shows what is in the backup next to what is there now', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return Response.json({ ok: true, made: '2 Nov', comparison: [{ kind: 'trips', inBackup: 3, now: 4 }] })
  })
  show(stored)
  await userEvent.click(screen.getByRole('button', { name: 'Check the backup of 2 Nov 2026, 10:00' }))
  expect(await screen.findByText('The backup of 2 Nov is complete and can be restored.')).toBeTruthy()
  const row = screen.getByRole('row', { name: 'Trips 3 4' })
  expect(within(row).getAllByRole('cell')).toHaveLength(2)
  expect(asked).toEqual(['/api/backups/attache-20261102T020000Z.tar.gz'])
})

test('a refused backup is named with its reason, and a lost connection too', async () => {
  const answers = [
    async () => Response.json({ ok: false, reason: 'refused', said: 'The backup is damaged.' }, { status: 422 }),
    () => Promise.reject(new TypeError('no connection')),
  ]
  vi.stubGlobal('fetch', () => answers.shift()?.())
  show(stored)
  const button = screen.getByRole('button', { name: /^Check/ })
  await userEvent.click(button)
  expect((await screen.findByRole('alert')).textContent).toBe('This backup cannot be restored. The backup is damaged.')
  await userEvent.click(button)
  expect(await screen.findByText('The server cannot be reached. Try again.')).toBeTruthy()
})

test('a file that is too large is not sent', async () => {
  show(<CheckSent largest={3} />)
  await userEvent.upload(screen.getByLabelText('Backup file'), new File(['four'], 'attache.tar.gz'))
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The file is larger than 5 GB/)
})
