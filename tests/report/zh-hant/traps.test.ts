import { describe, expect, test } from 'vitest'
import { trip } from '../cases'
import { expectSoundChinese } from './invariants'

const people = (...names: (string | { full: string; family?: string })[]) =>
  names.map((name, i) => ({ id: `p${i}`, name: typeof name === 'string' ? { full: name } : name }))
const university = (id: string, name: string, more: object = {}) => ({ id, name, kind: 'university', ...more })
const universities = [
  university('home', '紫苑大學', { country: 'TW' }),
  university('a', '樺木大學', { country: 'JP', city: '京都' }),
  university('b', '雪松大學', { country: 'JP', city: '京都' }),
  university('c', '楓林大學', { country: 'JP', city: '京都' }),
]
const chinese = (parts: Record<string, unknown>) => trip({ language: 'zh-Hant', institutions: universities, ...parts })

/** The body of the article as one text, after its invariants were checked. */
function body(parts: Record<string, unknown>, options = {}): string {
  return expectSoundChinese(chinese(parts), options)
    .paragraphs.map((p) => p.sentences.map((s) => s.text).join(''))
    .join('\n')
}
const headline = (parts: Record<string, unknown>, options = {}) =>
  expectSoundChinese(chinese(parts), options).headline.text
const visits = (...ids: string[]) => ids.map((institution) => ({ institution }))

describe('the lead', () => {
  const delegates = {
    people: people({ full: '印永翔', family: '印' }),
    delegation: [{ person: 'p0', role: 'leader', title: '副校長' }],
  }

  test('has purpose, home, leader, number, dates and places in Chinese order', () => {
    const fields = { start: '--10-31', end: '--11-04', size: 11, purposes: ['促進校際交流'], kind: 'administrative' }
    expect(body({ ...delegates, trip: fields, visits: visits('a', 'b', 'c') })).toBe(
      '為促進校際交流，紫苑大學由副校長印永翔率行政訪問團一行11人，於10月31日至11月4日赴日本京都，參訪樺木大學、雪松大學及楓林大學等三校。',
    )
  })

  test.each(['促進交流', '為促進交流', '為了促進交流', '促進交流。', '旨在促進交流'])(
    '%s begins with one 為',
    (purpose) => {
      expect(body({ trip: { purposes: [purpose] }, visits: visits('a') })).toMatch(/^為促進交流，紫苑大學/)
    },
  )

  test('has an invitation after the name of the invited institution', () => {
    expect(
      body({ ...delegates, trip: { occasion: '應樺木大學邀請', purposes: ['促進交流'] }, visits: visits('a') }),
    ).toContain('為促進交流，紫苑大學應樺木大學邀請，由副校長印永翔率團赴日本京都參訪樺木大學。')
  })

  test('does not call one person 一行', () => {
    const text = body({ ...delegates, trip: { size: 1, start: '2024-05-06', end: '2024-05-06' }, visits: visits('a') })
    expect(text).toBe('紫苑大學副校長印永翔於2024年5月6日赴日本京都參訪樺木大學。')
  })

  test('lets two leaders lead together', () => {
    const text = body({
      people: people('王甲', '李乙'),
      delegation: [
        { person: 'p0', role: 'leader', title: '校長' },
        { person: 'p1', role: 'co-leader', title: '學務長' },
      ],
      visits: visits('a'),
    })
    expect(text).toContain('由校長王甲及學務長李乙共同率團')
  })

  test('changes with the variant, and is the same for the same variant', () => {
    const parts = { ...delegates, trip: { start: '2024-05-06', purposes: ['促進交流'] }, visits: visits('a') }
    const openings = [1, 2, 3].map((variant) => body(parts, { variant }).slice(0, 4))
    expect(openings).toEqual(['為促進交', '紫苑大學', '自202'])
  })

  test('separates a Latin institution and a Latin leader, also in the headline', () => {
    const institutions = [university('home', 'Aster University'), university('a', 'Birch University')]
    const parts = {
      institutions,
      people: people('Ida Ek'),
      delegation: [{ person: 'p0', role: 'leader', title: 'Rector' }],
      visits: visits('a'),
    }
    expect(body(parts, { variant: 2 })).toBe('Aster University的Ida Ek（Rector）率團參訪Birch University。')
    expect(headline(parts, { variant: 2 })).toBe('Aster University由Ida Ek率團參訪Birch University')
  })

  test('does not list the institutions again after a result', () => {
    const agreements = [{ kind: '學術合作備忘錄', status: 'signed' }]
    const text = body(
      {
        ...delegates,
        trip: { start: '2024-03' },
        visits: ['a', 'b', 'c'].map((institution) => ({ institution, agreements })),
      },
      { variant: 3 },
    )
    expect(text).toBe(
      '紫苑大學分別與樺木大學、雪松大學及楓林大學簽署學術合作備忘錄。此行由副校長印永翔率團，於2024年3月赴日本京都參訪三校。',
    )
  })

  test('has no empty template without dates, leader or visits', () => {
    expect(body({})).toBe('紫苑大學訪問團出訪。')
    expect(body({ trip: { size: 8 }, visits: visits('a') })).toBe('紫苑大學訪問團一行8人赴日本京都參訪樺木大學。')
  })
})

describe('incoming trips', () => {
  const guest = {
    trip: { direction: 'incoming', guest: 'a', size: 8, start: '2024-05-06', end: '2024-05-08' },
    people: people('西尾治郎', { full: '吳正', family: '吳' }),
    delegation: [{ person: 'p0', role: 'leader', title: '校長' }],
  }

  test('use 來訪, not 參訪', () => {
    const parts = { ...guest, visits: [{ institution: 'home', hosts: [{ person: 'p1', title: '校長' }] }] }
    expect(body(parts)).toBe(
      '紫苑大學於2024年5月6日至8日接待日本樺木大學訪問團一行8人，由校長西尾治郎率團。\n訪問團由校長吳正接待。',
    )
    expect(headline(parts)).toBe('樺木大學訪問團來訪紫苑大學')
    expect(body(parts, { variant: 2 })).toContain(
      '日本樺木大學校長西尾治郎於2024年5月6日至8日率團一行8人來訪紫苑大學。',
    )
  })

  test('state agreements from our side', () => {
    const parts = {
      ...guest,
      visits: [
        { institution: 'home', agreements: [{ kind: '學術交流協議', status: 'renewed', signers: ['p0', 'p1'] }] },
      ],
    }
    expect(headline(parts)).toBe('紫苑大學與樺木大學續簽學術交流協議')
    expect(body(parts)).toContain('續簽學術交流協議，由校長西尾治郎及吳正代表簽約。')
  })
})

describe('names and titles', () => {
  test('the title precedes the name, later family name and office only if the family name is known', () => {
    const quotes = ['p0', 'p1', 'p2'].map((speaker) => ({ speaker, form: 'direct', text: '很高興。' }))
    const text = body({
      people: people({ full: '吳正己', family: '吳' }, '王政彥', { full: 'Hansung Kim', family: 'Kim' }),
      delegation: [
        { person: 'p0', role: 'leader', title: '校長' },
        { person: 'p1', role: 'member', title: '圖書資訊處處長' },
      ],
      visits: [{ institution: 'a', hosts: [{ person: 'p2', title: '副校長' }] }],
      quotes,
    })
    expect(text).toContain('由校長吳正己率團')
    expect(text).toContain('圖書資訊處處長王政彥')
    expect(text).toContain('由副校長Hansung Kim接待')
    expect(text).toContain('吳校長表示：「很高興。」處長王政彥指出：「很高興。」')
    expect(text).toContain('副校長Hansung Kim表示：「很高興。」')
  })

  test('a compound family name and a long office', () => {
    const text = body({
      people: people({ full: '歐陽明德', family: '歐陽' }),
      delegation: [{ person: 'p0', role: 'leader', title: '國際事務處副處長' }],
      quotes: [{ speaker: 'p0', form: 'reported', text: '感謝接待' }],
    })
    expect(text).toContain('歐陽副處長感謝接待。')
  })

  test('two people with the same family name and office keep their full names', () => {
    const hosts = [
      { person: 'p0', title: '院長' },
      { person: 'p1', title: '副院長' },
      { person: 'p2', title: '院長' },
    ]
    const text = body({
      people: people({ full: '李華', family: '李' }, { full: '李明', family: '李' }, { full: '李安', family: '李' }),
      visits: [{ institution: 'a', hosts }],
      quotes: [
        { speaker: 'p0', form: 'direct', text: '好。' },
        { speaker: 'p1', form: 'direct', text: '好。' },
      ],
    })
    expect(text).toContain('李華表示：')
    expect(text).toContain('李副院長指出：')
  })

  test('a romanised family name of a person with a Chinese full name is not a short form', () => {
    const text = body({
      people: [{ id: 'p0', name: { full: { 'zh-Hant': '謝秀梅' }, family: { en: 'Hsieh' } } }],
      delegation: [{ person: 'p0', role: 'leader', title: '校長' }],
      quotes: [{ speaker: 'p0', form: 'direct', text: '好。' }],
    })
    expect(text).toContain('謝秀梅表示：')
  })

  test.each([
    ['President', 'Ida Ek（President）'],
    ['Dean, Dr.', 'Ida Ek（Dean, Dr.）'],
    ['樺木大學校長', '校長Ida Ek'],
    ['총장', 'Ida Ek（총장）'],
    ['教務長，講座教授', 'Ida Ek（教務長，講座教授）'],
  ])('the title %s of a host', (title, words) => {
    expect(
      body({ people: people('Ida Ek'), visits: [{ institution: 'a', hosts: [{ person: 'p0', title }] }] }),
    ).toContain(`由${words}接待`)
  })

  test('holders of one office share it', () => {
    const hosts = ['p0', 'p1', 'p2'].map((person) => ({ person, title: person === 'p0' ? '院長' : '教授' }))
    expect(body({ people: people('甲一', '乙二', '丙三'), visits: [{ institution: 'a', hosts }] })).toContain(
      '由院長甲一，以及乙二及丙三兩位教授接待',
    )
  })

  test('people of other institutions are named with them; a Latin institution and name are separated', () => {
    const parts = {
      institutions: [...universities, university('x', 'Elm University')],
      people: [
        { id: 'p0', name: { full: 'Ida Ek' }, institution: 'x' },
        { id: 'p1', name: { full: '丁四' }, institution: 'b' },
      ],
      visits: [{ institution: 'a', hosts: [{ person: 'p0' }, { person: 'p1', title: '教務長' }] }],
    }
    expect(body(parts)).toContain('由Elm University的Ida Ek及雪松大學教務長丁四接待')
  })

  test('names of every script are unchanged', () => {
    const names = ['João Schmöllebec', '前田芳實', "Seán O'Neill, Ph.D.", '김일목', 'İlker Çınar', '阿布‧都拉']
    const text = body({
      people: people(...names),
      visits: [{ institution: 'a', hosts: names.map((_, i) => ({ person: `p${i}` })) }],
    })
    for (const name of names) expect(text).toContain(name)
  })

  test('honorifics are not doubled', () => {
    const named = (honorific: string, full: string, title: string) =>
      body({
        people: [{ id: 'p0', name: { full, honorific } }],
        visits: [{ institution: 'a', hosts: [{ person: 'p0', title }] }],
      })
    expect(named('教授', '王甲', '特聘教授')).toContain('由特聘教授王甲接待')
    expect(named('博士', '王甲', '所長')).toContain('由所長王甲博士接待')
    expect(named('Dr.', 'Ida Ek', '所長')).toContain('由所長Dr. Ida Ek接待')
  })
})

describe('members', () => {
  const delegates = {
    people: people('王甲', '李乙', '張丙'),
    delegation: [
      { person: 'p0', role: 'leader', title: '校長' },
      { person: 'p1', role: 'member', title: '院長' },
      { person: 'p2', role: 'member', title: '主任' },
    ],
  }

  test.each([
    [3, '其餘團員為院長李乙及主任張丙。'],
    [9, '團員包括院長李乙及主任張丙。'],
    [undefined, '同行者有院長李乙及主任張丙。'],
  ])('of %s', (size, words) => {
    expect(body({ ...delegates, trip: size === undefined ? {} : { size }, visits: visits('a') })).toContain(words)
  })

  test('groups have measure words: 兩名, not 二名', () => {
    const delegation = [
      { role: 'member', title: '學生', count: 2 },
      { role: 'member', title: 'staff', count: 12 },
      { role: 'interpreter', title: '口譯' },
    ]
    expect(body({ delegation, visits: visits('a') })).toContain('學生兩名、12人（staff）及口譯')
  })
})

describe('numbers and measure words', () => {
  test.each([
    [2, '兩所大學'],
    [3, '三所大學'],
    [10, '十所大學'],
    [11, '11所大學'],
  ])('%i universities', (n, words) => {
    const institutions = [
      universities[0]!,
      ...Array.from({ length: n }, (_, i) =>
        university(`u${i}`, `${'甲乙丙丁戊己庚辛壬癸子'[i]}等國立綜合研究型暨應用科學與科技大學`, { country: 'KR' }),
      ),
    ]
    expect(headline({ institutions, visits: institutions.slice(1).map(({ id }) => ({ institution: id })) })).toBe(
      `紫苑大學參訪韓國${words}`,
    )
  })

  test('agreements: 兩項, years: 兩年', () => {
    const agreements = [
      { kind: '學術合作備忘錄', status: 'signed' },
      { kind: '學生交換協議', status: 'signed', termYears: 2 },
    ]
    expect(headline({ visits: [{ institution: 'a', agreements }] })).toBe('紫苑大學與樺木大學簽署兩項協議')
    expect(body({ visits: [{ institution: 'a', agreements }] })).toContain('學術合作備忘錄及為期兩年的學生交換協議')
  })

  test('institutions of other kinds have their measure words', () => {
    const institutions = [
      ...universities,
      { id: 'm', name: '教育部', kind: 'ministry', country: 'JP' },
      { id: 'f', name: '青松公司', kind: 'company', country: 'JP' },
    ]
    expect(headline({ institutions, visits: visits('a', 'b', 'm', 'f') })).toBe('紫苑大學參訪日本兩所大學及兩個單位')
    expect(body({ institutions, visits: visits('a', 'm', 'f') })).toContain(
      '參訪京都的樺木大學，拜會教育部，並參訪青松公司',
    )
  })
})

describe('lists', () => {
  const topics = (...items: string[]) => body({ trip: { topics: items }, visits: visits('a') })

  test('have 及 before the last, 、 between the others, never both', () => {
    expect(topics('招生')).toContain('為招生。')
    expect(topics('招生', '實習')).toContain('包括招生及實習。')
    expect(topics('招生', '實習', '研究')).toContain('包括招生、實習及研究。')
  })

  test('may have an item that contains 及 or 與', () => {
    expect(topics('招生及宣傳', '師資培育與實習', '研究')).toContain('招生及宣傳、師資培育與實習，以及研究。')
  })

  test('set apart an item that contains a comma', () => {
    expect(topics('招生，含僑生', '實習')).toMatch(/實習。其他議題：招生，含僑生。/)
  })

  test('do not repeat 討論 or 的', () => {
    const text = body({ visits: [{ institution: 'a', topics: ['討論雙聯學位', '洽談交換學生'] }] })
    expect(text).toContain('雙方就雙聯學位及交換學生進行討論。')
    expect(text).not.toMatch(/討論.{0,12}討論|的的/)
  })
})
