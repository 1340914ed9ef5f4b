import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps, ReactElement } from 'react'
import { afterEach, expect, test } from 'vitest'
import { CoverForm } from '@/components/statutory/cover-form'
import { EntryForm } from '@/components/statutory/entry-form'
import type { CoverWords, EntryWords } from '@/lib/domain/statutory/statutory-edit'
import { messagesOf } from '@/lib/messages/messages'
import type { CoverView, EntryView } from '@/lib/server/statutory/statutory-view'

afterEach(cleanup)

const inEnglish = (what: ReactElement) => (
  <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
    {what}
  </NextIntlClientProvider>
)

const entry: EntryView = {
  id: 'a',
  kind: 'recommendation',
  text: '舊',
  term: 'now',
  owner: null,
  revision: 4,
  heading: null,
  printed: [[{ text: '（一）對方的。', lang: null }]],
  lastEdit: { by: null, at: '' },
}

function showEntry(over: Partial<ComponentProps<typeof EntryForm>> = {}) {
  const saved: [EntryWords, number][] = []
  const cancelled: EntryWords[] = []
  const form = (more: Partial<ComponentProps<typeof EntryForm>>) =>
    inEnglish(
      <EntryForm
        name="Recommendation 1"
        kind="recommendation"
        start={{ text: '舊', term: 'now', owner: null }}
        saved={entry}
        isGone={false}
        onSave={async (words, revision) => {
          saved.push([words, revision])
          return null
        }}
        onCancel={(typed) => cancelled.push(typed)}
        {...over}
        {...more}
      />,
    )
  const { rerender } = render(form({}))
  return { saved, cancelled, again: (more: Partial<ComponentProps<typeof EntryForm>>) => rerender(form(more)) }
}

const area = () => screen.getByLabelText<HTMLTextAreaElement>('Recommendation 1', { selector: 'textarea' })

test('a recommendation is saved with its term and unit by Enter, with the revision when it was opened', async () => {
  const { saved } = showEntry()
  await userEvent.selectOptions(screen.getByLabelText(/^Time frame/), 'Medium or long term')
  await userEvent.type(screen.getByLabelText(/^Responsible unit/), '人事室')
  await userEvent.type(area(), '的{Enter}')
  expect(saved).toEqual([[{ text: '舊的', term: 'later', owner: '人事室' }, 4]])
})

test('Enter and Escape are ignored while an input method composes', () => {
  const { saved, cancelled } = showEntry()
  fireEvent.keyDown(area(), { key: 'Enter', isComposing: true })
  fireEvent.keyDown(area(), { key: 'Enter', keyCode: 229 })
  fireEvent.keyDown(area(), { key: 'Escape', isComposing: true })
  expect([saved, cancelled]).toEqual([[], []])
})

test('Shift+Enter begins a new paragraph of a reflection, which has neither term nor unit', async () => {
  const { saved } = showEntry({ kind: 'reflection', start: { text: '一', term: null, owner: null } })
  expect(screen.queryByLabelText(/^Time frame/)).toBeNull()
  await userEvent.type(area(), '{Shift>}{Enter}{/Shift}二{Enter}')
  expect(saved).toEqual([[{ text: '一\n二', term: null, owner: null }, 4]])
})

test('discarded text can be restored', async () => {
  const { cancelled } = showEntry()
  await userEvent.type(area(), '的{Escape}')
  expect(cancelled).toEqual([{ text: '舊的', term: 'now', owner: null }])
})

test('a conflict shows both texts, keeps the user’s own, and overwrites the saved text only by choice', async () => {
  const tried: [string, number][] = []
  const { again } = showEntry({
    onSave: async ({ text }, revision) => {
      tried.push([text, revision])
      return revision === 4 ? 'changed' : null
    },
  })
  await userEvent.type(area(), '的{Enter}')
  again({ saved: { ...entry, text: '對方的。', revision: 7 } })
  expect(screen.getByRole('alert').textContent).toContain('對方的。')
  expect([area().value, tried.length]).toEqual(['舊的', 1])
  await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }))
  expect(tried).toEqual([
    ['舊的', 4],
    ['舊的', 7],
  ])
})

test('typed text is kept if the entry was deleted', async () => {
  const { again } = showEntry()
  await userEvent.type(area(), '的')
  again({ isGone: true })
  expect(area().value).toBe('舊的')
  expect(screen.getByRole('alert').textContent).toContain('deleted this')
})

const cover: CoverView = {
  entered: { title: null, category: null, day: null, revision: 2 },
  category: null,
  title: [],
  ownTitle: '赴韓國訪問報告',
  agency: [],
  members: [],
  countries: '',
  period: null,
  day: null,
  homeId: 'h',
}

function showCover(conflict: 'changed' | null = null) {
  const sent: [CoverWords, number][] = []
  const form = (saved: CoverView) =>
    inEnglish(
      <CoverForm
        start={{ title: '', category: '', day: '' }}
        saved={saved}
        onCancel={() => undefined}
        onSave={async (words, revision) => {
          sent.push([words, revision])
          return revision === 2 ? conflict : null
        }}
      />,
    )
  const { rerender } = render(form(cover))
  return { saved: sent, again: (next: CoverView) => rerender(form(next)) }
}

const day = () => screen.getByLabelText<HTMLInputElement>(/^Report date/)

test('the date of the cover may be typed in years of the Republic, and an empty one is null', async () => {
  const { saved } = showCover()
  await userEvent.type(screen.getByLabelText(/^Type of travel/), '考察')
  await userEvent.type(day(), '113年1月15日')
  expect(screen.getByText('15 January 2024')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(saved).toEqual([[{ title: null, category: '考察', day: '2024-01-15' }, 2]])
})

test.each(['soon', '2024-01', '31 February 2024'])(
  'an invalid day such as “%s” is not saved, and stays as typed',
  async (typed) => {
    const { saved } = showCover()
    await userEvent.type(day(), typed)
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect([saved, day().value, day().getAttribute('aria-invalid'), document.activeElement]).toEqual([
      [],
      typed,
      'true',
      day(),
    ])
  },
)

test('the official categories are offered, and the default title of the report', () => {
  showCover()
  expect([...document.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    '考察',
    '訪問',
    '開會',
    '談判',
    '進修',
    '研究',
    '實習',
    '其他',
  ])
  expect(screen.getByText(/Default: 赴韓國訪問報告/)).toBeTruthy()
})

test('a conflict in the cover shows the saved cover and keeps the user’s own text', async () => {
  const { saved, again } = showCover('changed')
  await userEvent.type(screen.getByLabelText(/^Report title/), '我的')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  again({ ...cover, entered: { title: '對方的', category: null, day: '2024-01-15', revision: 5 } })
  expect(screen.getByRole('alert').textContent).toContain('對方的')
  expect(screen.getByText('15 January 2024')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }))
  expect(saved.map(([{ title }, revision]) => [title, revision])).toEqual([
    ['我的', 2],
    ['我的', 5],
  ])
})
