import { describe, expect, test } from 'vitest'
import { trip } from '../cases'
import { expectSoundChinese } from './invariants'

const university = (id: string, name: string, more: object = {}) => ({ id, name, kind: 'university', ...more })
const universities = [
  university('home', '紫苑大學', { country: 'TW' }),
  university('a', '樺木大學', { country: 'JP', city: '京都' }),
  university('b', '雪松大學', { country: 'JP', city: '京都' }),
]
const party = { id: 'c', name: '校友聯誼晚宴', kind: 'event', country: 'JP', city: '京都' }
const chinese = (parts: Record<string, unknown>) => trip({ language: 'zh-Hant', institutions: universities, ...parts })

/** The body of the article as one text, after its invariants were checked. */
function body(parts: Record<string, unknown>, options = {}): string {
  return expectSoundChinese(chinese(parts), options)
    .paragraphs.map((p) => `${p.heading ? `【${p.heading.text}】` : ''}${p.sentences.map((s) => s.text).join('')}`)
    .join('\n')
}
const headline = (parts: Record<string, unknown>, options = {}) =>
  expectSoundChinese(chinese(parts), options).headline.text
const visits = (...ids: string[]) => ids.map((institution) => ({ institution }))

describe('words of another language are items of a Chinese sentence', () => {
  test.each([
    [
      { purposes: ['promote exchange', 'recruit students'] },
      '此行目的包括「promote exchange」及「recruit students」。',
    ],
    [{ purposes: ['promote exchange'] }, '此行目的為「promote exchange」。'],
    [{ topics: ['交換學生', 'student mobility', 'AI'] }, '議題包括交換學生、「student mobility」及「AI」。'],
    [{ activities: ['校園導覽', 'tour of the labs'] }, '包括校園導覽及「tour of the labs」。'],
    [{ outcomes: ['seven draft agreements'] }, '包括「seven draft agreements」。'],
    [{ occasion: 'the opening of the library' }, '參訪緣起為「the opening of the library」。'],
    [
      { nextSteps: [{ text: 'sign an MOU', due: '2024-03' }, { text: 'a return visit' }] },
      '包括「sign an MOU」（期限：2024年3月）及「a return visit」。',
    ],
  ])('%j', (fields, words) => {
    expect(body({ trip: fields, visits: visits('a') })).toContain(words)
  })

  test('short ones fit in the clause of a visit, long ones have a separate list', () => {
    const stop = (...topics: string[]) => body({ visits: [{ institution: 'a', topics, hosts: [{ title: '校長' }] }] })
    expect(stop('digital humanities', '交換學生')).toContain('雙方就「digital humanities」及交換學生進行討論。')
    expect(stop('strategies for attracting qualified educators', 'law')).toContain(
      '會談議題包括「strategies for attracting qualified educators」及「law」。',
    )
  })

  test('reported words still get no quotation marks', () => {
    expect(
      body({
        people: [{ id: 'p', name: { full: '王甲' } }],
        quotes: [{ speaker: 'p', form: 'reported', text: 'all went well' }],
      }),
    ).toContain('王甲表示，all went well。')
  })
})

describe('a visit below its heading', () => {
  test('does not name the institution again, and has a city that the lead has not stated in the heading', () => {
    const institutions = [...universities.slice(0, 2), university('b', '雪松大學', { country: 'JP', city: '奈良' })]
    const text = body(
      {
        institutions,
        visits: [
          { institution: 'a', hosts: [{ title: '校長' }], topics: ['交換學生'] },
          { institution: 'b', day: '2024-05-06', activities: ['校園導覽'] },
        ],
      },
      { style: 'sections' },
    )
    expect(text).toContain('【樺木大學】訪問團由校長接待，雙方就交換學生進行討論。')
    expect(text).toContain('【雪松大學】2024年5月6日的行程包括校園導覽。')
  })

  test('needs no sentence before documents', () => {
    const agreements = [{ kind: '學術合作備忘錄', status: 'discussed' }]
    expect(
      body(
        {
          visits: [
            { institution: 'a', agreements, topics: ['交換學生'] },
            { institution: 'b', agreements: [{ kind: '雙聯學位協議', status: 'to be signed' }] },
          ],
        },
        { style: 'sections' },
      ),
    ).toContain('【雪松大學】雙方預定簽署雙聯學位協議。')
  })
})

describe('headlines', () => {
  test('count an event with the institutions or name it', () => {
    expect(headline({ institutions: [...universities, party], visits: visits('a', 'b', 'c') })).toBe(
      '紫苑大學參訪日本兩所大學並出席校友聯誼晚宴',
    )
    const long = { ...party, name: '2024年亞太高等教育國際化論壇暨大學校長會議' }
    expect(headline({ institutions: [...universities, long], visits: visits('a', 'b', 'c') })).toBe(
      '紫苑大學參訪日本兩所大學並出席一項活動',
    )
  })
})

describe('people and templates', () => {
  const people = ['王甲', 'Ida Ek'].map((full, i) => ({ id: `p${i}`, name: { full } }))

  test('a name without a known family name keeps its office in later mentions', () => {
    const delegation = [
      { person: 'p0', role: 'leader', title: '校長' },
      { person: 'p1', role: 'member', title: '副校長' },
    ]
    const text = body({
      people,
      delegation,
      visits: visits('a'),
      quotes: ['p0', 'p1'].map((speaker) => ({ speaker, form: 'direct', text: '很好' })),
    })
    expect(text).toContain('校長王甲表示：「很好。」副校長Ida Ek指出：「很好。」')
  })

  test('a title in another language replaces a name', () => {
    expect(body({ delegation: [{ role: 'member', title: 'Permanent Secretary' }], visits: visits('a') })).toContain(
      '成員有Permanent Secretary。',
    )
  })

  test('the one other member is one', () => {
    expect(
      body({
        trip: { size: 2 },
        people,
        delegation: [
          { person: 'p0', role: 'leader', title: '校長' },
          { person: 'p1', role: 'member', title: '副校長' },
        ],
        visits: visits('a'),
      }),
    ).toContain('另一名團員為副校長Ida Ek。')
  })

  test('a gift on an incoming trip may be ours: it has no giver', () => {
    const text = body({
      trip: { direction: 'incoming', guest: 'a', activities: ['致贈紀念品', '合影留念'] },
      visits: visits('home'),
    })
    expect(text).toContain('訪問期間並致贈紀念品。行程另包括合影留念。')
  })

  test('visits of one day follow its date', () => {
    const days = [
      ['a', '2024-05-06'],
      ['b', '2024-05-07'],
      ['c', '2024-05-07'],
    ]
    expect(
      body({
        institutions: [...universities, party],
        visits: days.map(([institution, day]) => ({ institution, day })),
      }),
    ).toContain('訪問團2024年5月6日參訪樺木大學，5月7日參訪雪松大學，並出席校友聯誼晚宴。')
  })

  test('並 is used once', () => {
    expect(
      body({ visits: [{ institution: 'a', hosts: [{ title: '校長' }], activities: ['拜會並簡報成果'] }] }),
    ).toContain('期間，訪問團拜會並簡報成果。')
  })

  test('雙方自…起 is a sentence', () => {
    expect(body({ visits: [{ institution: 'a', topics: ['交換學生'], history: ['雙方自2010年起合作'] }] })).toContain(
      '雙方自2010年起合作。',
    )
  })
})
