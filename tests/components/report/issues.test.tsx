import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { Issues } from '@/components/report/issues'
import { entryKey } from '@/components/report/open-entries'
import type { ReportEditing } from '@/components/report/use-report'
import { messagesOf } from '@/lib/messages/messages'
import type { OpenEntry } from '@/lib/server/report/open-entries'

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }))

let asked: unknown[] = []
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const base = { of: null, suggestion: null, dismissed: null, fact: null, printed: null, words: null, key: null }
const note: OpenEntry = {
  ...base,
  why: 'first person',
  kind: 'quote',
  fact: 'quote:q1',
  key: { why: 'first person', fact: 'quote:q1', words: 'we learned a lot' },
  words: { text: 'we learned a lot', lang: 'en' },
  location: { in: 'details' },
  printed: [
    {
      language: 'en',
      sentences: ['Lind said that they learned a lot.'],
      flag: { why: 'first person', suggestion: 'the group learned a lot' },
    },
    { language: 'zh-Hant', sentences: [], flag: { why: 'no words', suggestion: '' } },
  ],
}
const hosts = ['Hansung Kim', 'Hanjung Lee'].map((text): OpenEntry => ({
  ...base,
  why: 'name',
  kind: 'person',
  of: { text: 'Hanyang University', lang: 'en' },
  words: { text, lang: 'en' },
  key: { why: 'name', fact: `person:${text}`, words: '' },
  location: { in: 'names' },
}))
const former: OpenEntry = { ...note, fact: 'quote:q0', dismissed: { by: 'Chen', at: '3 Nov 2023' }, printed: null }

function show() {
  asked = []
  vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
    asked.push(JSON.parse(body as string))
    const printed = { language: 'en', sentences: ['Lind said that all learned a lot.'], flag: null }
    return Response.json({ previews: [printed] })
  })
  const reword = vi.fn<() => Promise<void>>(async () => undefined)
  const dismiss = vi.fn<() => Promise<void>>(async () => undefined)
  const view = { language: 'en', state: 'draft', open: [note, ...hosts], putAside: [former] }
  const report = { view, isSaving: false, reword, dismiss } as unknown as ReportEditing
  function Sidebar() {
    const [open, setOpen] = useState<string | null>(entryKey(note))
    return <Issues tripId="t" report={report} openKey={open} onOpen={setOpen} />
  }
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <Sidebar />
    </NextIntlClientProvider>,
  )
  return { reword, dismiss }
}

it('lists open entries, hosts in one line, and opens a text in its field with its printed sentence', async () => {
  const { reword } = show()
  expect(screen.getByRole('heading').textContent).toBe('3 issues before approval')
  expect(screen.getByRole('link', { name: 'Name not checked' }).getAttribute('href')).toBe('/trips/t/report/names')
  expect(screen.getByText('Hanjung Lee')).toBeDefined()
  const box = within(screen.getByRole('group', { name: 'In the article' }))
  expect(box.getByText('Lind said that they learned a lot.')).toBeDefined()
  expect(box.getByText('Nothing yet: no text in this language.')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Use the better wording' }))
  expect(reword).toHaveBeenCalledWith(note, 'the group learned a lot')
  await userEvent.click(screen.getByRole('button', { name: 'First person' }))
  expect(screen.queryByRole('group', { name: 'In the article' })).toBeNull()
})

it('shows the sentence of the typed text, and saves that', async () => {
  const { reword } = show()
  const field = screen.getByRole('textbox', { name: 'quotation' })
  await userEvent.clear(field)
  await userEvent.type(field, 'all learned a lot')
  expect(await screen.findByText('Lind said that all learned a lot.')).toBeDefined()
  expect(asked).toEqual([{ language: 'en', words: 'all learned a lot', ref: 'quote:q1' }])
  expect(screen.queryByRole('button', { name: 'Use the better wording' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(reword).toHaveBeenCalledWith(note, 'all learned a lot')
})

it('dismisses an entry and reopens it, and shows who dismissed it', async () => {
  const { dismiss } = show()
  await userEvent.click(screen.getByRole('button', { name: 'Keep as written' }))
  expect(dismiss).toHaveBeenLastCalledWith([note], false)
  expect(screen.getByText('1 more put aside')).toBeDefined()
  expect(screen.getByText('Kept as written by Chen, 3 Nov 2023')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Flag again: we learned a lot', hidden: true }))
  expect(dismiss).toHaveBeenLastCalledWith([former], true)
})

it('dismisses all hosts who were not asked in one step', async () => {
  const { dismiss } = show()
  await userEvent.click(screen.getByRole('button', { name: 'Put aside' }))
  expect(dismiss).toHaveBeenLastCalledWith(hosts, false)
})
