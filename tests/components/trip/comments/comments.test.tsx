import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CommentsOf } from '@/components/trip/comments/comments-of'
import { queryClient } from '@/components/ui/query-client'
import type { Comment, CommentEdit } from '@/lib/domain/follow-up/comment'
import { messagesOf } from '@/lib/messages/messages'

let comments: Comment[]
let refusal: string | null
let at = 0
const names: Record<string, string> = { u: 'Ms Lin', v: 'Ann Chou' }
const view = () => ({ at: (at += 1), comments, planners: Object.entries(names).map(([id, name]) => ({ id, name })) })

function write(edit: CommentEdit, userId: string) {
  if (edit.do === 'add') {
    const { do: _, ...added } = edit
    const author = { id: userId, name: names[userId]! }
    comments = [
      ...comments,
      { ...added, author, writtenAt: '2026-11-01T08:00:00.000Z', isEdited: false, resolved: null },
    ]
  } else if (edit.do === 'edit')
    comments = comments.map((one) => (one.id === edit.id ? { ...one, text: edit.text, isEdited: true } : one))
  else if (edit.do === 'remove') comments = comments.filter(({ id }) => id !== edit.id)
  else {
    const resolved = edit.do === 'resolve' ? { at: '2026-11-01T09:00:00.000Z', name: names[userId]! } : null
    comments = comments.map((one) => (one.id === edit.id ? { ...one, resolved } : one))
  }
}

vi.mock('@/app/(office)/trips/[trip]/comments/actions', () => ({
  editCommentAction: async ({ edit }: { edit: CommentEdit }) => {
    if (refusal) return { ok: false, message: refusal }
    write(edit, 'u')
    return { ok: true, view: view() }
  },
}))

beforeEach(() => {
  comments = []
  refusal = null
  queryClient().clear()
  vi.stubGlobal('fetch', async () => Response.json(view()))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const page = (changes = 0) => (
  <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
    <CommentsOf
      tripId="t"
      of={{ subject: 'item', subjectId: 'i1' }}
      changes={changes}
      userId="u"
      timeZone="Asia/Taipei"
    />
  </NextIntlClientProvider>
)

const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name })

it('are written with a mention, answered, resolved, reopened and removed', async () => {
  const user = userEvent.setup()
  render(page())
  await user.click(screen.getByText('Comments'))
  await user.type(field('New comment'), 'Please ask @ch')
  await user.click(await screen.findByRole('button', { name: '@Ann Chou' }))
  await user.type(field('New comment'), 'about it{Control>}{Enter}{/Control}')
  await waitFor(() => expect(comments).toMatchObject([{ text: 'Please ask @Ann Chou about it', threadId: null }]))
  expect(field('New comment').value).toBe('')
  await user.click(screen.getByRole('button', { name: 'Answer' }))
  await user.type(field('Answer to Ms Lin'), 'Done')
  await user.click(screen.getByRole('button', { name: 'Send answer' }))
  await waitFor(() => expect(comments[1]).toMatchObject({ text: 'Done', threadId: comments[0]!.id }))
  expect(screen.getByText('1 open comment')).toBeDefined()
  await user.click(screen.getByRole('button', { name: /^Resolve: Please ask/ }))
  expect(await screen.findByText('1 resolved')).toBeDefined()
  expect(await screen.findByText('Resolved by Ms Lin')).toBeDefined()
  await user.click(screen.getByRole('button', { name: /^Reopen: Please ask/ }))
  expect(await screen.findByText('1 open comment')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Edit: Done' }))
  await user.type(field('Your comment'), ' now')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('edited')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Remove: Done now' }))
  await waitFor(() => expect(comments).toHaveLength(1))
})

it('of others appear when the server announces a change, and only own ones can be removed', async () => {
  const { rerender } = render(page())
  const user = userEvent.setup()
  await user.click(screen.getByText('Comments'))
  write({ do: 'add', id: 'c1', subject: 'item', subjectId: 'i1', threadId: null, text: 'From Ann' }, 'v')
  rerender(page(1))
  const thread = within((await screen.findByText('From Ann')).closest('li')!)
  expect(thread.getByText('Ann Chou')).toBeDefined()
  expect(thread.queryByRole('button', { name: /^Remove/ })).toBeNull()
})

it('that are refused return to their field', async () => {
  const user = userEvent.setup()
  refusal = 'There are too many comments on this trip.'
  render(page())
  await user.click(screen.getByText('Comments'))
  await user.type(field('New comment'), 'One more')
  await user.click(screen.getByRole('button', { name: 'Comment' }))
  expect(await screen.findByText(refusal)).toBeDefined()
  await waitFor(() => expect(field('New comment').value).toBe('One more'))
  expect(comments).toEqual([])
})
