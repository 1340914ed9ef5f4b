import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { CoverSheet } from '@/components/statutory/cover-sheet'
import { OwnPart } from '@/components/statutory/own-part'
import { DeadlineLine } from '@/components/statutory/deadline-line'
import { noOpenForms } from '@/components/statutory/use-open-entries'
import type { StatutoryEditing } from '@/components/statutory/use-statutory'
import type { Locale } from '@/lib/domain/text/locales'
import { inPrintOrder, type StatutoryEdit, type StatutoryEntry } from '@/lib/domain/statutory/statutory-edit'
import { messagesOf } from '@/lib/messages/messages'
import type { StatutoryView } from '@/lib/server/statutory/statutory-view'

afterEach(cleanup)

const savedEntries: StatutoryEntry[] = [
  { id: 'later', kind: 'recommendation', text: '中長期', term: 'later', owner: null, revision: 1 },
  { id: 'one', kind: 'recommendation', text: '其一', term: 'now', owner: null, revision: 1 },
  { id: 'seen', kind: 'reflection', text: '所見', term: null, owner: null, revision: 1 },
  { id: 'two', kind: 'recommendation', text: '其二', term: 'now', owner: null, revision: 2 },
]

const blankView: StatutoryView = {
  deadline: null,
  months: 3,
  purpose: { heading: '壹、目的', paragraphs: [] },
  course: { heading: '貳、過程', paragraphs: [] },
  own: { heading: '參、心得及建議', entries: [] },
  order: [],
  unstatedFacts: [],
  cover: {
    entered: { title: null, category: null, day: null, revision: 0 },
    category: null,
    title: [{ text: '出國報告', lang: null }],
    ownTitle: '出國報告',
    agency: [{ text: '紫苑大學', lang: null }],
    members: [],
    countries: '',
    period: null,
    day: null,
    homeId: 'h',
  },
}

function viewOf(entries: StatutoryEntry[]): StatutoryView {
  const printed = inPrintOrder(entries).map((one) => ({
    ...one,
    heading: null,
    printed: [[{ text: one.text, lang: null }]],
    lastEdit: { by: null, at: '' },
  }))
  return { ...blankView, own: { heading: '參、心得及建議', entries: printed }, order: entries.map(({ id }) => id) }
}

function inLanguage(locale: Locale, what: React.ReactElement) {
  return render(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="UTC">
      {what}
    </NextIntlClientProvider>,
  )
}

function showOwn(entries: StatutoryEntry[]) {
  const sent: [StatutoryEdit, string][] = []
  const again: (() => void)[] = []
  const report: StatutoryEditing = {
    view: viewOf(entries),
    notice: null,
    isSaving: false,
    dismissNotice: () => undefined,
    showDiscarded: (restore) => again.push(restore),
    edit: async (edit, kind) => {
      sent.push([edit, kind])
      return { ok: true, conflict: null }
    },
  }
  const focused: string[] = []
  function Around() {
    const [forms, setForms] = useState(noOpenForms)
    return <OwnPart report={report} forms={forms} setForms={setForms} focusOn={(id) => focused.push(id)} />
  }
  inLanguage('en', <Around />)
  return { sent, focused, again }
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

test('an entry is moved within its heading only, and the move sends its position among all entries', async () => {
  const { sent } = showOwn(savedEntries)
  await press('Move up: Recommendation 1')
  await press('Move down: Recommendation 3')
  await press('Move up: Recommendation 3')
  expect(sent).toEqual([])
  expect(screen.getByRole('button', { name: 'Move up: Recommendation 1' }).getAttribute('aria-disabled')).toBe('true')
  await press('Move down: Recommendation 1')
  await press('Move up: Recommendation 2')
  expect(sent.map(([edit]) => edit)).toEqual([
    { do: 'move', id: 'one', before: null },
    { do: 'move', id: 'two', before: 'one' },
  ])
})

test('a removal sends the revision that was shown, and the focus moves to a neighbour', async () => {
  const { sent, focused } = showOwn(savedEntries)
  await press('Remove: Recommendation 2')
  await press('Remove: Reflection 1')
  expect(sent).toEqual([
    [{ do: 'remove', id: 'two', revision: 2 }, 'remove'],
    [{ do: 'remove', id: 'seen', revision: 1 }, 'remove'],
  ])
  expect(focused).toEqual(['later', 'add reflection'])
})

test('a changed entry sends only its text', async () => {
  const { sent } = showOwn(savedEntries)
  await press('Edit: Recommendation 1')
  await userEvent.type(screen.getByLabelText('Recommendation 1', { selector: 'textarea' }), '案{Enter}')
  expect(sent).toEqual([[{ do: 'change', id: 'one', revision: 1, text: '其一案', term: 'now', owner: null }, 'change']])
})

test('empty lists explain what belongs there; a new entry is added, and a discarded one can be restored', async () => {
  const { sent, again } = showOwn([])
  expect(screen.getByText(/No reflections yet/)).toBeTruthy()
  expect(screen.getByText(/No recommendations yet/)).toBeTruthy()
  await press('Add reflection')
  await userEvent.type(screen.getByLabelText('New reflection', { selector: 'textarea' }), '所見{Escape}')
  expect(again).toHaveLength(1)
  await press('Add recommendation')
  await userEvent.type(screen.getByLabelText('New recommendation', { selector: 'textarea' }), '輪調{Enter}')
  expect(sent).toMatchObject([
    [{ do: 'add', kind: 'recommendation', before: null, revision: 0, text: '輪調', term: null, owner: null }, 'add'],
  ])
})

test('the cover shows in the reader’s language what is missing, and links to its form', async () => {
  let opened = 0
  inLanguage(
    'en',
    <CoverSheet
      tripId="t"
      cover={blankView.cover}
      isOpen={false}
      onEdit={() => {
        opened++
      }}
    />,
  )
  const sheet = screen.getByRole('region', { name: 'Cover' })
  expect(within(sheet).getByText('2 fields of the cover are empty.')).toBeTruthy()
  expect(within(sheet).getByText('No members yet').getAttribute('lang')).toBe('en')
  expect(within(sheet).getByText('Period: from the trip dates').getAttribute('href')).toBe('/trips/t/details')
  await press('Fill in the cover')
  await press('Edit the cover: title, type of travel, report date')
  expect(opened).toBe(2)
})

const deadlines: [Locale, StatutoryView['deadline'], string][] = [
  ['en', { state: 'due', due: '4 February 2024', days: 72, day: null }, 'Due on 4 February 2024 · in 72 days'],
  ['en', { state: 'due', due: '4 February 2024', days: 0, day: null }, 'Due on 4 February 2024 · today'],
  ['en', { state: 'overdue', due: '4 February 2024', days: 1, day: null }, 'Due on 4 February 2024 · 1 day overdue'],
  [
    'en',
    { state: 'written', due: '4 February 2024', days: 0, day: '15 January 2024' },
    'Due on 4 February 2024 · dated 15 January 2024',
  ],
  [
    'en',
    { state: 'written', due: '4 February 2024', days: 6, day: '10 February 2024' },
    'Due on 4 February 2024 · dated 10 February 2024, 6 days late',
  ],
  ['en', null, 'No deadline'],
  ['zh-Hant', { state: 'due', due: '2024年2月4日', days: 72, day: null }, '繳交期限：2024年2月4日 · 還有 72 天'],
  ['zh-Hant', { state: 'overdue', due: '2024年2月4日', days: 5, day: null }, '已逾期 5 天'],
]

test.each(deadlines)('in %s, the deadline %o reads “%s”', (locale, deadline, text) => {
  const { container } = inLanguage(locale, <DeadlineLine tripId="t" view={{ ...blankView, deadline }} />)
  expect(container.textContent).toContain(text)
  expect(container.querySelector('[class*=overdue]') !== null).toBe(deadline?.state === 'overdue')
})
