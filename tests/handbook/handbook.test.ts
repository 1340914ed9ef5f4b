import { describe, expect, it } from 'vitest'
import { handbookOf, handbooks, korea, crowded, empty } from './cases'

const en = handbookOf(korea())

describe('the handbook model', () => {
  it('has the route on its cover', () => {
    const { route } = handbookOf(korea())
    expect(route?.words).toBe('Taipei → Seoul → Taipei')
    expect(route?.maps.map(({ marks }) => marks.map(({ label }) => label?.text))).toEqual([['Taipei', 'Seoul']])
    expect(handbookOf(empty()).route).toBeNull()
  })

  it('has a cover in both languages, with the version and date of printing', () => {
    expect(en.title).toEqual({
      words: { text: 'Benchmarking visit to Korea', lang: 'en' },
      other: { text: '韓國標竿學習參訪', lang: 'zh-Hant' },
    })
    expect(en).toMatchObject({
      version: 'Version 2, published 24 November 2026',
      draft: null,
      dates: '31 October – 4 November 2023',
      localLanguage: 'ko',
    })
    expect(handbookOf(korea(), 'zh-Hant').version).toBe('第 2 版，2026年11月24日 發布')
    expect(handbookOf(korea(), 'en', { version: { draft: true, day: '1 May 2026' } })).toMatchObject({
      version: 'Draft, 1 May 2026',
      draft: 'Draft',
    })
    expect(handbookOf(korea(), 'en', { version: null })).toMatchObject({
      version: 'Itinerary not published yet',
      draft: null,
    })
  })

  it('has a driver card for hotels, and for places and destinations that are part of no visit', () => {
    const whole = korea()
    const [first] = whole.record.item
    if (!first) throw new Error('the sample has no items')
    const place = (id: string, values: object) => ({
      ...first,
      visitId: null,
      status: 'confirmed' as const,
      id,
      ...values,
    })
    const hotel = {
      placeName: { en: 'Sample Hotel', ko: '샘플호텔' },
      placeAddress: { en: '1 Sample-ro', ko: '샘플로 1' },
    }
    const item = [
      ...whole.record.item.filter(({ visitId }) => visitId !== null),
      place('dinner', { placeName: { ko: '식당' }, placeAddress: { ko: '서울로 2' }, timeZone: 'Asia/Seoul' }),
      place('gone', { status: 'cancelled', placeAddress: { en: 'Nowhere 3' } }),
      place('coach', {
        kind: 'transfer',
        placeName: null,
        placeAddress: null,
        destinationName: { en: 'Hanyang University' },
      }),
      place('train', {
        kind: 'train',
        ...hotel,
        destinationName: { en: 'Busan' },
        destinationAddress: { en: 'Busan 4' },
      }),
      place('night', { kind: 'lodging', ...hotel }),
      place('second night', { kind: 'lodging', ...hotel }),
      place('other night', { kind: 'lodging', placeName: { en: 'Inn' }, placeAddress: null }),
    ]
    const { places } = handbookOf({ ...whole, record: { ...whole.record, item } })
    // The university is in the briefing of its visit.
    expect(places.map(({ name, latin, local }) => [name.words?.text, latin?.text, local?.text])).toEqual([
      ['Sample Hotel', '1 Sample-ro', '샘플로 1'],
      ['Inn', undefined, undefined],
      ['식당', '서울로 2', undefined],
      ['Busan', 'Busan 4', undefined],
    ])
  })

  it('heads the card of a meeting with its institution, once for each campus', () => {
    const whole = korea()
    const [visit] = whole.record.visit
    const item = whole.record.item.map((one) =>
      one.visitId === visit?.id ? { ...one, placeAddress: { ko: '성동구 왕십리로 222, 한양대학교 본관' } } : one,
    )
    const [first] = handbookOf({ ...whole, record: { ...whole.record, item } }).visits
    expect(first?.addresses.map(({ name }) => name.other?.text)).toEqual(['한양대학교'])
  })

  it('shows local time first, home time where it differs, and changes of time zone', () => {
    const [, flight] = en.days[0]!.items
    expect(flight).toMatchObject({ time: '08:10', end: '11:35', zones: 'Taipei → Seoul', home: 'Taipei 08:10–10:35' })
    expect(en.days[1]).toMatchObject({
      title: 'Wednesday 1 November',
      number: 'Day 2',
      clock: 'Seoul (Taipei +1 h)',
    })
    expect(en.days[0]!.items.find(({ dayShift }) => dayShift !== null)).toMatchObject({
      title: { words: { text: 'Hotel' } },
      dayShift: '+4',
    })
    expect(
      en.days
        .flatMap(({ items }) => items)
        .filter(({ status }) => status !== 'confirmed')
        .map(({ statusWords }) => statusWords),
    ).toEqual(['provisional', 'cancelled', 'provisional'])
  })

  it.each([
    ['en', 'Afternoon', 'All day'],
    ['zh-Hant', '下午', '全天'],
  ] as const)('has the part of the day if an item has no time: %s', (locale, afternoon, allDay) => {
    const whole = korea()
    const visitId = whole.record.visit[0]!.id
    const item = whole.record.item.map((one, i) => {
      if (i > 1) return one
      const [dayPart, time] = i === 0 ? (['afternoon', '13:00'] as const) : (['all day', '00:00'] as const)
      return { ...one, visitId, start: `2023-11-01T${time}`, end: null, dayPart }
    })
    const book = handbookOf({ ...whole, record: { ...whole.record, item } }, locale)
    const shown = book.days.flatMap(({ items }) => items).filter(({ time }) => !/\d/.test(time))
    expect(shown.map(({ time, end, home }) => [time, end, home])).toEqual([
      [allDay, null, null],
      [afternoon, null, null],
    ])
    expect(book.visits[0]!.times.map(({ when }) => when)).toEqual(expect.arrayContaining([allDay, afternoon]))
  })

  it('lists both delegations in both languages, and how to address hosts', () => {
    expect(en.members[0]).toMatchObject({
      role: 'leader',
      title: { words: { text: 'Vice President' }, other: { text: '副校長' } },
    })
    expect(en.institutions[0]).toMatchObject({
      name: { words: { text: 'Hanyang University' }, other: { text: '한양대학교', lang: 'ko' } },
    })
    expect(en.institutions[0]!.people[0]).toMatchObject({
      title: { words: { text: 'Vice President' }, other: { text: '부총장', lang: 'ko' } },
      spoken: [{ text: 'Vice President' }, { text: '부총장님', lang: 'ko' }],
    })
  })

  it('has a briefing for each visit: counterparts, the previous visit, addresses in the local script', () => {
    const [hanyang] = en.visits
    expect(hanyang!.table[0]).toMatchObject({
      member: { name: { words: { text: 'Y.H. Frank Ying' } } },
      host: { name: { words: { text: 'Hansung Kim' } } },
    })
    expect(hanyang!.lastTime).toMatchObject({
      outcomes: [{ text: 'Two exchange places a year' }],
      promised: [{ text: { text: 'Send the course list' }, more: 'ours · open · due September 2019' }],
    })
    expect(hanyang!.addresses[0]).toMatchObject({
      latin: { text: '222 Wangsimni-ro, Seongdong-gu, Seoul 04763' },
      local: { lang: 'ko' },
    })
  })

  it('lists members of a large delegation without a counterpart in one line', () => {
    const [visit] = handbookOf(crowded()).visits
    expect(visit!.table).toHaveLength(1)
    expect(visit!.accompanying).toHaveLength(39)
  })

  it('has the entries of the whole trip first on the emergency sheet, then those of each city', () => {
    expect(en.emergency.map(({ place, lines }) => [place.text, lines.map(({ phone }) => phone)])).toEqual([
      ['Whole trip', ['+886 2 7749 1234', '+886 2 2222 3333']],
      ['Seoul', ['+82 2 6329 6000', '+82 2 2072 2114']],
    ])
  })

  it('has no staff notes and no phone numbers that were not passed in', () => {
    for (const whole of [korea(), crowded()]) {
      const text = JSON.stringify(handbookOf(whole))
      expect(text).not.toMatch(/a secret of the staff|\+886 900|\+82 2 1111/)
    }
    const id = korea().record.host[0]!.personId!
    expect(JSON.stringify(handbookOf(korea(), 'en', { phones: { [id]: '+82 2 1111 2222' } }).institutions)).toContain(
      '+82 2 1111 2222',
    )
  })

  it.each(handbooks)('%s: has every text in both languages', (_, make) => {
    for (const locale of ['en', 'zh-Hant'] as const)
      expect(JSON.stringify(handbookOf(make(), locale))).not.toMatch(
        /handbook\.(?:doc|label)|vocabulary\.|"(?:doc|label)\./,
      )
  })

  it('reports only the missing title of an empty trip', () => {
    expect(handbookOf(empty())).toMatchObject({
      titleText: 'Untitled trip',
      dates: null,
      delegation: [],
      days: [],
      members: [],
      visits: [],
      emergency: [],
    })
  })
})
