import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useRestoreFocus } from '@/components/report/use-restore-focus'

afterEach(cleanup)

function Steps() {
  const [state, setState] = useState('draft')
  const [, redraw] = useState(0)
  useRestoreFocus(false)
  return (
    <div onPointerMove={() => redraw((n) => n + 1)}>
      <section>
        {state === 'draft' && (
          <button type="button" onClick={() => setState('approved')}>
            Approve
          </button>
        )}
        {state === 'approved' && <a href="/publish">Publish</a>}
      </section>
      {state === 'approved' && (
        <button type="button" onClick={() => setState('draft')}>
          Undo
        </button>
      )}
      <p>Blank</p>
    </div>
  )
}

test('moves to the next element if the button is removed, and back after an undo', async () => {
  render(<Steps />)
  await userEvent.click(screen.getByRole('button', { name: 'Approve' }))
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Publish' }))
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Approve' }))
})

test('does not move the focus back if the user has moved it', async () => {
  render(<Steps />)
  await userEvent.click(screen.getByRole('button', { name: 'Approve' }))
  await userEvent.click(screen.getByText('Blank'))
  await userEvent.hover(screen.getByText('Blank'))
  expect(document.activeElement).toBe(document.body)
})
