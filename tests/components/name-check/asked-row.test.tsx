import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, test } from 'vitest'
import { AskedRow } from '@/components/name-check/asked-row'
import { messagesOf } from '@/lib/messages/messages'
import type { AskedLine, CheckLine } from '@/lib/server/name-check/name-check-view'

afterEach(cleanup)

const check: CheckLine = {
  id: 'c',
  state: 'corrected',
  at: '24 Nov 2026, 10:00',
  until: '8 December 2026',
  answeredAt: '2026-11-24T02:00:00.000Z',
  settled: null,
  isOutdated: false,
  remark: null,
  corrections: [
    { of: 'name', language: 'en', was: 'Hansung Kim', to: 'Han-Sung Kim' },
    { of: 'title', language: 'en', was: null, to: 'Provost' },
  ],
}
const line: AskedLine = {
  personId: 'kim',
  name: { text: 'Hansung Kim', lang: 'en' },
  native: { text: '김한성', lang: 'ko' },
  title: null,
  email: null,
  language: 'ko',
  isAsked: true,
  check,
  sentences: [{ language: 'en', text: 'Hansung Kim received us.' }],
}

function show(of: Partial<AskedLine> = {}, maySettle = true): string[] {
  const done: string[] = []
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <table>
        <tbody>
          <AskedRow
            line={{ ...line, ...of }}
            language="ko"
            maySettle={maySettle}
            isSaving={false}
            onLanguage={(language) => done.push(language)}
            onAsk={() => done.push('ask')}
            onRevoke={() => done.push('revoke')}
            onSettle={(how) => done.push(how)}
          />
        </tbody>
      </table>
    </NextIntlClientProvider>,
  )
  return done
}

const buttons = () => screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))

test('an answer is applied with one key', async () => {
  const done = show()
  screen.getByRole('button', { name: 'Accept the correction from Hansung Kim' }).focus()
  await userEvent.keyboard('{Enter}')
  expect(done).toEqual(['accepted'])
  expect(screen.getByText('Han-Sung Kim').tagName).toBe('INS')
  expect(screen.getByText('Hansung Kim', { selector: 'del' })).toBeTruthy()
})

test('an answer can be applied only by users who may change the directory; others can decline it', () => {
  show({}, false)
  expect(buttons()).toEqual([
    'New link for Hansung Kim (replaces the current link)',
    'Revoke the link for Hansung Kim',
    'Decline the correction from Hansung Kim',
  ])
})

test('a remark is shown as it was written', async () => {
  const done = show({ check: { ...check, corrections: [], remark: 'Please drop <b>this</b>.' } })
  expect(screen.getByText('Please drop <b>this</b>.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Mark as handled: comment from Hansung Kim' }))
  expect(done).toEqual(['declined'])
})

test('an answer that was handled shows by whom, and offers no action', () => {
  show({ check: { ...check, settled: { at: '25 Nov 2026, 09:00', by: 'Lin' } } })
  expect(screen.getByText('Handled by Lin, 25 Nov 2026, 09:00')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Accept/ })).toBeNull()
})

test('the language can be chosen as long as no link exists', async () => {
  const done = show({ check: null })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Page language for Hansung Kim' }), 'ja')
  expect([done, buttons()]).toEqual([['ja'], ['Create link for Hansung Kim']])
  cleanup()
  show()
  expect(screen.queryByRole('combobox')).toBeNull()
})

test('the check of a host who left the trip can only be revoked', () => {
  show({ isAsked: false, sentences: [], check: { ...check, state: 'asked', corrections: [], answeredAt: null } })
  expect(buttons()).toEqual(['Revoke the link for Hansung Kim'])
})
