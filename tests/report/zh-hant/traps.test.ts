import { describe, expect, test } from 'vitest'
import { makeReport } from '../../../lib/report/report'
import { trip } from '../cases'
import { expectSoundChinese } from './invariants'

const people = (...names: (string | { full: string; family?: string })[]) => names.map((name, i) => ({ id: `p${i}`, name: typeof name === 'string' ? { full: name } : name }))
const university = (id: string, name: string, more: object = {}) => ({ id, name, kind: 'university', ...more })
const houses = [university('home', '紫苑大學', { country: 'TW' }), university('a', '樺木大學', { country: 'JP', city: '京都' }), university('b', '雪松大學', { country: 'JP', city: '京都' }), university('c', '楓林大學', { country: 'JP', city: '京都' })]
const chinese = (parts: Record<string, unknown>) => trip({ language: 'zh-Hant', institutions: houses, ...parts })

/** The body of the article as one text, after the invariants have been held against it. */
function body(parts: Record<string, unknown>, options = {}): string {
  return expectSoundChinese(chinese(parts), options).paragraphs.map((p) => p.sentences.map((s) => s.text).join('')).join('\n')
}
const headline = (parts: Record<string, unknown>, options = {}) => expectSoundChinese(chinese(parts), options).headline.text
const visits = (...ids: string[]) => ids.map((institution) => ({ institution }))

describe('the lead', () => {
  const crew = { people: people({ full: '印永翔', family: '印' }), delegation: [{ person: 'p0', role: 'leader', title: '副校長' }] }

  test('purpose, home, leader, number, dates and places in the order of Chinese', () => {
    const fields = { start: '--10-31', end: '--11-04', size: 11, purposes: ['促進校際交流'], kind: 'administrative' }
    expect(body({ ...crew, trip: fields, visits: visits('a', 'b', 'c') })).toBe('為促進校際交流，紫苑大學由副校長印永翔率行政訪問團一行11人，於10月31日至11月4日赴日本京都，參訪樺木大學、雪松大學及楓林大學等三校。')
  })

  test.each(['促進交流', '為促進交流', '為了促進交流', '促進交流。', '旨在促進交流'])('%s opens with one 為', (purpose) => {
    expect(body({ trip: { purposes: [purpose] }, visits: visits('a') })).toMatch(/^為促進交流，紫苑大學/)
  })

  test('an invitation stands behind the one invited', () => {
    expect(body({ ...crew, trip: { occasion: '應樺木大學邀請', purposes: ['促進交流'] }, visits: visits('a') })).toContain('為促進交流，紫苑大學應樺木大學邀請，由副校長印永翔率團赴日本京都參訪樺木大學。')
  })

  test('one person is no 一行', () => {
    const text = body({ ...crew, trip: { size: 1, start: '2024-05-06', end: '2024-05-06' }, visits: visits('a') })
    expect(text).toBe('紫苑大學副校長印永翔於2024年5月6日赴日本京都參訪樺木大學。')
  })

  test('two leaders lead together', () => {
    const text = body({ people: people('王甲', '李乙'), delegation: [{ person: 'p0', role: 'leader', title: '校長' }, { person: 'p1', role: 'co-leader', title: '學務長' }], visits: visits('a') })
    expect(text).toContain('由校長王甲及學務長李乙共同率團')
  })

  test('other forms by variant, the same for the same', () => {
    const parts = { ...crew, trip: { start: '2024-05-06', purposes: ['促進交流'] }, visits: visits('a') }
    const openings = [1, 2, 3].map((variant) => body(parts, { variant }).slice(0, 4))
    expect(openings).toEqual(['為促進交', '紫苑大學', '自202'])
  })

  test('a Latin house and a Latin leader are held apart, in the headline too', () => {
    const institutions = [university('home', 'Aster University'), university('a', 'Birch University')]
    const parts = { institutions, people: people('Ida Ek'), delegation: [{ person: 'p0', role: 'leader', title: 'Rector' }], visits: visits('a') }
    expect(body(parts, { variant: 2 })).toBe('Aster University的Ida Ek（Rector）率團參訪Birch University。')
    expect(headline(parts, { variant: 2 })).toBe('Aster University由Ida Ek率團參訪Birch University')
  })

  test('after a result the houses are not listed again', () => {
    const agreements = [{ kind: '學術合作備忘錄', status: 'signed' }]
    const text = body({ ...crew, trip: { start: '2024-03' }, visits: ['a', 'b', 'c'].map((institution) => ({ institution, agreements })) }, { variant: 3 })
    expect(text).toBe('紫苑大學分別與樺木大學、雪松大學及楓林大學簽署學術合作備忘錄。此行由副校長印永翔率團，於2024年3月赴日本京都參訪三校。')
  })

  test('no dates, no leader, no stops: no empty frame', () => {
    expect(body({})).toBe('紫苑大學訪問團出訪。')
    expect(body({ trip: { size: 8 }, visits: visits('a') })).toBe('紫苑大學訪問團一行8人赴日本京都參訪樺木大學。')
  })
})

describe('incoming visits are mirrored', () => {
  const guest = { trip: { direction: 'incoming', guest: 'a', size: 8, start: '2024-05-06', end: '2024-05-08' }, people: people('西尾治郎', { full: '吳正', family: '吳' }), delegation: [{ person: 'p0', role: 'leader', title: '校長' }] }

  test('來訪, not 參訪', () => {
    const parts = { ...guest, visits: [{ institution: 'home', hosts: [{ person: 'p1', title: '校長' }] }] }
    expect(body(parts)).toBe('紫苑大學於2024年5月6日至8日接待日本樺木大學訪問團一行8人，由校長西尾治郎率團。\n訪問團由校長吳正接待。')
    expect(headline(parts)).toBe('樺木大學訪問團來訪紫苑大學')
    expect(body(parts, { variant: 2 })).toContain('日本樺木大學校長西尾治郎於2024年5月6日至8日率團一行8人來訪紫苑大學。')
  })

  test('what was signed is told from our side', () => {
    const parts = { ...guest, visits: [{ institution: 'home', agreements: [{ kind: '學術交流協議', status: 'renewed', signers: ['p0', 'p1'] }] }] }
    expect(headline(parts)).toBe('紫苑大學與樺木大學續簽學術交流協議')
    expect(body(parts)).toContain('續簽學術交流協議，由校長西尾治郎及吳正代表簽約。')
  })
})

describe('names and titles', () => {
  test('title before the name, later family name and office only where the family name is known', () => {
    const quotes = ['p0', 'p1', 'p2'].map((speaker) => ({ speaker, form: 'direct', text: '很高興。' }))
    const text = body({
      people: people({ full: '吳正己', family: '吳' }, '王政彥', { full: 'Hansung Kim', family: 'Kim' }),
      delegation: [{ person: 'p0', role: 'leader', title: '校長' }, { person: 'p1', role: 'member', title: '圖書資訊處處長' }],
      visits: [{ institution: 'a', hosts: [{ person: 'p2', title: '副校長' }] }], quotes,
    })
    expect(text).toContain('由校長吳正己率團')
    expect(text).toContain('圖書資訊處處長王政彥')
    expect(text).toContain('由副校長Hansung Kim接待')
    expect(text).toContain('吳校長表示：「很高興。」處長王政彥指出：「很高興。」副校長Hansung Kim提到：「很高興。」')
  })

  test('a compound family name and a long office', () => {
    const text = body({ people: people({ full: '歐陽明德', family: '歐陽' }), delegation: [{ person: 'p0', role: 'leader', title: '國際事務處副處長' }], quotes: [{ speaker: 'p0', form: 'reported', text: '感謝接待' }] })
    expect(text).toContain('歐陽副處長感謝接待。')
  })

  test('two of one family name and office keep their full names', () => {
    const hosts = [{ person: 'p0', title: '院長' }, { person: 'p1', title: '副院長' }, { person: 'p2', title: '院長' }]
    const text = body({ people: people({ full: '李華', family: '李' }, { full: '李明', family: '李' }, { full: '李安', family: '李' }), visits: [{ institution: 'a', hosts }], quotes: [{ speaker: 'p0', form: 'direct', text: '好。' }, { speaker: 'p1', form: 'direct', text: '好。' }] })
    expect(text).toContain('李華表示：')
    expect(text).toContain('李副院長指出：')
  })

  test('a romanised family name beside a Chinese full name is no short form', () => {
    const text = body({ people: [{ id: 'p0', name: { full: { 'zh-Hant': '謝秀梅' }, family: { en: 'Hsieh' } } }], delegation: [{ person: 'p0', role: 'leader', title: '校長' }], quotes: [{ speaker: 'p0', form: 'direct', text: '好。' }] })
    expect(text).toContain('謝秀梅表示：')
  })

  test.each([
    ['President', 'Ida Ek（President）'], ['Dean, Dr.', 'Ida Ek（Dean, Dr.）'], ['樺木大學校長', '校長Ida Ek'], ['총장', 'Ida Ek（총장）'], ['教務長，講座教授', 'Ida Ek（教務長，講座教授）'],
  ])('the title %s of a host', (title, words) => {
    expect(body({ people: people('Ida Ek'), visits: [{ institution: 'a', hosts: [{ person: 'p0', title }] }] })).toContain(`由${words}接待`)
  })

  test('holders of one office share it', () => {
    const hosts = ['p0', 'p1', 'p2'].map((person) => ({ person, title: person === 'p0' ? '院長' : '教授' }))
    expect(body({ people: people('甲一', '乙二', '丙三'), visits: [{ institution: 'a', hosts }] })).toContain('由院長甲一，以及乙二及丙三兩位教授接待')
  })

  test('who belongs elsewhere is given their house; a Latin house and name are held apart', () => {
    const parts = { institutions: [...houses, university('x', 'Elm University')], people: [{ id: 'p0', name: { full: 'Ida Ek' }, institution: 'x' }, { id: 'p1', name: { full: '丁四' }, institution: 'b' }], visits: [{ institution: 'a', hosts: [{ person: 'p0' }, { person: 'p1', title: '教務長' }] }] }
    expect(body(parts)).toContain('由Elm University的Ida Ek及雪松大學教務長丁四接待')
  })

  test('names of every script stay as typed', () => {
    const names = ['João Schmöllebec', '前田芳實', "Seán O'Neill, Ph.D.", '김일목', 'İlker Çınar', '阿布‧都拉']
    const text = body({ people: people(...names), visits: [{ institution: 'a', hosts: names.map((_, i) => ({ person: `p${i}` })) }] })
    for (const name of names) expect(text).toContain(name)
  })

  test('honorifics are not doubled', () => {
    const named = (honorific: string, full: string, title: string) => body({ people: [{ id: 'p0', name: { full, honorific } }], visits: [{ institution: 'a', hosts: [{ person: 'p0', title }] }] })
    expect(named('教授', '王甲', '特聘教授')).toContain('由特聘教授王甲接待')
    expect(named('博士', '王甲', '所長')).toContain('由所長王甲博士接待')
    expect(named('Dr.', 'Ida Ek', '所長')).toContain('由所長Dr. Ida Ek接待')
  })
})

describe('members', () => {
  const crew = { people: people('王甲', '李乙', '張丙'), delegation: [{ person: 'p0', role: 'leader', title: '校長' }, { person: 'p1', role: 'member', title: '院長' }, { person: 'p2', role: 'member', title: '主任' }] }

  test.each([[3, '其餘團員為院長李乙及主任張丙。'], [9, '團員包括院長李乙及主任張丙。'], [undefined, '同行者有院長李乙及主任張丙。']])('of %s', (size, words) => {
    expect(body({ ...crew, trip: size === undefined ? {} : { size }, visits: visits('a') })).toContain(words)
  })

  test('groups have measure words: 兩名, not 二名', () => {
    const delegation = [{ role: 'member', title: '學生', count: 2 }, { role: 'member', title: 'staff', count: 12 }, { role: 'interpreter', title: '口譯' }]
    expect(body({ delegation, visits: visits('a') })).toContain('學生兩名、12人（staff）及口譯一名')
  })
})

describe('numbers and measure words', () => {
  test.each([[2, '兩所大學'], [3, '三所大學'], [10, '十所大學'], [11, '11所大學']])('%i universities', (n, words) => {
    const institutions = [houses[0]!, ...Array.from({ length: n }, (_, i) => university(`u${i}`, `${'甲乙丙丁戊己庚辛壬癸子'[i]}等國立綜合研究型暨應用科學與科技大學`, { country: 'KR' }))]
    expect(headline({ institutions, visits: institutions.slice(1).map(({ id }) => ({ institution: id })) })).toBe(`紫苑大學參訪韓國${words}`)
  })

  test('agreements: 兩項, years: 兩年', () => {
    const agreements = [{ kind: '學術合作備忘錄', status: 'signed' }, { kind: '學生交換協議', status: 'signed', termYears: 2 }]
    expect(headline({ visits: [{ institution: 'a', agreements }] })).toBe('紫苑大學與樺木大學簽署兩項協議')
    expect(body({ visits: [{ institution: 'a', agreements }] })).toContain('學術合作備忘錄及為期兩年的學生交換協議')
  })

  test('houses of other kinds', () => {
    const institutions = [...houses, { id: 'm', name: '教育部', kind: 'ministry', country: 'JP' }, { id: 'f', name: '青松公司', kind: 'company', country: 'JP' }]
    expect(headline({ institutions, visits: visits('a', 'b', 'm', 'f') })).toBe('紫苑大學參訪日本兩所大學及兩個單位')
    expect(body({ institutions, visits: visits('a', 'm', 'f') })).toContain('參訪京都的樺木大學，拜會教育部，並參訪青松公司')
  })
})

describe('lists', () => {
  const topics = (...items: string[]) => body({ trip: { topics: items }, visits: visits('a') })

  test('及 before the last, 、 between the others, never both', () => {
    expect(topics('招生')).toContain('為招生。')
    expect(topics('招生', '實習')).toContain('包括招生及實習。')
    expect(topics('招生', '實習', '研究')).toContain('包括招生、實習及研究。')
  })

  test('an item with 及 or 與 of its own', () => {
    expect(topics('招生及宣傳', '師資培育與實習', '研究')).toContain('招生及宣傳、師資培育與實習，以及研究。')
  })

  test('an item with a comma is set apart', () => {
    expect(topics('招生，含僑生', '實習')).toMatch(/實習。其他議題：招生，含僑生。/)
  })

  test('討論 is not said twice, nor 的', () => {
    const text = body({ visits: [{ institution: 'a', topics: ['討論雙聯學位', '洽談交換學生'] }] })
    expect(text).toContain('雙方就雙聯學位及交換學生進行討論。')
    expect(text).not.toMatch(/討論.{0,12}討論|的的/)
  })
})

describe('typography', () => {
  test('half-width marks between Chinese characters become full-width', () => {
    const text = body({ trip: { context: ['雙方交流多年,成果良好;未來可期(含招生).'] }, visits: visits('a') })
    expect(text).toContain('雙方交流多年，成果良好；未來可期（含招生）。')
  })

  test('no space between Chinese and Latin, none between sentences', () => {
    const text = body({ visits: [{ institution: 'a', topics: ['AI 智慧校園', '第 2 期 MOU'], activities: ['參觀 Kyoto 校區'] }] })
    expect(text).toContain('AI智慧校園及第2期MOU')
    expect(text).not.toMatch(/。 |\p{Script=Han} \p{Script=Latin}/u)
  })

  test('English keeps its own spaces, marks and capitals', () => {
    const words = 'student mobility (Mevlana, Farabi), e.g. at 3:30 p.m.'
    expect(body({ visits: [{ institution: 'a', topics: [words] }] })).toContain(`會談議題為「${words}」。`)
  })

  test('a stop typed at the end is not doubled', () => {
    expect(body({ trip: { outcomes: ['達成共識。'], nextSteps: [{ text: '持續合作。' }] }, visits: visits('a') })).not.toMatch(/。。|。，/)
  })
})

describe('dates', () => {
  const dated = (start: string | undefined, end?: string, house = {}) => /(?:於|自|至).*?(?=赴)/.exec(body({ trip: { ...(start && { start }), ...(end && { end }) }, visits: visits('a') }, { house }))?.[0]

  test.each([
    ['2024-10-28', '2024-10-31', '於2024年10月28日至31日'], ['2023-10-31', '2023-11-04', '於2023年10月31日至11月4日'], ['--10-31', '--11-04', '於10月31日至11月4日'],
    ['2023-12-30', '2024-01-02', '於2023年12月30日至2024年1月2日'], ['2018-10', '2018-10', '於2018年10月'], ['2018-10', '2018-12', '於2018年10月至12月'], ['2025', undefined, '於2025年'],
    ['2024-05-06', undefined, '自2024年5月6日起'], [undefined, '2024-05-06', '至2024年5月6日止'], ['2024-05-06', '2024-05-06', '於2024年5月6日'], ['2024-05-06', '2024-05-01', '自2024年5月6日起'],
  ])('%s to %s', (start, end, words) => {
    expect(dated(start, end)).toBe(words)
  })

  test('years of the Republic by house style, none before it, none where unknown', () => {
    expect(dated('2023-12-30', '2024-01-02', { chineseYears: 'roc' })).toBe('於民國112年12月30日至民國113年1月2日')
    expect(dated('1911', undefined, { chineseYears: 'roc' })).toBe('於1911年')
    expect(dated('--10-31', '--11-04', { chineseYears: 'roc' })).toBe('於10月31日至11月4日')
    expect(dated('2024-10-28', '2024-10-31', { year: 'never' })).toBe('於10月28日至31日')
  })

  test('the year once, and 同日 for the same day', () => {
    const text = body({ trip: { start: '2024-10-28', end: '2024-10-31' }, visits: [{ institution: 'a', day: '2024-10-28', topics: ['招生'] }, { institution: 'b', day: '2024-10-28', topics: ['實習'] }] })
    expect(text.match(/2024/g)).toHaveLength(1)
    expect(text).toMatch(/\n10月28日，.*\n?同日，/)
  })
})

describe('countries', () => {
  test.each([['KR', '韓國'], ['SG', '新加坡'], ['NZ', '紐西蘭'], ['LA', '寮國'], ['CN', '中國大陸'], ['HK', '香港'], ['AU', '澳洲'], ['TH', '泰國']])('%s', (country, name) => {
    expect(body({ institutions: [houses[0]!, university('a', '樺木大學', { country })], visits: visits('a') })).toContain(`赴${name}參訪樺木大學`)
  })

  test('several, each with its own houses', () => {
    const institutions = [houses[0]!, university('a', '甲大學', { country: 'PL' }), university('b', '乙大學', { country: 'PL' }), university('c', '丙大學', { country: 'CZ', city: '布拉格' })]
    expect(body({ institutions, visits: visits('a', 'b', 'c') })).toContain('參訪波蘭的甲大學及乙大學，以及捷克布拉格的丙大學')
  })

  test('our own is not named, and a city is said once', () => {
    expect(body({ institutions: [houses[0]!, university('a', '樺木大學', { country: 'TW', city: '臺南' })], visits: visits('a') })).toContain('赴臺南參訪樺木大學')
    expect(body({ institutions: [houses[0]!, university('a', '樺木大學', { country: 'SG', city: '新加坡' })], visits: visits('a') })).toContain('赴新加坡參訪樺木大學')
  })
})

describe('agreements', () => {
  const kind = '學術合作備忘錄'

  test.each([['signed', '簽署'], ['renewed', '續簽'], ['renewal agreed', '同意續簽'], ['agreed in principle', '原則同意'], ['discussed', '討論']])('%s is never another status', (status, verb) => {
    const report = expectSoundChinese(chinese({ visits: [{ institution: 'a', agreements: [{ kind, status }] }] }))
    const sentence = report.paragraphs.flatMap((p) => p.sentences).find(({ facts }) => facts.includes('visits[0].agreements[0]'))!
    expect(sentence.text).toContain(`${verb}${kind}`)
    if (status !== 'signed') expect(JSON.stringify([report.headline, report.paragraphs])).not.toContain('簽署')
  })

  test('level, subject and signers; a kind in another language stands in quotation marks', () => {
    const agreements = [{ kind, status: 'signed', subject: '校級', signers: ['p0', 'p1'] }, { kind: 'Letter of Intent', status: 'signed', subject: '護理' }]
    const text = body({ people: people('王甲', 'Ida Ek'), visits: [{ institution: 'a', agreements }] })
    expect(text).toContain('簽署校級學術合作備忘錄及「Letter of Intent」（護理），由王甲及Ida Ek代表簽約。')
  })

  test('the same with several hosts is told once, with 分別', () => {
    const agreements = [{ kind, status: 'signed' }]
    const parts = { visits: ['a', 'b', 'c'].map((institution) => ({ institution, agreements })) }
    expect(headline(parts)).toBe('紫苑大學與日本三所大學簽署學術合作備忘錄')
    expect(body(parts)).toContain('此行分別與三校簽署學術合作備忘錄。')
  })
})

describe('words spoken', () => {
  const said = (form: string, ...texts: string[]) => body({ people: people('校長王甲'), delegation: [{ person: 'p0', role: 'leader', title: '校長' }], quotes: texts.map((text) => ({ speaker: 'p0', form, text })) }).split('\n').at(-1)

  test.each([
    ['我們很高興', '校長王甲表示：「我們很高興。」'], ['「我們很高興。」', '校長王甲表示：「我們很高興。」'], ['這是「以生為本」的理念。', '校長王甲表示：「這是『以生為本』的理念。」'],
    ['We are glad.', '校長王甲表示：「We are glad.」'], ['好嗎？', '校長王甲表示：「好嗎？」'],
  ])('direct: %s', (text, words) => {
    expect(said('direct', text)).toBe(words)
  })

  test.each([
    ['兩校情誼深厚', '校長王甲表示，兩校情誼深厚。'], ['感謝校友返校', '校長王甲感謝校友返校。'], ['表示兩校情誼深厚', '校長王甲表示兩校情誼深厚。'], ['all went well', '校長王甲表示：all went well。'], ['兩校情誼深厚（節錄）', '校長王甲表示，兩校情誼深厚。'],
  ])('reported: %s', (text, words) => {
    expect(said('reported', text)).toBe(words)
  })

  test('a second remark names the speaker no second time', () => {
    expect(said('reported', '兩校情誼深厚', '未來可期')).toBe('校長王甲表示，兩校情誼深厚；並指出，未來可期。')
    expect(said('direct', '很好。', '再見。')).toBe('校長王甲表示：「很好。」並指出：「再見。」')
  })
})

describe('next steps', () => {
  const next = (step: object) => body({ trip: { nextSteps: [step] }, visits: visits('a') }).split('\n').at(-1)

  test.each([
    [{ text: '辦理甄選' }, '未來將辦理甄選。'], [{ text: '將辦理甄選' }, '未來將辦理甄選。'], [{ text: '雙方將於明年互訪' }, '雙方將於明年互訪。'], [{ text: '未來將擴大交流' }, '未來將擴大交流。'],
    [{ text: '辦理甄選', due: '2024-03-31', owner: '國際事務處' }, '國際事務處將於2024年3月31日前辦理甄選。'], [{ text: '雙聯學位草案', due: '2024-03' }, '後續規劃包括雙聯學位草案（期限：2024年3月）。'],
    [{ text: 'sign an MOU', owner: 'Office of X' }, '後續規劃為「sign an MOU」（負責單位：Office of X）。'],
  ])('%o', (step, words) => {
    expect(next(step)).toBe(words)
  })
})

describe('what is never said', () => {
  test('where several languages stand, the Chinese is taken and nothing is translated', () => {
    const text = body({ language: 'en', visits: [{ institution: 'a', topics: [{ en: 'mobility', 'zh-Hant': '學生交換' }, 'joint degrees'] }] })
    expect(text).toContain('學生交換')
    expect(text).toContain('joint degrees')
    expect(text).not.toContain('mobility')
  })

  test('pooled topics are tied to no host, and the house is called by its name', () => {
    const report = expectSoundChinese(chinese({ trip: { topics: ['招生'] }, visits: [{ institution: 'a', activities: ['參觀校園'] }, { institution: 'b' }] }))
    const sentence = report.paragraphs.flatMap((p) => p.sentences).find((s) => s.facts.includes('trip.topics[0]'))!
    expect(sentence.text).not.toMatch(/樺木|雪松/)
    expect(JSON.stringify(report)).not.toMatch(/本校|我校|貴校/)
  })

  test('nothing of a warm welcome, and every number is one that was entered', () => {
    const text = body({ visits: [{ institution: 'a', day: '2024-05-06', hosts: [{ title: '校長' }], topics: ['招生'] }] })
    expect(text).toBe('紫苑大學訪問團赴日本京都參訪樺木大學。\n2024年5月6日，訪問團參訪樺木大學，由校長接待，雙方就招生進行討論。')
  })

  test('a report of twenty stops is written in ten milliseconds', () => {
    const institutions = [houses[0]!, ...Array.from({ length: 20 }, (_, i) => university(`u${i}`, `第${i + 1}大學`, { country: 'KR' }))]
    const file = chinese({ institutions, people: people('校長王甲'), visits: institutions.slice(1).map(({ id }) => ({ institution: id, hosts: [{ person: 'p0', title: '校長' }], topics: ['招生', '實習'], activities: ['參觀校園'] })) })
    for (let i = 0; i < 5; i++) makeReport(file, { language: 'zh-Hant' })
    // Of the processor's time, not of the wall's: other work on the machine is none of the report's.
    const times = Array.from({ length: 9 }, () => {
      const start = process.cpuUsage()
      makeReport(file, { language: 'zh-Hant' })
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    })
    expect(Math.min(...times)).toBeLessThan(10)
  })
})
