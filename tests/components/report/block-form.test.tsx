import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { type ComponentProps } from 'react'
import { afterEach, expect, test } from 'vitest'
import { BlockForm } from '@/components/report/block-form'
import type { BlockView } from '@/lib/server/report/report-view'
import { messagesOf } from '@/lib/messages/messages'

afterEach(cleanup)

const block: BlockView = {
  id: 'a',
  kind: 'paragraph',
  text: 'Old.',
  rich: [['Old.']],
  revision: 4,
  edited: false,
  leftOut: null,
  canRestore: false,
  lastEdit: null,
  basis: { names: [], others: [] },
  paragraphs: [],
  updates: [],
}

function show(over: Partial<ComponentProps<typeof BlockForm>> = {}) {
  const saved: [string, number][] = []
  const cancelled: string[] = []
  const form = (more: Partial<ComponentProps<typeof BlockForm>>) => (
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <BlockForm
        language="en"
        name="Paragraph 1"
        kind="paragraph"
        start="Old."
        saved={block}
        isGone={false}
        onSave={async (text, revision) => {
          saved.push([text, revision])
          return null
        }}
        onCancel={(typed) => cancelled.push(typed)}
        {...over}
        {...more}
      />
    </NextIntlClientProvider>
  )
  const { rerender } = render(form({}))
  return { saved, cancelled, again: (more: Partial<ComponentProps<typeof BlockForm>>) => rerender(form(more)) }
}

const area = () => screen.getByLabelText<HTMLTextAreaElement>('Paragraph 1')

test('saves with Enter, with the revision at the time of opening', async () => {
  const { saved } = show()
  await userEvent.type(area(), ' New.{Enter}')
  expect(saved).toEqual([['Old. New.', 4]])
})

test('begins a new line with Shift+Enter', async () => {
  const { saved } = show()
  await userEvent.type(area(), '{Shift>}{Enter}{/Shift}New.')
  expect([area().value, saved]).toEqual(['Old.\nNew.', []])
})

test('ignores Enter while an input method composes', () => {
  const { saved } = show()
  fireEvent.keyDown(area(), { key: 'Enter', isComposing: true })
  fireEvent.keyDown(area(), { key: 'Enter', keyCode: 229 })
  expect(saved).toEqual([])
})

test('passes the discarded text on', async () => {
  const { cancelled } = show()
  await userEvent.type(area(), ' New.{Escape}')
  expect(cancelled).toEqual(['Old. New.'])
})

test('keeps the typed text if saving failed', async () => {
  show({ onSave: async () => null })
  await userEvent.type(area(), ' New.{Enter}')
  expect(area().value).toBe('Old. New.')
})

const remote: BlockView = { ...block, text: 'Theirs.', rich: [['Theirs.']], revision: 7 }

/** A server whose current state is `remote`. */
function showConflict() {
  const tried: [string, number][] = []
  const { again } = show({
    onSave: async (text, revision) => {
      tried.push([text, revision])
      return revision === 4 ? 'changed' : null
    },
  })
  return { tried, again: () => again({ saved: remote }) }
}

test('shows both texts of a conflict, and overwrites the saved text only by choice', async () => {
  const { tried, again } = showConflict()
  await userEvent.type(area(), ' Mine.{Enter}')
  again()
  expect(screen.getByRole('alert').textContent).toContain('Theirs.')
  expect(area().value).toBe('Old. Mine.')
  await userEvent.type(area(), '{Enter}')
  expect(tried).toEqual([['Old. Mine.', 4]])
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep mine' }))
})

test('overwrites the revision that is shown', async () => {
  const { tried, again } = showConflict()
  await userEvent.type(area(), ' Mine.{Enter}')
  again()
  await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }))
  expect(tried).toEqual([
    ['Old. Mine.', 4],
    ['Old. Mine.', 7],
  ])
})

test('takes the saved text into the form', async () => {
  const { tried, again } = showConflict()
  await userEvent.type(area(), ' Mine.{Enter}')
  again()
  await userEvent.click(screen.getByRole('button', { name: 'Use theirs' }))
  expect([area().value, tried.length, screen.queryByRole('alert')]).toEqual(['Theirs.', 1, null])
})

test('keeps the text if the paragraph was deleted, and says so', async () => {
  const { again } = show()
  await userEvent.type(area(), ' Mine.')
  again({ isGone: true })
  expect(area().value).toBe('Old. Mine.')
  expect(screen.getByRole('alert').textContent).toContain('deleted this')
})
