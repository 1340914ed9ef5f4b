import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { useEditForm } from '@/components/ui/use-edit-form'
import { button, changes, fields, inLocale, input, show, type Talk, talk, type } from './talk-form'

afterEach(cleanup)

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

  test.each(['Control', 'Meta'])('%s+Enter saves from any field', async (key) => {
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

  test('Enter saves in a text area if the form requests it, and Shift+Enter begins a new line', async () => {
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

  test('Enter that chooses a candidate does not submit, even if the browser would submit', async () => {
    const { onSave } = show()
    fireEvent.keyDown(input('title'), { key: 'Enter', keyCode: 229 })
    fireEvent.submit(screen.getByRole('form'))
    expect(onSave).not.toHaveBeenCalled()
    await new Promise((resolve) => setTimeout(resolve))
    await userEvent.click(button('Save'))
    expect(onSave).toHaveBeenCalledOnce()
  })

  test('a key that a field has handled itself does nothing else', () => {
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

  test('does not follow while a save is pending elsewhere, when the record may show the user’s own text', async () => {
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

  test('is sent again if the record has a new revision with changes in other fields', async () => {
    let end: (result: 'changed') => void = () => undefined
    const { again, onSave } = show({ revision: 1, onSave: () => new Promise((resolve) => (end = resolve)) })
    await type('title', 'Coffee{Enter}')
    again({ revision: 2, saved: { ...talk, place: 'Library' } })
    await act(async () => end('changed'))
    expect(onSave.mock.calls.map(([{ values }]) => values.place)).toEqual(['Hall', 'Library'])
    await act(async () => end('changed'))
    expect(onSave).toHaveBeenCalledTimes(2)
    expect(button('Save')).toHaveProperty('disabled', false)
  })

  test('is not sent again if the new revision has changes in the same field', async () => {
    let end: (result: 'changed') => void = () => undefined
    const { again, onSave } = show({ revision: 1, onSave: () => new Promise((resolve) => (end = resolve)) })
    await type('title', 'Coffee{Enter}')
    again({ revision: 2, saved: { ...talk, title: 'Cake' } })
    await act(async () => end('changed'))
    expect(onSave).toHaveBeenCalledOnce()
    await userEvent.click(button('Keep mine'))
    expect(onSave).toHaveBeenCalledTimes(2)
  })

  test('is not saved if it is invalid, and the invalid field is focused', async () => {
    const { onSave } = show()
    await userEvent.clear(input('title'))
    expect(input('title').getAttribute('aria-invalid')).toBeNull()
    await userEvent.click(button('Save'))
    expect([onSave.mock.calls.length, document.activeElement]).toEqual([0, input('title')])
  })

  test('starts with the text typed before', () => {
    show({ typed: { notes: 'Bring cups.' } })
    expect(changes()).toEqual({ from: { notes: '' }, to: { notes: 'Bring cups.' } })
  })
})

describe('the leave warning', () => {
  test('is active from the first edit until the edit is undone or the form is closed', async () => {
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
