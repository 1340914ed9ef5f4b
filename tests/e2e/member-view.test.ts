import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { hasPartOfDraft, marker, markersIn, othersReference, readableMarkers } from '../domain/trip/field-markers'
import { actionAt, call } from './access/call'
import { addressOf } from './access/doors'
import {
  addMarkedTrip,
  draftId,
  mailTo,
  delegation,
  markAs,
  markedTrip,
  type MemberId,
  members,
  onDatabaseOf,
  tripId,
} from './access/marked-trip'
import { signInAs } from './access/people'
import { type Reading, reading } from './access/readings'
import { pages, routes } from './access/table'
import { sampleAccount } from './browser'
import { setUpOffice } from './office'
import { contactFields } from '@/lib/domain/directory/contacts'
import { savedLine, storedOnPhone } from './phone'

// Everything that a member can request, of a trip whose texts name their version and field: nothing may be of the draft
// or of a field that travellers may not read. Pages and routes that refuse members are requested too.

const office = setUpOffice()

const ids = {
  trip: tripId,
  institution: 'host',
  person: 'person1',
  user: 'guide',
  country: 'KR',
  name: 'no-backup',
  slug: 'no-such-article',
  photo: 'no-photo',
  file: 'no-file',
  note: 'no-note',
  edition: '2-en.pdf',
  size: 'small.jpg',
  token: 'no-such-address',
  revision: 'no-revision',
  release: '1',
}

/** Searches for words of the draft and of fields that members may not read, and one that may find something. */
const searched = ['MkDraft', marker('Draft', 'trip.title'), marker('Latest', 'quote.text'), 'MkLatest', 'Mk']

/** Each address of a page or a GET route, with all queries that change its content. */
function addresses(): string[] {
  const ofPages = Object.keys(pages).map((file) => addressOf(file, ids))
  const ofRoutes = Object.entries(routes).flatMap(([key, row]) => {
    const [method, file = ''] = key.split(' ')
    return method === 'GET' ? [addressOf(file, ids) + ('query' in row ? row.query : '')] : []
  })
  const book = `/trips/${tripId}/handbook`
  const choices = ['en', 'zh-Hant'].flatMap((lang) =>
    ['draft', 'released'].map((version) => `lang=${lang}&version=${version}`),
  )
  return [
    ...ofPages,
    ...ofRoutes,
    ...searched.flatMap((words) => [`/trips?q=${words}`, `/api/find?q=${words}`]),
    ...['trip', 'item', 'visit'].map((noun) => `/api/trips/${tripId}/changes?noun=${noun}`),
    `/trips/${tripId}/releases/compare?from=1&to=draft`,
    ...choices.flatMap((query) => [
      `${book}?${query}`,
      `${book}/print?${query}`,
      `${book}/file?format=pdf&${query}`,
      `${book}/file?format=docx&${query}`,
    ]),
  ]
}

/** Requests as pages make them when the reader follows a link, or is about to. */
const navigations: Record<string, string>[] = [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }]

async function everything(id: MemberId): Promise<Reading[]> {
  const cookie = await signInAs(office.url, members[id])
  const readings: Reading[] = []
  const pageAddresses = new Set(Object.keys(pages).map((file) => addressOf(file, ids)))
  for (const address of addresses())
    for (const headers of pageAddresses.has(address.split('?')[0] ?? '') ? navigations : [{}])
      readings.push(await reading(office.url + address, cookie, headers))
  const mail = await onDatabaseOf(office, () => mailTo(id))
  return [...readings, await calendarFeed(cookie), { what: 'mail', status: 200, text: mail }]
}

/** The calendar at the address that the member creates, and the page about it. */
async function calendarFeed(cookie: string): Promise<Reading> {
  const action = actionAt('(office)/trips/[trip]/calendar/actions.ts', 'calendarAddressAction', ids)
  if (!action) throw new Error('No page creates calendar addresses.')
  const answer = await call(office.url, action, { form: { tripId, intent: 'create' } }, cookie)
  const text = await answer.text()
  const [path] = /\/calendar\/[\w-]{32}\.ics/.exec(text) ?? []
  if (!path) throw new Error(`There is no calendar address: ${text.slice(0, 300)}`)
  const feed = await reading(office.url + path, '')
  return { ...feed, text: text + feed.text }
}

async function release(number: number): Promise<void> {
  const { version } = await onDatabaseOf(office, markedTrip)
  const action = actionAt('(office)/trips/[trip]/releases/actions.ts', 'publishReleaseAction', ids)
  if (!action) throw new Error('No page publishes a version.')
  const form = { tripId, version: String(version), number: String(number), note: '', notify: 'all' }
  const answer = await call(office.url, action, { form }, await signInAs(office.url, sampleAccount('staff')))
  expect(answer.headers.get('x-action-redirect') ?? (await answer.text())).toContain(`out=${number}`)
}

/** The markers in places where they must not be. */
function leaks(readings: readonly Reading[], allowed: ReadonlySet<string>): string[] {
  return readings.flatMap(({ what, text }) => {
    const found = markersIn(text).filter((one) => !allowed.has(one))
    if (hasPartOfDraft(text) && !what.includes('MkDraft')) return [`${what}: a part of the draft`]
    return found.filter((one) => !what.includes(one)).map((one) => `${what}: ${one}`)
  })
}

const readings = {} as Record<'unreleased' | MemberId, Reading[]>

beforeAll(async () => {
  await onDatabaseOf(office, addMarkedTrip)
  readings.unreleased = [...(await everything('ying')), ...(await everything('guide'))]
  await release(1)
  await onDatabaseOf(office, () => markAs('Latest'))
  await release(2)
  await onDatabaseOf(office, () => markAs('Draft', [draftId]))
  readings.ying = await everything('ying')
  readings.guide = await everything('guide')
}, 600_000)

/** The markers of the trip's releases that a member reads, with or without a place on the first item. */
function allowed(attends: boolean): Set<string> {
  return new Set([
    ...readableMarkers('Latest', { attends }),
    ...readableMarkers('Before', { attends }),
    // The names of the whole delegation and their pronunciation, and nothing else of it.
    ...(['Latest', 'Before'] as const).flatMap((version) =>
      delegation.flatMap((id) => ['name', 'pronunciation'].map((field) => marker(version, `${id}.${field}`))),
    ),
    // Contacts are the current ones: an outdated number must not be called.
    ...contactFields.map((field) => marker('Draft', `person.${field}`)),
  ])
}

describe('a member', () => {
  it('reads nothing of the trip before the first release', () => {
    expect(leaks(readings.unreleased, new Set())).toEqual([])
  })

  it('reads only what travellers may see of the latest release, and booking references of their own items', () => {
    expect(leaks(readings.ying, allowed(true))).toEqual([])
  })

  it('who is not in the delegation reads no booking references', () => {
    expect(leaks(readings.guide, allowed(false))).toEqual([])
  })

  it('reads the latest release everywhere', () => {
    const has = (address: string, field: string) =>
      readings.ying.some(
        ({ what, text }) => what.includes(address) && markersIn(text).includes(marker('Latest', field)),
      )
    const trip = `/trips/${tripId}`
    for (const [address, field] of [
      ['/trips {', 'trip.title'],
      [`${trip}/visits {"rsc":"1"}`, 'topic.talkingPoints'],
      [`${trip}/visits {}`, 'topic.talkingPoints'],
      [`${trip}/delegation {}`, 'member.title'],
      [`${trip}/emergency {}`, 'emergency.phone'],
      [`/api/trips/${tripId} {}`, 'visit.city'],
      [`/pocket/${tripId} {}`, 'item.reference'],
      [`/pocket/${tripId} {}`, 'topic.talkingPoints'],
      ['/calendar/file', 'item.reference'],
      ['.ics', 'item.title'],
      [`${trip}/handbook/print?lang=en`, 'topic.talkingPoints'],
      ['format=pdf', 'item.reference'],
      ['format=docx', 'item.reference'],
      ['/api/find?q=MkLatest', 'trip.title'],
      ['mail', 'item.title'],
    ] as const)
      expect([address, field, has(address, field)]).toEqual([address, field, true])
  })

  it('finds nothing with words of the draft or of hidden fields', () => {
    const secret = new RegExp(`/api/find\\?q=(MkDraft|${marker('Latest', 'quote.text')})`)
    const answers = readings.ying.filter(({ what }) => secret.test(what))
    expect(answers.length).toBeGreaterThan(1)
    for (const { text } of answers) expect(text).not.toContain(tripId)
  })
})

describe('the browser of a member', () => {
  /** Collects everything that the page receives. */
  function watch(page: Page): { received: () => Promise<Reading[]> } {
    const received: Promise<Reading>[] = []
    page.context().on('response', (response) => {
      if (!['document', 'fetch', 'xhr'].includes(response.request().resourceType())) return
      const text = response.text().catch(() => '')
      received.push(text.then((body) => ({ what: response.url(), status: response.status(), text: body })))
    })
    return { received: () => Promise.all(received) }
  }

  it('receives nothing else during navigation', async () => {
    const { page } = await office.openPage({ as: members.ying, at: '/trips' })
    const { received } = watch(page)
    await page
      .getByRole('link', { name: new RegExp(marker('Latest', 'trip.title')) })
      .first()
      .click()
    await page.waitForURL(`**/pocket/${tripId}`)
    await page.goto(`/trips/${tripId}/emergency`)
    for (const tab of ['Delegation', 'Visits', 'Subscribe', 'Handbook']) {
      await page.getByRole('link', { name: tab, exact: true }).first().click()
      await page.locator('a[aria-current]').getByText(tab, { exact: true }).waitFor()
      await page.waitForLoadState('networkidle')
    }
    const all = [...(await received()), { what: 'the page', status: 200, text: await page.content() }]
    expect(all.length).toBeGreaterThan(5)
    expect(leaks(all, allowed(true))).toEqual([])
  })

  it('stores nothing else on a phone after an update of the copy', async () => {
    const { page } = await office.openPage({ as: members.ying, at: `/pocket/${tripId}`, viewport: 'phone' })
    await savedLine(page).getByText('up to date').waitFor()
    await page.reload()
    await savedLine(page).getByText('up to date').waitFor()
    const stored = { what: 'the phone', status: 200, text: await storedOnPhone(page) }
    expect(markersIn(stored.text)).toContain(marker('Latest', 'item.reference'))
    expect(markersIn(stored.text)).not.toContain(marker('Latest', othersReference))
    expect(leaks([stored], allowed(true))).toEqual([])
  })
})
