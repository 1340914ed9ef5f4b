import { cleanup, render, renderHook, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { OpenForms, useRowsInPlace, useOpenForm, useRowsWithOpenForms } from '@/components/ui/open-forms'

afterEach(cleanup)

type Row = { id: string; text: string }
const idOf = ({ id }: Row) => id
const row = (id: string, text: string = id): Row => ({ id, text })

function Form({ id }: { id: string }) {
  useOpenForm(id)
  return null
}

function List({ rows }: { rows: Row[] }) {
  // New objects at each render, as where rows are computed from the record.
  const kept = useRowsWithOpenForms(
    rows.map((one) => ({ ...one })),
    idOf,
  )
  return (
    <ul>
      {kept.map(({ line, isGone }) => (
        <li key={line.id}>{`${line.text}${isGone ? ' (gone)' : ''}`}</li>
      ))}
    </ul>
  )
}

function page(rows: Row[], open: readonly string[]) {
  return (
    <OpenForms>
      <List rows={rows} />
      {open.map((id) => (
        <Form key={id} id={id} />
      ))}
    </OpenForms>
  )
}

const texts = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent)

test('a deleted row stays at its position, with its last content, until its form is closed', () => {
  const { rerender } = render(page([row('a'), row('b'), row('c')], ['b']))
  rerender(page([row('a'), row('b', 'newer'), row('c')], ['b']))
  rerender(page([row('a'), row('c')], ['b']))
  expect(texts()).toEqual(['a', 'newer (gone)', 'c'])
  rerender(page([row('a'), row('b', 'restored'), row('c')], ['b']))
  expect(texts()).toEqual(['a', 'restored', 'c'])
  rerender(page([row('a'), row('c')], ['b']))
  rerender(page([row('a'), row('c')], []))
  expect(texts()).toEqual(['a', 'c'])
})

test('a row without a form disappears when it is deleted', () => {
  const { rerender } = render(page([row('a'), row('b')], ['a']))
  rerender(page([row('a')], ['a']))
  expect(texts()).toEqual(['a'])
})

test('rows that are new objects at each render are rendered once, and remain the same list', () => {
  let renders = 0
  const { result, rerender } = renderHook(
    ({ text }) => {
      renders++
      return useRowsInPlace([row('a', text)], idOf, () => true)
    },
    { initialProps: { text: 'one' } },
  )
  const first = result.current
  rerender({ text: 'one' })
  expect([renders, result.current === first]).toEqual([2, true])
  rerender({ text: 'two' })
  expect([renders, result.current]).toEqual([4, [row('a', 'two')]])
})
