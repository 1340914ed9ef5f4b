import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type SaveAnswer, useSave } from '@/components/ui/use-save'

const render = (scope: string = crypto.randomUUID()) =>
  renderHook(() => useSave({ scope, unreachable: 'No connection.' })).result

/** An action whose answer is set by the test. */
function pendingAction() {
  let answer = (_: SaveAnswer) => {}
  let calls = 0
  const action = () => {
    calls++
    return new Promise<SaveAnswer>((resolve) => {
      answer = resolve
    })
  }
  return { action, answer: (with_: SaveAnswer) => answer(with_), calls: () => calls }
}

it('returns the answer of the action, and reports saving meanwhile', async () => {
  const hook = render()
  const { action, answer } = pendingAction()
  let saving: Promise<SaveAnswer | null> = Promise.resolve(null)
  await act(async () => {
    saving = hook.current.save(action)
  })
  await waitFor(() => expect(hook.current.isSaving).toBe(true))
  await act(async () => answer({ ok: true }))
  expect(await saving).toEqual({ ok: true })
  await waitFor(() => expect(hook.current.isSaving).toBe(false))
  expect(hook.current.notice).toBeNull()
})

it('shows the message of a refusal, and resolves to the refusal', async () => {
  const hook = render()
  const refusal = { ok: false, message: 'No such trip.', fields: { title: 'Too long.' } } as const
  await act(async () => expect(await hook.current.save(async () => refusal)).toEqual(refusal))
  expect(hook.current.notice).toEqual({ text: 'No such trip.', undo: null, isProblem: true })
})

it('shows that there is no connection if there was no answer, and resolves to null', async () => {
  const hook = render()
  await act(async () => expect(await hook.current.save(() => Promise.reject(new Error('offline')))).toBeNull())
  expect(hook.current.notice).toEqual({ text: 'No connection.', undo: null, isProblem: true })
})

it('calls the actions of a scope one at a time and in order, across components, also after a failure', async () => {
  const scope = crypto.randomUUID()
  const [one, other] = [render(scope), render(scope)]
  const [first, second] = [pendingAction(), pendingAction()]
  await act(async () => {
    void one.current.save(first.action)
    void other.current.save(() => Promise.reject(new Error('offline')))
    void other.current.save(second.action)
  })
  expect([first.calls(), second.calls()]).toEqual([1, 0])
  await waitFor(() => expect([one.current.isSaving, other.current.isSaving]).toEqual([true, true]))
  await act(async () => first.answer({ ok: true }))
  await waitFor(() => expect(second.calls()).toBe(1))
  await act(async () => second.answer({ ok: true }))
  await waitFor(() => expect(other.current.isSaving).toBe(false))
})

it('hides the notice on undo, on dismissal and on the next save', async () => {
  const hook = render()
  let undone = 0
  act(() => hook.current.showNotice('Deleted.', () => undone++))
  expect(hook.current.notice?.text).toBe('Deleted.')
  act(() => hook.current.notice?.undo?.())
  expect([undone, hook.current.notice]).toEqual([1, null])
  act(() => hook.current.showProblem('It was changed.'))
  act(() => hook.current.dismissNotice())
  expect(hook.current.notice).toBeNull()
  act(() => hook.current.showNotice('Saved.'))
  await act(async () => void (await hook.current.save(async () => ({ ok: true }))))
  expect(hook.current.notice).toBeNull()
})
