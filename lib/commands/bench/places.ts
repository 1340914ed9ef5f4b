import type { Texts } from '../../domain/text/text'

/** A city with patterns for names of invented institutions. `{}` is replaced by the city. */
export type Place = { city: Texts; country: string; timeZone: string; patterns: readonly Texts[]; domain: string }

const taiwan: Texts[] = [
  { en: 'National {} University', 'zh-Hant': '國立{}大學' },
  { en: '{} University of Technology', 'zh-Hant': '{}科技大學' },
  { en: '{} Medical University', 'zh-Hant': '{}醫學大學' },
  { en: '{} City Government Education Bureau', 'zh-Hant': '{}市政府教育局' },
]
const korea: Texts[] = [
  { en: '{} National University', ko: '{}대학교' },
  { en: '{} Institute of Science and Technology', ko: '{}과학기술원' },
  { en: '{} University of Education', ko: '{}교육대학교' },
]
const japan: Texts[] = [
  { en: '{} Metropolitan University', ja: '{}公立大学' },
  { en: '{} University of Foreign Studies', ja: '{}外国語大学' },
  { en: '{} Institute of Design', ja: '{}デザイン研究所' },
]
const thailand: Texts[] = [
  { en: '{} Rajabhat University', th: 'มหาวิทยาลัยราชภัฏ{}' },
  { en: '{} Agricultural Institute' },
]
const elsewhere: Texts[] = [
  { en: 'University of {}' },
  { en: '{} University of Applied Sciences' },
  { en: '{} School of Economics' },
  { en: '{} Conservatory of Music' },
  { en: 'Chamber of Commerce of {}' },
]

const row = (
  domain: string,
  country: string,
  timeZone: string,
  patterns: readonly Texts[],
  ...cities: Texts[]
): Place[] => cities.map((city) => ({ city, country, timeZone, patterns, domain }))

/** Where the delegations of the big office go, the nearest first. */
export const places: readonly Place[] = [
  ...row(
    'edu.tw',
    'TW',
    'Asia/Taipei',
    taiwan,
    { en: 'Taipei', 'zh-Hant': '臺北' },
    { en: 'Hsinchu', 'zh-Hant': '新竹' },
    { en: 'Tainan', 'zh-Hant': '臺南' },
    { en: 'Kaohsiung', 'zh-Hant': '高雄' },
    { en: 'Hualien', 'zh-Hant': '花蓮' },
  ),
  ...row(
    'ac.kr',
    'KR',
    'Asia/Seoul',
    korea,
    { en: 'Seoul', ko: '서울' },
    { en: 'Busan', ko: '부산' },
    { en: 'Gwangju', ko: '광주' },
    { en: 'Daejeon', ko: '대전' },
    { en: 'Jeju', ko: '제주' },
  ),
  ...row(
    'ac.jp',
    'JP',
    'Asia/Tokyo',
    japan,
    { en: 'Tokyo', ja: '東京' },
    { en: 'Kyoto', ja: '京都' },
    { en: 'Sapporo', ja: '札幌' },
    { en: 'Fukuoka', ja: '福岡' },
    { en: 'Nagoya', ja: '名古屋' },
  ),
  ...row(
    'ac.th',
    'TH',
    'Asia/Bangkok',
    thailand,
    { en: 'Bangkok', th: 'กรุงเทพ' },
    { en: 'Chiang Mai', th: 'เชียงใหม่' },
    { en: 'Khon Kaen', th: 'ขอนแก่น' },
  ),
  ...row(
    'edu.vn',
    'VN',
    'Asia/Ho_Chi_Minh',
    elsewhere,
    { en: 'Hanoi', vi: 'Hà Nội' },
    { en: 'Huế' },
    { en: 'Ho Chi Minh City', vi: 'Thành phố Hồ Chí Minh' },
  ),
  ...row('edu.au', 'AU', 'Australia/Brisbane', elsewhere, { en: 'Brisbane' }, { en: 'Toowoomba' }, { en: 'Cairns' }),
  ...row(
    'de',
    'DE',
    'Europe/Berlin',
    elsewhere,
    { en: 'Cologne', de: 'Köln' },
    { en: 'Leipzig' },
    { en: 'Munich', de: 'München' },
  ),
  ...row('cz', 'CZ', 'Europe/Prague', elsewhere, { en: 'Prague', cs: 'Praha' }, { en: 'Brno' }),
  ...row('ac.uk', 'GB', 'Europe/London', elsewhere, { en: 'Leeds' }, { en: 'Aberystwyth' }),
  ...row('ac.in', 'IN', 'Asia/Kolkata', elsewhere, { en: 'Pune', hi: 'पुणे' }, { en: 'Chennai' }),
  ...row('edu', 'US', 'America/Los_Angeles', elsewhere, { en: 'Santa Cruz' }, { en: 'Portland' }),
  ...row('br', 'BR', 'America/Sao_Paulo', elsewhere, { en: 'São Paulo' }, { en: 'Florianópolis' }),
  ...row('np', 'NP', 'Asia/Kathmandu', elsewhere, { en: 'Kathmandu', ne: 'काठमाडौँ' }),
]

/** A pattern with the name of the city in each language; its English name if it has no other. */
export function named(pattern: Texts, city: Texts, more = ''): Texts {
  return Object.fromEntries(
    Object.entries(pattern).map(([lang, text]) => [lang, `${text.replace('{}', city[lang] ?? city.en ?? '')}${more}`]),
  )
}
