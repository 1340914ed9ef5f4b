import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyRecord } from '@/lib/domain/trip/edit'
import { tripOf } from '../../domain/trip/make'
import { edit, focused, hanyang, korea, officeWith, renderVisits, settled, skku, stop } from './editing'

// Only the network is mocked.
vi.mock('@/app/(office)/people/actions', () => ({ addPersonAction: async () => ({ ok: false, message: 'no' }) }))
vi.mock('@/app/(office)/institutions/actions', () => ({
  addInstitutionAction: async () => ({ ok: false, message: 'no' }),
}))

// Typing is slow on a machine that also builds.
vi.setConfig({ testTimeout: 30_000 })

let answer: () => Response
beforeEach(() => {
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
describe('the visits of a trip', () => {
  it('shows each visit with its number, name in both scripts, day, city, hosts and what is missing', () => {
    show()
    expect(screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent)).toEqual([
      'Hanyang University 한양대학교 Edit visit',
      'Sungkyunkwan University 성균관대학교 Edit visit',
      'Whole trip',
      'Visits 2',
    ])
    expect(hanyang().getByText('Wednesday 1 November').getAttribute('datetime')).toBe('2023-11-01')
    expect(hanyang().getByText('한양대학교').lang).toBe('ko')
    expect(hanyang().getByText('김한성').lang).toBe('ko')
    expect(hanyang().getByRole('button', { name: /^not named yet Dean/ })).toBeDefined()
    expect(
      within(skku().getAllByRole('list')[0]!)
        .getAllByRole('listitem')
        .map((li) => li.textContent),
    ).toEqual(['No date yet', 'No host yet'])
    expect(stop('Whole trip').getByText('campus internationalization')).toBeDefined()
  })

  it('explains an empty page and offers the first step', () => {
    show(emptyRecord(tripOf()))
    expect(screen.getByRole('heading', { name: 'No visits yet' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Add visit' })).toBeDefined()
  })

  it('are available in Chinese', () => {
    show(korea(), 'zh-Hant')
    expect(hanyang().getByText('姓名待定')).toBeDefined()
    expect(skku().getByText('日期未定')).toBeDefined()
  })
})

describe('a visit', () => {
  it('takes a day as typed, shows how it was read, and returns the focus', async () => {
    const user = userEvent.setup()
    const { office } = show()
    await user.click(edit(/Sungkyunkwan University.*Edit visit/))
    await user.type(screen.getByLabelText('Start date'), '2 Nov')
    expect(screen.getByText('2 November 2023')).toBeDefined()
    await user.keyboard('{Enter}')
    expect(office.sent).toEqual([
      { do: 'all', edits: [{ do: 'change', noun: 'visit', id: 'v2', from: { day: null }, to: { day: '2023-11-02' } }] },
    ])
    expect(skku().getByText('Thursday 2 November')).toBeDefined()
    expect(document.activeElement).toBe(edit(/Sungkyunkwan University.*Edit visit/))
  })

  it('refuses an ambiguous day, and keeps it in its field', async () => {
    const user = userEvent.setup()
    const { office } = show()
    await user.click(edit(/Sungkyunkwan University.*Edit visit/))
    await user.type(screen.getByLabelText('Start date'), '3/4/2023{Enter}')
    expect(screen.getByLabelText<HTMLInputElement>('Start date').value).toBe('3/4/2023')
    expect(screen.getByText('Enter a date such as 2026-11-03.')).toBeDefined()
    expect(office.sent).toEqual([])
  })

  it('is deleted with its hosts and topics, and restored with them', async () => {
    const user = userEvent.setup()
    const { office } = show()
    const before = office.record
    await user.click(edit(/Hanyang University.*Edit visit/))
    await user.click(edit('Remove: Hanyang University'))
    await settled()
    expect(screen.getByText('Removed Hanyang University with 2 hosts, 1 topic.')).toBeDefined()
    expect(office.record.host).toEqual([])
    await user.click(edit('Undo'))
    await settled()
    expect(office.record).toEqual(before)
    expect(hanyang().getByText('Hansung Kim')).toBeDefined()
  })

  it('is moved, and the focus stays on the button', async () => {
    const user = userEvent.setup()
    const { office } = show()
    await user.click(edit(/Sungkyunkwan University.*Edit visit/))
    await user.click(edit('Move up: Sungkyunkwan University'))
    await waitFor(() => expect(office.record.visit.map(({ id }) => id)).toEqual(['v2', 'v1']))
    await waitFor(() => expect(document.activeElement).toBe(edit('Move up: Sungkyunkwan University')))
    expect(edit('Move up: Sungkyunkwan University').getAttribute('aria-disabled')).toBe('true')
  })
})

describe('topics', () => {
  it('are moved from the whole trip to a visit and back', async () => {
    const user = userEvent.setup()
    const { office } = show()
    await user.click(edit(/^campus internationalization/))
    await user.selectOptions(screen.getByLabelText('Visit'), '2 Sungkyunkwan University')
    await user.click(edit('Save'))
    await settled()
    expect(skku().getByText('campus internationalization')).toBeDefined()
    await user.click(edit(/^campus internationalization/))
    await user.selectOptions(screen.getByLabelText('Visit'), 'Whole trip')
    await user.click(edit('Save'))
    await settled()
    expect(stop('Whole trip').getByText('campus internationalization')).toBeDefined()
    expect(office.record.topic.find(({ id }) => id === 't2')?.visitId).toBeNull()
  })

  it('send only the fields that were typed', async () => {
    const user = userEvent.setup()
    const { office } = show()
    await user.click(edit(/^student exchange/))
    await user.type(screen.getByLabelText('Meeting notes English'), 'Two places a year.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(office.sent).toEqual([
      { do: 'change', noun: 'topic', id: 't1', from: { notes: null }, to: { notes: { en: 'Two places a year.' } } },
    ])
  })
})

describe('an agreement', () => {
  it('is saved with its status, term and signers of both sides', async () => {
    const user = userEvent.setup()
    const { office } = show()
    await user.click(hanyang().getByRole('button', { name: 'Add agreement' }))
    await user.keyboard('student exchange agreement')
    const names = document.getElementById(document.activeElement?.getAttribute('list') ?? '')
    expect(names?.querySelector('option[value="letter of intent"]')).not.toBeNull()
    await user.selectOptions(screen.getByLabelText('Status'), 'signed')
    await user.type(screen.getByLabelText('Term (years)'), 'x')
    await user.click(screen.getByLabelText('Y.H. Frank Ying'))
    await user.click(screen.getByLabelText('Hansung Kim'))
    await user.click(edit('Save'))
    expect(screen.getByText('Enter a whole number of years from 1 to 99.')).toBeDefined()
    await user.clear(screen.getByLabelText('Term (years)'))
    await user.type(screen.getByLabelText('Term (years)'), '5{Enter}')
    expect(office.sent).toMatchObject([
      {
        do: 'add',
        noun: 'agreement',
        values: {
          visitId: 'v1',
          // A known kind gets its usual name in the other language.
          kind: { en: 'student exchange agreement', 'zh-Hant': '交換學生協議' },
          status: 'signed',
          signerIds: ['ying', 'kim'],
          termYears: 5,
        },
      },
    ])
    expect(hanyang().getByText(/signed · 5 years · signed by/)).toBeDefined()
  })
})

describe('activities', () => {
  it('are added, rewritten, moved and removed one by one', async () => {
    const user = userEvent.setup()
    const { office } = show()
    const activities = () => office.record.visit[0]!.activities.map((text) => text.en)
    await user.click(hanyang().getByRole('button', { name: 'Add activity' }))
    await user.keyboard('tea with alumni{Enter}')
    await settled()
    expect(activities()).toEqual(['campus tour', 'library visit', 'tea with alumni'])
    await user.click(edit(/^library visit/))
    await user.clear(screen.getByLabelText('Activity English'))
    await user.type(screen.getByLabelText('Activity English'), 'library tour{Enter}')
    await settled()
    expect(document.activeElement).toBe(edit(/^library tour/))
    await user.click(edit(/^library tour/))
    await user.click(edit('Move up: Activity'))
    await settled()
    expect(activities()).toEqual(['library tour', 'campus tour', 'tea with alumni'])
    await user.click(edit('Remove: Activity'))
    await settled()
    expect(activities()).toEqual(['campus tour', 'tea with alumni'])
    await user.click(edit('Undo'))
    await settled()
    expect(activities()).toEqual(['library tour', 'campus tour', 'tea with alumni'])
  })
})

describe('typed text', () => {
  it('stays in an open form if the server refuses it', async () => {
    const user = userEvent.setup()
    const { office } = show()
    office.refuse = 'Not today.'
    await user.click(hanyang().getByRole('button', { name: 'Add topic' }))
    await user.keyboard('research{Enter}')
    await settled()
    expect(screen.getByRole('alert').textContent).toContain('Not today.')
    expect(screen.getByLabelText<HTMLInputElement>('Topic English').value).toBe('research')
    expect(document.activeElement).toBe(screen.getByLabelText('Topic English'))
    expect(hanyang().queryByRole('button', { name: /^research/ })).toBeNull()
  })

  it('is shown with the text saved by another user, and replaces it only by choice', async () => {
    const user = userEvent.setup()
    const { office, others } = show()
    await user.click(edit(/^student exchange/))
    await user.type(screen.getByLabelText('Topic English'), ' of ten')
    others({
      do: 'change',
      noun: 'topic',
      id: 't1',
      from: { subject: { en: 'student exchange' } },
      to: { subject: { en: 'staff exchange' }, notes: { en: 'theirs' } },
    })
    await user.click(edit('Save'))
    await settled()
    await waitFor(() =>
      expect(screen.getByText(/^Lin changed this/).textContent).toBe(
        'Lin changed this on 1 Nov 2026 at 09:02. Choose which text to keep.',
      ),
    )
    expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      'student exchange of ten',
      'staff exchange',
    ])
    expect(screen.getByLabelText<HTMLInputElement>('Topic English').value).toBe('student exchange of ten')
    expect(screen.getByLabelText<HTMLTextAreaElement>('Meeting notes English').value).toBe('theirs')
    await user.click(edit('Keep mine'))
    await settled()
    expect(office.record.topic[0]).toMatchObject({
      subject: { en: 'student exchange of ten' },
      notes: { en: 'theirs' },
    })
  })

  it('is kept when its record is deleted, and can be saved again', async () => {
    const user = userEvent.setup()
    const { office, others } = show()
    await user.click(edit(/^student exchange/))
    await user.type(screen.getByLabelText('Meeting notes English'), 'Agreed.')
    others({ do: 'remove', noun: 'topic', id: 't1', revision: 1 })
    await user.click(edit('Save'))
    await settled()
    await waitFor(() => expect(screen.getByText(/^Lin deleted this/)).toBeDefined())
    expect(screen.getByLabelText<HTMLTextAreaElement>('Meeting notes English').value).toBe('Agreed.')
    await user.click(edit('Save'))
    await settled()
    expect(office.record.topic.at(-1)).toMatchObject({
      subject: { en: 'student exchange' },
      notes: { en: 'Agreed.' },
      visitId: 'v1',
    })
  })

  it('is kept when its whole visit is deleted', async () => {
    const user = userEvent.setup()
    const { office, others } = show()
    await user.click(hanyang().getByRole('button', { name: 'Add topic' }))
    await user.keyboard('research')
    others({ do: 'remove', noun: 'visit', id: 'v1', revision: 1 })
    await user.click(edit('Save'))
    await settled()
    await waitFor(() => expect(hanyang().getByText(/can no longer be saved/)).toBeDefined())
    expect(screen.getByLabelText<HTMLInputElement>('Topic English').value).toBe('research')
    await user.click(edit('Cancel'))
    expect(screen.queryByRole('region', { name: /Hanyang/ })).toBeNull()
    expect(office.record.visit.map(({ id }) => id)).toEqual(['v2'])
  })

  it('is discarded by Escape, and the focus returns', async () => {
    const user = userEvent.setup()
    const { office } = show()
    await user.click(hanyang().getByRole('button', { name: 'Add topic' }))
    await user.keyboard('research{Escape}')
    expect(screen.queryByLabelText('Topic English')).toBeNull()
    expect(focused()).toBe('Add topic')
    expect(office.sent).toEqual([])
  })
})
