import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { useEffect, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { GridTable } from '@/components/delegation/grid-table'
import { gridColumns, type GridValues } from '@/lib/domain/delegation/member-grid'
import { messagesOf } from '@/lib/messages/messages'

afterEach(cleanup)

const columns = gridColumns(['en'])
let shown: GridValues = {}

function Table() {
  const [values, setValues] = useState<GridValues>({
    'a/role': 'member',
    'a/name.en': 'Anna',
    'b/role': 'member',
    'b/title.en': 'Dean',
  })
  useEffect(() => {
    shown = values
  })
  return (
    <GridTable
      label="Members"
      columns={columns}
      rows={['a', 'b'].map((id) => ({ id, name: id, head: id }))}
      values={values}
      isFixed={(row, { field }) => row === 'b' && field === 'name'}
      onChange={(to) => setValues((now) => ({ ...now, ...to }))}
    />
  )
}

function show() {
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <Table />
    </NextIntlClientProvider>,
  )
  return userEvent.setup()
}

const cell = (label: string) => screen.getByLabelText(label)

test('arrows, Enter and Escape work as in a spreadsheet', async () => {
  const user = show()
  await user.click(cell('a: Title, English'))
  await user.keyboard('Rector{Enter}')
  expect(document.activeElement).toBe(cell('b: Title, English'))
  await user.keyboard('{ArrowUp}')
  expect(document.activeElement).toBe(cell('a: Title, English'))
  await user.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(cell('a: Unit, English'))
  await user.keyboard('{ArrowLeft}x{Escape}')
  expect(shown['a/title.en']).toBe('Rector')
})

test('a pasted block fills the cells it covers, except fixed ones', () => {
  show()
  const copied = '團長\tAnna Green\tProf.\tRector\tOffice\tbeyond\n翻譯\tnot this\t\tInterpreter\t\nbeyond'
  fireEvent.paste(cell('a: Role'), { clipboardData: { getData: () => copied } })
  expect(shown).toEqual({
    'a/role': 'leader',
    'a/name.en': 'Anna Green',
    'a/honorific': 'Prof.',
    'a/title.en': 'Rector',
    'a/unit.en': 'Office',
    'b/role': 'interpreter',
    'b/honorific': '',
    'b/title.en': 'Interpreter',
    'b/unit.en': '',
  })
})
