import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { TextsField } from '@/components/text/texts-field'
import type { Locale } from '@/lib/domain/text/locales'
import type { Texts } from '@/lib/domain/text/text'
import { messagesOf } from '@/lib/messages/messages'

afterEach(cleanup)

function show(initial: Texts | null, locale: Locale = 'en') {
  const held: { value: Texts | null } = { value: initial }
  function Around() {
    const [value, setValue] = useState(initial)
    return (
      <TextsField
        label="Title"
        value={value}
        onChange={(next) => {
          held.value = next
          setValue(next)
        }}
      />
    )
  }
  render(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="UTC">
      <Around />
    </NextIntlClientProvider>,
  )
  return held
}

test('shows the reader’s language first, then the other languages of the text, each marked with its language', () => {
  show({ ko: '부총장', en: 'Vice President' }, 'zh-Hant')
  expect(screen.getAllByRole('textbox').map((input) => [input.lang, (input as HTMLInputElement).value])).toEqual([
    ['zh-Hant', ''],
    ['ko', '부총장'],
    ['en', 'Vice President'],
  ])
  expect(screen.getByLabelText('Title 韓文')).toBeDefined()
})

test('omits emptied languages and keeps their inputs', async () => {
  const user = userEvent.setup()
  const held = show({ en: 'Dean', ko: '학장' })
  await user.clear(screen.getByLabelText('Title Korean'))
  expect(held.value).toEqual({ en: 'Dean' })
  await user.clear(screen.getByLabelText('Title English'))
  expect(held.value).toBeNull()
  await user.type(screen.getByLabelText('Title Korean'), '총장')
  expect(held.value).toEqual({ ko: '총장' })
})

test('adds a suggested language or any other by its tag, and focuses it', async () => {
  const user = userEvent.setup()
  const held = show({ en: 'Rector' })
  await user.click(screen.getByRole('button', { name: 'Add language Title' }))
  await user.selectOptions(screen.getByRole('combobox'), 'ja')
  await user.click(screen.getByRole('button', { name: 'Add' }))
  await user.keyboard('学長')
  expect(held.value).toEqual({ en: 'Rector', ja: '学長' })

  await user.click(screen.getByRole('button', { name: 'Add language Title' }))
  await user.selectOptions(screen.getByRole('combobox'), 'another')
  await user.type(screen.getByLabelText('Language tag'), 'not a tag{Enter}')
  expect(screen.getByRole('alert').textContent).toMatch(/th or pt-BR/)
  await user.clear(screen.getByLabelText('Language tag'))
  await user.type(screen.getByLabelText('Language tag'), 'pt-br{Enter}')
  await user.keyboard('Reitora')
  expect(held.value).toEqual({ en: 'Rector', ja: '学長', 'pt-BR': 'Reitora' })
})

test('returns the focus when the choice of a language is left', async () => {
  const user = userEvent.setup()
  show({ en: 'Rector' })
  await user.click(screen.getByRole('button', { name: 'Add language Title' }))
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add language Title' }))
})
