import { beforeEach, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { attachments, people, storedFiles } from '@/db/schema'
import { transact } from '@/db/transact'
import { renderPhonePage } from '@/components/phone/render-phone'
import { type Locale, locales } from '@/lib/domain/text/locales'
import { readPhoneData } from '@/lib/server/phone/phone-page'
import { acknowledge } from '@/lib/server/releases/acknowledgements'
import { recordShown } from '@/lib/server/releases/shown-releases'
import { freeze } from '@/lib/server/releases/release-record'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

let tripId = ''
const access = () => accessTo(tripId, 'see trip', 'ying')

const loaded = async () => {
  const whole = await loadTrip(tripId)
  if (!whole) throw new Error('The trip was stored before each test.')
  return whole
}

async function publishVersion(number: number) {
  const whole = await loaded()
  await transact(db(), (tx) => freeze(tx, whole, { number, note: null, userId: null }, new Date('2023-10-20T00:00Z')))
}

/** The page, and its parts by id. */
async function page(locale: Locale = 'en', of = access()) {
  const assets = { styles: '', script: '' }
  const html = await renderPhonePage(await readPhoneData(of), { locale, owner: 'owner', name: 'Trip', assets })
  const parts = new Map(
    html
      .split(/(?=<section class="view)/)
      .map((part): [string, string] => [/ id="([^"]+)"/.exec(part)?.[1] ?? '', part]),
  )
  return { html, parts }
}

async function change(id: string, to: object) {
  const item = (await loaded()).record.item.find((one) => one.id === id)
  if (!item) throw new Error(`There is no item ${id}.`)
  const from = Object.fromEntries(Object.keys(to).map((field) => [field, item[field as keyof typeof item]]))
  await editTrip(tripId, { do: 'change', noun: 'item', id, from, to }, null)
}

beforeEach(async () => {
  await freshDatabase()
  await storeUser('ying')
  tripId = await storeKorea()
})

describe('the languages of the member’s page', () => {
  it.each([
    ['ko', '오늘', '서울', '11월 3일(금)'],
    ['ja', '今日', 'ソウル', '11月3日（金）'],
  ] as const)('%s has its own words, dates and cities, and offers the others', async (locale, today, city, day) => {
    await publishVersion(1)
    const { html } = await page(locale)
    expect(html).toContain(`<html lang="${locale}"`)
    for (const words of [today, city, day]) expect(html).toContain(words)
    const offered = [...html.matchAll(/name="locale" value="([^"]+)"/g)].map(([, one]) => one)
    expect(offered).toEqual(locales.filter((one) => one !== locale))
    // Nothing of the page itself is English: names and texts of the trip say that they are.
    for (const english of ['Today', 'Whole trip', 'Show the driver', 'Address as', 'meeting', 'Seoul ('])
      expect(html).not.toContain(`>${english}<`)
  })
})

describe('the views of the member’s page', () => {
  it('exist for each item, and each line of the itinerary opens one', async () => {
    await publishVersion(1)
    const { html, parts } = await page()
    const { item } = (await loaded()).record
    expect(item.length).toBeGreaterThan(5)
    for (const { id } of item) {
      expect(parts.has(`item-${id}`)).toBe(true)
      expect(html).toContain(`href="#item-${id}"`)
    }
    // No link leads to a missing view.
    const targets = [...html.matchAll(/href="#((?:item|driver|briefing)-[^"]+)"/g)].map(([, id = '']) => id)
    expect(targets.filter((id) => !parts.has(id))).toEqual([])
  })

  it('show the old and the new value of a change, on the item and at the top of the page', async () => {
    await publishVersion(1)
    await recordShown(access(), 1)
    const [first] = (await loaded()).record.item
    if (!first) throw new Error('The trip has items.')
    await change(first.id, { dress: { en: 'Black tie' }, placeName: { en: 'Blue room' } })
    await publishVersion(2)
    const { html, parts } = await page()
    for (const part of [parts.get('today'), parts.get(`item-${first.id}`)])
      for (const value of ['<ins>Black tie</ins>', '<ins>Blue room</ins>']) expect(part).toContain(value)
    expect(html.indexOf('id="changes"')).toBeLessThan(html.indexOf('class="lead"'))
  })

  it('link to the coordinator’s channel with a message, and show how to address and reach hosts', async () => {
    const { record } = await loaded()
    const [call] = record.item.filter(({ kind }) => kind === 'courtesy call')
    const host = record.host.find(({ visitId }) => visitId === call?.visitId)?.personId
    const coordinator = record.member.at(-1)
    if (!call || !host || !coordinator?.personId) throw new Error('The sample has a call, hosts and members.')
    const to = { role: 'coordinator' as const }
    const change = { do: 'change' as const, noun: 'member' as const, id: coordinator.id }
    await editTrip(tripId, { ...change, from: { role: coordinator.role }, to }, null)
    await db()
      .update(people)
      .set({ phone: '+886 912 345 678', line: 'hsieh', messageBy: 'line' })
      .where(eq(people.id, coordinator.personId))
    const name = { full: { en: 'Hansung Kim', ko: '김한성' }, family: { en: 'Kim', ko: '김' } }
    await db()
      .update(people)
      .set({ name, pronunciation: 'hahn-sung', weChat: 'kim-hs', email: 'kim@host.example' })
      .where(eq(people.id, host))
    await publishVersion(1)
    const part = (await page()).parts.get(`item-${call.id}`) ?? ''
    const [, href = ''] = /href="(https:[^"]*line[^"]*)"[^>]*>I’m running late</.exec(part) ?? []
    expect(decodeURIComponent(href)).toMatch(
      /^https:\/\/line\.me\/R\/share\?text=I’m running late: .*10:00 Courtesy call/,
    )
    expect(part).toContain('>Where are you?</a>')
    expect(part).toContain('<b lang="en">Vice President Kim</b>')
    expect(part).toContain('<b lang="ko">김 부총장님</b>')
    expect(part).toContain('hahn-sung')
    expect(part).toContain('href="mailto:kim@host.example"')
    expect(part).toContain('WeChat kim-hs')
    expect((await page('zh-Hant')).parts.get(`item-${call.id}`)).toContain('<b lang="zh-Hant">Kim 副校長</b>')
  })

  it('keep an item that is no longer the member’s in its day, struck, and say so in its view', async () => {
    await publishVersion(1)
    const { record } = await loaded()
    const [call] = record.item.filter(({ kind }) => kind === 'courtesy call')
    const [personId, ...others] = record.member.flatMap((member) => member.personId ?? [])
    if (!call || !personId) throw new Error('The sample has a call and members.')
    await change(call.id, { attendeeIds: others })
    await publishVersion(2)
    const own = access()
    const { parts } = await page('en', { ...own, viewer: { ...own.viewer, personId } })
    const [, line = ''] = new RegExp(`<li class="former[^"]*" data-line="${call.id}"([^]*?)</li>`).exec(
      parts.get('days') ?? '',
    ) ?? [undefined, '']
    expect(line).toContain('No longer yours')
    expect(parts.get('today')).toContain(`<li class="former confirmed" data-line="${call.id}"`)
    expect(parts.get(`item-${call.id}`)).toContain('<span>No longer yours</span>')
  })

  it('offer the address that a driver is shown to copy, and the handbook of this version', async () => {
    await publishVersion(3)
    const { html, parts } = await page()
    const [id] = [...parts.keys()].filter((one) => one.startsWith('driver-'))
    expect(parts.get(id ?? '')).toMatch(/data-copy="[^"]+"/)
    expect(html).toContain(`href="/pocket/${tripId}/handbook/3-en.pdf"`)
    expect((await page('zh-Hant')).html).toContain(`href="/pocket/${tripId}/handbook/3-zh-Hant.pdf"`)
  })

  it('name new files among the changes until the member has confirmed that they have seen them', async () => {
    const noon = new Date('2023-10-21T12:00Z')
    const [before, after] = [new Date('2023-10-21T11:00Z'), new Date('2023-10-21T13:00Z')]
    const content = {
      id: 'content',
      hash: 'hash',
      size: 1,
      storedAt: before,
      isComplete: true,
      bytes: Buffer.from('x'),
    }
    await db().insert(storedFiles).values(content)
    const add = (id: string, uploadedAt: Date, audience: 'members' | 'planners') =>
      db()
        .insert(attachments)
        .values({
          id,
          tripId,
          subject: 'trip',
          fileId: 'content',
          name: `${id}.pdf`,
          type: 'pdf',
          size: 1,
          audience,
          uploadedAt,
          revision: 1,
        })
    await publishVersion(1)
    await add('map', before, 'members')
    expect((await page()).parts.get('today')).not.toContain('New file')
    await acknowledge(access(), 1, noon)
    await add('menu', after, 'members')
    await add('budget', after, 'planners')
    const today = (await page()).parts.get('today') ?? ''
    expect(today).toContain('1 change for you')
    expect([...today.matchAll(/New file: ([^<]*)</g)].map(([, name]) => name)).toEqual(['menu.pdf'])
    await acknowledge(access(), 1, new Date('2023-10-21T14:00Z'))
    expect((await page()).parts.get('today')).not.toContain('id="changes"')
  })
})
