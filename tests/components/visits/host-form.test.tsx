import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { personNamed } from '@/lib/domain/directory/directory'
import { edit, focused, korea, officeWith, renderVisits, settled, skku } from './editing'

// Only the network is mocked.
const added = vi.hoisted(() => ({
  people: [] as { tripId: string | null; person: object }[],
  refuse: false,
  isOffline: false,
}))
vi.mock('@/app/(office)/people/actions', () => ({
  addPersonAction: async (input: { tripId: string | null; person: object }) => {
    added.people.push(input)
    if (added.isOffline) throw new Error('offline')
    return added.refuse ? { ok: false, message: 'Not now.' } : { ok: true, person: { ...input.person, id: 'new' } }
  },
}))
vi.mock('@/app/(office)/institutions/actions', () => ({
  addInstitutionAction: async () => ({ ok: false, message: 'no' }),
}))

// Typing is slow on a machine that also builds.
vi.setConfig({ testTimeout: 30_000 })

let answer: () => Response
beforeEach(() => {
  added.people = []
  added.refuse = false
  added.isOffline = false
  vi.stubGlobal('fetch', async (address: string) =>
    address.includes('/changes')
      ? Response.json({ by: { name: 'Lin', at: '2026-11-01T01:02:00.000Z' } })
      : address.startsWith('/api/trips/')
        ? answer()
        : Response.json({ found: [] }),
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(record = korea(), locale: 'en' | 'zh-Hant' = 'en') {
  const at = officeWith(record)
  answer = at.answer
  renderVisits(record, at.send, locale)
  return at
}
describe('a new host', () => {
  it('is added to the directory and the visit with one save', async () => {
    const user = userEvent.setup()
    const { office } = show()
    await user.click(skku().getByRole('button', { name: 'Add host' }))
    await user.click(edit('New person'))
    await user.keyboard('Hanjung Lee')
    await user.type(screen.getByLabelText('Name of the new person Korean'), '이한정')
    await user.type(screen.getByLabelText('Title at the visit English'), 'Vice President')
    await user.type(screen.getByLabelText('Title at the visit Korean'), '부총장{Enter}')
    await settled()
    expect(added.people.map(({ person }) => person)).toEqual([personNamed({ en: 'Hanjung Lee', ko: '이한정' }, 'skku')])
    expect(office.sent).toMatchObject([
      {
        do: 'add',
        noun: 'host',
        values: { visitId: 'v2', personId: 'new', title: { en: 'Vice President', ko: '부총장' } },
      },
    ])
    expect(skku().getByText('이한정').lang).toBe('ko')
    expect(focused()).toBe('Add host')
  })

  it('is not added to the directory twice if the visit was refused first', async () => {
    const user = userEvent.setup()
    const { office } = show()
    office.refuse = 'Not today.'
    await user.click(skku().getByRole('button', { name: 'Add host' }))
    await user.click(edit('New person'))
    await user.keyboard('Hanjung Lee{Enter}')
    await settled()
    expect(screen.getByRole('alert').textContent).toContain('Not today.')
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Name' }).value).toBe('Hanjung Lee')
    office.refuse = null
    await user.click(edit('Save'))
    await settled()
    expect(added.people).toHaveLength(1)
    expect(office.record.host.at(-1)).toMatchObject({ personId: 'new', visitId: 'v2' })
  })

  it('keeps name and title in the form if the directory refuses them', async () => {
    const user = userEvent.setup()
    const { office } = show()
    added.refuse = true
    await user.click(skku().getByRole('button', { name: 'Add host' }))
    await user.click(edit('New person'))
    await user.keyboard('Hanjung Lee{Enter}')
    await settled()
    expect(screen.getByText('Not now.')).toBeDefined()
    expect(screen.getByLabelText<HTMLInputElement>('Name of the new person English').value).toBe('Hanjung Lee')
    expect(office.sent).toEqual([])
  })

  it('stays in the form if the directory cannot be reached, and is added by the next save', async () => {
    const user = userEvent.setup()
    const { office } = show()
    added.isOffline = true
    await user.click(skku().getByRole('button', { name: 'Add host' }))
    await user.click(edit('New person'))
    await user.keyboard('Hanjung Lee{Enter}')
    expect(await screen.findByText('Can’t reach the server. Your text is kept; try again.')).toBeDefined()
    added.isOffline = false
    await user.click(edit('Save'))
    await settled()
    expect(screen.queryByText(/^Can’t reach/)).toBeNull()
    expect(office.record.host.at(-1)).toMatchObject({ personId: 'new', visitId: 'v2' })
  })

  it('needs a name or a title', async () => {
    const user = userEvent.setup()
    const { office } = show()
    await user.click(skku().getByRole('button', { name: 'Add host' }))
    await user.click(edit('Save'))
    expect(screen.getByText('Enter a name, a title or both.')).toBeDefined()
    await user.type(screen.getByLabelText('Title at the visit English'), 'President{Enter}')
    expect(office.sent).toMatchObject([{ values: { personId: null, title: { en: 'President' } } }])
    expect(skku().getByRole('button', { name: /^not named yet President/ })).toBeDefined()
  })

  it('moves up in precedence', async () => {
    const user = userEvent.setup()
    const { office } = show()
    await user.click(edit(/^not named yet Dean/))
    await user.click(edit('Move up: not named yet'))
    await waitFor(() => expect(office.record.host.map(({ id }) => id)).toEqual(['h2', 'h1']))
  })
})
