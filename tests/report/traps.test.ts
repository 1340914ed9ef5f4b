import { describe, expect, test } from 'vitest'
import { factsForPrint } from '../../lib/report/facts'
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

describe('numbers, articles and hyphens', () => {
  test.each([
    [8, 'an eight-member'],
    [11, 'an 11-member'],
    [18, 'an 18-member'],
    [80, 'an 80-member'],
    [12, 'a 12-member'],
    [100, 'a 100-member'],
    [800, 'an 800-member'],
  ])('%i', (size, words) => {
    expect(body({ trip: { size }, visits: [{ institution: 'a' }] })).toContain(`sent ${words} delegation to`)
  })

  test('a delegation of one is a person', () => {
    const text = body({
      trip: { size: 1 },
      people: people('Ada Byron'),
      delegation: [{ person: 'p0', role: 'leader', title: 'Provost' }],
      visits: [{ institution: 'a' }],
    })
    expect(text).toBe('Provost Ada Byron of Aster University visited Birch University.')
  })

  test('agreements have the article that fits their sound', () => {
    const agreements = ['MOU', 'LOI', 'honorary degree', 'university charter', 'one-year agreement'].map((kind) => ({
      kind,
      status: 'signed',
    }))
    expect(body({ visits: [{ institution: 'a', agreements }] })).toContain(
      'an MOU, an LOI, an honorary degree, a university charter, and a one-year agreement',
    )
  })
})

describe('members', () => {
  const team = {
    people: people('A One', 'B Two', 'C Three'),
    delegation: [
      { person: 'p0', role: 'leader', title: 'President' },
      { person: 'p1', role: 'member', title: 'Dean' },
      { person: 'p2', role: 'member', title: 'Dean' },
    ],
  }
  const visits = ['a', 'b', 'c'].map((institution) => ({ institution }))

  test('a complete list does not say "including"', () => {
    const text = body({ trip: { size: 3 }, ...team, visits })
    expect(text).toContain('The other members were Deans B Two and C Three.')
    expect(text).not.toMatch(/includ/)
  })

  test('a partial list says so', () => {
    expect(body({ trip: { size: 9 }, ...team, visits })).toContain('Other members included Deans B Two and C Three.')
  })

  test('without a number nothing implies completeness, and a number that is too small is omitted', () => {
    expect(body({ ...team, visits })).toContain('The delegation also included Deans B Two and C Three.')
    const short = trip({ trip: { size: 2 }, ...team, visits })
    expect(makeReport(short).unused).toContain('trip:1/size')
  })

  test('there are two leaders, a co-leader, groups and places without a name', () => {
    const text = body({
      people: people('A One', 'B Two'),
      delegation: [
        { person: 'p0', role: 'leader', title: 'President' },
        { person: 'p1', role: 'co-leader', title: 'Provost' },
        { role: 'member', title: 'students', count: 2 },
        { role: 'interpreter', title: 'interpreter' },
        { role: 'coordinator', title: 'officer' },
      ],
      visits,
    })
    expect(text).toContain('led by President A One and co-led by Provost B Two')
    expect(text).toContain('two students, an interpreter, and an officer (coordinator)')
  })
})

describe('names', () => {
  test('the short form is the entered one, never guessed', () => {
    const text = body({
      people: [
        { id: 'p0', name: { full: 'Tran Thi Minh Hoa', family: 'Tran', short: 'Hoa' } },
        { id: 'p1', name: { full: 'Wu Cheng Chih' } },
      ],
      delegation: [{ person: 'p0', role: 'leader', title: 'Vice Rector' }],
      visits: [{ institution: 'a', hosts: [{ person: 'p1', title: 'Dean' }] }],
      quotes: [
        { speaker: 'p0', form: 'reported', text: 'that all is well' },
        { speaker: 'p1', form: 'reported', text: 'it went well' },
      ],
    })
    expect(text).toContain('Vice Rector Hoa said that all is well.')
    expect(text).toContain('Dean Wu Cheng Chih said that it went well.')
  })

  test('two people with the same name keep their full names', () => {
    const text = body({
      people: [
        { id: 'p0', name: { full: 'Li Wei', family: 'Li' } },
        { id: 'p1', name: { full: 'Li Na', family: 'Li' } },
      ],
      visits: [
        {
          institution: 'a',
          hosts: [
            { person: 'p0', title: 'President' },
            { person: 'p1', title: 'Dean' },
          ],
        },
      ],
      quotes: [{ speaker: 'p0', form: 'direct', text: 'Good.' }],
    })
    expect(text).toContain('President Li Wei said')
  })

  test.each([
    ['President, Dr.', 'President Dr. Ida Ek'],
    ['Vice-Chancellor, Prof. Dr', 'Vice-Chancellor Prof. Dr Ida Ek'],
    [
      'Deputy Secretary, Ministry of Education (Thailand), Miss',
      'Miss Ida Ek, Deputy Secretary, Ministry of Education (Thailand)',
    ],
    ['Professor, Graduate Institute of Taiwan History', 'Professor Ida Ek of the Graduate Institute of Taiwan History'],
    ['Dean of the College of Arts', 'Ida Ek, Dean of the College of Arts'],
    ['former Deputy Secretary, Office of X, Dr. (co-leader)', 'Dr. Ida Ek, former Deputy Secretary, Office of X'],
    ['Professor', 'Professor Ida Ek'],
    ['history professor', 'history professor Ida Ek'],
  ])('the title %s', (title, words) => {
    expect(
      body({
        people: people('Ida Ek'),
        delegation: [{ person: 'p0', role: 'co-leader', title }],
        visits: [{ institution: 'a' }],
      }),
    ).toContain(`co-led by ${words}`)
  })

  test('letters of every alphabet, apostrophes and degrees are unchanged', () => {
    const names = ['João Schmöllebec', '前田芳實', 'Dato’ Zambry', "Seán O'Neill, Ph.D.", 'İlker Çınar']
    const text = body({
      people: people(...names),
      visits: [{ institution: 'a', hosts: names.map((_, i) => ({ person: `p${i}` })) }],
    })
    for (const name of names) expect(text).toContain(name)
  })

  test('a shared plural title is used only if all titles are equal', () => {
    const hosts = (titles: string[]) => ({
      people: people('A One', 'B Two'),
      visits: titles.map((title, i) => ({ institution: ['a', 'b'][i], hosts: [{ person: `p${i}`, title }] })),
    })
    expect(body(hosts(['Vice President', 'Vice President']))).toContain(
      'by Vice Presidents A One of Birch University and B Two of Cedar University',
    )
    expect(body(hosts(['Vice President', 'President']))).toContain(
      'by Vice President A One of Birch University and President B Two of Cedar University',
    )
  })
})

describe('lists of free text', () => {
  test('have one, two or three entries, and semicolons if an entry has a comma or an "and"', () => {
    expect(body({ trip: { topics: ['robotics'] } })).toContain('Discussions covered robotics.')
    expect(body({ trip: { topics: ['robotics', 'nursing'] } })).toContain('covered robotics and nursing.')
    expect(body({ trip: { topics: ['robotics', 'nursing', 'law'] } })).toContain('covered robotics, nursing, and law.')
    expect(body({ trip: { topics: ['robotics', 'law and ethics', 'nursing'] } })).toContain(
      'covered robotics; law and ethics; and nursing.',
    )
  })

  test('get parallel forms', () => {
    const text = body({
      trip: {
        topics: [
          'Student mobility.',
          'develop a summer school',
          'AI in teaching',
          'expanding exchange',
          'Possible joint degrees',
        ],
      },
    })
    expect(text).toContain(
      'covered student mobility, developing a summer school, AI in ' +
        'teaching, expanding exchange, and possible joint degrees.',
    )
  })

  test('of activities are in one tense, and whole sentences stay separate', () => {
    const text = body({
      visits: [
        {
          institution: 'a',
          activities: ['met the Dean', 'Tour the library', 'campus tour', 'The choir sang two songs for the visitors.'],
        },
      ],
    })
    expect(text).toContain(
      'At Birch University, the delegation met the Dean, toured the library, and took a campus tour.',
    )
    expect(text).toContain('The choir sang two songs for the visitors.')
  })

  test('next steps of several people are a sentence whose subject is the owner', () => {
    const text = body({
      trip: {
        nextSteps: [
          { text: 'two students to visit in May' },
          { text: 'Draft the MOU', owner: 'Office of X', due: '2025-03-31' },
          { text: 'a return visit' },
        ],
      },
    })
    expect(text).toContain('Two students are to visit in May.')
    expect(text).toContain('The Office of X will draft the MOU by March 31, 2025.')
    expect(text).toContain('Plans also include a return visit.')
  })

  test('a purpose begins the lead as an infinitive, whatever its capital or full stop', () => {
    for (const purpose of ['To promote exchange.', 'promote exchange', 'in order to promote exchange']) {
      expect(body({ trip: { purposes: [purpose] }, visits: [{ institution: 'a' }] })).toMatch(
        /^To promote exchange, Aster University sent/,
      )
    }
  })

  test('a fragment of context is not extended', () => {
    const text = body({ trip: { context: ['over a hundred partners in six regions'] } })
    expect(text).toContain('Aster University has over a hundred partners in six regions.')
  })
})

describe('words that are not in any list', () => {
  const at = (lists: object) => body({ visits: [{ institution: 'a', ...lists }] })

  test.each([
    [
      { activities: ['Photographed manuscripts', 'crisscrossed three provinces'] },
      'the delegation photographed manuscripts and crisscrossed three provinces.',
    ],
    [
      { activities: ['visiting the labs', 'Walked through the museum'] },
      'the delegation visited the labs and walked through the museum.',
    ],
    [{ activities: ['guided tour of the mint'] }, 'took a guided tour of the mint.'],
    [
      { topics: ['digitalize student records', 'Aquaculture', 'Ceramics and glazes'] },
      'covered digitalizing student records; aquaculture; and ceramics and glazes.',
    ],
    [{ topics: ['Erasmus mobility', 'Tour of the Large Animal Research Facility'] }, 'Erasmus mobility'],
    [{ outcomes: ['two theses co-supervised'] }, 'two theses were co-supervised.'],
    [
      { outcomes: ['US$2.5 million pledged', 'exchange of staff confirmed'] },
      'US$2.5 million was pledged. The exchange of staff was confirmed.',
    ],
    [{ outcomes: ['catalogue of courses to be shared'] }, 'the catalogue of courses is to be shared.'],
    [{ outcomes: ['students gained confidence'] }, 'students gained confidence.'],
    [
      { outcomes: ['Two faculties expressed interest in exchange', 'UBT looks forward to more'] },
      'two faculties expressed interest in exchange. UBT looks forward to more.',
    ],
    [{ outcomes: ['5 lecturers to pursue a PhD'] }, 'five lecturers are to pursue a PhD.'],
    [
      { outcomes: ['Consensus reached on the budget', 'Signed letter of intent'] },
      'consensus was reached on the budget. The two sides signed a letter of intent.',
    ],
    [
      { history: ['MOU signed in 2019', '34 exchange students since 2019'] },
      'An MOU was signed in 2019. There have been 34 exchange students since 2019.',
    ],
    [{ agreements: [{ kind: 'Student Exchange', status: 'signed' }] }, 'a student exchange agreement'],
  ])('%j', (lists, words) => {
    expect(at(lists)).toContain(words)
  })

  test('names keep their capitals', () => {
    expect(at({ topics: ['Tour of the Large Animal Research Facility', 'Workshop I: soils'] })).toMatch(
      /Large Animal Research Facility.*Workshop I: soils/,
    )
  })

  test('"was shown" becomes "were shown" for several people', () => {
    const text = body({
      trip: { activities: ['were shown the vault', 'sang'] },
      visits: [
        { institution: 'a', activities: ['was shown the mill', 'sang'] },
        { institution: 'b', activities: ['was shown the dam', 'danced the waltz', 'sang'] },
      ],
    })
    expect(text).not.toMatch(/(?:visitors|Members of the delegation) was|delegation were/)
  })
})

describe('the order of facts', () => {
  test('a purpose with two parts is stated completely', () => {
    expect(
      body({
        trip: { purposes: ['To strengthen supervision, and widen access to equipment', 'visit the archive'] },
        visits: [{ institution: 'a' }],
      }),
    ).toMatch(
      /^To strengthen supervision and widen access to equipment and to visit the archive, Aster University sent/,
    )
  })

  test('a name that contains its country is not followed by it', () => {
    const institutions = [
      university('home', 'Aster University'),
      university('a', 'National University of Mongolia', { country: 'MN', city: 'Ulaanbaatar' }),
    ]
    expect(body({ institutions, visits: [{ institution: 'a' }] })).toBe(
      'Aster University sent a delegation to the National University of Mongolia in Ulaanbaatar.',
    )
  })

  test('a long name is referred to by its kind or place if that is unambiguous', () => {
    const institutions = [
      university('home', 'Aster University'),
      { id: 'a', name: 'Ministry of Science and Higher Education', kind: 'ministry', city: 'Astana' },
      university('b', 'Hankuk National University of Foreign Studies', { city: 'Yongin' }),
      university('c', 'Cedar University', { city: 'Busan' }),
    ]
    const text = body({
      institutions,
      visits: ['a', 'b', 'c'].map((institution) => ({
        institution,
        topics: ['law', 'art', 'nursing'].map((topic) => `${topic} in ${institution}`),
      })),
    })
    expect(text).toMatch(/\bat the ministry\b/i)
    expect(text).toMatch(/in Yongin/)
    expect(text.split('Ministry of Science')).toHaveLength(2)
  })

  test('a next step has a separate paragraph, whatever its beginning', () => {
    const text = body({
      trip: { topics: ['The deans met.'], nextSteps: [{ text: 'The office will draft a plan.', due: '2025-04-30' }] },
      visits: [{ institution: 'a' }],
    })
    expect(text.split('\n').at(-1)).toMatch(/^(?:As a next step, t|T)he office will draft a plan by April 30, 2025\.$/)
  })

  test('an internal next step is in no article, and is not listed as unused', () => {
    const file = trip({
      trip: { nextSteps: [{ text: 'to lower the fee to 300 dollars', use: 'internal' }, { text: 'a return visit' }] },
      visits: [{ institution: 'a' }],
    })
    const report = expectSound(file)
    expect(JSON.stringify([report.headline, report.paragraphs])).not.toContain('fee')
    expect(JSON.stringify(report.paragraphs)).toContain('return visit')
    expect(report.unused).toContain('nextStep:1')
    expect(factsForPrint(file).map(({ ref }) => ref)).not.toContain('nextStep:1')
  })

  test('an institution visited twice is named once, and a placeholder is not printed', () => {
    const report = expectSound(
      trip({
        trip: { nextSteps: [{ text: 'TBD' }, { text: 'a return visit' }] },
        visits: [
          { institution: 'a', day: '2024-05-01' },
          { institution: 'a', day: '2024-05-03', topics: ['law'] },
        ],
      }),
    )
    expect(report.headline.text).toBe('Aster University Delegation Visits Birch University')
    expect(report.paragraphs[0]!.sentences[0]!.text).toBe('Aster University sent a delegation to Birch University.')
    expect(JSON.stringify(report.paragraphs)).not.toContain('TBD')
    expect(report.unused).toContain('nextStep:1')
  })

  test('a note about a quote is never printed, and is listed as unused', () => {
    const file = trip({
      people: people('A One'),
      quotes: [
        { speaker: 'p0', form: 'reported', text: 'the plan is good (quote cut off)' },
        { speaker: 'p0', form: 'direct', text: 'Fine. [translated]' },
      ],
    })
    const report = expectSound(file)
    expect(JSON.stringify(report.paragraphs)).not.toMatch(/cut off|translated/)
    expect(report.unused).toEqual(expect.arrayContaining(['quote:1/text', 'quote:2/text']))
  })
})
