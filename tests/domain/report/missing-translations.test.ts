import { describe, expect, it } from 'vitest'
import { type Fields, outlets } from '@/lib/domain/fields/field'
import { missingTranslations } from '@/lib/domain/report/missing-translations'
import { isInDirectory, textNow, translationEdit } from '@/lib/domain/report/translation-edit'
import { applyEdit, conflictOf, inverse } from '@/lib/domain/trip/edit'
import { declaredFields } from '@/lib/domain/trip/entity-fields'
import type { TripRecord, WholeTrip } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'

const both = { en: 'a', 'zh-Hant': '甲' }
const institution = (id: string, more: object = {}) => ({
  id,
  name: both,
  acronym: null,
  latitude: null,
  longitude: null,
  kind: null,
  country: 'KR',
  city: null,
  timeZone: null,
  address: { ko: '서울' },
  website: null,
  background: [],
  ...more,
})
const directory = { people: {}, institutions: { home: institution('home'), hanyang: institution('hanyang') } }
const whole = (record: TripRecord, more: Partial<WholeTrip> = {}): WholeTrip => ({
  id: 't',
  version: 1,
  record,
  directory,
  ...more,
})
const missing = (record: TripRecord, more?: Partial<WholeTrip>) =>
  missingTranslations(whole(record, more), ['en', 'zh-Hant'])
const shown = (record: TripRecord, more?: Partial<WholeTrip>) =>
  missing(record, more).map(({ places, texts, lacks, printedIn }) => [
    `${places[0]!.noun}.${places[0]!.field}`,
    Object.values(texts)[0],
    lacks.join(),
    printedIn.join(),
  ])

describe('a text that lacks a language', () => {
  it('is listed with the places where it is printed, in the order of the article', () => {
    const record = recordOf(
      {
        member: [{ id: 'm', title: { en: 'Dean' } }],
        visit: [{ id: 'v1', history: [{ en: 'first MOU in 1983' }, both] }],
        topic: [{ id: 't1', visitId: 'v1', subject: { en: 'law' }, talkingPoints: { 'zh-Hant': '兩校合作' } }],
        emergency: [{ id: 'e', name: { ko: '한양병원' }, address: { ko: '서울' } }],
      },
      { purposes: [{ en: 'to learn' }], title: both },
    )
    expect(shown(record)).toEqual([
      ['trip.purposes', 'to learn', 'zh-Hant', 'article,handbook'],
      ['member.title', 'Dean', 'zh-Hant', 'article,handbook,phone'],
      ['visit.history', 'first MOU in 1983', 'zh-Hant', 'article,handbook'],
      ['topic.subject', 'law', 'zh-Hant', 'article,handbook,phone'],
      ['topic.talkingPoints', '兩校合作', 'en', 'handbook,phone'],
      ['emergency.name', '한양병원', 'en,zh-Hant', 'handbook,phone'],
    ])
  })

  it('counts once if several records have the same text', () => {
    const titles = ['i1', 'i2'].map((id) => ({ id, title: { en: 'Lunch' } }))
    const [entry, ...others] = missing(recordOf({ item: titles }))
    expect([entry!.places.map(({ id }) => id), others]).toEqual([['i1', 'i2'], []])
  })

  it('is not one that no document prints, or that means the same in every language', () => {
    const record = recordOf({
      visit: [{ id: 'v1' }],
      topic: [{ id: 't1', subject: both, notes: { en: 'They agree.' } }],
      nextStep: [
        { id: 'n1', text: { en: 'to lower the fee' } },
        { id: 'n2', text: { en: 'to send interns' }, use: 'article' },
      ],
      item: [{ id: 'i', title: { en: 'CI 160' }, staffNotes: { en: 'Pay cash' }, placeAddress: { en: '1 Road' } }],
      unscheduled: [{ id: 'u', title: { en: 'Tea' } }],
      agreement: [{ id: 'a', kind: { en: 'memorandum of understanding' } }],
    })
    expect(shown(record)).toEqual([['nextStep.text', 'to send interns', 'zh-Hant', 'article']])
  })

  it('is the city of an institution only if documents do not know its other name', () => {
    const seoul = { en: 'Seoul' }
    const places = { ...directory.institutions, hanyang: institution('hanyang', { city: seoul }) }
    expect(shown(recordOf({ visit: [{ id: 'v1' }] }), { directory: { people: {}, institutions: places } })).toEqual([
      ['institution.city', 'Seoul', 'zh-Hant', 'article'],
    ])
    expect(missing(recordOf({ visit: [{ id: 'v1', city: { en: 'Sun Moon Lake' } }] }))[0]!.printedIn).toEqual([
      ...outlets,
    ])
  })

  it('may be a text of the directory', () => {
    const places = { ...directory.institutions, hanyang: institution('hanyang', { name: { ko: '한양대학교' } }) }
    const found = missing(recordOf({ visit: [{ id: 'v1' }] }), { directory: { people: {}, institutions: places } })
    expect(found.map((one) => [one.texts, isInDirectory(one)])).toEqual([[{ ko: '한양대학교' }, true]])
  })
})

describe('a translation', () => {
  const record = recordOf(
    { item: ['i1', 'i2'].map((id) => ({ id, title: { en: 'Lunch' } })) },
    { purposes: [{ en: 'to learn' }, { en: 'to teach' }] },
  )

  it('is stored at every place of its text, in one edit that can be undone', () => {
    const texts = missing(record)
    const words = new Map([
      ['to teach', '教學'],
      ['Lunch', '午餐'],
    ])
    const edit = translationEdit(
      record,
      texts.flatMap((text) => {
        const translated = words.get(text.texts.en ?? '')
        return translated ? [{ text, language: 'zh-Hant', words: translated }] : []
      }),
    )!
    const after = applyEdit(record, edit)
    expect(after.trip.purposes).toEqual([{ en: 'to learn' }, { en: 'to teach', 'zh-Hant': '教學' }])
    expect(after.item.map(({ title }) => title['zh-Hant'])).toEqual(['午餐', '午餐'])
    expect(missing(after).map(({ texts: { en } }) => en)).toEqual(['to learn'])
    expect(conflictOf(record, edit)).toBeNull()
    expect(applyEdit(after, inverse(record, edit)).trip.purposes).toEqual(record.trip.purposes)
  })

  it('finds its text in a reordered list, and not in a reworded text', () => {
    const [learn] = missing(record)
    const moved = recordOf({}, { purposes: [{ en: 'to sing' }, { en: 'to learn', 'zh-Hant': '學習' }] })
    expect(textNow(whole(moved), learn!)).toEqual({ en: 'to learn', 'zh-Hant': '學習' })
    const edit = translationEdit(moved, [{ text: learn!, language: 'zh-Hant', words: '研習' }])!
    expect(applyEdit(moved, edit).trip.purposes).toEqual([{ en: 'to sing' }, { en: 'to learn', 'zh-Hant': '研習' }])
    const reworded = recordOf({}, { purposes: [{ en: 'to study' }] })
    expect(textNow(whole(reworded), learn!)).toBeNull()
    expect(translationEdit(reworded, [{ text: learn!, language: 'zh-Hant', words: '研習' }])).toBeNull()
  })

  it('is removed by an empty one, and creates no edit if nothing changes', () => {
    const [learn] = missing(record)
    const after = applyEdit(record, translationEdit(record, [{ text: learn!, language: 'zh-Hant', words: '學習' }])!)
    expect(translationEdit(after, [{ text: learn!, language: 'zh-Hant', words: '學習' }])).toBeNull()
    const back = translationEdit(after, [{ text: learn!, language: 'zh-Hant', words: '' }])!
    expect(applyEdit(after, back).trip.purposes[0]).toEqual({ en: 'to learn' })
  })
})

// Every new text has to be handled: it is printed where a phone or a reader of the handbook sees it, or listed here as
// not translated.
it('names, for each field that travellers read, where it is printed', () => {
  const addresses = ['item.placeAddress', 'item.destinationAddress', 'emergency.address', 'institution.address']
  const asTheyAre = [...addresses, 'member.unit']
  const open = Object.entries(declaredFields).flatMap(([entity, fields]) =>
    Object.entries(fields as Fields)
      .filter(([, { kind, visibility }]) => /^texts/.test(kind.type) && !/planner|staff/.test(visibility))
      .filter(([, { printedIn }]) => printedIn.length === 0)
      .map(([field]) => `${entity}.${field}`),
  )
  expect(open.sort()).toEqual(asTheyAre.sort())
})
