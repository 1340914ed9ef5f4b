import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ConflictNotice, DeletedNotice } from '@/components/ui/conflict-notice'
import { type EditFormOptions, useEditForm } from '@/components/ui/use-edit-form'
import type { Locale } from '@/lib/domain/text/locales'
import { messagesOf } from '@/lib/messages/messages'

afterEach(cleanup)

type Talk = { title: string; place: string; notes: string }

const talk: Talk = { title: 'Tea', place: 'Hall', notes: '' }
const fields = ['title', 'place', 'notes'] as const

type Props = Partial<EditFormOptions<Talk>> & { onSave?: EditFormOptions<Talk>['onSave'] }

/** A form of three fields, as an entity would make it. */
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

const inLocale = (locale: Locale, form: React.ReactNode) => (
  <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="UTC">
    {form}
  </NextIntlClientProvider>
)

function show(props: Props = {}, locale: Locale = 'en') {
  const onSave = vi.fn<EditFormOptions<Talk>['onSave']>(props.onSave ?? (() => undefined))
  const onCancel = vi.fn<() => void>()
  const form = (more: Props) => inLocale(locale, <TalkForm {...props} {...more} onSave={onSave} onCancel={onCancel} />)
  const { rerender, unmount } = render(form({}))
  return { onSave, onCancel, unmount, again: (more: Props) => rerender(form(more)) }
}

const input = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const button = (name: string) => screen.getByRole('button', { name })
const changes = () => JSON.parse(screen.getByRole('status').textContent) as unknown

async function type(name: string, text: string) {
  await userEvent.clear(input(name))
  await userEvent.type(input(name), text)
}

/** Whether the browser would ask before the page is left. */
function asksBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}

describe('the keys', () => {
  test('Escape cancels', async () => {
    const { onCancel, onSave } = show()
    await userEvent.type(input('title'), ' party{Escape}')
    expect(onCancel).toHaveBeenCalledOnce()
    expect(onSave).not.toHaveBeenCalled()
  })

  test.each(['Control', 'Meta'])('%s and Enter save from any field', async (key) => {
    const { onSave } = show()
    await userEvent.type(input('notes'), `Bring cups.{${key}>}{Enter}{/${key}}`)
    expect(onSave).toHaveBeenCalledOnce()
    expect(input('notes').value).toBe('Bring cups.')
  })

  test('Enter saves in a field of one line, and begins a new line in a text area', async () => {
    const { onSave } = show()
    await userEvent.type(input('notes'), 'One{Enter}two')
    expect(onSave).not.toHaveBeenCalled()
    expect(input('notes').value).toBe('One\ntwo')
    await userEvent.type(input('title'), '{Enter}')
    expect(onSave).toHaveBeenCalledOnce()
  })

  test('Enter saves in a text area where the form asks for it, and Shift with Enter begins a new line', async () => {
    const { onSave } = show({ enterSaves: true })
    await userEvent.type(input('notes'), 'One{Shift>}{Enter}{/Shift}two')
    expect([input('notes').value, onSave.mock.calls.length]).toEqual(['One\ntwo', 0])
    await userEvent.type(input('notes'), '{Enter}')
    expect(onSave).toHaveBeenCalledOnce()
  })

  test.each([{ isComposing: true }, { keyCode: 229 }])(
    'Enter and Escape of an input method, %o, neither save nor cancel',
    (ofInputMethod) => {
      const { onSave, onCancel } = show({ enterSaves: true })
      fireEvent.keyDown(input('notes'), { key: 'Enter', ...ofInputMethod })
      fireEvent.keyDown(input('notes'), { key: 'Enter', ctrlKey: true, ...ofInputMethod })
      fireEvent.keyDown(input('notes'), { key: 'Escape', ...ofInputMethod })
      expect([onSave.mock.calls, onCancel.mock.calls]).toEqual([[], []])
    },
  )

  test('Enter that chooses a candidate submits nothing where the browser takes it for a submit', async () => {
    const { onSave } = show()
    fireEvent.keyDown(input('title'), { key: 'Enter', keyCode: 229 })
    fireEvent.submit(screen.getByRole('form'))
    expect(onSave).not.toHaveBeenCalled()
    await new Promise((resolve) => setTimeout(resolve))
    await userEvent.click(button('Save'))
    expect(onSave).toHaveBeenCalledOnce()
  })

  test('a key that a field has used itself does nothing more', () => {
    const { onSave, onCancel } = show()
    input('title').addEventListener('keydown', (event) => event.preventDefault())
    fireEvent.keyDown(input('title'), { key: 'Escape' })
    fireEvent.keyDown(input('title'), { key: 'Enter', ctrlKey: true })
    expect([onSave.mock.calls, onCancel.mock.calls]).toEqual([[], []])
  })
})

describe('the draft', () => {
  test('follows the record in fields that are not edited', async () => {
    const { again } = show()
    await type('title', 'Coffee')
    again({ saved: { ...talk, place: 'Library' } })
    expect([input('title').value, input('place').value]).toEqual(['Coffee', 'Library'])
    expect(changes()).toEqual({ from: { title: 'Tea' }, to: { title: 'Coffee' } })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('does not follow while the form is saved elsewhere, when the record may show the user’s own text', async () => {
    const { again } = show()
    await type('title', 'Coffee')
    again({ isFrozen: true, saved: { ...talk, title: 'Coffee' } })
    again({ saved: { ...talk, title: 'Cake' } })
    expect(input('title').value).toBe('Coffee')
    expect(screen.getByRole('alert').textContent).toContain('Cake')
  })

  test('neither follows nor is sent twice while it is being saved', async () => {
    let end: (isDone: boolean) => void = () => undefined
    const { again, onSave } = show({ onSave: () => new Promise((resolve) => (end = resolve)) })
    await type('title', 'Coffee{Enter}')
    expect(button('Save')).toHaveProperty('disabled', true)
    fireEvent.submit(screen.getByRole('form'))
    again({ saved: { ...talk, title: 'Coffee' } })
    again({ saved: { ...talk, title: 'Cake' } })
    expect(screen.queryByRole('alert')).toBeNull()
    await act(async () => end(false))
    expect(onSave).toHaveBeenCalledOnce()
    expect(input('title').value).toBe('Coffee')
    expect(screen.getByRole('alert').textContent).toContain('Cake')
  })

  test('that is not valid is not saved, and the field takes the focus', async () => {
    const { onSave } = show()
    await userEvent.clear(input('title'))
    expect(input('title').getAttribute('aria-invalid')).toBeNull()
    await userEvent.click(button('Save'))
    expect([onSave.mock.calls.length, document.activeElement]).toEqual([0, input('title')])
  })

  test('begins with what was typed before', () => {
    show({ typed: { notes: 'Bring cups.' } })
    expect(changes()).toEqual({ from: { notes: '' }, to: { notes: 'Bring cups.' } })
  })
})

describe('a conflict', () => {
  const theirs = { ...talk, title: 'Cake' }

  test('shows both texts, and who saved the other one and when', async () => {
    const { again } = show()
    await type('title', 'Coffee')
    again({ saved: theirs })
    expect(screen.getByText('Lin changed this at 10:42. Choose which text to keep.')).toBeTruthy()
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Field',
      'Your text',
      'Saved text',
    ])
    expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['Coffee', 'Cake'])
  })

  test('is shown before anything is replaced: saving leads to the choice', async () => {
    const { again, onSave } = show()
    await type('title', 'Coffee')
    again({ saved: theirs })
    await userEvent.click(button('Save'))
    expect([onSave.mock.calls.length, document.activeElement]).toEqual([0, button('Keep mine')])
  })

  test('ends with the saved text, which is not saved again', async () => {
    const { again, onSave } = show()
    await type('title', 'Coffee')
    again({ saved: theirs })
    await userEvent.click(button('Use theirs'))
    expect([input('title').value, changes(), onSave.mock.calls.length]).toEqual(['Cake', null, 0])
    expect(document.activeElement).toBe(input('title'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('ends with one’s own text, and goes on with the save that it had stopped', async () => {
    const { again, onSave } = show()
    await type('title', 'Coffee')
    again({ saved: theirs })
    await userEvent.click(button('Save'))
    await userEvent.click(button('Keep mine'))
    expect([input('title').value, onSave.mock.calls.length]).toEqual(['Coffee', 1])
    expect(changes()).toEqual({ from: { title: 'Cake' }, to: { title: 'Coffee' } })
  })

  test('saves nothing by the choice alone while the user is still typing', async () => {
    const { again, onSave } = show()
    await type('title', 'Coffee')
    again({ saved: theirs })
    await userEvent.click(button('Keep mine'))
    expect([screen.queryByRole('alert'), onSave.mock.calls.length]).toEqual([null, 0])
    await userEvent.click(button('Save'))
    expect(onSave).toHaveBeenCalledOnce()
  })

  test('in several fields is decided at once or one by one', async () => {
    const { again, onSave } = show()
    await type('title', 'Coffee')
    await type('place', 'Garden')
    again({ saved: { ...theirs, place: 'Library' } })
    await userEvent.click(button('Save'))
    expect(document.activeElement).toBe(button('Keep all mine'))
    await userEvent.click(button('Use theirs: title'))
    expect([input('title').value, input('place').value, onSave.mock.calls.length]).toEqual(['Cake', 'Garden', 0])
    await userEvent.click(button('Keep mine'))
    expect(onSave).toHaveBeenCalledOnce()
    expect(changes()).toEqual({ from: { place: 'Library' }, to: { place: 'Garden' } })
  })

  test('is told in Traditional Chinese', async () => {
    const { again } = show({}, 'zh-Hant')
    await type('title', '咖啡')
    again({ saved: theirs })
    expect(screen.getByText('Lin已於 10:42 修改此處，請選擇要保留哪一個版本。')).toBeTruthy()
    expect(button('採用我的')).toBeTruthy()
  })

  test.each([
    [{ name: null, day: null, time: null }, 'Someone else changed this. Choose which text to keep.'],
    [
      { name: 'Lin', day: '1 Nov 2026', time: '09:02' },
      'Lin changed this on 1 Nov 2026 at 09:02. Choose which text to keep.',
    ],
  ])('says as much as is known of %o', (by, sentence) => {
    render(
      inLocale(
        'en',
        <ConflictNotice
          by={by}
          rows={[{ fields: ['title'], label: 'Title', mine: '', saved: 'Cake' }]}
          choose={() => undefined}
          choiceRef={null}
        />,
      ),
    )
    expect(screen.getByText(sentence)).toBeTruthy()
    expect(screen.getAllByRole('cell')[0]!.textContent).toBe('Empty')
  })
})

describe('deleted elsewhere', () => {
  test('the draft stays, and saving it may bring the record back', async () => {
    const { again, onSave } = show()
    await type('title', 'Coffee')
    again({ isDeleted: true, saved: { ...talk, title: 'Older' } })
    expect(screen.getByRole('alert').textContent).toBe(
      'Lin deleted this at 10:42. Your text is still here. Save to restore it, or cancel.',
    )
    expect([input('title').value, input('place').value]).toEqual(['Coffee', 'Hall'])
    await userEvent.click(button('Save'))
    expect(onSave).toHaveBeenCalledOnce()
  })

  test('a conflict no longer matters', async () => {
    const { again, onSave } = show()
    await type('title', 'Coffee')
    again({ saved: { ...talk, title: 'Cake' } })
    again({ isDeleted: true, saved: { ...talk, title: 'Cake' } })
    expect(screen.queryByRole('button', { name: 'Keep mine' })).toBeNull()
    await userEvent.click(button('Save'))
    expect(onSave).toHaveBeenCalledOnce()
  })
})

describe('the leave warning', () => {
  test('comes with the first edit, and goes when it is taken back or the form is closed', async () => {
    const { unmount } = show()
    expect(asksBeforeLeaving()).toBe(false)
    await userEvent.type(input('title'), '!')
    expect(asksBeforeLeaving()).toBe(true)
    await userEvent.type(input('title'), '{Backspace}')
    expect(asksBeforeLeaving()).toBe(false)
    await userEvent.type(input('title'), '!')
    unmount()
    expect(asksBeforeLeaving()).toBe(false)
  })
})

test('two forms of one record, each follows what the other saves', async () => {
  function Both() {
    const [saved, setSaved] = useState(talk)
    return (
      <>
        {fields.slice(0, 2).map((field) => (
          <section key={field} aria-label={field}>
            <One saved={saved} onSaved={(to) => setSaved((now) => ({ ...now, ...to }))} />
          </section>
        ))}
      </>
    )
  }
  function One({ saved, onSaved }: { saved: Talk; onSaved: (to: Partial<Talk>) => void }) {
    const form = useEditForm<Talk>({
      saved,
      onSave: ({ changes: edits }) => onSaved(edits?.to ?? {}),
      onCancel: () => undefined,
    })
    return (
      <form {...form.formProps}>
        {fields.map((field) => (
          <input
            key={field}
            aria-label={field}
            value={form.values[field]}
            onChange={(event) => form.set({ [field]: event.target.value })}
          />
        ))}
        <button type="submit" aria-label="Save" />
      </form>
    )
  }
  render(inLocale('en', <Both />))
  const at = (name: string) => screen.getAllByRole<HTMLInputElement>('textbox', { name })
  await userEvent.type(at('title')[0]!, ' party')
  await userEvent.type(at('place')[1]!, ' 2{Enter}')
  await userEvent.type(at('title')[0]!, '{Enter}')
  expect([...at('title'), ...at('place')].map(({ value }) => value)).toEqual([
    'Tea party',
    'Tea party',
    'Hall 2',
    'Hall 2',
  ])
})
