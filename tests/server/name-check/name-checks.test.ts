import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { personKey } from '@/lib/domain/directory/directory-keys'
import { db } from '@/db/client'
import { changes, hosts, nameChecks, people, reportBlocks } from '@/db/schema'
import { change } from '@/lib/domain/trip/edit'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import type { Person } from '@/lib/domain/directory/entry'
import type { OfficeAccess, Refused } from '@/lib/server/access/access'
import { erasePerson, savePerson } from '@/lib/server/directory/entry-change'
import { checkAccess, TooManyChecks } from '@/lib/server/name-check/name-check-access'
import { answerCheck, type GivenAnswer, noteOpened, readCheck } from '@/lib/server/name-check/name-check-page'
import { setAside, takeOver, undoSettling } from '@/lib/server/name-check/name-check-settle'
import { readNameChecks } from '@/lib/server/name-check/name-check-view'
import { askNames, revokeCheck } from '@/lib/server/name-check/name-checks'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'
import { storeReport } from '../report/written-report'

const now = new Date('2026-11-24T02:00:00Z')
let tripId = ''
let whole: WholeTrip
let kim: Person

const access = () => accessTo(tripId, 'write report')
const settling = () => ({
  trip: accessTo(tripId, 'edit trip'),
  directory: { viewer: access().viewer } as unknown as OfficeAccess<'edit directory'>,
})
const personNamed = (full: string) => Object.values(whole.directory.people).find(({ name }) => name.full.en === full)!
const invite = async (personIds = [kim.id], days = 14) => (await askNames(access(), { personIds, days }, now))[0]!
const enter = (token: string, at = now) => checkAccess(token, '192.0.2.1', at)
const refused = { refusal: 'not found' } as Refused
const check = async () => (await db().select().from(nameChecks).where(eq(nameChecks.personId, kim.id)))[0]!
const lineOf = async (id: string) =>
  (await readNameChecks(access(), 'en', now)).groups
    .flatMap((group) => group.people)
    .find(({ personId }) => personId === id)!
const titleNow = async () => (await db().select().from(hosts).where(eq(hosts.personId, kim.id)))[0]!.title
const kimNow = async () => (await db().select().from(people).where(eq(people.id, kim.id)))[0]!

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  tripId = await storeKorea()
  whole = (await loadTrip(tripId))!
  kim = personNamed('Hansung Kim')
  await storeReport(whole, 'en', [
    ['Hansung Kim, Vice President of Hanyang University, received the delegation.', kim.id],
    ['Hanjung Lee showed the campus.', personNamed('Hanjung Lee').id],
  ])
})

async function answer(
  token: string,
  given: Partial<Extract<GivenAnswer, { verdict: 'corrected' }>> | 'approved',
  at = now,
): Promise<string> {
  const holder = await enter(token, at)
  const { digest: stand } = (await readCheck(holder))!
  return answerCheck(
    holder,
    given === 'approved'
      ? { verdict: 'approved', stand }
      : { stand, verdict: 'corrected', name: {}, title: {}, remark: '', ...given },
    at,
  )
}

async function seen() {
  const { id, answeredAt } = await check()
  return { checkId: id, answeredAt: answeredAt!.toISOString() }
}

describe('a name check address', () => {
  it('shows the host only their own data, and only its hash is stored', async () => {
    const { token, language, expiresAt } = await invite()
    expect(token).toMatch(/^[\w-]{32}$/)
    expect([language, expiresAt.toISOString()]).toEqual(['en', '2026-12-08T15:59:00.000Z'])
    const view = (await readCheck(await enter(token)))!
    expect(view.reports).toEqual([
      {
        language: 'en',
        name: { text: 'Hansung Kim', lang: 'en' },
        title: { text: 'Vice President', lang: 'en' },
        sentences: [
          {
            text: 'Hansung Kim, Vice President of Hanyang University, received the delegation.',
            kind: 'paragraph',
            isVerbatim: false,
          },
        ],
      },
    ])
    expect(JSON.stringify(view)).not.toMatch(/Lee|Woo|Ying|Sungkyunkwan|2023/)
    const rows = JSON.stringify([await db().select().from(nameChecks), await db().select().from(changes)])
    expect(rows).not.toContain(token)
    expect(JSON.stringify(await readNameChecks(access(), 'en', now))).not.toMatch(
      new RegExp(`${token}|${(await check()).tokenHash}`),
    )
  })

  it('is refused with the same error if it is unknown, malformed, expired or revoked', async () => {
    const { token, expiresAt } = await invite()
    const id = (await check()).id
    for (const wrong of ['', 'x', id, '%00', token.slice(1), `${token}x`, token.toLowerCase(), 'ü'.repeat(5000)])
      await expect(enter(wrong), wrong).rejects.toMatchObject(refused)
    await expect(enter(token, new Date(expiresAt.getTime() - 1))).resolves.toMatchObject({ personId: kim.id })
    await expect(enter(token, expiresAt)).rejects.toMatchObject(refused)
    expect(await revokeCheck(access(), id, now)).toBe(true)
    expect(await revokeCheck(access(), id, now)).toBe(false)
    await expect(enter(token)).rejects.toMatchObject(refused)
  })

  it('becomes invalid when a new one is created, also after it was revoked', async () => {
    const first = await invite()
    const second = await invite()
    await expect(enter(first.token)).rejects.toMatchObject(refused)
    await revokeCheck(access(), (await check()).id, now)
    const third = await invite([kim.id], 7)
    await expect(enter(second.token)).rejects.toMatchObject(refused)
    await expect(enter(third.token)).resolves.toMatchObject({ tripId })
    expect(await db().select().from(nameChecks)).toHaveLength(1)
    expect(
      (await db().select().from(changes).where(eq(changes.subject, 'name check'))).map(({ verb }) => verb),
    ).toEqual(['ask', 'renew', 'revoke', 'renew'])
  })

  it('is created once, however many requests ask at once', async () => {
    const made = (
      await Promise.all([1, 2, 3].map(() => askNames(access(), { personIds: [kim.id], days: 14 }, now)))
    ).flat()
    expect(await db().select().from(nameChecks)).toHaveLength(1)
    const works = await Promise.all(
      made.map(({ token }) =>
        enter(token).then(
          () => true,
          () => false,
        ),
      ),
    )
    expect(works.filter(Boolean)).toHaveLength(1)
  })

  it('is created only for hosts of the trip, and cannot be revoked from another trip', async () => {
    const ying = personNamed('Y.H. Frank Ying')
    expect(await askNames(access(), { personIds: [ying.id, 'nobody'], days: 14 }, now)).toEqual([])
    await invite()
    const other = await storeKorea()
    expect(await revokeCheck(accessTo(other, 'write report'), (await check()).id, now)).toBe(false)
  })

  it('works for its host while another client in the same network tries invalid addresses', async () => {
    const { token } = await invite()
    for (let i = 0; i < 50; i++) await expect(enter(`wrong ${i}`)).rejects.toMatchObject(refused)
    await expect(enter('wrong again')).rejects.toBeInstanceOf(TooManyChecks)
    await expect(enter(token)).resolves.toMatchObject({ personId: kim.id })
    await expect(checkAccess('wrong', '192.0.2.2', now)).rejects.toMatchObject(refused)
  })
})

describe('an answer', () => {
  it('is not recorded when the page is only opened', async () => {
    const { token } = await invite()
    expect(await lineOf(kim.id)).toMatchObject({ check: { state: 'asked', until: '8 December 2026' } })
    await noteOpened(await enter(token), now)
    await noteOpened(await enter(token), new Date(now.getTime() + 60_000))
    expect(await check()).toMatchObject({ openedAt: now, answeredAt: null })
    expect(await lineOf(kim.id)).toMatchObject({ check: { state: 'opened' } })
  })

  it('can be replaced by a later answer, and staff see the last', async () => {
    const { token } = await invite()
    expect(await answer(token, 'approved')).toBe('done')
    expect(await lineOf(kim.id)).toMatchObject({ check: { state: 'approved', answeredAt: null, isOutdated: false } })
    const later = new Date(now.getTime() + 60_000)
    expect(
      await answer(
        token,
        { name: { en: 'Han-Sung Kim' }, title: { en: 'Vice President' }, remark: '<b>Thanks</b>' },
        later,
      ),
    ).toBe('done')
    expect(await lineOf(kim.id)).toMatchObject({
      check: {
        state: 'corrected',
        answeredAt: later.toISOString(),
        remark: '<b>Thanks</b>',
        settled: null,
        corrections: [{ of: 'name', language: 'en', was: 'Hansung Kim', to: 'Han-Sung Kim' }],
      },
    })
    expect((await readCheck(await enter(token)))!.answered).toMatchObject({
      at: later,
      answer: { verdict: 'corrected', name: { en: 'Han-Sung Kim' } },
    })
    const noted = await db()
      .select()
      .from(changes)
      .where(and(eq(changes.subject, 'name check'), eq(changes.verb, 'answer')))
    expect(noted.map(({ userId, edit }) => [userId, edit])).toEqual([
      [null, { do: 'answer', verdict: 'approved', about: [] }],
      [null, { do: 'answer', verdict: 'corrected', about: ['name', 'remark'] }],
    ])
  })

  it('is not saved if it is empty, or if the printed text has changed since it was shown', async () => {
    const { token } = await invite()
    expect(await answer(token, { name: { en: 'Hansung  Kim ' }, title: { en: '' } })).toBe('nothing')
    const holder = await enter(token)
    expect(await answerCheck(holder, { verdict: 'approved', stand: 'another' }, now)).toBe('changed')
    await revokeCheck(access(), (await check()).id, now)
    const { digest: stand } = (await readCheck(holder))!
    expect(await answerCheck(holder, { verdict: 'approved', stand }, now)).toBe('gone')
    expect(await check()).toMatchObject({ answeredAt: null, answer: null })
  })

  it('is not saved if the address was replaced or expired in the meantime', async () => {
    const { token } = await invite()
    const holder = await enter(token)
    const given = { verdict: 'approved', stand: (await readCheck(holder))!.digest } as const
    expect(await answerCheck(holder, given, new Date(holder.expiresAt))).toBe('gone')
    const { token: next } = await invite()
    expect(await answerCheck(holder, given, now)).toBe('gone')
    expect(await check()).toMatchObject({ answeredAt: null, answer: null })
    expect(await answer(next, 'approved')).toBe('done')
  })

  it('is marked as outdated if the printed text has changed since', async () => {
    const { token } = await invite()
    await answer(token, 'approved')
    await db().update(reportBlocks).set({ text: 'Hansung Kim received everyone.' })
    expect(await lineOf(kim.id)).toMatchObject({ check: { state: 'approved', isOutdated: true } })
  })

  it('is kept when the address is renewed', async () => {
    const { token } = await invite()
    await answer(token, 'approved')
    await invite()
    expect(await lineOf(kim.id)).toMatchObject({ check: { state: 'approved' } })
  })
})

describe('applying a correction', () => {
  const corrections = { name: { en: 'Han-Sung Kim' }, title: { en: 'Senior Vice President' } }

  it('changes name and title in directory and trip in the displayed language, and can be undone', async () => {
    const before = await kimNow()
    const { token } = await invite()
    await answer(token, corrections)
    expect(await takeOver(settling(), await seen(), now)).toEqual({ ok: true, cleared: ['given'] })
    expect(await kimNow()).toMatchObject({
      name: { full: { en: 'Han-Sung Kim' }, family: { en: 'Kim' } },
      revision: before.revision + 1,
    })
    const { name, searchKey } = await kimNow()
    expect(searchKey).toBe(personKey(name))
    expect(await titleNow()).toEqual({ en: 'Senior Vice President', 'zh-Hant': '副校長', ko: '부총장' })
    expect(await lineOf(kim.id)).toMatchObject({ check: { settled: { by: 'U' } } })
    expect(await takeOver(settling(), await seen(), now)).toEqual({ ok: false, code: 'gone' })

    expect(await undoSettling(settling(), (await check()).id, now)).toEqual({ ok: true, cleared: [] })
    expect((await kimNow()).name).toEqual(before.name)
    expect(await titleNow()).toEqual({ en: 'Vice President', 'zh-Hant': '副校長', ko: '부총장' })
    expect(await lineOf(kim.id)).toMatchObject({ check: { settled: null } })
    expect(await undoSettling(settling(), (await check()).id, now)).toEqual({ ok: false, code: 'gone' })
    expect((await takeOver(settling(), await seen(), now)).ok).toBe(true)
  })

  it('does not overwrite a title that was changed meanwhile, and then changes no name either', async () => {
    const { token } = await invite()
    await answer(token, corrections)
    const host = whole.record.host.find(({ personId }) => personId === kim.id)!
    await editTrip(tripId, change('host', host, { title: { ...host.title, en: 'Provost' } }), 'u')
    expect(await takeOver(settling(), await seen(), now)).toEqual({ ok: false, code: 'changed', what: 'title' })
    expect([(await titleNow())!.en, (await kimNow()).name.full.en]).toEqual(['Provost', 'Hansung Kim'])
    expect(await lineOf(kim.id)).toMatchObject({ check: { settled: null } })
  })

  it('does not overwrite a name that was changed meanwhile', async () => {
    const { token } = await invite()
    await answer(token, corrections)
    const { id: _, ...values } = kim
    await savePerson(settling().directory, kim.id, (await kimNow()).revision, {
      ...values,
      name: { full: { en: 'H. Kim' } },
    })
    expect(await takeOver(settling(), await seen(), now)).toEqual({ ok: false, code: 'changed', what: 'name' })
    expect([(await titleNow())!.en, (await kimNow()).name.full.en]).toEqual(['Vice President', 'H. Kim'])
  })

  it('cannot be undone after a user has changed the title again', async () => {
    const { token } = await invite()
    await answer(token, corrections)
    await takeOver(settling(), await seen(), now)
    const host = (await loadTrip(tripId))!.record.host.find(({ personId }) => personId === kim.id)!
    await editTrip(tripId, change('host', host, { title: { en: 'Provost' } }), 'u')
    expect(await undoSettling(settling(), (await check()).id, now)).toEqual({
      ok: false,
      code: 'changed',
      what: 'title',
    })
    expect([await titleNow(), (await kimNow()).name.full.en]).toEqual([{ en: 'Provost' }, 'Han-Sung Kim'])
  })

  it('is refused if a newer answer has arrived', async () => {
    const { token } = await invite()
    await answer(token, corrections)
    const old = await seen()
    await answer(token, { remark: 'Wait, please.' }, new Date(now.getTime() + 60_000))
    expect(await takeOver(settling(), old, now)).toEqual({ ok: false, code: 'changed', what: 'answer' })
    expect(await setAside(access(), old, now)).toEqual({ ok: false, code: 'changed', what: 'answer' })
    expect((await kimNow()).name.full.en).toBe('Hansung Kim')
  })

  it('is skipped if staff set the answer aside, and a later answer has to be handled again', async () => {
    const { token } = await invite()
    await answer(token, corrections)
    expect(await setAside(access(), await seen(), now)).toEqual({ ok: true, cleared: [] })
    expect((await kimNow()).name.full.en).toBe('Hansung Kim')
    await answer(token, corrections, new Date(now.getTime() + 60_000))
    expect(await lineOf(kim.id)).toMatchObject({ check: { state: 'corrected', settled: null } })
  })

  it('adds a title that was missing', async () => {
    await db().update(hosts).set({ title: null }).where(eq(hosts.personId, kim.id))
    const { token } = await invite()
    await answer(token, { title: { en: 'Vice President' } })
    expect((await takeOver(settling(), await seen(), now)).ok).toBe(true)
    expect(await titleNow()).toEqual({ en: 'Vice President' })
  })
})

it('shows and corrects each report in its own language', async () => {
  await storeReport(whole, 'zh-Hant', [['副校長Hansung Kim接待訪問團。', kim.id]])
  const { token } = await invite()
  const view = (await readCheck(await enter(token)))!
  expect(view.reports.map(({ language, title, sentences }) => [language, title?.text, sentences.length])).toEqual([
    ['en', 'Vice President', 1],
    ['zh-Hant', '副校長', 1],
  ])
  await answer(token, { title: { 'zh-Hant': '資深副校長' } })
  await takeOver(settling(), await seen(), now)
  expect(await titleNow()).toEqual({ en: 'Vice President', 'zh-Hant': '資深副校長', ko: '부총장' })
})

it('shows nothing to a person who is no longer a host, and is deleted when the person is erased', async () => {
  const { token } = await invite()
  const host = whole.record.host.find(({ personId }) => personId === kim.id)!
  await editTrip(tripId, { do: 'remove', noun: 'host', id: host.id, revision: host.revision }, 'u')
  expect(await readCheck(await enter(token))).toBeNull()
  expect(await lineOf(kim.id)).toMatchObject({ isAsked: false, check: { state: 'asked' } })
  expect(await erasePerson(settling().directory, kim.id)).toBeNull()
  await expect(enter(token)).rejects.toMatchObject(refused)
  expect(await db().select().from(nameChecks)).toEqual([])
})
