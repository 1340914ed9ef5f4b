import { createTranslator } from 'next-intl'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/db/client'
import { migrate } from '@/db/migrate'
import { toOfflineTrip } from '@/lib/domain/phone/offline-data'
import { travellerView } from '@/lib/domain/releases/traveller-view'
import { staffLocales } from '@/lib/domain/text/locales'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { messagesOf } from '@/lib/messages/messages'
import { fieldLabel } from '@/lib/messages/field-label'
import { readInput } from '@/lib/report/report-input'
import { makeReport } from '@/lib/report/report'
import type { OfficeAccess } from '@/lib/server/access/access'
import { readHistory, revertChange } from '@/lib/server/history/trip-history'
import { checkAccess } from '@/lib/server/name-check/name-check-access'
import { readCheck } from '@/lib/server/name-check/name-check-page'
import { askNames } from '@/lib/server/name-check/name-checks'
import { sidebarFor } from '@/lib/server/report/publication'
import { previewRelease, readRelease, release } from '@/lib/server/releases/releases'
import { readTrip } from '@/lib/server/releases/read-trip'
import { submitEdit, submittedEdit } from '@/lib/server/trip/submit-edit'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { restoreTripUnchecked } from '@/lib/server/trip/restore-trip'
import { makeCopy } from '@/lib/server/trips/new-trip'
import { exportTripJson, importTrip } from '@/lib/server/trips/trip-files'
import { freshDatabase } from '../../db/engines'
import { migrationsAnd } from '../../db/migration-folder'
import { missingStatements } from '../../db/missing-migration'
import { everythingReadBy } from '../access/everything-read'
import { accessAs, addUser } from '../releases/release-office'
import { accessTo, storeKorea, storeUser } from '../report/report-office'
import { storeReport } from '../report/written-report'
import { renderHistory } from './render-history'

// CONTRIBUTING.md, "Add a field": the declaration of a visit and the labels are extended in memory, and nothing else.

vi.mock('@/lib/domain/trip/fields/visit', async (original) => {
  const { optional } = await import('@/lib/domain/fields/field')
  const { texts } = await import('@/lib/domain/fields/kind')
  const { visitFields } = await original<{ visitFields: object }>()
  return { visitFields: { ...visitFields, gift: optional(texts, { visibility: 'planner' }) } }
})
vi.mock('@/lib/messages/en/fields.json', async (original) => withLabel(await original(), 'Gift'))
vi.mock('@/lib/messages/zh-Hant/fields.json', async (original) => withLabel(await original(), '伴手禮'))
vi.mock('@/app/(office)/trips/[trip]/history/actions', () => ({ revertChangeAction: async () => ({ ok: true }) }))

function withLabel({ default: labels }: { default: { visit: object } }, gift: string) {
  return { default: { ...labels, visit: { ...labels.visit, gift } } }
}

const gift = { en: 'a lacquer box', 'zh-Hant': '漆盒' }
const editing = () => accessTo(tripId, 'edit trip')
const office = () => ({ viewer: editing().viewer }) as OfficeAccess<'create trip'>
let tripId = ''
let visitId = ''

const load = async (id = tripId): Promise<WholeTrip> => {
  const whole = await loadTrip(id)
  if (!whole) throw new Error(`There is no trip ${id}`)
  return whole
}

const giftsOf = ({ record }: WholeTrip) => record.visit.map((visit) => ({ ...visit } as { gift?: unknown }).gift)

/** Sends an edit as a page does, through the validator, and returns the answer. */
function send(to: object, from: object = { gift: null }) {
  const edit = { do: 'change', noun: 'visit', id: visitId, from, to }
  const key = `key ${JSON.stringify([from, to])}`.slice(0, 100)
  return submitEdit(editing(), submittedEdit.parse({ edit, key, since: 0 }))
}

beforeAll(async () => {
  await freshDatabase()
  await migrate(db(), migrationsAnd({ tag: '9999_gift_of_a_visit', statements: await missingStatements() }))
  await storeUser('u')
  tripId = await storeKorea()
  visitId = (await load()).record.visit[0]?.id ?? ''
  const answer = await send({ gift })
  if (!answer.ok) throw new Error(answer.code)
})

describe('a declared field', () => {
  it('is saved by an edit and read again', async () => {
    expect(giftsOf(await load())).toEqual([gift, null, null])
  })

  it('is validated by its kind and limits', () => {
    const parse = (value: unknown) =>
      submittedEdit.safeParse({
        edit: { do: 'change', noun: 'visit', id: visitId, from: {}, to: { gift: value } },
        key: 'long enough',
        since: 0,
      }).success
    expect([gift, null, 'words', { en: '' }, {}, { nonsense: 'words' }].map(parse)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('survives an export and import', async () => {
    const { json } = await exportTripJson(editing())
    expect(JSON.parse(json)).toMatchObject({ visits: [{ gift }, {}, {}] })
    const made = await importTrip(office(), new TextEncoder().encode(json))
    if (!made.ok) throw new Error(JSON.stringify(made.problems))
    expect(giftsOf(await load(made.id))).toEqual([gift, null, null])
  })

  it('is on a copy of the trip', async () => {
    const id = await makeCopy(office(), accessTo(tripId, 'see staff notes'), '2027-05-01')
    expect(giftsOf(await load(id))).toEqual([gift, null, null])
  })

  it('is restored with a deleted trip', async () => {
    const { json } = await exportTripJson(editing())
    const made = await importTrip(office(), new TextEncoder().encode(json))
    if (!made.ok) throw new Error(JSON.stringify(made.problems))
    expect(await deleteTripUnchecked(made.id, 'u')).toEqual({ ok: true })
    expect(await restoreTripUnchecked(made.id, 'u')).toMatchObject({ ok: true })
    expect(giftsOf(await load(made.id))).toEqual([gift, null, null])
  })

  it.each(staffLocales)('is in the history with its label and values, in %s', async (locale) => {
    const { record, directory } = await load()
    const { changes } = await readHistory(editing(), {})
    expect(changes[0]).toMatchObject({ edit: { from: { gift: null }, to: { gift } }, inverse: { to: { gift: null } } })
    const view = { tripId, record, directory, changes, colleagues: [], homeZone: 'Asia/Taipei' }
    const page = { ...view, item: null, isFirst: true, next: null }
    const html = renderHistory(locale, page)
    expect(html).toContain(locale === 'en' ? 'Gift: set to <b>a lacquer box' : '伴手禮：')
    expect(html).toContain('漆盒')
  })

  it('is named in a conflict', async () => {
    const answer = await send({ gift: { en: 'a scarf' } }, { gift: { en: 'a vase' } })
    expect(answer).toMatchObject({ code: 'conflict', conflict: { fields: ['gift'], now: { gift } }, by: { name: 'U' } })
    const label = (locale: (typeof staffLocales)[number]) =>
      fieldLabel(createTranslator({ locale, messages: messagesOf(locale), namespace: 'fields' }), 'visit', 'gift')
    expect(staffLocales.map(label)).toEqual(['Gift', '伴手禮'])
  })

  it('can be reverted and restored from the history', async () => {
    const newest = async () => (await readHistory(editing(), {})).changes[0]?.id ?? ''
    expect(await revertChange(editing(), await newest(), null)).toEqual({ ok: true, wasSo: false })
    expect(giftsOf(await load())).toEqual([null, null, null])
    expect(await revertChange(editing(), await newest(), null)).toEqual({ ok: true, wasSo: false })
    expect(giftsOf(await load())).toEqual([gift, null, null])
  })
})

describe('a declared field for planners only', () => {
  const words = /lacquer|漆盒/

  beforeAll(async () => {
    const { version, number } = await previewRelease(editing())
    await release(editing(), { version, number, note: null, notify: 'none' })
    await addUser('traveller', 'none', { on: { tripId, role: 'member' } })
  })

  it('is read by planners, in the draft and in the release', async () => {
    expect(giftsOf(await readTrip(editing()))).toEqual([gift, null, null])
    expect(giftsOf((await readRelease(editing(), 1))?.whole ?? (await load('no release')))).toEqual([gift, null, null])
  })

  it('is in nothing that a traveller can read, including phone and printed handbook', async () => {
    const traveller = accessAs(tripId, 'see trip', { id: 'traveller', on: 'member' })
    const everything = await everythingReadBy(traveller)
    expect(everything).toContain('Hanyang University')
    expect(everything).not.toMatch(words)
    expect(JSON.stringify(toOfflineTrip(travellerView(await load(), null)))).not.toMatch(words)
  })

  it('is not on the name check page', async () => {
    const whole = await load()
    const host = whole.record.host.find(({ personId }) => personId !== null)
    const personId = host?.personId ?? ''
    await storeReport(whole, 'en', [['A host received the delegation.', personId]])
    const [invitation] = await askNames(accessTo(tripId, 'write report'), { personIds: [personId], days: 14 })
    const view = await readCheck(await checkAccess(invitation?.token ?? '', '192.0.2.1'))
    expect(view?.reports).toHaveLength(1)
    expect(JSON.stringify(view)).not.toMatch(words)
  })

  it('is not used for articles', async () => {
    const whole = await load()
    const inputs = ['en', 'zh-Hant'].map((language) => [
      readInput(whole, language),
      sidebarFor(whole, language, null, null, new Date('2026-11-24T02:00:00Z')),
    ])
    const reports = (['en', 'zh-Hant'] as const).map((language) => makeReport(whole, { language }))
    expect(JSON.stringify(inputs)).toContain('Hanyang University')
    expect(JSON.stringify([inputs, reports])).not.toMatch(words)
  })
})
