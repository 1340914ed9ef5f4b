import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SendEdit } from '@/components/trip/send-edit'
import { applyEdit, change, conflictOf, type Edit, find } from '@/lib/domain/trip/edit'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { intoPool, outOfPool } from '@/lib/domain/itinerary/unscheduled'
import { recordOf } from '../../domain/trip/make'
import { dayInSeoul, renderItinerary } from './editing'

vi.setConfig({ testTimeout: 30_000 })

/** A server with changes of other users, which may fail or refuse. */
const office = {
  record: null as unknown as TripRecord,
  version: 1,
  refuses: null as null | ((edit: Edit) => string | null),
}
let id = ''
const send: SendEdit = async ({ edit }) => {
  const code = office.refuses?.(edit)
  if (code) return { ok: false, code }
  const conflict = conflictOf(office.record, edit)
  if (conflict) return { ok: false, code: 'conflict', conflict }
  office.record = applyEdit(office.record, edit)
  return { ok: true, version: ++office.version }
}
const others = (edit: Edit) => {
  office.record = applyEdit(office.record, edit)
  office.version += 1
  act(() => {
    window.dispatchEvent(new Event('online'))
  })
}

beforeEach(() => {
  id = crypto.randomUUID()
  const { unscheduled } = recordOf({ unscheduled: [{ id: 'tea', title: { en: 'Tea' }, minutes: 30 }] })
  Object.assign(office, { record: { ...dayInSeoul(), unscheduled }, version: 1, refuses: null })
  vi.stubGlobal('fetch', async (at: string) =>
    at.includes('/changes')
      ? Response.json({ by: { name: 'Lin', at: '2026-11-01T01:02:00.000Z' } })
      : Response.json({
          id,
          version: office.version,
          record: office.record,
          directory: { people: {}, institutions: {} },
        }),
  )
  renderItinerary(office.record, send, 'en', id)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const what = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Title English' })
const tea = () => find(office.record, 'unscheduled', 'tea')

async function typeInto(title: string, words: string) {
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: `Edit ${title}` }))
  await user.clear(what())
  await user.type(what(), words)
  return user
}

describe('a form in the pool of unscheduled items', () => {
  it('shows both texts of a conflict side by side, and focuses the choice', async () => {
    const user = await typeInto('Tea', 'Tea with alumni')
    others(change('unscheduled', tea()!, { title: { en: 'Coffee' } }))
    expect(await screen.findByText(/^Lin changed this on 1 Nov 2026 at 09:02/)).toBeTruthy()
    expect(
      within(screen.getByRole('complementary', { name: /^Item: / }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['Tea with alumni', 'Coffee'])
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep mine' }))
    expect(tea()!.title).toEqual({ en: 'Coffee' })
    await user.click(screen.getByRole('button', { name: 'Keep mine' }))
    await waitFor(() => expect(tea()!.title).toEqual({ en: 'Tea with alumni' }))
  })

  it('takes the saved value into the form, and keeps the other edits', async () => {
    const user = await typeInto('Tea', 'Tea with alumni')
    await user.type(screen.getByLabelText(/^Duration/), '5')
    others(change('unscheduled', tea()!, { title: { en: 'Coffee' } }))
    await user.click(await screen.findByRole('button', { name: 'Use theirs' }))
    expect(what().value).toBe('Coffee')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(tea()).toMatchObject({ title: { en: 'Coffee' }, minutes: 305 }))
  })

  it('stays open when its item is deleted, and can restore it', async () => {
    const user = await typeInto('Tea', 'Tea with alumni')
    others({ do: 'remove', noun: 'unscheduled', id: 'tea', revision: tea()!.revision })
    expect(await screen.findByText(/^Lin deleted this/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Restore' }))
    await waitFor(() => expect(tea()).toMatchObject({ title: { en: 'Tea with alumni' }, minutes: 30 }))
  })

  it('saves to the day on which another user has scheduled the item', async () => {
    const user = await typeInto('Tea', 'Tea with alumni')
    others(outOfPool(tea()!, '2026-11-04T15:00', 'Asia/Seoul'))
    expect(await screen.findByText(/^Lin scheduled “Tea”/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(find(office.record, 'item', 'tea')).toMatchObject({
        title: { en: 'Tea with alumni' },
        start: '2026-11-04T15:00',
      }),
    )
    expect(tea()).toBeUndefined()
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Edit Tea with alumni' })).toHaveLength(1))
  })

  it('saves to the pool if another user has unscheduled the item', async () => {
    const user = await typeInto('Lunch', 'Lunch at the club')
    others(intoPool([find(office.record, 'item', 'lunch')!]))
    expect(await screen.findByText(/^Lin unscheduled “Lunch”/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(find(office.record, 'unscheduled', 'lunch')).toMatchObject({
        title: { en: 'Lunch at the club' },
        minutes: 90,
      }),
    )
    expect(find(office.record, 'item', 'lunch')).toBeUndefined()
  })
})

describe('an edit that can never be saved', () => {
  it('can be skipped if the server fails, with its text shown, and the others are sent', async () => {
    const user = await typeInto('Lunch', 'Lunch at the club')
    office.refuses = (edit) => (edit.do === 'change' && edit.id === 'lunch' ? 'server error' : null)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/^The server can’t process one of your changes. It is kept/)
    await user.type(screen.getByLabelText('Add item on Wednesday 4 November'), '09:00-10:00 Library tour{Enter}')
    await user.click(screen.getByRole('button', { name: 'Skip this change' }))
    const trouble = within(await screen.findByRole('alert'))
    expect(trouble.getByText(/You skipped it/)).toBeTruthy()
    expect(trouble.getByRole('row', { name: 'Title Lunch at the club' })).toBeTruthy()
    await waitFor(() =>
      expect(office.record.item.map(({ title }) => title.en)).toEqual(['Courtesy call', 'Lunch', 'Library tour']),
    )
    await user.click(trouble.getByRole('button', { name: 'Discard' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('shows its text if it was pending and is refused', async () => {
    const user = await typeInto('Lunch', 'Lunch at the club')
    office.refuses = () => 'not signed in'
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/^You are signed out/)
    office.refuses = () => 'forbidden'
    await user.click(screen.getByRole('button', { name: 'Retry now' }))
    const trouble = within(await screen.findByRole('alert'))
    expect(trouble.getByText(/You no longer have permission/)).toBeTruthy()
    expect(trouble.getByRole('row', { name: 'Title Lunch at the club' })).toBeTruthy()
  })
})
