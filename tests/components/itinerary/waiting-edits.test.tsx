import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SendEdit } from '@/components/trip/send-edit'
import { applyEdit, change, conflictOf, type Edit } from '@/lib/domain/trip/edit'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { dayInSeoul, renderItinerary } from './editing'

// Much text is typed, and machines are slow.
vi.setConfig({ testTimeout: 30_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** A server that can be unreachable, and that applies each edit once by its idempotency key. */
function fakeServer(record: TripRecord) {
  const state = {
    record,
    version: 1,
    isAway: false,
    losesAnswers: false,
    refusal: null as string | null,
    keys: [] as string[],
    made: new Map<string, number>(),
  }
  const send: SendEdit = async ({ key, edit }) => {
    if (state.isAway) throw new TypeError('Failed to fetch')
    state.keys.push(key)
    if (state.refusal) return { ok: false, code: state.refusal }
    const known = state.made.get(key)
    if (known) return { ok: true, version: known }
    const conflict = conflictOf(state.record, edit)
    if (conflict) return { ok: false, code: 'conflict', conflict, by: { name: 'Lin', at: '2026-11-01T01:02:00.000Z' } }
    others(edit)
    state.made.set(key, state.version)
    if (state.losesAnswers) throw new TypeError('network error')
    return { ok: true, version: state.version }
  }
  const others = (edit: Edit) => {
    state.record = applyEdit(state.record, edit)
    state.version += 1
  }
  return { state, send, others }
}

let id = ''
let server: ReturnType<typeof fakeServer>
beforeEach(() => {
  id = crypto.randomUUID()
  server = fakeServer(dayInSeoul())
  vi.stubGlobal('fetch', async (at: string) =>
    at.includes('/changes')
      ? Response.json({ by: { name: 'Lin', at: '2026-11-01T01:02:00.000Z' } })
      : Response.json({
          id,
          version: server.state.version,
          record: server.state.record,
          directory: { people: {}, institutions: {} },
        }),
  )
})

const open = () => renderItinerary(server.state.record, server.send, 'en', id)
const item = (of: TripRecord, which: string) => of.item.find((one) => one.id === which)
const lines = () => [...document.querySelectorAll('[data-line] h3')].map((h) => h.textContent)
const what = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Title English' })

async function rename(user: ReturnType<typeof userEvent.setup>, from: string, to: string) {
  await user.click(screen.getByRole('button', { name: `Edit ${from}` }))
  await user.clear(what())
  await user.type(what(), to)
  await user.click(screen.getByRole('button', { name: 'Save' }))
}

async function command(user: ReturnType<typeof userEvent.setup>, title: string, name: string) {
  await user.click(screen.getByRole('button', { name: `Edit ${title}` }))
  await user.click(screen.getByRole('button', { name }))
}

const isAboutToAsk = () => {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}

describe('without a connection', () => {
  it('the page shows pending edits and warns before it is left; they are sent in order, once each', async () => {
    const user = userEvent.setup()
    open()
    server.state.isAway = true
    await rename(user, 'Lunch', 'Lunch at the club')
    await user.type(screen.getByLabelText('Add item on Wednesday 4 November'), '09:00-10:00 Library tour{Enter}')
    await rename(user, 'Library tour', 'Museum tour')
    expect(
      await screen.findByText(
        'No connection. 3 changes are kept on this page and will be sent when you are online again.',
      ),
    ).toBeTruthy()
    expect(lines()).toEqual(['Courtesy call', 'Lunch at the club', 'Museum tour provisional'])
    expect(isAboutToAsk()).toBe(true)
    server.state.isAway = false
    await user.click(screen.getByRole('button', { name: 'Retry now' }))
    await waitFor(() => expect(screen.queryByText(/No connection/)).toBeNull())
    expect(server.state.record.item.map(({ title }) => title.en)).toEqual([
      'Courtesy call',
      'Lunch at the club',
      'Museum tour',
    ])
    expect(new Set(server.state.keys).size).toBe(3)
    expect(server.state.version).toBe(4)
    expect(isAboutToAsk()).toBe(false)
  })

  it('an edit whose answer was lost is not applied again, and causes no conflict', async () => {
    const user = userEvent.setup()
    open()
    server.state.losesAnswers = true
    await command(user, 'Lunch', 'Mark as cancelled')
    expect(await screen.findByText(/^No connection. 1 change is kept/)).toBeTruthy()
    // Another user changes it back meanwhile: the repeated edit must not undo that.
    server.others(change('item', item(server.state.record, 'lunch')!, { status: 'confirmed' }))
    server.state.losesAnswers = false
    act(() => {
      window.dispatchEvent(new Event('online'))
    })
    await waitFor(() => expect(screen.queryByText(/No connection/)).toBeNull())
    expect(item(server.state.record, 'lunch')!.status).toBe('confirmed')
    expect(screen.queryByRole('alert')).toBeNull()
    await waitFor(() => expect(lines()).toEqual(['Courtesy call', 'Lunch']))
  })

  it('an ended session is shown, pending edits are kept, and there is a link to the sign-in page', async () => {
    const user = userEvent.setup()
    open()
    server.state.refusal = 'not signed in'
    await rename(user, 'Lunch', 'Lunch at the club')
    expect(await screen.findByText(/^You are signed out. 1 change is kept/)).toBeTruthy()
    const signInLink = screen.getByRole('link', { name: 'Sign in in another tab' })
    expect([signInLink.getAttribute('href'), signInLink.getAttribute('target')]).toEqual(['/sign-in', '_blank'])
    server.state.refusal = null
    await user.click(screen.getByRole('button', { name: 'Retry now' }))
    await waitFor(() => expect(item(server.state.record, 'lunch')!.title).toEqual({ en: 'Lunch at the club' }))
  })
})

describe('two users who edit the same text', () => {
  const editByColleague = () =>
    server.others(change('item', item(server.state.record, 'lunch')!, { title: { en: 'Lunch, vegetarian' } }))

  it('see both texts with author and time after the connection is back, and can choose either', async () => {
    const user = userEvent.setup()
    open()
    server.state.isAway = true
    await rename(user, 'Lunch', 'Lunch at the club')
    editByColleague()
    server.state.isAway = false
    await user.click(await screen.findByRole('button', { name: 'Retry now' }))
    const choice = within(await screen.findByRole('alert'))
    expect(choice.getByText('Lin changed this on 1 Nov 2026 at 09:02. Choose which text to keep.')).toBeTruthy()
    expect(choice.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      'Lunch at the club',
      'Lunch, vegetarian',
    ])
    await user.click(choice.getByRole('button', { name: 'Use theirs' }))
    expect(lines()).toEqual(['Courtesy call', 'Lunch, vegetarian'])
  })

  it('can keep their own', async () => {
    const user = userEvent.setup()
    open()
    server.state.isAway = true
    await rename(user, 'Lunch', 'Lunch at the club')
    editByColleague()
    server.state.isAway = false
    await user.click(await screen.findByRole('button', { name: 'Retry now' }))
    await user.click(await screen.findByRole('button', { name: 'Keep mine' }))
    await waitFor(() => expect(item(server.state.record, 'lunch')!.title).toEqual({ en: 'Lunch at the club' }))
  })

  it('choose in the form if it is open; saving before that focuses the choice', async () => {
    const user = userEvent.setup()
    open()
    editByColleague()
    await rename(user, 'Lunch', 'Lunch at the club')
    expect(await screen.findByText(/^Lin changed this on 1 Nov 2026 at 09:02/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep mine' }))
    expect(item(server.state.record, 'lunch')!.title).toEqual({ en: 'Lunch, vegetarian' })
    await user.click(screen.getByRole('button', { name: 'Use theirs' }))
    expect(what().value).toBe('Lunch, vegetarian')
  })

  it('keep the typed text when the item is deleted, and can restore or discard it', async () => {
    const user = userEvent.setup()
    open()
    await user.click(screen.getByRole('button', { name: 'Edit Lunch' }))
    await user.clear(what())
    await user.type(what(), 'Lunch at the club')
    server.others({ do: 'remove', noun: 'item', id: 'lunch', revision: 1 })
    act(() => {
      window.dispatchEvent(new Event('online'))
    })
    expect(await screen.findByText(/^Lin deleted this on 1 Nov 2026 at 09:02/)).toBeTruthy()
    expect(what().value).toBe('Lunch at the club')
    await user.click(screen.getByRole('button', { name: 'Restore' }))
    await waitFor(() =>
      expect(item(server.state.record, 'lunch')).toMatchObject({
        title: { en: 'Lunch at the club' },
        start: '2026-11-03T12:00',
      }),
    )
    await waitFor(() => expect(lines()).toEqual(['Courtesy call', 'Lunch at the club']))
  })

  it('see author and change if there is no form, as for a status or a removal', async () => {
    const user = userEvent.setup()
    open()
    server.others(change('item', item(server.state.record, 'lunch')!, { status: 'provisional' }))
    await command(user, 'Lunch', 'Mark as cancelled')
    expect(await screen.findByText('Not saved. Lin changed Status of “Lunch” (1 Nov 2026, 09:02).')).toBeTruthy()
    expect(lines()).toEqual(['Courtesy call', 'Lunch provisional'])
  })
})

describe('undo and redo', () => {
  it('work by keyboard, for several steps, but not while typing', async () => {
    const user = userEvent.setup()
    open()
    await rename(user, 'Lunch', 'Tea')
    await command(user, 'Courtesy call', 'Delete')
    expect(lines()).toEqual(['Tea'])
    await user.keyboard('{Control>}z{/Control}')
    expect(lines()).toEqual(['Courtesy call', 'Tea'])
    await user.keyboard('{Meta>}z{/Meta}')
    expect(lines()).toEqual(['Courtesy call', 'Lunch'])
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')
    await user.keyboard('{Control>}y{/Control}')
    expect(lines()).toEqual(['Tea'])
    await user.click(screen.getByLabelText('Add item on Wednesday 4 November'))
    await user.keyboard('{Control>}z{/Control}')
    expect(lines()).toEqual(['Tea'])
  })

  it('show the author of a change that prevents undo, and continue with the step before', async () => {
    const user = userEvent.setup()
    open()
    await command(user, 'Courtesy call', 'Mark as cancelled')
    await rename(user, 'Lunch', 'Tea')
    await waitFor(() => expect(server.state.version).toBe(3))
    server.others(change('item', item(server.state.record, 'lunch')!, { title: { en: 'Coffee' } }))
    act(() => {
      window.dispatchEvent(new Event('online'))
    })
    await waitFor(() => expect(lines()[1]).toBe('Coffee'))
    await user.keyboard('{Control>}z{/Control}')
    expect(await screen.findByText('Can’t undo. Lin changed Title of “Coffee” (1 Nov 2026, 09:02).')).toBeTruthy()
    await user.keyboard('{Control>}z{/Control}')
    expect(lines()).toEqual(['Courtesy call', 'Coffee'])
  })
})
