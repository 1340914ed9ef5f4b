import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HouseStyleForm } from '@/components/office/house-style-form'
import { messagesOf } from '@/lib/messages/messages'
import { defaultHouseStyle } from '@/lib/report/house-style'
import { houseExamples } from '@/lib/server/office/house-style-example'
import type { OfficeSettings } from '@/lib/server/office/office'

const usual: OfficeSettings = { ...defaultHouseStyle, reportMonths: 3, pressOfficeName: null }

let sent: Record<string, FormDataEntryValue>[]
let answers: (() => object)[]
let asked: URLSearchParams[]

vi.mock('@/app/(office)/house-style/actions', () => ({
  saveHouseStyleAction: async (_: unknown, form: FormData) => {
    sent.push(Object.fromEntries(form))
    return answers.shift()!()
  },
}))

beforeEach(() => {
  sent = []
  answers = []
  asked = []
  vi.stubGlobal('fetch', async (address: string) => {
    const query = new URLSearchParams(address.split('?')[1])
    asked.push(query)
    return Response.json(
      houseExamples({ dateOrder: query.get('dateOrder') === 'day-first' ? 'day-first' : 'month-first' }),
    )
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(settings: OfficeSettings = usual) {
  const options = (...all: [string, string][]) => all.map(([value, label]) => ({ value, label }))
  const sections = [
    {
      title: 'English articles',
      groups: [
        {
          field: 'dateOrder',
          label: 'Dates',
          hint: undefined,
          lang: 'en',
          options: options(['month-first', 'October 31'], ['day-first', '31 October']),
        },
        {
          field: 'serialComma',
          label: 'Lists',
          hint: undefined,
          lang: 'en',
          options: options(['true', 'A, B, and C'], ['false', 'A, B and C']),
        },
      ],
    },
  ]
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <HouseStyleForm settings={settings} examples={houseExamples(settings)} sections={sections} />
    </NextIntlClientProvider>,
  )
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const about = () => screen.getByLabelText<HTMLTextAreaElement>('About the institution English')
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })
const example = () => within(screen.getByRole('complementary', { name: 'Example' }))

test('sends what was chosen and typed, with the values at the time of opening', async () => {
  answers = [() => ({ ok: true, outcome: 'saved', did: 'save', settings: usual, before: null })]
  show()
  await userEvent.click(radio('31 October'))
  await userEvent.type(about(), 'Founded in 1901.')
  await press('Save')
  expect(sent).toEqual([
    {
      read: JSON.stringify(usual),
      dateOrder: 'day-first',
      serialComma: 'true',
      'boilerplate.en': 'Founded in 1901.',
      'boilerplate.zh-Hant': '',
      'pressOfficeName.en': '',
      'pressOfficeName.zh-Hant': '',
      reportMonths: '3',
    },
  ])
})

test('shows the effect of a choice at once, and marks it', async () => {
  show()
  expect(example().getByRole('status').textContent).toBe('With the saved style.')
  await userEvent.click(radio('31 October'))
  const changed = await example().findAllByText(/November|October/, { selector: 'mark' })
  expect(changed.length).toBeGreaterThan(0)
  expect(asked.at(-1)!.get('dateOrder')).toBe('day-first')
  expect(example().getByRole('status').textContent).toContain('not saved yet')
  await userEvent.click(radio('October 31'))
  expect(example().queryAllByText(/./, { selector: 'mark' })).toEqual([])
})

test('keeps the typed text next to the text saved by another user, and compares with that from then on', async () => {
  const theirs: OfficeSettings = { ...usual, boilerplate: { en: 'Theirs.' }, serialComma: false }
  const mine: OfficeSettings = { ...theirs, boilerplate: { en: 'Mine.' } }
  const changed = () => ({
    ok: true,
    outcome: 'changed',
    did: 'save',
    settings: theirs,
    typed: mine,
    conflicts: ['boilerplate'],
  })
  answers = [changed, changed]
  show()
  await userEvent.type(about(), 'Mine.')
  await press('Save')
  const alert = await screen.findByRole('alert')
  expect(
    within(alert)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['Mine.', 'Theirs.'])
  expect([about().value, radio('A, B and C').checked]).toEqual(['Mine.', true])
  await press('Save')
  expect(sent).toHaveLength(1)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep mine' }))
  await press('Keep mine')
  await waitFor(() => expect(JSON.parse(sent[1]!.read as string)).toEqual(theirs))
  expect(sent[1]!['boilerplate.en']).toBe('Mine.')
  await userEvent.click(await screen.findByRole('button', { name: 'Use theirs' }))
  expect(about().value).toBe('Theirs.')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('undoes a save by sending the earlier values', async () => {
  const now: OfficeSettings = { ...usual, dateOrder: 'day-first' }
  const before: OfficeSettings = { ...usual, boilerplate: { en: 'Old.', ko: '옛.' } }
  answers = [
    () => ({ ok: true, outcome: 'saved', did: 'usual', settings: now, before }),
    () => ({ ok: true, outcome: 'saved', did: 'undo', settings: before, before: now }),
  ]
  show(before)
  await press('Reset to default')
  expect(sent[0]).toMatchObject({ do: 'usual' })
  await press('Undo')
  expect(sent[1]).toMatchObject({
    do: 'undo',
    read: JSON.stringify(now),
    dateOrder: 'month-first',
    chineseYears: 'western',
    'boilerplate.en': 'Old.',
    'boilerplate.ko': '옛.',
  })
  expect(await screen.findByRole('button', { name: 'Redo' })).toBeDefined()
  expect(about().value).toBe('Old.')
})

test('keeps the input if the save is refused or the server cannot be reached', async () => {
  answers = [
    () => ({
      ok: false,
      code: 'invalid',
      message: 'Not yet.',
      fields: { reportMonths: 'From 1 to 24.', 'boilerplate.en': 'Too long.' },
      values: {},
    }),
    () => {
      throw new TypeError('failed to fetch')
    },
  ]
  show()
  await userEvent.type(about(), 'Mine.')
  await userEvent.click(radio('31 October'))
  await press('Save')
  expect(await screen.findByText('From 1 to 24.')).toBeDefined()
  expect(screen.getByText('Too long.')).toBeDefined()
  expect(screen.getByRole('alert').textContent).toBe('Not yet.')
  await press('Save')
  expect((await screen.findByText(/Can’t reach the server/)).closest('[role=alert]')).not.toBeNull()
  expect([about().value, radio('31 October').checked]).toEqual(['Mine.', true])
})
