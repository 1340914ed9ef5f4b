import { describe, expect, test } from 'vitest'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'
import { expectSound } from './invariants'

const people = (...names: string[]) => names.map((full, i) => ({ id: `p${i}`, name: { full } }))
const university = (id: string, name: string, more: object = {}) => ({ id, name, kind: 'university', ...more })

/** The body of the article as one text, after its invariants were checked. */
function body(parts: Record<string, unknown>): string {
  return expectSound(trip(parts))
    .paragraphs.map((p) => p.sentences.map((s) => s.text).join(' '))
    .join('\n')
}

describe('sections', () => {
  test('have a heading for each host, below which it is not named again, and one for other content', () => {
    const { paragraphs } = expectSound(
      trip({
        trip: { topics: ['law'] },
        visits: [
          { institution: 'a', day: '2024-05-02', topics: ['art'] },
          { institution: 'b', activities: ['met the Dean'] },
          { institution: 'c' },
        ],
      }),
      { style: 'sections' },
    )
    expect(paragraphs.map(({ heading }) => heading?.text)).toEqual([
      undefined,
      'Birch University',
      'Cedar University',
      'The Visit as a Whole',
    ])
    expect(paragraphs[1]!.sentences[0]!.text).toBe('On May 2, 2024, discussions covered art.')
  })

  test('have a heading for each country if there are more than five visits', () => {
    const institutions = [
      university('home', 'Aster University'),
      ...Array.from({ length: 6 }, (_, i) => university(`u${i}`, `U${i} University`, { country: i < 3 ? 'PL' : 'HU' })),
    ]
    const { paragraphs } = expectSound(
      trip({
        institutions,
        visits: institutions.slice(1).map(({ id }, i) => ({ institution: id, topics: i === 0 ? ['law'] : [] })),
      }),
      { style: 'sections' },
    )
    expect(paragraphs.flatMap(({ heading }) => heading?.text ?? [])).toEqual(['Poland', 'Hungary'])
  })
})

describe('institutions and places', () => {
  const to = (name: string, more: object = {}) =>
    body({
      institutions: [university('home', 'Aster University'), { id: 'a', name, ...more }],
      visits: [{ institution: 'a' }],
    })

  test.each([
    ['University of Łódź', 'to the University of Łódź'],
    ['Hanyang University', 'to Hanyang University'],
    ['The University of Tokyo', 'to The University of Tokyo'],
    ['Ministry of Education', 'to the Ministry of Education'],
    ['Embassy of Peru', 'to the Embassy of Peru'],
    ['Queensland University of Technology', 'to Queensland University of Technology'],
    ['New Delhi office of the Ford Foundation', 'to the New Delhi office of the Ford Foundation'],
    ['IBM India', 'to IBM India'],
    ['NTNU alumni reunion', 'to the NTNU alumni reunion'],
    ['Prime Minister Inder Kumar Gujral', 'to meet Prime Minister Inder Kumar Gujral'],
    ['Taipei Economic and Cultural Office', 'to the Taipei Economic and Cultural Office'],
  ])('%s', (name, words) => {
    expect(to(name)).toContain(words)
  })

  test.each([
    ['US', 'the United States'],
    ['GB', 'the United Kingdom'],
    ['PH', 'the Philippines'],
    ['NL', 'the Netherlands'],
    ['CZ', 'the Czech Republic'],
    ['KR', 'South Korea'],
  ])('%s', (country, words) => {
    expect(to('X University', { country })).toContain(`in ${words}.`)
  })

  test('a person who was met is not a place', () => {
    const text = body({
      institutions: [university('home', 'Aster University'), { id: 'a', name: 'Prime Minister Jane Doe' }],
      visits: [{ institution: 'a', topics: ['trade'] }],
    })
    expect(text).toContain('The delegation discussed trade with Prime Minister Jane Doe.')
  })

  test('a name with a comma is followed by one, and lists use semicolons', () => {
    const text = body({
      institutions: [
        university('home', 'University of California, Santa Cruz', { acronym: 'UCSC' }),
        university('a', 'A University'),
        university('b', 'University of Economics, Ho Chi Minh City'),
        university('c', 'C University'),
      ],
      visits: ['a', 'b', 'c'].map((institution) => ({ institution })),
    })
    expect(text).toContain(
      'The University of California, Santa Cruz (UCSC), sent a delegation to A ' +
        'University; the University of Economics, Ho Chi Minh City; and C University.',
    )
  })

  test('an acronym is introduced only if it is used again, and never if two institutions share it', () => {
    const one = {
      institutions: [
        university('home', 'Aster University', { acronym: 'ASU' }),
        university('a', 'Birch University', { acronym: 'BU' }),
      ],
    }
    expect(body({ ...one, visits: [{ institution: 'a', topics: ['law'] }] })).toMatch(
      /^Aster University \(ASU\) sent a delegation to Birch University \(BU\)/,
    )
    const twins = {
      institutions: [
        university('home', 'Aster University', { acronym: 'AU' }),
        university('a', 'Alder University', { acronym: 'AU' }),
      ],
    }
    expect(body({ ...twins, visits: [{ institution: 'a', topics: ['law'] }] })).not.toContain('AU')
  })
})

describe('dates', () => {
  const when = (start?: string, end?: string) =>
    body({ trip: { start, end }, visits: [{ institution: 'a' }] }).replace(/^.*Birch University ?/, '')

  test.each([
    ['2024-10-28', '2024-10-31', 'from October 28 to 31, 2024.'],
    ['--10-31', '--11-04', 'from October 31 to November 4.'],
    ['2023-10-31', '2023-11-04', 'from October 31 to November 4, 2023.'],
    ['2024-12-28', '2025-01-03', 'from December 28, 2024, to January 3, 2025.'],
    ['2018-10', '2018-10', 'in October 2018.'],
    ['2018-10', '2018-11', 'from October to November 2018.'],
    ['2024', '2024', 'in 2024.'],
    ['2024-05-10', '2024-05-10', 'on May 10, 2024.'],
    ['2024-05-10', undefined, 'beginning on May 10, 2024.'],
    ['1998-01', undefined, 'in January 1998.'],
  ])('%s to %s', (start, end, words) => {
    expect(when(start, end)).toBe(words)
  })

  test('are omitted with their words if unknown, and if out of order', () => {
    expect(body({ visits: [{ institution: 'a' }] })).toBe('Aster University sent a delegation to Birch University.')
    expect(makeReport(trip({ trip: { start: '2024-05-10', end: '2024-05-01' } })).unused).toContain('trip:1/end')
  })

  test('have the year once', () => {
    const text = body({
      trip: { start: '2024-05-10', end: '2024-05-12' },
      visits: [{ institution: 'a', day: '2024-05-11', topics: ['law'] }],
    })
    expect(text.match(/2024/g)).toHaveLength(1)
    expect(text).toContain('At Birch University on May 11,')
  })
})

describe('agreements', () => {
  test.each([
    ['signed', 'signed an MOU'],
    ['renewed', 'renewed an MOU'],
    ['renewal agreed', 'agreed to renew an MOU'],
    ['agreed in principle', 'agreed in principle on an MOU'],
    ['discussed', 'discussed an MOU'],
  ])('with status %s are never stated with another', (status, words) => {
    const report = expectSound(trip({ visits: [{ institution: 'a', agreements: [{ kind: 'MOU', status }] }] }))
    expect(report.paragraphs.at(-1)!.sentences.at(-1)!.text).toContain(words)
    if (status !== 'signed') expect(JSON.stringify(report)).not.toMatch(/sign(?:ed|s)\b/i)
  })

  test('have term, subject and signers', () => {
    const text = body({
      people: people('A One', 'B Two'),
      visits: [
        {
          institution: 'a',
          agreements: [
            {
              kind: 'student exchange agreement',
              status: 'signed',
              subject: 'nursing',
              termYears: 8,
              signers: ['p0', 'p1'],
            },
          ],
        },
      ],
    })
    expect(text).toContain('signed an eight-year student exchange agreement on nursing')
    expect(text).toContain('The signatories were A One and B Two.')
  })

  test('that are still to be signed were not signed on the day of the visit', () => {
    const text = body({
      visits: [
        { institution: 'a', day: '2024-05-02', agreements: [{ kind: 'MOU', status: 'to be signed' }] },
        {
          institution: 'b',
          topics: ['AI'],
          agreements: [{ kind: { 'zh-Hant': '雙聯學制協議' }, status: 'to be signed' }],
        },
      ],
    })
    expect(text).toContain('the delegation visited Birch University; the two sides are to sign an MOU.')
    expect(text).toContain('The two universities are to sign a dual degree agreement.')
    expect(text).not.toMatch(/\bsigned\b/)
  })

  test('of several visits are stated once if they are equal', () => {
    const agreements = [{ kind: 'memorandum of understanding', status: 'signed' }]
    const report = expectSound(trip({ visits: ['a', 'b', 'c'].map((institution) => ({ institution, agreements })) }))
    expect(report.headline.text).toBe(
      'Aster University Signs Memoranda of Understanding with Birch, Cedar, and Dahlia Universities',
    )
    expect(report.paragraphs[0]!.sentences[1]!.text).toBe(
      'Aster University signed a memorandum of understanding with each of the three universities.',
    )
  })
})

describe('quotes', () => {
  const quote = (form: string, text: string) =>
    body({
      people: people('Ida Ek'),
      delegation: [{ person: 'p0', role: 'leader', title: 'Rector' }],
      quotes: [{ speaker: 'p0', form, text }],
    })

  test.each([
    ['We are glad.', '“We are glad,” Rector Ida Ek said.'],
    ['"We are glad"', '“We are glad,” Rector Ida Ek said.'],
    ['Are we glad?', '“Are we glad?” Rector Ida Ek said.'],
    ['They call it "the bridge" here.', '“They call it ‘the bridge’ here,” Rector Ida Ek said.'],
    ['It is good. It will last.', 'Rector Ida Ek said, “It is good. It will last.”'],
  ])('direct: %s', (text, words) => {
    expect(quote('direct', text)).toContain(words)
  })

  test.each([
    ['The visit went well.', 'Rector Ida Ek said that the visit went well.'],
    ['that all is well', 'Rector Ida Ek said that all is well.'],
    ['thanked the hosts', 'Rector Ida Ek thanked the hosts.'],
    ['the need for exchange', 'Rector Ida Ek spoke of the need for exchange.'],
    ['the plan is good (quote cut off by the tool)', 'Rector Ida Ek said that the plan is good.'],
  ])('reported: %s', (text, words) => {
    const reported = quote('reported', text)
    expect(reported).toContain(words)
    expect(reported).not.toMatch(/["“”]/)
  })

  test('two by one speaker name the speaker once', () => {
    const text = body({
      people: people('A One'),
      quotes: ['It is good.', 'It will last.'].map((words) => ({ speaker: 'p0', form: 'direct', text: words })),
    })
    expect(text).toContain('“It is good,” A One said, adding, “It will last.”')
  })

  test('verbs of speech change from one speaker to the next', () => {
    const text = body({
      people: people('A One', 'B Two', 'C Three'),
      quotes: ['p0', 'p1', 'p2'].map((speaker) => ({ speaker, form: 'direct', text: 'It is good.' })),
    })
    expect(text).toMatch(/said[^]*noted[^]*remarked/)
  })
})

describe('the structure of an article', () => {
  test('topics of the whole trip remain in one list', () => {
    const report = expectSound(
      trip({
        trip: { topics: ['law'] },
        visits: [{ institution: 'a', activities: ['met the Dean'] }, { institution: 'b' }],
      }),
    )
    const sentence = report.paragraphs.flatMap((p) => p.sentences).find((s) => s.facts.includes('topic:1'))!
    expect(sentence.text).not.toMatch(/Birch|Cedar/)
  })

  test('hosts are in the order of travel, and no template is used twice in a row', () => {
    const visits = ['a', 'b', 'c'].map((institution) => ({
      institution,
      topics: ['law', 'nursing', 'art'].map((topic) => `${topic} in ${institution}`),
    }))
    const report = expectSound(trip({ visits }))
    const [, ...stops] = report.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))
    const heads = stops.map((text) => text.replace(/(Birch|Cedar|Dahlia) University/, 'X').replace(/ in [abc]\b/g, ''))
    expect(heads).toHaveLength(3)
    expect(new Set(heads).size).toBe(3)
  })

  test('more than five visits are counted, then listed by country', () => {
    const institutions = [
      university('home', 'Aster University'),
      ...Array.from({ length: 6 }, (_, i) => university(`u${i}`, `U${i} University`, { country: i < 3 ? 'PL' : 'HU' })),
    ]
    const text = body({ institutions, visits: institutions.slice(1).map(({ id }) => ({ institution: id })) })
    expect(text).toContain('sent a delegation to six universities in Poland and Hungary.')
    expect(text).toContain(
      'In Poland, the delegation visited U0 University, U1 University, ' +
        'and U2 University; and in Hungary, U3 University',
    )
  })

  test('twenty visits of every kind', () => {
    const names = [
      'Indian Congress',
      'Prime Minister Jane Doe',
      ...Array.from({ length: 18 }, (_, i) => `U${i} University`),
    ]
    const institutions = [
      university('home', 'Aster University'),
      ...names.map((name, i) => ({ id: `u${i}`, name, country: 'IN' })),
    ]
    const text = body({ institutions, visits: names.map((_, i) => ({ institution: `u${i}` })) })
    expect(text).toContain('attended the Indian Congress and met Prime Minister Jane Doe.')
    for (const name of names)
      expect(text.split(name)).toHaveLength(2 + (text.match(new RegExp(`${name}\\d`, 'g'))?.length ?? 0))
  })

  test('an incoming trip is described from our side', () => {
    const report = expectSound(
      trip({
        trip: { direction: 'incoming', guest: 'a', size: 8 },
        people: people('A One', 'B Two'),
        delegation: [{ person: 'p0', role: 'leader', title: 'Rector' }],
        visits: [
          {
            institution: 'home',
            hosts: [{ person: 'p1', title: 'President' }],
            agreements: [{ kind: 'MOU', status: 'renewed' }],
          },
        ],
      }),
    )
    expect(report.headline.text).toBe('Aster University Renews MOU with Birch University')
    expect(report.paragraphs[0]!.sentences[0]!.text).toBe(
      'Aster University hosted an eight-member delegation from Birch University, led by Rector A One.',
    )
    expect(report.paragraphs[0]!.sentences[1]!.text).toBe('The two universities renewed an MOU.')
  })

  test('an empty trip gives an empty article', () => {
    expect(body({})).toBe('Aster University sent a delegation.')
  })

  test('staff notes, cancelled items, phone numbers and addresses never appear', () => {
    const report = expectSound(
      trip({
        people: [{ id: 'p0', name: { full: 'A One' }, email: 'a@example.org', phone: '555 0100' }],
        visits: [{ institution: 'a', hosts: [{ person: 'p0' }] }],
        itinerary: [
          {
            kind: 'meal',
            title: 'Secret dinner',
            start: '2024-05-01T18:00',
            timeZone: 'Asia/Seoul',
            status: 'cancelled',
            staffNotes: 'bring gift',
          },
        ],
      }),
    )
    expect(JSON.stringify(report)).not.toMatch(/Secret|gift|example|555/)
    for (const ref of ['person:1/email', 'person:1/phone']) expect(report.unused).toContain(ref)
    expect(report.unused).toContain('item:1')
  })
})
