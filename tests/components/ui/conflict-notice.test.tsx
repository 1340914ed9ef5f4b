import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { ConflictNotice } from '@/components/ui/conflict-notice'
import { button, changes, inLocale, input, show, talk, type } from './talk-form'

afterEach(cleanup)

describe('a conflict', () => {
  const remote = { ...talk, title: 'Cake' }

  test('shows both texts, and who saved the other one and when', async () => {
    const { again } = show()
    await type('title', 'Coffee')
    again({ saved: remote })
    expect(screen.getByText('Lin changed this at 10:42. Choose which text to keep.')).toBeTruthy()
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Field',
      'Your text',
      'Saved text',
    ])
    expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['Coffee', 'Cake'])
  })

  test('is shown before anything is replaced: saving focuses the choice', async () => {
    const { again, onSave } = show()
    await type('title', 'Coffee')
    again({ saved: remote })
    await userEvent.click(button('Save'))
    expect([onSave.mock.calls.length, document.activeElement]).toEqual([0, button('Keep mine')])
  })

  test('ends with the saved text, which is not saved again', async () => {
    const { again, onSave } = show()
    await type('title', 'Coffee')
    again({ saved: remote })
    await userEvent.click(button('Use theirs'))
    expect([input('title').value, changes(), onSave.mock.calls.length]).toEqual(['Cake', null, 0])
    expect(document.activeElement).toBe(input('title'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('ends with the user’s own text, and continues the save that it had stopped', async () => {
    const { again, onSave } = show()
    await type('title', 'Coffee')
    again({ saved: remote })
    await userEvent.click(button('Save'))
    await userEvent.click(button('Keep mine'))
    expect([input('title').value, onSave.mock.calls.length]).toEqual(['Coffee', 1])
    expect(changes()).toEqual({ from: { title: 'Cake' }, to: { title: 'Coffee' } })
  })

  test('saves nothing by the choice alone while the user is still typing', async () => {
    const { again, onSave } = show()
    await type('title', 'Coffee')
    again({ saved: remote })
    await userEvent.click(button('Keep mine'))
    expect([screen.queryByRole('alert'), onSave.mock.calls.length]).toEqual([null, 0])
    await userEvent.click(button('Save'))
    expect(onSave).toHaveBeenCalledOnce()
  })

  test('in several fields is resolved at once or one by one', async () => {
    const { again, onSave } = show()
    await type('title', 'Coffee')
    await type('place', 'Garden')
    again({ saved: { ...remote, place: 'Library' } })
    await userEvent.click(button('Save'))
    expect(document.activeElement).toBe(button('Keep all mine'))
    await userEvent.click(button('Use theirs: title'))
    expect([input('title').value, input('place').value, onSave.mock.calls.length]).toEqual(['Cake', 'Garden', 0])
    await userEvent.click(button('Keep mine'))
    expect(onSave).toHaveBeenCalledOnce()
    expect(changes()).toEqual({ from: { place: 'Library' }, to: { place: 'Garden' } })
  })

  test('is shown in Traditional Chinese', async () => {
    const { again } = show({}, 'zh-Hant')
    await type('title', '咖啡')
    again({ saved: remote })
    expect(screen.getByText('Lin已於 10:42 修改此處，請選擇要保留哪一個版本。')).toBeTruthy()
    expect(button('採用我的')).toBeTruthy()
  })

  test.each([
    [{ name: null, day: null, time: null }, 'Someone else changed this. Choose which text to keep.'],
    [
      { name: 'Lin', day: '1 November 2026', time: null },
      'Lin changed this on 1 November 2026. Choose which text to keep.',
    ],
    [
      { name: 'Lin', day: '1 Nov 2026', time: '09:02' },
      'Lin changed this on 1 Nov 2026 at 09:02. Choose which text to keep.',
    ],
  ])('shows as much as is known of %o', (by, sentence) => {
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
    expect(screen.getAllByRole('cell')[0]!.textContent).toBe('(empty)')
  })
})

describe('a record deleted by another user', () => {
  test('keeps the draft, which can be saved to restore the record', async () => {
    const { again, onSave } = show()
    await type('title', 'Coffee')
    again({ isDeleted: true, saved: { ...talk, title: 'Older' } })
    expect(screen.getByRole('alert').textContent).toBe(
      'Lin deleted this at 10:42. Your text is kept; saving restores it.',
    )
    expect([input('title').value, input('place').value]).toEqual(['Coffee', 'Hall'])
    await userEvent.click(button('Save'))
    expect(onSave).toHaveBeenCalledOnce()
  })

  test('ends a conflict', async () => {
    const { again, onSave } = show()
    await type('title', 'Coffee')
    again({ saved: { ...talk, title: 'Cake' } })
    again({ isDeleted: true, saved: { ...talk, title: 'Cake' } })
    expect(screen.queryByRole('button', { name: 'Keep mine' })).toBeNull()
    await userEvent.click(button('Save'))
    expect(onSave).toHaveBeenCalledOnce()
  })
})
