import { describe, expect, test } from 'vitest'
import { type HouseStyle, defaultHouseStyle, readHouseStyle } from '../../lib/report/house-style'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'
import { expectSound } from './invariants'

const university = (id: string, name: string, more: object = {}) => ({ id, name, kind: 'university', ...more })
const file = trip({
  trip: {
    start: '2024-10-28',
    end: '2024-11-02',
    topics: ['law', 'art', 'the programme of 2025'],
    activities: ['a dinner'],
  },
  institutions: [
    university('home', 'Aster University', { acronym: 'ASU' }),
    university('a', 'Birch University', { acronym: 'BIU' }),
    university('b', 'Cedar University'),
  ],
  people: [
    { id: 'p', name: { full: 'Ida Ek', honorific: 'Dr.' } },
    { id: 'q', name: { full: 'Bo Ek', honorific: 'Prof Dr' } },
  ],
  delegation: [{ person: 'p', role: 'leader', title: 'Rector' }],
  visits: [
    { institution: 'a', day: '2024-10-29', hosts: [{ person: 'q' }], agreements: [{ kind: 'MOU', status: 'signed' }] },
    { institution: 'b', activities: ['choir rehearsal'] },
  ],
})
const written = (house: Partial<HouseStyle>, variant = 1, of = file) =>
  expectSound(of, { houseStyle: house, variant })
    .paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))
    .join(' ')

describe('the choices of a house style', () => {
  test.each([
    ['month first', {}, 'from October 28 to November 2, 2024'],
    ['day first', { dateOrder: 'day-first' }, 'from 28 October to 2 November 2024'],
    ['no year', { year: 'never' }, 'from October 28 to November 2.'],
    ['serial comma', {}, 'covered law, art, and the programme of 2025'],
    ['no serial comma', { serialComma: false }, 'covered law, art and the programme of 2025'],
    ['US spelling of the frames', {}, 'the program included a choir rehearsal'],
    ['UK spelling of the frames', { spelling: 'UK' }, 'the programme included a choir rehearsal'],
    ['honorifics as typed', {}, 'Rector Dr. Ida Ek'],
    ['honorifics without stops', { honorificStops: 'without' }, 'Rector Dr Ida Ek'],
    ['honorifics with stops', { honorificStops: 'with' }, 'Prof. Dr. Bo Ek'],
    ['an acronym where the name comes back', {}, 'Birch University (BIU)'],
    ['our own name by its initials alone', { acronyms: 'home alone' }, /^ASU sent/],
    ['no acronym', { acronyms: 'never' }, /^Aster University sent/],
  ] as [string, Partial<HouseStyle>, string | RegExp][])('%s', (_, house, words) => {
    expect(written(house)).toMatch(words)
  })

  test('can exclude acronyms', () => {
    expect(written({ acronyms: 'never' })).not.toMatch(/ASU|BIU/)
  })

  test('use the present perfect only in sentences without a date', () => {
    expect(written({ leadTense: 'present perfect' })).toContain('Aster University (ASU) sent a delegation')
    expect(written({ leadTense: 'present perfect' }, 3)).toMatch(
      /^Aster University \(ASU\) has signed an MOU with Birch University/,
    )
    const undated = trip({ visits: [{ institution: 'a' }] })
    expect(written({ leadTense: 'present perfect' }, 1, undated)).toBe(
      'Aster University has sent a delegation to Birch University.',
    )
  })

  test('do not change the spelling of entered text', () => {
    expect(written({ spelling: 'US' })).toContain('the programme of 2025')
  })

  test('include a text about the institution, once at the end and without facts', () => {
    const { paragraphs } = makeReport(file, {
      houseStyle: { boilerplate: { en: 'Aster University was founded in 1901.', 'zh-Hant': '紫菀大學創立於1901年。' } },
    })
    expect(paragraphs.at(-1)).toEqual({ sentences: [{ text: 'Aster University was founded in 1901.', facts: [] }] })
    const headed = makeReport(file, {
      style: 'sections',
      houseStyle: { boilerplate: { en: 'Aster University was founded in 1901.' } },
    })
    expect(headed.paragraphs.at(-1)!.heading).toEqual({ text: 'About Aster University', facts: [] })
  })
})

describe('forms by variant', () => {
  test('leads and headlines rotate, and start again after the last', () => {
    const leads = [1, 2, 3, 4, 5].map((variant) => written({}, variant))
    expect(leads[0]).toMatch(/^Aster University \(ASU\) sent a delegation led by Rector Dr\. Ida Ek to/)
    expect(leads[1]).toMatch(/^Rector Dr\. Ida Ek of Aster University \(ASU\) led a delegation to/)
    expect(leads[2]).toMatch(
      new RegExp(
        String.raw`^Aster University \(ASU\) signed an MOU with Birch University \(BIU\)\. ` +
          String.raw`Its delegation, led by Rector Dr\. Ida Ek, visited`,
      ),
    )
    expect(leads[3]).toMatch(/^A delegation from Aster University \(ASU\), led by Rector Dr\. Ida Ek, visited/)
    expect(leads[4]).toMatch(/^Aster University \(ASU\) sent/)
    expect([1, 2, 3, 4].map((variant) => makeReport(file, { variant }).headline.text)).toEqual([
      'ASU Signs MOU with Birch University',
      'ASU Delegation Visits Birch and Cedar Universities',
      'Rector Ida Ek Leads ASU Delegation to Birch and Cedar Universities',
      'ASU Signs MOU with Birch University',
    ])
  })

  test('a lead with signed agreements states who signed, and nothing twice', () => {
    const signed = trip({
      people: [
        { id: 'p', name: { full: 'A One' } },
        { id: 'q', name: { full: 'B Two' } },
      ],
      visits: [
        {
          institution: 'a',
          hosts: [{ person: 'q', title: 'Rector' }],
          agreements: [{ kind: 'MOU', status: 'renewed', signers: ['p', 'q'] }],
        },
      ],
    })
    expect(written({}, 2, signed)).toBe(
      'Aster University renewed an MOU with Birch University. Its delegation visited Birch University. The ' +
        'signatories were A One and Rector B Two. At Birch University, the delegation was received by Rector B Two.',
    )
  })

  test('an agreement that was only discussed is never in the lead', () => {
    const discussed = trip({ visits: [{ institution: 'a', agreements: [{ kind: 'MOU', status: 'discussed' }] }] })
    for (const variant of [1, 2, 3]) expect(makeReport(discussed, { variant }).headline.text).not.toMatch(/MOU|Sign/)
  })
})

describe('a style read from JSON', () => {
  test('missing values have their defaults', () => {
    expect(readHouseStyle({})).toEqual({ ok: true, houseStyle: defaultHouseStyle })
    expect(readHouseStyle({ serialComma: false, boilerplate: { en: 'X.' } })).toEqual({
      ok: true,
      houseStyle: { ...defaultHouseStyle, serialComma: false, boilerplate: { en: 'X.' } },
    })
  })

  test.each([
    [[], '', 'expected an object'],
    [null, '', 'expected an object'],
    [{ dateOrder: 'ymd' }, 'dateOrder', 'expected "month-first" or "day-first"'],
    [{ serialComma: 'yes' }, 'serialComma', 'expected true or false'],
    [{ font: 'x' }, 'font', 'is no choice of the house style'],
    [{ toString: 1 }, 'toString', 'is no choice of the house style'],
    [{ boilerplate: {} }, 'boilerplate', 'expected words by language, such as {"en": "…"}, or null'],
    [{ boilerplate: { en: ' ' } }, 'boilerplate', 'expected words by language, such as {"en": "…"}, or null'],
  ])('%j is refused with the name of its field', (value, path, message) => {
    expect(readHouseStyle(value)).toEqual({ ok: false, problems: [{ path, message }] })
  })
})
