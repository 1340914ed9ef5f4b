import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { ConflictNotice, DeletedNotice } from '@/components/ui/conflict-notice'
import { type EditFormOptions, useEditForm } from '@/components/ui/use-edit-form'
import type { Locale } from '@/lib/domain/text/locales'
import { messagesOf } from '@/lib/messages/messages'

export type Talk = { title: string; place: string; notes: string }

export const talk: Talk = { title: 'Tea', place: 'Hall', notes: '' }
export const fields = ['title', 'place', 'notes'] as const

type Props = Partial<EditFormOptions<Talk>> & { onSave?: EditFormOptions<Talk>['onSave'] }

/** A form of three fields, as an entity would define it. */
function TalkForm(props: Props) {
  const form = useEditForm<Talk>({
    saved: talk,
    onSave: () => undefined,
    onCancel: () => undefined,
    isValid: ({ title }) => title !== '',
    ...props,
  })
  return (
    <form aria-label="Talk" {...form.formProps}>
      {props.isDeleted && <DeletedNotice by={{ name: 'Lin', day: null, time: '10:42' }} canRestore />}
      {form.conflicts.length > 0 && (
        <ConflictNotice
          by={{ name: 'Lin', day: null, time: '10:42' }}
          rows={form.conflicts.map((field) => ({
            fields: [field],
            label: field,
            mine: form.values[field],
            saved: form.saved[field],
          }))}
          choose={form.choose}
          choiceRef={form.choiceRef}
        />
      )}
      {fields.map((field) => {
        const props = {
          'aria-label': field,
          value: form.values[field],
          onChange: (event: { target: { value: string } }) => form.set({ [field]: event.target.value }),
        }
        const isWrong = field === 'title' && form.isChecked && form.values.title === ''
        return field === 'notes' ? (
          <textarea key={field} {...props} />
        ) : (
          <input key={field} {...props} {...(isWrong && { 'aria-invalid': true })} />
        )
      })}
      <button type="submit" disabled={form.isSaving}>
        Save
      </button>
      <output>{JSON.stringify(form.changes)}</output>
    </form>
  )
}

export const inLocale = (locale: Locale, form: ReactNode) => (
  <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="UTC">
    {form}
  </NextIntlClientProvider>
)

export function show(props: Props = {}, locale: Locale = 'en') {
  const onSave = vi.fn<EditFormOptions<Talk>['onSave']>(props.onSave ?? (() => undefined))
  const onCancel = vi.fn<() => void>()
  const form = (more: Props) => inLocale(locale, <TalkForm {...props} {...more} onSave={onSave} onCancel={onCancel} />)
  const { rerender, unmount } = render(form({}))
  return { onSave, onCancel, unmount, again: (more: Props) => rerender(form(more)) }
}

export const input = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
export const button = (name: string) => screen.getByRole('button', { name })
export const changes = () => JSON.parse(screen.getByRole('status').textContent) as unknown

export async function type(name: string, text: string) {
  await userEvent.clear(input(name))
  await userEvent.type(input(name), text)
}
