import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { TranslationsEditor } from '@/components/report/translations/translations-editor'
import { TripProvider } from '@/components/trip/trip-client'
import { TripHead } from '@/components/trip/trip-head'
import { missingTranslations } from '@/lib/domain/report/missing-translations'
import type { Texts } from '@/lib/domain/text/text'
import type { Directory } from '@/lib/domain/directory/entry'
import { messagesOf } from '@/lib/messages/messages'
import { recordOf } from '../../domain/trip/make'
import { directory, officeWith } from '../visits/editing'

type Translation = { id: string; translation: { field: string; from: Texts; to: Texts } }
const translated = vi.fn<(input: Translation) => Promise<object>>(async () => ({ ok: true, outcome: 'saved' }))
vi.mock('@/app/(office)/trips/[trip]/report/translations/actions', () => ({
  translateInstitutionAction: (input: Translation) => translated(input),
}))
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }), usePathname: () => '' }))
vi.setConfig({ testTimeout: 30_000 })
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const named = Object.fromEntries(
  Object.entries(directory.institutions).map(([id, one]) => [
    id,
    { ...one, name: { ...one.name, 'zh-Hant': '大學' }, city: null },
  ]),
)
const purposes: Texts[] = [{ en: 'to learn' }, { en: 'to teach' }, { en: 'to sing' }]

function show(mayEditDirectory = true, institutions: Directory['institutions'] = named) {
  const record = recordOf({ visit: [{ id: 'v1', institutionId: 'hanyang' }] }, { purposes })
  const at = officeWith(record)
  const whole = { id: crypto.randomUUID(), version: 1, record, directory: { ...directory, institutions } }
  vi.stubGlobal('fetch', async () => Response.json({ ...whole, record: at.office.record, version: at.office.version }))
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <TripProvider initial={whole} send={at.send} may={['see trip', 'edit trip']} homeZone="Asia/Taipei">
        <TripHead />
        <TranslationsEditor
          missing={missingTranslations(whole, ['en', 'zh-Hant'])}
          mayEditDirectory={mayEditDirectory}
        />
      </TripProvider>
    </NextIntlClientProvider>,
  )
  return at
}
const cell = (name: RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name })
const chinese = (at: { office: { record: { trip: { purposes: readonly Texts[] } } } }) =>
  at.office.record.trip.purposes.map((one) => one['zh-Hant'] ?? '')

it('saves a cell on Enter, moves to the next one, and updates the number of missing translations', async () => {
  const user = userEvent.setup()
  const at = show()
  expect(screen.getByRole('heading', { name: '3 texts have no Chinese' })).toBeDefined()
  await user.type(cell(/Purpose 1/), '學習{Enter}')
  await waitFor(() => expect(chinese(at)).toEqual(['學習', '', '']))
  expect(document.activeElement).toBe(cell(/Purpose 2/))
  expect(screen.getByRole('heading', { name: '2 texts have no Chinese' })).toBeDefined()
  await user.keyboard('教學{Escape}{ArrowUp}')
  expect([document.activeElement, cell(/Purpose 2/).value, chinese(at)]).toEqual([
    cell(/Purpose 1/),
    '',
    ['學習', '', ''],
  ])
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(chinese(at)).toEqual(['', '', '']))
})

it('fills the cells below with a pasted column, in one edit', async () => {
  const user = userEvent.setup()
  const at = show()
  await user.click(cell(/Purpose 2/))
  fireEvent.paste(cell(/Purpose 2/), { clipboardData: { getData: () => '教學\n歌唱\n多餘' } })
  await waitFor(() => expect(chinese(at)).toEqual(['', '教學', '歌唱']))
  expect(at.office.sent).toHaveLength(1)
})

it('fills a column in a dialog, matching the source texts next to the translations', async () => {
  const user = userEvent.setup()
  const at = show()
  await user.click(screen.getByRole('button', { name: 'Paste Chinese column' }))
  await user.click(cell(/Translations/))
  await user.paste('to sing\t歌唱\nto learn\t學習')
  await user.click(screen.getByRole('button', { name: 'Fill in 2 texts' }))
  await waitFor(() => expect(chinese(at)).toEqual(['學習', '', '歌唱']))
})

it('shows a conflict if another user has translated the text meanwhile', async () => {
  const user = userEvent.setup()
  const at = show()
  await user.type(cell(/Purpose 1/), '學習')
  at.others({
    do: 'change trip',
    from: { purposes },
    to: { purposes: purposes.with(0, { en: 'to learn', 'zh-Hant': '研習' }) },
  })
  await user.tab()
  await waitFor(() => expect(screen.getByRole('alert')).toBeDefined())
  expect(chinese(at)).toEqual(['研習', '', ''])
})

it('stores a text of the directory there, and only for users who may change it', async () => {
  const user = userEvent.setup()
  const unnamed = { ...named, hanyang: { ...directory.institutions.hanyang!, city: null } }
  show(true, unnamed)
  await user.type(cell(/Institution, Hanyang/), '漢陽大學')
  await user.tab()
  await waitFor(() => expect(translated).toHaveBeenCalledOnce())
  const name = { en: 'Hanyang University', ko: '한양대학교' }
  expect(translated.mock.calls[0]).toEqual([
    { id: 'hanyang', translation: { field: 'name', from: name, to: { ...name, 'zh-Hant': '漢陽大學' } } },
  ])
  cleanup()
  show(false, unnamed)
  expect(cell(/Institution, Hanyang/).disabled).toBe(true)
})
