import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import { afterEach, expect, test } from 'vitest'
import { PhotoForm } from '@/components/photos/photo-form'
import type { EditResult } from '@/components/photos/use-photos'
import type { Photo, PhotoEdit } from '@/lib/domain/photos/photo'
import { messagesOf } from '@/lib/messages/messages'

afterEach(cleanup)

const photo: Photo = { id: 'a', width: 3, height: 2, revision: 4, caption: { en: 'Old' }, credit: 'Lin', alt: null }
const done: EditResult = { ok: true, conflict: null }

function show(answers: EditResult[] = [], over: Partial<ComponentProps<typeof PhotoForm>> = {}) {
  const sent: PhotoEdit[] = []
  const closed: unknown[] = []
  const form = (more: Partial<ComponentProps<typeof PhotoForm>>) => (
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <PhotoForm
        photo={photo}
        name="Photo 1"
        languages={['en']}
        isGone={false}
        takesFocus
        typed={null}
        edit={async (edit) => {
          sent.push(edit)
          return answers.shift() ?? done
        }}
        onClose={(discarded) => closed.push(discarded)}
        {...over}
        {...more}
      />
    </NextIntlClientProvider>
  )
  const { rerender } = render(form({}))
  return { sent, closed, again: (more: Partial<ComponentProps<typeof PhotoForm>>) => rerender(form(more)) }
}

const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name })
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))

test('has an input for every screen language, and focuses the one that the user opened', () => {
  show()
  for (const name of ['Caption English', 'Caption Chinese (Traditional)', 'Alternative text English'])
    expect(field(name).value).toBe(name === 'Caption English' ? 'Old' : '')
  expect(document.activeElement).toBe(field('Caption English'))
})

test('saves with the revision that was shown', async () => {
  const { sent, closed } = show()
  await userEvent.type(field('Alternative text English'), 'A table')
  await save()
  expect(sent).toEqual([
    { do: 'write', id: 'a', revision: 4, caption: { en: 'Old' }, credit: 'Lin', alt: { en: 'A table' } },
  ])
  expect(closed).toEqual([null])
})

test('sends nothing if nothing was changed', async () => {
  const { sent, closed } = show()
  await save()
  expect([sent, closed]).toEqual([[], [null]])
})

test('passes the discarded text on, and can start with it again', async () => {
  const { closed } = show()
  await userEvent.type(field('Caption English'), ' and new{Escape}')
  expect(closed).toEqual([{ caption: { en: 'Old and new' }, credit: 'Lin', alt: null }])
  cleanup()
  show([], { typed: { caption: { en: 'Old and new' }, credit: 'Lin', alt: null } })
  expect(field('Caption English').value).toBe('Old and new')
})

test('shows the text saved by another user, keeps the typed text, and overwrites only by choice', async () => {
  const { sent, closed, again } = show([{ ok: true, conflict: 'changed' }])
  await userEvent.clear(field('Caption English'))
  await userEvent.type(field('Caption English'), 'Mine')
  await save()
  expect(closed).toEqual([])
  again({ photo: { ...photo, revision: 5, caption: { en: 'Theirs' }, credit: 'Chen' } })
  expect(screen.getByRole('alert').textContent).toContain('Someone else changed')
  expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['Mine', 'Theirs'])
  expect([field('Caption English').value, screen.getByLabelText<HTMLInputElement>('Credit').value]).toEqual([
    'Mine',
    'Chen',
  ])
  await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }))
  expect(sent[1]).toEqual({ do: 'write', id: 'a', revision: 5, caption: { en: 'Mine' }, credit: 'Chen', alt: null })
  expect(closed).toEqual([null])
})

test('restores a photo that another user removed, with its texts', async () => {
  const { sent } = show([], { isGone: true })
  expect(screen.getByRole('alert').textContent).toContain('Someone else deleted')
  await userEvent.type(field('Alternative text English'), 'A table')
  await save()
  expect(sent.map((edit) => edit.do)).toEqual(['put back', 'write'])
})

test('keeps the input if saving failed, and shows the error next to the field', async () => {
  const { closed } = show([{ ok: false, fields: { 'edit.alt.en': 'This is too long.' } }])
  await userEvent.type(field('Alternative text English'), 'Long')
  await save()
  expect(screen.getByText('This is too long.')).toBeTruthy()
  expect([closed, field('Alternative text English').value]).toEqual([[], 'Long'])
})
