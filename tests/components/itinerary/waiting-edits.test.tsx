import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SendEdit } from '@/components/trip/send-edit'
import { applyEdit, change, conflictOf, type Edit } from '@/lib/domain/trip/edit'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { dayInSeoul, renderItinerary } from './editing'

// Much is typed, and machines are slow.
vi.setConfig({ testTimeout: 30_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** An office that can be cut off, and that takes no key twice. */
function officeOf(record: TripRecord) {
  const office = {
    record,
    version: 1,
    isAway: false,
    losesAnswers: false,
    refusal: null as string | null,
    keys: [] as string[],
    made: new Map<string, number>(),
  }
  const send: SendEdit = async ({ key, edit }) => {
    if (office.isAway) throw new TypeError('Failed to fetch')
    office.keys.push(key)
    if (office.refusal) return { ok: false, code: office.refusal }
    const known = office.made.get(key)
    if (known) return { ok: true, version: known }
    const conflict = conflictOf(office.record, edit)
    if (conflict) return { ok: false, code: 'conflict', conflict, by: { name: 'Lin', at: '2026-11-01T01:02:00.000Z' } }
    others(edit)
    office.made.set(key, office.version)
    if (office.losesAnswers) throw new TypeError('network error')
    return { ok: true, version: office.version }
  }
  const others = (edit: Edit) => {
    office.record = applyEdit(office.record, edit)
    office.version += 1
  }
  return { office, send, others }
}

let id = ''
let shop: ReturnType<typeof officeOf>
beforeEach(() => {
  id = crypto.randomUUID()
  shop = officeOf(dayInSeoul())
  vi.stubGlobal('fetch', async (at: string) =>
    at.includes('/changes')
      ? Response.json({ by: { name: 'Lin', at: '2026-11-01T01:02:00.000Z' } })
      : Response.json({
          id,
          version: shop.office.version,
          record: shop.office.record,
          directory: { people: {}, institutions: {} },
        }),
  )
})

const open = () => renderItinerary(shop.office.record, shop.send, 'en', id)
const item = (of: TripRecord, which: string) => of.item.find((one) => one.id === which)
const lines = () => screen.getAllByRole('heading', { level: 3 }).map((h) => h.textContent)
const what = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Title English' })

async function rename(user: ReturnType<typeof userEvent.setup>, from: string, to: string) {
  await user.click(screen.getByRole('button', { name: `Edit ${from}` }))
  await user.clear(what())
  await user.type(what(), to)
  await user.click(screen.getByRole('button', { name: 'Save' }))
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
    shop.office.isAway = true
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
    shop.office.isAway = false
    await user.click(screen.getByRole('button', { name: 'Retry now' }))
    await waitFor(() => expect(screen.queryByText(/No connection/)).toBeNull())
    expect(shop.office.record.item.map(({ title }) => title.en)).toEqual([
      'Courtesy call',
      'Lunch at the club',
      'Museum tour',
    ])
    expect(new Set(shop.office.keys).size).toBe(3)
    expect(shop.office.version).toBe(4)
    expect(isAboutToAsk()).toBe(false)
  })

  it('an edit that arrived although its answer was lost is not made again, and is no conflict', async () => {
    const user = userEvent.setup()
    open()
    shop.office.losesAnswers = true
    await user.click(screen.getAllByRole('button', { name: 'Mark as cancelled' })[1]!)
    expect(await screen.findByText(/^No connection. 1 change is kept/)).toBeTruthy()
    // Someone sets it right meanwhile: the repeat must not undo that.
    shop.others(change('item', item(shop.office.record, 'lunch')!, { status: 'confirmed' }))
    shop.office.losesAnswers = false
    act(() => {
      window.dispatchEvent(new Event('online'))
    })
    await waitFor(() => expect(screen.queryByText(/No connection/)).toBeNull())
    expect(item(shop.office.record, 'lunch')!.status).toBe('confirmed')
    expect(screen.queryByRole('alert')).toBeNull()
    await waitFor(() => expect(lines()).toEqual(['Courtesy call', 'Lunch']))
  })

  it('tells whoever was signed out meanwhile, keeps what waits, and offers the way in', async () => {
    const user = userEvent.setup()
    open()
    shop.office.refusal = 'not signed in'
    await rename(user, 'Lunch', 'Lunch at the club')
    expect(await screen.findByText(/^You are signed out. 1 change is kept/)).toBeTruthy()
    const way = screen.getByRole('link', { name: 'Sign in in another tab' })
    expect([way.getAttribute('href'), way.getAttribute('target')]).toEqual(['/sign-in', '_blank'])
    shop.office.refusal = null
    await user.click(screen.getByRole('button', { name: 'Retry now' }))
    await waitFor(() => expect(item(shop.office.record, 'lunch')!.title).toEqual({ en: 'Lunch at the club' }))
  })
})

describe('two people on the same words', () => {
  const theirs = () =>
    shop.others(change('item', item(shop.office.record, 'lunch')!, { title: { en: 'Lunch, vegetarian' } }))

  it('who was away sees both side by side on return, with who and when, and may keep theirs', async () => {
    const user = userEvent.setup()
    open()
    shop.office.isAway = true
    await rename(user, 'Lunch', 'Lunch at the club')
    theirs()
    shop.office.isAway = false
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

  it('or keep their own', async () => {
    const user = userEvent.setup()
    open()
    shop.office.isAway = true
    await rename(user, 'Lunch', 'Lunch at the club')
    theirs()
    shop.office.isAway = false
    await user.click(await screen.findByRole('button', { name: 'Retry now' }))
    await user.click(await screen.findByRole('button', { name: 'Keep mine' }))
    await waitFor(() => expect(item(shop.office.record, 'lunch')!.title).toEqual({ en: 'Lunch at the club' }))
  })

  it('whoever has the form open chooses there; saving before that leads to the choice', async () => {
    const user = userEvent.setup()
    open()
    theirs()
    await rename(user, 'Lunch', 'Lunch at the club')
    expect(await screen.findByText(/^Lin changed this on 1 Nov 2026 at 09:02/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep mine' }))
    expect(item(shop.office.record, 'lunch')!.title).toEqual({ en: 'Lunch, vegetarian' })
    await user.click(screen.getByRole('button', { name: 'Use theirs' }))
    expect(what().value).toBe('Lunch, vegetarian')
  })

  it('deleting what another is editing leaves the form with what was typed, to put back or let go', async () => {
    const user = userEvent.setup()
    open()
    await user.click(screen.getByRole('button', { name: 'Edit Lunch' }))
    await user.clear(what())
    await user.type(what(), 'Lunch at the club')
    shop.others({ do: 'remove', noun: 'item', id: 'lunch', revision: 1 })
    act(() => {
      window.dispatchEvent(new Event('online'))
    })
    expect(await screen.findByText(/^Lin deleted this on 1 Nov 2026 at 09:02/)).toBeTruthy()
    expect(what().value).toBe('Lunch at the club')
    await user.click(screen.getByRole('button', { name: 'Restore' }))
    await waitFor(() =>
      expect(item(shop.office.record, 'lunch')).toMatchObject({
        title: { en: 'Lunch at the club' },
        start: '2026-11-03T12:00',
      }),
    )
    await waitFor(() => expect(lines()).toEqual(['Courtesy call', 'Lunch at the club']))
  })

  it('says who and what where there is no form: a status, a removal', async () => {
    const user = userEvent.setup()
    open()
    shop.others(change('item', item(shop.office.record, 'lunch')!, { status: 'provisional' }))
    await user.click(screen.getAllByRole('button', { name: 'Mark as cancelled' })[1]!)
    expect(await screen.findByText('Not saved. Lin changed Status of “Lunch” (1 Nov 2026, 09:02).')).toBeTruthy()
    expect(lines()).toEqual(['Courtesy call', 'Lunch provisional'])
  })
})

describe('undo and redo', () => {
  it('by the keys, several steps, not while typing', async () => {
    const user = userEvent.setup()
    open()
    await rename(user, 'Lunch', 'Tea')
    await user.click(screen.getAllByRole('button', { name: 'Delete' })[0]!)
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

  it('says by whom it was changed where it can no longer be taken back, and goes on to the step before', async () => {
    const user = userEvent.setup()
    open()
    await user.click(screen.getAllByRole('button', { name: 'Mark as cancelled' })[0]!)
    await rename(user, 'Lunch', 'Tea')
    await waitFor(() => expect(shop.office.version).toBe(3))
    shop.others(change('item', item(shop.office.record, 'lunch')!, { title: { en: 'Coffee' } }))
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
