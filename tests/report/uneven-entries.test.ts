import { describe, expect, it, test } from 'vitest'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'

const article = (parts: Record<string, unknown>, language: 'en' | 'zh-Hant' = 'en') =>
  makeReport(trip(parts), { language })
    .paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))
    .join(' ')
const at = (visit: Record<string, unknown>) => article({ visits: [{ institution: 'a', topics: ['law'], ...visit }] })
const people = (...more: object[]) => [
  { id: 'p', name: { full: 'Ada Berg', family: 'Berg' }, institution: 'home' },
  { id: 'q', name: { full: 'Bo Holm', family: 'Holm' }, institution: 'a' },
  ...more,
]

describe('shorthand in notes', () => {
  test.each([
    ['activities', 'Q&A w/ local engineers', 'Q&A with local engineers'],
    ['activities', '5 day workshop', 'a 5-day workshop'],
    ['activities', 'lunch @ Balliol', 'had lunch at Balliol'],
    ['background', 'ca. 30.000 students', 'The university has about 30,000 students.'],
    ['background', '6th public univ. in Malaysia', 'is the 6th public university in Malaysia.'],
    ['background', 'oldest univ. in the country', 'is the oldest university in the country.'],
    ['topics', 'chip talents & Saxony', 'chip talents and Saxony'],
    ['history', '2010 first MoU, extended 2015 & 2020', 'signed a first MoU in 2010 and extended it in 2015 and 2020.'],
  ])('%s: %s', (field, note, sentence) => {
    expect(at({ [field]: [note] })).toContain(sentence)
  })

  it('is printed as entered within a sentence', () => {
    expect(at({ activities: ['The group met w/ engineers of the lab.'] })).toContain('met w/ engineers')
  })

  it('misspelt words are corrected in notes', () => {
    expect(article({ trip: { purposes: ['strenghten ties'] }, visits: [{ institution: 'a' }] })).toContain(
      'To strengthen ties',
    )
  })
})

test.each([
  ['history', 'last visited ASTU in 2023', 'The university last visited ASTU in 2023.'],
  ['history', 'first agreement 2004, renewed several times', 'signed a first agreement in 2004 and renewed it several'],
  ['history', '1st contact at NAFSA 2019', 'The first contact took place at NAFSA 2019.'],
  ['history', 'no formal agreement but joint papers (140 since 2019)', 'There is no formal agreement but joint papers'],
  ['history', 'partners since 1995, over 60 students', 'have been partners since 1995, with over 60 students.'],
  [
    'background',
    'largest university in Peru, 37,000 students',
    'the largest university in Peru and has 37,000 students.',
  ],
  ['background', 'near the science park', 'The university is near the science park.'],
  ['outcomes', 'BU interested in joint supervision', 'BU is interested in joint supervision.'],
  ['outcomes', 'BU invited to the Ocean Forum', 'BU was invited to the Ocean Forum.'],
  ['history', 'cooperation dates back to 2011', 'Cooperation dates back to 2011.'],
  ['history', '2 alumni teach there', 'Two alumni teach there.'],
  ['history', 'exchange since 1996 (over 200 students)', 'There has been exchange since 1996 (over 200 students).'],
  ['background', 'nr 1 in Peru for engineering', 'The university is number 1 in Peru for engineering.'],
  ['background', 'has 27k students', 'The university has 27,000 students.'],
  ['background', 'founded 1290, UNESCO world heritage', 'was founded in 1290 and is UNESCO world heritage.'],
  ['outcomes', 'Laval wants to sign', 'Laval wants to sign.'],
  ['outcomes', 'VC Mol accepted the invitation', 'VC Mol accepted the invitation.'],
  ['outcomes', 'shortlist of 12 topics drawn up', 'shortlist of 12 topics was drawn up.'],
  ['activities', 'by boat through the harbour', 'went by boat through the harbour.'],
  ['activities', 'stand with two alumni', 'a stand with two alumni'],
  ['topics', 'translation', 'translation.'],
  ['topics', 'scholarship', 'scholarships.'],
  [
    'topics',
    'PhD training, postdocs, EDI, spin outs, net zero',
    'PhD training, postdocs, EDI, spin outs, and net zero',
  ],
  ['topics', 'Double degree: 2+2 or 3+1?', 'double degree (2+2 or 3+1)'],
  ['topics', '2+2', '2+2 degrees'],
  ['topics', 'BU faculty to come for a PhD', 'BU faculty coming for a PhD'],
])('the note in %s: %s', (field, note, sentence) => {
  const visit = { institution: 'a', ...(field === 'topics' ? {} : { topics: ['law'] }), [field]: [note] }
  expect(article({ visits: [visit] })).toContain(sentence)
})

test.each([
  ['first time that the university went to Wales', 'It was the first time that the university went to Wales.'],
  ['second time in Wales', 'It was the second time in Wales.'],
  ['cofunded by the ministry', 'was cofunded by the ministry.'],
  ['part of New Southbound Policy', 'was part of the New Southbound Policy.'],
  ['follow-up to 2023 visit by the dean', 'was a follow-up to the 2023 visit by the dean.'],
])('the context %s', (context, sentence) => {
  expect(article({ trip: { context: [context] }, visits: [{ institution: 'a' }] })).toContain(sentence)
})

test.each([
  [{ text: 'next meeting Bangkok', due: '2024-06' }, 'The next meeting is to take place in Bangkok in June 2024.'],
  [{ text: 'next program July 2025' }, 'The next program is to take place in July 2025.'],
  [{ text: 'students share experience at school' }, 'Students are to share experience at school.'],
  [{ text: 'set up working group' }, 'The next step is to set up a working group.'],
  [{ text: 'Birch to host a staff week', due: '2025' }, 'Birch is to host a staff week in 2025.'],
  [{ text: 'contract to be checked' }, 'A contract is to be checked.'],
  [{ text: 'McGill answers by Christmas' }, 'McGill is to answer by Christmas.'],
  [{ text: 'please prepare visa letters', owner: 'OIA' }, 'OIA will prepare visa letters.'],
  [{ text: 'Sending of 5 lecturers', owner: 'Birch University' }, 'Birch University will send 5 lecturers.'],
  [{ text: 'invite our partners' }, "invite Aster University's partners."],
])('the next step %o', (step, sentence) => {
  expect(article({ trip: { nextSteps: [step] }, visits: [{ institution: 'a' }] })).toContain(sentence)
})

describe('members and hosts', () => {
  test.each([
    [{ title: 'office of research', count: 3 }, 'three representatives of the office of research'],
    [{ title: 'OIA', count: 2 }, 'two representatives of OIA'],
    [{ title: 'Section Chief Liu & Ms. Ho', count: 2 }, 'Section Chief Liu and Ms. Ho'],
    [{ title: 'Global Engagement', count: 2 }, 'two representatives of Global Engagement'],
    [{ title: 'all section chiefs' }, 'all section chiefs'],
    [{ title: 'Institut für Physik' }, 'representatives of the Institut für Physik'],
  ])('%o', (member, phrase) => {
    const text = article({ delegation: [{ role: 'member', ...member }], visits: [{ institution: 'a' }] })
    expect(text).toContain(`included ${phrase}.`)
  })

  test.each([
    ['Institute director', 'the Institute director'],
    ['Director Education East Asia', 'Bo Holm, Director Education East Asia'],
    ['Dean of College of Law', 'Bo Holm, Dean of the College of Law'],
    ['Dean of Letters and Head, International Affairs', 'Dean of Letters and Head of International Affairs'],
    ['Vice-president for research', 'Vice-President for Research Bo Holm'],
  ])('%s', (title, phrase) => {
    const person = title.startsWith('Institute') ? {} : { person: 'q' }
    const visits = [{ institution: 'a', topics: ['law'], hosts: [{ ...person, title }] }]
    expect(article({ people: people(), visits })).toContain(phrase)
  })

  it('an office in the name is not repeated', () => {
    const visits = [{ institution: 'a', topics: ['law'], hosts: [{ person: 'r', title: 'ambassador' }] }]
    const text = article({ people: people({ id: 'r', name: { full: 'Amb. Wu' } }), visits })
    expect(text).toContain('Ambassador Wu')
  })
})

describe('reported remarks', () => {
  const remark = (text: string) =>
    article({
      people: people(),
      visits: [{ institution: 'a', hosts: [{ person: 'q', title: 'Rector' }] }],
      quotes: [{ speaker: 'q', form: 'reported', text }],
    })

  test.each([
    ['we welcome Aster as our oldest partner', 'that Birch University welcomes Aster as its oldest partner.'],
    ['the Pacific connects us', 'that the Pacific connects both sides.'],
    ['the Center impressed him', 'that the Center impressed him.'],
    ['integrity starts with the students', 'that integrity starts with the students.'],
    ['our students come back as better teachers', "that Birch University's students come back as better teachers."],
    ['thanked the hosts and said we learned a lot', 'thanked the hosts and said that Birch University learned a lot.'],
  ])('%s', (text, sentence) => {
    expect(remark(text)).toContain(sentence)
  })
})

describe('agreements', () => {
  test.each([
    ['until 2029', 'an exchange agreement until 2029 with Birch University'],
    ['faculty of arts only', 'an exchange agreement for the faculty of arts only with Birch University'],
    ['incl. annex on theses', 'an exchange agreement including annex on theses with Birch University'],
  ])('%s', (subject, words) => {
    const visits = [
      { institution: 'a', agreements: [{ kind: 'exchange agreement', subject, status: 'signed' }] },
      { institution: 'b', topics: ['law'] },
    ]
    expect(article({ visits })).toContain(words)
  })

  it('for a number of students at a level', () => {
    const subject = 'for four students at undergraduate level'
    expect(at({ agreements: [{ kind: 'exchange agreement', subject, status: 'signed' }] })).toContain(
      'exchange agreement for four students at undergraduate level',
    )
  })

  test.each([
    ['Kooperationsvertrag', 'a cooperation agreement'],
    ['学術交流協定', 'an academic exchange agreement'],
    ['convenio marco', 'a framework agreement'],
    ['exchange', 'an exchange agreement'],
  ])('%s has its usual name', (kind, name) => {
    expect(at({ agreements: [{ kind, status: 'signed' }] })).toContain(`signed ${name}`)
  })

  it('between two units precede the units with the partner', () => {
    const agreed = (subject?: string) => [{ kind: 'MOU', status: 'signed', ...(subject && { subject }) }]
    const visits = [
      { institution: 'a', topics: ['law'], agreements: agreed('between the two faculties of law') },
      { institution: 'b', topics: ['art'], agreements: agreed() },
    ]
    expect(article({ visits })).toContain('an MOU with Birch University between the two faculties of law')
  })
})

describe('a text in another language than its field', () => {
  test.each([
    ['Besuch der Bibliothek'],
    ['Recorrido por el campus'],
    ['visite de la bibliothèque'],
    ['Assinatura do protocolo'],
    ['姉妹校 since 2009'],
  ])('%s is quoted', (text) => {
    expect(at({ activities: [text] })).toContain(`“${text}”`)
  })

  it('is English in a Chinese file', () => {
    const text = article({
      language: 'zh-Hant',
      institutions: [
        { id: 'home', name: 'Aster University', kind: 'university' },
        { id: 'a', name: 'Birch University', kind: 'university' },
      ],
      visits: [{ institution: 'a', topics: ['joint research', 'student exchange'] }],
    })
    expect(text).toContain('joint research and student exchange')
  })
})

test('performances by our students name the institution', () => {
  expect(at({ activities: ['dance performance by our students'] })).toContain("by Aster University's students")
})

test('a member of parliament named in another language is met', () => {
  const institutions = [
    { id: 'home', name: 'Aster University', kind: 'university' },
    { id: 'a', name: 'Diputado Raúl Diez Canseco', kind: 'other' },
  ]
  expect(article({ institutions, visits: [{ institution: 'a', topics: ['law'] }] })).not.toContain('visited Diputado')
})

describe('in Chinese', () => {
  const zh = (parts: Record<string, unknown>) =>
    article(
      {
        language: 'zh-Hant',
        institutions: [
          { id: 'home', name: '甲大學', kind: 'university', country: 'TW' },
          { id: 'a', name: '乙大學', kind: 'university', country: 'JP' },
        ],
        visits: [{ institution: 'a' }],
        ...parts,
      },
      'zh-Hant',
    )
  const zhAt = (visit: object) => zh({ visits: [{ institution: 'a', topics: ['招生'], ...visit }] })

  test.each([
    [{ text: '回國後寄MOU草案', owner: '國際處' }, '國際處將於回國後寄MOU草案。'],
    [{ text: '續約事宜由國際處辦理' }, '續約事宜將由國際處辦理。'],
    [{ text: '明年3月乙大學來訪' }, '明年3月，乙大學將來訪。'],
  ])('the next step %o', (step, sentence) => {
    expect(zh({ trip: { nextSteps: [step] } })).toContain(sentence)
  })

  test.each([
    [{ history: ['2018年起交換學生'] }, '兩校自2018年起交換學生。'],
    [{ history: ['去年林校長訪問乙大學'] }, '去年林校長訪問乙大學。'],
    [{ activities: ['互贈禮品', '參觀校園'] }, '雙方互贈禮品。'],
    [{ hosts: [{ person: 'q', title: '會長' }] }, '由王會長接待'],
  ])('%o', (visit, sentence) => {
    const persons = [{ id: 'q', name: { full: '王會長' }, institution: 'a' }]
    expect(zh({ people: persons, visits: [{ institution: 'a', topics: ['招生'], ...visit }] })).toContain(sentence)
    expect(zhAt({})).not.toContain('會長')
  })

  it('an impression is reported, not narrated', () => {
    const persons = [{ id: 'q', name: { full: '佐藤健', family: '佐藤' }, institution: 'a' }]
    const text = zh({
      people: persons,
      visits: [{ institution: 'a', topics: ['招生'], hosts: [{ person: 'q', title: '校長' }] }],
      quotes: [{ speaker: 'q', form: 'reported', text: '對校園環境印象深刻' }],
    })
    expect(text).toContain('佐藤校長表示，對校園環境印象深刻。')
  })

  it('one other member without a name is not "one person"', () => {
    const delegation = [
      { person: 'p', role: 'leader', title: '校長' },
      { role: 'member', title: 'assistant' },
    ]
    const persons = [{ id: 'p', name: { full: '林乙', family: '林' }, institution: 'home' }]
    expect(zh({ trip: { size: 2 }, people: persons, delegation })).toContain('團員為assistant。')
  })
})
