import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PersonPicker } from '@/components/directory/pick/person-picker'
import type { FoundPerson } from '@/lib/domain/directory/directory'
import type { Person } from '@/lib/domain/directory/entry'
import { messagesOf } from '@/lib/messages/messages'
import { noMoreContacts } from '../../domain/directory/no-contacts'

const sent = vi.hoisted(() => ({ people: [] as unknown[] }))
vi.mock('@/app/(office)/people/actions', () => ({
  addPersonAction: async (input: { person: Person }) => {
    sent.people.push(input)
    return { ok: true, person: { ...input.person, id: 'new' } }
  },
}))
vi.mock('@/app/(office)/institutions/actions', () => ({
  addInstitutionAction: async () => ({ ok: false, message: 'no' }),
}))

const hanyang = {
  id: 'hy',
  name: { en: 'Hanyang University', ko: '한양대학교' },
  acronym: 'HYU',
  country: 'KR',
  city: null,
}
const person = (id: string, full: Record<string, string>): FoundPerson => ({
  person: { id, name: { full }, institutionId: 'hy', email: null, phone: null, ...noMoreContacts, languages: [] },
  institution: hanyang,
})
const everyone = [
  person('kim', { en: 'Hansung Kim', ko: '김한성' }),
  person('lee', { en: 'Hanjung Lee', ko: '이한정' }),
]

let asked: string[]
beforeEach(() => {
  asked = []
  sent.people = []
  // Only the network is mocked: the answer is that of the route.
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    const q = new URL(address, 'http://x').searchParams.get('q')!.toLowerCase()
    return Response.json({ found: everyone.filter((one) => JSON.stringify(one.person.name).toLowerCase().includes(q)) })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show() {
  const picked: (Person | null)[] = []
  function Around() {
    const [value, setValue] = useState<Person | null>(null)
    const put = (one: Person | null) => {
      picked.push(one)
      setValue(one)
    }
    return <PersonPicker label="Host" value={value} onPick={put} onClear={() => put(null)} institutionId="hy" />
  }
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <Around />
    </NextIntlClientProvider>,
  )
  return picked
}

test('finds a person while the user types and picks them by keyboard', async () => {
  const user = userEvent.setup()
  const picked = show()
  await user.type(screen.getByRole('combobox', { name: 'Host' }), 'kim')
  const option = await screen.findByRole('option', { name: /Hansung Kim/ })
  expect(within(option).getByText('김한성').lang).toBe('ko')
  expect(option.textContent).toContain('Hanyang University')
  await waitFor(() => expect(asked.at(-1)).toBe('/api/people?q=kim&institution=hy'))
  await user.keyboard('{ArrowDown}{Enter}')
  expect(picked.map((p) => p?.id)).toEqual(['kim'])
  await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())
  expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('Hansung Kim 김한성')
})

test('sends a request once typing pauses, not at every key', async () => {
  const user = userEvent.setup()
  show()
  await user.type(screen.getByRole('combobox'), 'hanjung')
  await screen.findByRole('option', { name: /Hanjung Lee/ })
  await waitFor(() => expect(asked.at(-1)).toContain('q=hanjung'))
  expect(asked.length).toBeLessThan('hanjung'.length)
})

test('adds an unknown name as it was typed, without guessing the family name', async () => {
  const user = userEvent.setup()
  const picked = show()
  await user.type(screen.getByRole('combobox'), '우수한')
  await user.click(await screen.findByRole('option', { name: 'Add “우수한” to the directory' }))
  const dialog = await screen.findByRole('dialog', { name: 'Add person to the directory' })
  expect(within(dialog).getByLabelText<HTMLInputElement>('Name Korean').value).toBe('우수한')
  await user.type(within(dialog).getByLabelText('Name English'), 'Su-Han Woo')
  await user.click(within(dialog).getByRole('button', { name: 'Add' }))
  await waitFor(() => expect(picked).toHaveLength(1))
  expect(sent.people).toEqual([
    {
      tripId: null,
      person: {
        name: { full: { ko: '우수한', en: 'Su-Han Woo' } },
        institutionId: 'hy',
        email: null,
        phone: null,
        ...noMoreContacts,
        languages: [],
      },
    },
  ])
  expect(picked[0]?.id).toBe('new')
})

test('offers to add a person only after the search has finished', async () => {
  const user = userEvent.setup()
  let answer = (_: Response) => {}
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise<Response>((resolve) => {
        answer = resolve
      }),
  )
  show()
  await user.click(screen.getByRole('combobox'))
  await user.paste('Kim')
  expect(await screen.findByText('Searching…')).toBeDefined()
  expect(screen.queryByRole('option', { name: /^Add/ })).toBeNull()
  await waitFor(() => {
    answer(Response.json({ found: [] }))
    expect(screen.getByRole('option', { name: 'Add “Kim” to the directory' })).toBeDefined()
  })
})

test('searches for a pasted name like a typed one', async () => {
  const user = userEvent.setup()
  show()
  await user.click(screen.getByRole('combobox'))
  await user.paste('Hanjung Lee')
  expect(await screen.findByRole('option', { name: /이한정/ })).toBeDefined()
})

test('shows all people on request before anything is typed', async () => {
  const user = userEvent.setup()
  const picked = show()
  await user.click(screen.getByRole('button', { name: /Show the list/ }))
  await user.click(await screen.findByRole('option', { name: /Hansung Kim/ }))
  expect(asked.at(-1)).toBe('/api/people?q=&institution=hy')
  expect(picked.map((p) => p?.id)).toEqual(['kim'])
})

test('keeps the selection when the field is left, and clears it when the field is emptied', async () => {
  const user = userEvent.setup()
  const picked = show()
  const input = screen.getByRole<HTMLInputElement>('combobox')
  await user.type(input, 'lee')
  await user.click(await screen.findByRole('option', { name: /Hanjung Lee/ }))
  await user.type(input, 'xyz')
  await user.tab()
  expect(input.value).toBe('Hanjung Lee 이한정')
  await user.clear(input)
  await user.tab()
  expect(picked.map((p) => p?.id)).toEqual(['lee', undefined])
  expect(input.value).toBe('')
})
