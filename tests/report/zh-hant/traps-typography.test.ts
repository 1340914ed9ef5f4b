import { describe, expect, test } from 'vitest'
import { makeReport } from '../../../lib/report/report'
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

describe('typography', () => {
  test('half-width marks between Chinese characters become full-width', () => {
    const text = body({ trip: { context: ['雙方交流多年,成果良好;未來可期(含招生).'] }, visits: visits('a') })
    expect(text).toContain('雙方交流多年，成果良好；未來可期（含招生）。')
  })

  test('has no spaces between Chinese and Latin text or between sentences', () => {
    const text = body({
      visits: [{ institution: 'a', topics: ['AI 智慧校園', '第 2 期 MOU'], activities: ['參觀 Kyoto 校區'] }],
    })
    expect(text).toContain('AI智慧校園及第2期MOU')
    expect(text).not.toMatch(/。 |\p{Script=Han} \p{Script=Latin}/u)
  })

  test('English keeps its spaces, punctuation and capitals', () => {
    const words = 'student mobility (Mevlana, Farabi), e.g. at 3:30 p.m.'
    expect(body({ visits: [{ institution: 'a', topics: [words] }] })).toContain(`會談議題為「${words}」。`)
  })

  test('a full stop typed at the end is not doubled', () => {
    expect(
      body({ trip: { outcomes: ['達成共識。'], nextSteps: [{ text: '持續合作。' }] }, visits: visits('a') }),
    ).not.toMatch(/。。|。，/)
  })
})

describe('dates', () => {
  const dated = (start: string | undefined, end?: string, house = {}) =>
    /(?:於|自|至).*?(?=赴)/.exec(
      body({ trip: { ...(start && { start }), ...(end && { end }) }, visits: visits('a') }, { houseStyle: house }),
    )?.[0]

  test.each([
    ['2024-10-28', '2024-10-31', '於2024年10月28日至31日'],
    ['2023-10-31', '2023-11-04', '於2023年10月31日至11月4日'],
    ['--10-31', '--11-04', '於10月31日至11月4日'],
    ['2023-12-30', '2024-01-02', '於2023年12月30日至2024年1月2日'],
    ['2018-10', '2018-10', '於2018年10月'],
    ['2018-10', '2018-12', '於2018年10月至12月'],
    ['2025', undefined, '於2025年'],
    ['2024-05-06', undefined, '自2024年5月6日起'],
    [undefined, '2024-05-06', '至2024年5月6日止'],
    ['2024-05-06', '2024-05-06', '於2024年5月6日'],
    ['2024-05-06', '2024-05-01', '自2024年5月6日起'],
  ])('%s to %s', (start, end, words) => {
    expect(dated(start, end)).toBe(words)
  })

  test('have years of the Republic by house style, none before 1912, and none if unknown', () => {
    expect(dated('2023-12-30', '2024-01-02', { chineseYears: 'roc' })).toBe('於民國112年12月30日至民國113年1月2日')
    expect(dated('1911', undefined, { chineseYears: 'roc' })).toBe('於1911年')
    expect(dated('--10-31', '--11-04', { chineseYears: 'roc' })).toBe('於10月31日至11月4日')
    expect(dated('2024-10-28', '2024-10-31', { year: 'never' })).toBe('於10月28日至31日')
  })

  test('have the year once, and 同日 for the same day', () => {
    const text = body({
      trip: { start: '2024-10-28', end: '2024-10-31' },
      visits: [
        { institution: 'a', day: '2024-10-28', topics: ['招生'] },
        { institution: 'b', day: '2024-10-28', topics: ['實習'] },
      ],
    })
    expect(text.match(/2024/g)).toHaveLength(1)
    expect(text).toMatch(/\n10月28日，.*\n?同日，/)
  })
})

describe('countries', () => {
  test.each([
    ['KR', '韓國'],
    ['SG', '新加坡'],
    ['NZ', '紐西蘭'],
    ['LA', '寮國'],
    ['CN', '中國大陸'],
    ['HK', '香港'],
    ['AU', '澳洲'],
    ['TH', '泰國'],
  ])('%s', (country, name) => {
    expect(
      body({ institutions: [universities[0]!, university('a', '樺木大學', { country })], visits: visits('a') }),
    ).toContain(`赴${name}參訪樺木大學`)
  })

  test('several have their own institutions', () => {
    const institutions = [
      universities[0]!,
      university('a', '甲大學', { country: 'PL' }),
      university('b', '乙大學', { country: 'PL' }),
      university('c', '丙大學', { country: 'CZ', city: '布拉格' }),
    ]
    expect(body({ institutions, visits: visits('a', 'b', 'c') })).toContain(
      '參訪波蘭的甲大學及乙大學，以及捷克布拉格的丙大學',
    )
  })

  test('our own is not named, and a city is named once', () => {
    expect(
      body({
        institutions: [universities[0]!, university('a', '樺木大學', { country: 'TW', city: '臺南' })],
        visits: visits('a'),
      }),
    ).toContain('赴臺南參訪樺木大學')
    expect(
      body({
        institutions: [universities[0]!, university('a', '樺木大學', { country: 'SG', city: '新加坡' })],
        visits: visits('a'),
      }),
    ).toContain('赴新加坡參訪樺木大學')
  })
})

describe('agreements', () => {
  const kind = '學術合作備忘錄'

  test.each([
    ['signed', '簽署'],
    ['renewed', '續簽'],
    ['renewal agreed', '同意續簽'],
    ['agreed in principle', '原則同意'],
    ['discussed', '討論'],
  ])('with status %s are never stated with another', (status, verb) => {
    const report = expectSoundChinese(chinese({ visits: [{ institution: 'a', agreements: [{ kind, status }] }] }))
    const sentence = report.paragraphs.flatMap((p) => p.sentences).find(({ facts }) => facts.includes('agreement:1'))!
    expect(sentence.text).toContain(`${verb}${kind}`)
    if (status !== 'signed') expect(JSON.stringify([report.headline, report.paragraphs])).not.toContain('簽署')
  })

  test('have level, subject and signers; a kind in another language is in quotation marks', () => {
    const agreements = [
      { kind, status: 'signed', subject: '校級', signers: ['p0', 'p1'] },
      { kind: 'Letter of Intent', status: 'signed', subject: '護理' },
    ]
    const text = body({ people: people('王甲', 'Ida Ek'), visits: [{ institution: 'a', agreements }] })
    expect(text).toContain('簽署校級學術合作備忘錄，並就護理簽署合作意向書，由王甲及Ida Ek代表簽約。')
  })

  test('with several hosts are stated once if they are equal, with 分別', () => {
    const agreements = [{ kind, status: 'signed' }]
    const parts = { visits: ['a', 'b', 'c'].map((institution) => ({ institution, agreements })) }
    expect(headline(parts)).toBe('紫苑大學與日本三所大學簽署學術合作備忘錄')
    expect(body(parts)).toContain('此行分別與三校簽署學術合作備忘錄。')
  })
})

describe('quotes', () => {
  const said = (form: string, ...texts: string[]) =>
    body({
      people: people('校長王甲'),
      delegation: [{ person: 'p0', role: 'leader', title: '校長' }],
      quotes: texts.map((text) => ({ speaker: 'p0', form, text })),
    })
      .split('\n')
      .at(-1)

  test.each([
    ['我們很高興', '校長王甲表示：「我們很高興。」'],
    ['「我們很高興。」', '校長王甲表示：「我們很高興。」'],
    ['這是「以生為本」的理念。', '校長王甲表示：「這是『以生為本』的理念。」'],
    ['We are glad.', '校長王甲表示：「We are glad.」'],
    ['好嗎？', '校長王甲表示：「好嗎？」'],
  ])('direct: %s', (text, words) => {
    expect(said('direct', text)).toBe(words)
  })

  test.each([
    ['兩校情誼深厚', '校長王甲表示，兩校情誼深厚。'],
    ['感謝校友返校', '校長王甲感謝校友返校。'],
    ['表示兩校情誼深厚', '校長王甲表示兩校情誼深厚。'],
    ['all went well', '校長王甲表示，all went well。'],
    ['兩校情誼深厚（節錄）', '校長王甲表示，兩校情誼深厚。'],
  ])('reported: %s', (text, words) => {
    expect(said('reported', text)).toBe(words)
  })

  test('a second one does not name the speaker again', () => {
    expect(said('reported', '兩校情誼深厚', '未來可期')).toBe('校長王甲表示，兩校情誼深厚；並指出，未來可期。')
    expect(said('direct', '很好。', '再見。')).toBe('校長王甲表示：「很好。」並指出：「再見。」')
  })
})

describe('next steps', () => {
  const next = (step: object) =>
    body({ trip: { nextSteps: [step] }, visits: visits('a') })
      .split('\n')
      .at(-1)

  test.each([
    [{ text: '辦理甄選' }, '未來將辦理甄選。'],
    [{ text: '將辦理甄選' }, '未來將辦理甄選。'],
    [{ text: '雙方將於明年互訪' }, '雙方將於明年互訪。'],
    [{ text: '未來將擴大交流' }, '未來將擴大交流。'],
    [{ text: '辦理甄選', due: '2024-03-31', owner: '國際事務處' }, '國際事務處將於2024年3月31日前辦理甄選。'],
    [{ text: '雙聯學位草案', due: '2024-03' }, '後續規劃包括雙聯學位草案（期限：2024年3月）。'],
    [{ text: 'sign an MOU', owner: 'Office of X' }, '後續規劃為「sign an MOU」（負責單位：Office of X）。'],
  ])('%o', (step, words) => {
    expect(next(step)).toBe(words)
  })
})

describe('limits of the Chinese report', () => {
  test('a text in several languages is printed in Chinese, and nothing is translated', () => {
    const text = body({
      language: 'en',
      visits: [{ institution: 'a', topics: [{ en: 'mobility', 'zh-Hant': '學生交換' }, 'joint degrees'] }],
    })
    expect(text).toContain('學生交換')
    expect(text).toContain('joint degrees')
    expect(text).not.toContain('mobility')
  })

  test('topics of the whole trip belong to no host, and our institution is called by its name', () => {
    const report = expectSoundChinese(
      chinese({
        trip: { topics: ['招生'] },
        visits: [{ institution: 'a', activities: ['參觀校園'] }, { institution: 'b' }],
      }),
    )
    const sentence = report.paragraphs.flatMap((p) => p.sentences).find((s) => s.facts.includes('topic:1'))!
    expect(sentence.text).not.toMatch(/樺木|雪松/)
    expect(JSON.stringify(report)).not.toMatch(/本校|我校|貴校/)
  })

  test('there is no warm welcome, and every number comes from the input', () => {
    const text = body({
      visits: [{ institution: 'a', day: '2024-05-06', hosts: [{ title: '校長' }], topics: ['招生'] }],
    })
    expect(text).toBe(
      '紫苑大學訪問團赴日本京都參訪樺木大學。\n2024年5月6日，訪問團參訪樺木大學，由校長接待，雙方就招生進行討論。',
    )
  })

  test('a report of twenty visits is generated in ten milliseconds', () => {
    const institutions = [
      universities[0]!,
      ...Array.from({ length: 20 }, (_, i) => university(`u${i}`, `第${i + 1}大學`, { country: 'KR' })),
    ]
    const file = chinese({
      institutions,
      people: people('校長王甲'),
      visits: institutions.slice(1).map(({ id }) => ({
        institution: id,
        hosts: [{ person: 'p0', title: '校長' }],
        topics: ['招生', '實習'],
        activities: ['參觀校園'],
      })),
    })
    for (let i = 0; i < 5; i++) makeReport(file, { language: 'zh-Hant' })
    // Processor time, not elapsed time, because other programs on the machine do not matter.
    const times = Array.from({ length: 9 }, () => {
      const start = process.cpuUsage()
      makeReport(file, { language: 'zh-Hant' })
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    })
    expect(Math.min(...times)).toBeLessThan(10)
  })
})
