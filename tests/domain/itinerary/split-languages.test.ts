import { describe, expect, it } from 'vitest'
import { splitLanguages } from '@/lib/domain/itinerary/split-languages'
import { expectedLanguages, textLanguage } from '@/lib/domain/text/text-language'

const expected = { han: 'zh-Hant', latin: 'en' } as const

describe('the language of a text', () => {
  it.each([
    ['Courtesy call', 'en'],
    ['禮貌性拜會', 'zh-Hant'],
    ['歡迎晚宴', 'zh-Hant'],
    ['返回臺北', 'zh-Hant'],
    ['拜访校长', 'zh-Hans'],
    ['欢迎晚宴', 'zh-Hans'],
    ['与国际处会谈', 'zh-Hans'],
    ['乘机返回', 'zh-Hans'],
    ['参观图书馆', 'zh-Hans'],
    ['学長表敬', 'ja'],
    ['大阪大学訪問', 'ja'],
    ['昼食', 'ja'],
    ['夕食懇親会', 'ja'],
    ['キャンパス見学', 'ja'],
    ['関西空港着', 'ja'],
    ['自由行動', 'zh-Hant'],
    ['총장 예방', 'ko'],
    ['환영 만찬', 'ko'],
    ['서울大學校 방문', 'ko'],
    ['拜會한양대학교', 'zh-Hant'],
    ['拜會 Hanyang University', 'zh-Hant'],
    ['พิธีต้อนรับ', 'th'],
    ['Gặp hiệu trưởng', 'vi'],
    ['Встреча с ректором', 'ru'],
    ['MOU', 'en'],
  ])('%s is %s', (text, language) => {
    expect(textLanguage(text, expected)).toBe(language)
  })

  it.each([
    [['学長表敬', 'ホテル', '自由行動'], ['en', 'zh-Hant'], 'ja'],
    [['拜会校长', '自由活动'], ['en'], 'zh-Hans'],
    [['自由行動'], ['en', 'zh-Hant'], 'zh-Hant'],
    [['自由行動'], ['ja', 'en'], 'ja'],
    [['Lunch'], ['en'], 'zh-Hant'],
  ])('of %j in a trip in %j is expected to be %s', (texts, languages, han) => {
    expect(expectedLanguages(texts, languages).han).toBe(han)
  })

  it('of Latin letters is that of the trip, if the trip’s language uses them', () => {
    expect(expectedLanguages([], ['de', 'en']).latin).toBe('de')
    expect(expectedLanguages([], ['zh-Hant', 'ja']).latin).toBe('en')
  })
})

describe('a text in two languages', () => {
  it.each([
    ['Courtesy call 禮貌性拜會', { en: 'Courtesy call', 'zh-Hant': '禮貌性拜會' }],
    ['拜會校長 / Courtesy call', { 'zh-Hant': '拜會校長', en: 'Courtesy call' }],
    ['Welcome　歡迎式', { en: 'Welcome', 'zh-Hant': '歡迎式' }],
    ['Welcome 歡迎式', { en: 'Welcome', 'zh-Hant': '歡迎式' }],
    ['歡迎晚宴 Welcome dinner', { 'zh-Hant': '歡迎晚宴', en: 'Welcome dinner' }],
    ['学校集合 Gather at university', { ja: '学校集合', en: 'Gather at university' }],
    ['昼食／Lunch', { ja: '昼食', en: 'Lunch' }],
    ['Lunch／昼食', { en: 'Lunch', ja: '昼食' }],
    ['午餐（Lunch）', { 'zh-Hant': '午餐', en: 'Lunch' }],
    ['Courtesy call (禮貌性拜會)', { en: 'Courtesy call', 'zh-Hant': '禮貌性拜會' }],
    ['환영식 Welcome ceremony', { ko: '환영식', en: 'Welcome ceremony' }],
    ['총장 예방 / Courtesy call on the President', { ko: '총장 예방', en: 'Courtesy call on the President' }],
    ['大阪大学 Osaka University', { ja: '大阪大学', en: 'Osaka University' }],
    ['Kyoto University 京都大學', { en: 'Kyoto University', 'zh-Hant': '京都大學' }],
    ['Campus tour 校园参观', { en: 'Campus tour', 'zh-Hans': '校园参观' }],
    ['Meeting with the dean | 與院長會談', { en: 'Meeting with the dean', 'zh-Hant': '與院長會談' }],
    ['Opening ceremony – 開幕典禮', { en: 'Opening ceremony', 'zh-Hant': '開幕典禮' }],
    ['Opening ceremony\n開幕典禮', { en: 'Opening ceremony', 'zh-Hant': '開幕典禮' }],
    ['環境館（Environment building）', { 'zh-Hant': '環境館', en: 'Environment building' }],
    ['歡迎式 / 환영식', { 'zh-Hant': '歡迎式', ko: '환영식' }],
    ['禮貌性拜會／表敬訪問です', { 'zh-Hant': '禮貌性拜會', ja: '表敬訪問です' }],
    ['Closing 閉幕', { en: 'Closing', 'zh-Hant': '閉幕' }],
    ['Visit to the library 図書館見学', { en: 'Visit to the library', ja: '図書館見学' }],
  ])('%s is split', (text, texts) => {
    expect(splitLanguages(text, expected)).toEqual(texts)
  })

  it.each([
    ['拜會 Hanyang University', 'zh-Hant'],
    ['前往 Gangnam Station', 'zh-Hant'],
    ['Osaka University 訪問', 'zh-Hant'],
    ['Lunch at 鼎泰豐', 'zh-Hant'],
    ['Meeting with 王校長', 'zh-Hant'],
    ['KE186 班機', 'zh-Hant'],
    ['MOU 簽署', 'zh-Hant'],
    ['漢陽大學（HYU）', 'zh-Hant'],
    ['拜會校長（Dr. Kim）', 'zh-Hant'],
    ['TOEFL iBT 說明會', 'zh-Hant'],
    ['Zoom 會議', 'zh-Hant'],
    ['Hotel Granvia 京都', 'zh-Hant'],
    ['午餐 / 休息', 'zh-Hant'],
    ['Lunch / break', 'en'],
    ['京都 / ツアー', 'ja'],
    ['Visit 京都大学', 'ja'],
    ['與 Prof. Smith 會談', 'zh-Hant'],
    ['서울대 SNU 방문', 'ko'],
    ['CI156便 桃園発 関西空港着', 'ja'],
    ['Q&A 問答', 'zh-Hant'],
  ])('%s is one text', (text, language) => {
    expect(splitLanguages(text, expected)).toEqual({ [language]: text })
  })
})
