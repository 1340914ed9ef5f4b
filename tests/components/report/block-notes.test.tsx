import { cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, test } from 'vitest'
import { BlockNotes } from '@/components/report/block-notes'
import { messagesOf } from '@/lib/messages/messages'
import type { BlockView } from '@/lib/server/report/report-view'

afterEach(cleanup)

const heading: BlockView = {
  id: 'a',
  kind: 'heading',
  text: 'Remarks',
  rich: [['Remarks']],
  revision: 1,
  edited: false,
  leftOut: null,
  canRestore: false,
  lastEdit: null,
  basis: { names: [], others: [] },
  paragraphs: [],
  updates: [],
}

function show(block: BlockView) {
  return render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <BlockNotes id="n" tripId="t" block={block} active={null} />
    </NextIntlClientProvider>,
  )
}

test('does not mark a generated heading as manually written', () => {
  expect(show(heading).container.textContent).toBe('')
})

test('shows that a paragraph of standard text has no source in the record', () => {
  show({ ...heading, kind: 'paragraph' })
  expect(screen.getByText(/^Standard text/)).toBeTruthy()
})

test('names the author of a heading', () => {
  show({ ...heading, edited: true, lastEdit: { by: 'Lin', at: '3 May' } })
  expect(screen.getByText('Written by Lin, 3 May')).toBeTruthy()
})
