import { describe, expect, test } from 'vitest'
import { makeReport } from '../../../lib/report/report'
import { reportFlags } from '../../../lib/report/flags'
import { trip } from '../cases'

type Parts = { trip?: object; visit?: object; hosts?: object[]; members?: object[]; more?: object }

// One visit to a university whose president receives ours, with the field that the test is about.
const visiting = ({ trip: fields = {}, visit = {}, hosts, members = [], more = {} }: Parts) =>
  trip({
    language: 'zh-Hant',
    trip: fields,
    institutions: [
      { id: 'home', name: '紫苑大學', kind: 'university', country: 'TW' },
      { id: 'a', name: '樺木大學', kind: 'university', country: 'JP' },
      { id: 'd', name: '雪松校友晚宴', kind: 'event', country: 'JP' },
    ],
    people: [
      { id: 'lin', name: { full: '林青', family: '林', given: '青' }, institution: 'home' },
      { id: 'sato', name: { full: '佐藤健', family: '佐藤', given: '健' }, institution: 'a' },
    ],
    delegation: [{ person: 'lin', role: 'leader', title: '校長' }, ...members],
    visits: [{ institution: 'a', hosts: hosts ?? [{ person: 'sato', title: '校長' }], ...visit }],
    ...more,
  })

const bodyOf = (parts: Parts, style: 'classic' | 'sections' = 'classic') =>
  makeReport(visiting(parts), { language: 'zh-Hant', style })
    .paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))
    .join('')

describe('the history of a partnership', () => {
  test.each([
    ['2014：簽署學術交流備忘錄', '兩校於2014年簽署學術交流備忘錄。'],
    ['2014: MOU', '兩校於2014年簽署MOU。'],
    ['2009 姊妹校，2014 續約', '兩校於2009年締結為姊妹校，2014年續約。'],
    ['民國99年簽約', '兩校於民國99年簽約。'],
    ['第三次訪問', '此行為第三次訪問該校。'],
    ['首次參訪', '此行為首次參訪該校。'],
    ['姊妹校已十五年', '兩校互為姊妹校已十五年。'],
    ['重要合作夥伴', '兩校為重要合作夥伴。'],
    ['交換學生協議（2016）', '兩校簽有交換學生協議（2016）。'],
    ['2016年起與冷杉大學合辦暑期班', '紫苑大學自2016年起與冷杉大學合辦暑期班。'],
    ['曾於2018年來訪', '該校曾於2018年來訪。'],
    ['與本校理學院簽有院級協議', '該校與紫苑大學理學院簽有院級協議。'],
    ['2022年5月：該校副校長訪問本校', '2022年5月，該校副校長訪問紫苑大學。'],
    ['本校第一所北歐姊妹校', '該校為紫苑大學第一所北歐姊妹校。'],
    ['目前有8位學生在該校就讀', '目前有8位學生在該校就讀。'],
    ['合作沿革：2003年締約', '兩校於2003年締約。'],
    ['去年簽署意向書', '兩校去年簽署意向書。'],
    ['2014、2019年續約', '兩校於2014年、2019年續約。'],
    ['2023年秋季互派學生5名', '兩校於2023年秋季互派學生5名。'],
    ['2021年因疫情中斷', '兩校交流於2021年因疫情中斷。'],
    ['首次簽約：2007', '兩校於2007年首次簽約。'],
    ['最早的姊妹校之一', '該校為最早的姊妹校之一。'],
  ])('%s', (history, sentence) => {
    const body = bodyOf({ visit: { history: [history] } })
    expect(body).toContain(`接待。${sentence}`)
    expect(body).not.toMatch(/沿革：|：簽/)
  })

  test('keeps its order, and consecutive notes with the same subject share a sentence', () => {
    expect(
      bodyOf({ visit: { history: ['自2007年起合作', '2012：締結姊妹校', '兩校並共同指導研究生。', '2015：MOU'] } }),
    ).toContain('兩校自2007年起合作，並於2012年締結姊妹校。兩校並共同指導研究生。兩校於2015年簽署MOU。')
  })
})

describe('the background of an institution', () => {
  test.each([
    ['1912年創校', '該校於1912年創校。'],
    ['該校簡介：1912年創立', '該校於1912年創立。'],
    ['學生數約9千人', '該校學生數約9千人。'],
    ['全校學生9,000名、教師700名', '該校有學生9,000名、教師700名。'],
    ['QS世界排名第210名', '該校QS世界排名第210名。'],
    ['私立綜合大學', '該校為私立綜合大學。'],
    ['由兩所師範學校於2005年合併而成', '該校由兩所師範學校於2005年合併而成。'],
    ['設有極地研究中心。', '該校設有極地研究中心。'],
    ['該校以造船聞名', '該校以造船聞名。'],
    ['約400名國際學生', '該校有約400名國際學生。'],
    ['百年老校', '該校為百年老校。'],
  ])('%s', (background, sentence) => {
    const body = bodyOf({ visit: { background: [background] } })
    expect(body).toContain(`接待。${sentence}`)
    expect(body).not.toContain('簡介')
  })
})

describe('context and occasion', () => {
  test.each([
    ['適逢該校建校六十週年', '此行適逢該校建校六十週年。'],
    ['締約十五週年', '此行適逢締約十五週年。'],
    ['第三次訪問北海道', '此行為第三次訪問北海道。'],
    ['高教深耕計畫的一環', '此行為高教深耕計畫的一環。'],
    ['配合雙語政策', '此行係配合雙語政策。'],
    ['教育局補助', '此行獲教育局補助。'],
    ['亦為疫後首次出訪。', '此行亦為疫後首次出訪。'],
    ['兩校往來密切', '兩校往來密切。'],
  ])('context: %s', (context, sentence) => {
    const body = bodyOf({ trip: { context: [context] } })
    expect(body).toContain(sentence)
    expect(body).not.toContain('背景：')
  })

  test.each([
    ['受邀參加北方教育年會', '此行係受邀參加北方教育年會。'],
    ['該校八十週年校慶', '此行適逢該校八十週年校慶。'],
    ['北方教育年會', '此行緣於北方教育年會。'],
    ['新任校長就任', '此行適逢新任校長就任。'],
    ['應邀', '此行係應邀成行。'],
    ['年度訪問', '此行為年度訪問。'],
    ['該校邀請', '此行係應該校邀請成行。'],
    ['續約', '此行係為續約。'],
    ['教育局指派', '此行係由教育局指派。'],
  ])('occasion: %s', (occasion, sentence) => {
    expect(bodyOf({ trip: { occasion } })).toContain(sentence)
  })

  test('a sentence that shares the subject of the previous one follows it', () => {
    const context = ['北方政策的一環', '亦為今年首次出訪。', '團員皆為行政同仁。']
    expect(bodyOf({ trip: { context } })).toContain('此行為北方政策的一環，亦為今年首次出訪。')
  })

  test('consecutive sentences begin differently', () => {
    const body = bodyOf({ trip: { context: ['北方政策的一環', '第三次訪問北海道'] } })
    expect(body).toContain('此行為北方政策的一環。此次訪問為第三次訪問北海道。')
  })
})

describe('the standfirst', () => {
  const standfirst = (parts: Parts, variant = 1) =>
    makeReport(visiting(parts), { language: 'zh-Hant', variant }).standfirst?.text

  test('names the leader and what was discussed', () => {
    expect(standfirst({ visit: { topics: ['離岸風電', '討論教師互訪'] } })).toBe(
      '訪問團由校長林青率領赴日本，就離岸風電及教師互訪交換意見。',
    )
  })

  test('states what was signed if the headline does not', () => {
    const visit = { agreements: [{ kind: { en: 'letter of intent' }, status: 'signed', subject: '農業' }] }
    expect(standfirst({ visit }, 2)).toBe('紫苑大學與樺木大學簽署合作意向書。')
  })
})

describe('activities and outcomes', () => {
  const dinner = (activities: string[], style?: 'classic' | 'sections') =>
    bodyOf({ visit: { institution: 'd', hosts: [], activities } }, style)

  test('people who came and spoke are not items of a list', () => {
    expect(dinner(['15名校友到場', '會長致詞'])).toContain('雪松校友晚宴有15名校友到場，並由會長致詞。')
    expect(bodyOf({ visit: { activities: ['30多名學生參加'] } })).toContain('活動有30多名學生參加。')
  })

  test.each([
    ['會後參觀溫室', '會後，訪問團參觀溫室。'],
    ['由院長主持簽約儀式', '會中由院長主持簽約儀式。'],
    ['接受校刊專訪', '訪問團並接受校刊專訪。'],
    ['校史館', '訪問團並參觀校史館。'],
    ['校園導覽', '行程包括校園導覽。'],
    ['該校安排遊湖', '該校安排遊湖。'],
    ['參加晚宴', '訪問團並參加晚宴。'],
  ])('activity: %s', (activity, sentence) => {
    expect(bodyOf({ visit: { activities: [activity] } })).toContain(sentence)
  })

  test.each([
    ['預計後年起開設雙聯學程', '雙方預計後年起開設雙聯學程。'],
    ['明年共同舉辦論壇', '雙方將於明年共同舉辦論壇。'],
    ['交換名額增為6名', '交換名額增為6名。'],
    ['願意接受本校實習生', '該校願意接受紫苑大學實習生。'],
    ['希望儘快簽約', '雙方希望儘快簽約。'],
    ['學分互認', '成果包括學分互認。'],
    ['每年互派四名', '雙方每年互派四名。'],
    ['學生可申請宿舍', '學生可申請宿舍。'],
    ['協議草案定稿', '協議草案定稿。'],
  ])('outcome: %s', (outcome, sentence) => {
    expect(bodyOf({ visit: { outcomes: [outcome] } })).toContain(sentence)
  })

  test('outcomes keep their order', () => {
    expect(
      bodyOf({ visit: { outcomes: ['雙方同意互設辦公室。', '預計明年起互派教師', '宿舍保障', '成立小組'] } }),
    ).toContain('雙方同意互設辦公室，並預計明年起互派教師。訪問成果另包括宿舍保障。雙方成立小組。')
  })

  test('雙方 are two parties', () => {
    const pooled = trip({
      language: 'zh-Hant',
      trip: { outcomes: ['同意互派學生'] },
      institutions: ['home', 'a', 'b', 'c'].map((id, i) => ({
        id,
        name: `${['紫', '樺', '雪', '冷'].at(i)}木大學`,
        kind: 'university',
      })),
      visits: ['a', 'b', 'c'].map((institution) => ({ institution })),
    })
    const text = JSON.stringify(makeReport(pooled, { language: 'zh-Hant' }).paragraphs)
    expect(text).toContain('訪問團與三校同意互派學生。')
    expect(text).not.toContain('雙方')
  })
})

describe('agreements', () => {
  test.each([
    [['合作備忘錄', '校級'], '此行與樺木大學簽署校級合作備忘錄。'],
    [['合作備忘錄', '提升為校級'], '此行與樺木大學簽署合作備忘錄，並提升為校級。'],
    [['合作協議', '與農學院'], '此行與樺木大學簽署合作協議，合作單位為農學院。'],
    [['合作協議', '關於離岸風電'], '此行與樺木大學就離岸風電簽署合作協議。'],
    [['合作意向書', '共同成立觀測站'], '此行與樺木大學簽署合作意向書，內容為共同成立觀測站。'],
    [['交換學生協議', '每年4名'], '此行與樺木大學簽署交換學生協議，名額為每年4名。'],
    [['合作備忘錄續約', null], '此行與樺木大學續簽合作備忘錄。'],
    [['續約', '交換學生協議'], '此行與樺木大學續簽交換學生協議。'],
    [[{ en: 'letter of intent' }, null], '此行與樺木大學簽署合作意向書。'],
  ] as const)('%j', ([kind, subject], sentence) => {
    const agreements = [{ kind, status: 'signed', ...(subject && { subject }) }]
    expect(bodyOf({ visit: { agreements } })).toContain(sentence)
  })

  test('an agreement that is to be signed is not signed', () => {
    const body = bodyOf({ visit: { agreements: [{ kind: '合作備忘錄', status: 'to be signed' }] } })
    expect(body).toContain('兩校預定簽署合作備忘錄。')
  })

  test('the headline states a renewal only once', () => {
    const agreements = [{ kind: '學術合作備忘錄續約', status: 'renewed' }]
    expect(makeReport(visiting({ visit: { agreements } }), { language: 'zh-Hant' }).headline.text).toBe(
      '紫苑大學與樺木大學續簽學術合作備忘錄',
    )
  })
})

describe('people', () => {
  test.each([
    ['學務處', '學務處代表'],
    ['學務處；農學院', '學務處及農學院代表'],
    ['12所姊妹校', '12所姊妹校代表'],
    ['各系所代表', '各系所代表'],
    ['農學院院長', '農學院院長'],
    ['國際處同仁', '國際處同仁'],
  ])('%s', (title, words) => {
    const body = bodyOf({ hosts: [{ title }], members: [{ role: 'member', title }] })
    expect(body).toContain(`由${words}接待`)
    expect(body).toContain(`同行者有${words}。`)
  })

  test('a second 校長 is named with the university', () => {
    const quotes = [
      { speaker: 'lin', form: 'reported', text: '期待合作' },
      { speaker: 'sato', form: 'reported', text: '樂見成果' },
    ]
    const text = bodyOf({ trip: { topics: ['招生'] }, more: { quotes } })
    expect(text).toContain('林校長期待合作。')
    expect(text).toContain('佐藤校長樂見成果。')
  })
})

describe('reported speech', () => {
  test('a host is quoted after the visit in every variant', () => {
    const parts = {
      visit: { topics: ['招生'] },
      more: { quotes: [{ speaker: 'sato', form: 'reported', text: '樂見成果' }] },
    }
    const texts = [1, 2, 3, 4]
      .map((variant) => makeReport(visiting(parts), { language: 'zh-Hant', variant }))
      .map(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(''))
    for (const text of texts) expect(text).toMatch(/招生.*佐藤校長樂見成果。/u)
  })

  const said = (text: string) =>
    bodyOf({ trip: { topics: ['招生'] }, more: { quotes: [{ speaker: 'lin', form: 'reported', text }] } })

  test.each([
    ['我們很高興成行', '林校長表示很高興成行。'],
    ['我認為交流可貴', '林校長認為交流可貴。'],
    ['他感謝校友', '林校長感謝校友。'],
    ['謝謝校友', '林校長感謝校友。'],
    ['將全力支持', '林校長表示將全力支持。'],
    ['對合作深具信心', '林校長表示，對合作深具信心。'],
    ['「歡迎再來」', '林校長表示：「歡迎再來。」'],
    ['說：「歡迎再來」', '林校長說：「歡迎再來」。'],
  ])('%s', (text, sentence) => expect(said(text)).toContain(sentence))

  test('the first person is flagged, with other words where there are any', () => {
    const flagged = (text: string) =>
      reportFlags(visiting({ more: { quotes: [{ speaker: 'lin', form: 'reported', text }] } }), { language: 'zh-Hant' })
        .filter(({ why }) => why === 'first person')
        .map(({ suggestion }) => suggestion)
    expect(flagged('我們很高興成行')).toEqual(['很高興成行'])
    expect(flagged('本校將持續努力')).toEqual([''])
    expect(flagged('期待自我突破')).toEqual([])
  })
})

describe('hasty notes', () => {
  test.each([
    [{ visit: { topics: ['EMI課程?'] } }, 'EMI課程'],
    [{ visit: { topics: ['教授互訪；暑期學校；線上課程'] } }, '教授互訪、暑期學校、線上課程'],
    [{ visit: { activities: ['聽取簡報，不開放拍照', '與校友座談（5位）'] } }, '訪問團聽取簡報，並與5位校友座談。'],
    [{ visit: { activities: ['拜會並致贈紀念品'] } }, '訪問團並致贈紀念品。'],
    [{ visit: { outcomes: ['明年可收實習生10名'] } }, '樺木大學明年可收實習生10名。'],
    [{ visit: { history: ['去年對方曾來訪'] } }, '樺木大學去年曾來訪。'],
    [{ visit: { background: ['國立', '工學部很強'] } }, '為國立大學，以工學部著稱。'],
    [{ trip: { outcomes: ['本校學生表現獲肯定'] } }, '紫苑大學學生表現獲肯定。'],
    [{ trip: { purposes: ['姊妹校拜訪'] } }, '拜訪姊妹校'],
    [{ trip: { nextSteps: [{ text: '請對方提供課程資料', owner: '國際處' }] } }, '國際處將請樺木大學提供課程資料。'],
  ])('%j', (parts, words) => {
    expect(bodyOf(parts)).toContain(words)
    expect(bodyOf(parts)).not.toMatch(/[?？]|對方|本校/)
  })

  test('貴校 and 本校 in what a host says', () => {
    const quotes = [{ speaker: 'sato', form: 'reported', text: '很高興本校能與貴校合作' }]
    expect(bodyOf({ more: { quotes } })).toContain('佐藤校長表示很高興該校能與紫苑大學合作。')
  })
})
