import type { Texts } from '../../lib/domain/text/text'
import type { Emergency, TripRecord } from '../../lib/domain/trip/trip-record'

// The emergency sheets of the sample trips. Public emergency numbers are the real ones; every other number is invented,
// and its line says so.

const invented: Texts = {
  en: 'Invented for the sample office. Do not call.',
  'zh-Hant': '範例資料，號碼為虛構，請勿撥打。',
}
const blank = { city: null, name: null, phone: null, address: null, note: null } satisfies Partial<Emergency>

type Line = Omit<Emergency, 'id' | 'revision'>

const home: readonly Line[] = [
  {
    ...blank,
    kind: 'duty phone',
    name: { en: 'Office of International Affairs, duty phone', 'zh-Hant': '國際事務處值勤電話' },
    phone: '+886 2 5550 0110',
    note: invented,
  },
  {
    ...blank,
    kind: 'insurer',
    name: { en: 'Sample Travel Insurance, day and night', 'zh-Hant': '範例旅遊保險 24 小時專線' },
    phone: '+886 2 5550 0119',
    note: {
      en: 'Policy SAMPLE-0000. Invented for the sample office. Do not call.',
      'zh-Hant': '保單號碼 SAMPLE-0000。範例資料，號碼為虛構，請勿撥打。',
    },
  },
]

const seoul: Texts = { en: 'Seoul', ko: '서울', 'zh-Hant': '首爾' }
const osaka: Texts = { en: 'Osaka', 'zh-Hant': '大阪', ja: '大阪' }

export const koreaSheet: readonly Line[] = [
  ...home,
  { ...blank, kind: 'coordinator', name: { en: 'Hsiu-Mei Hsieh' }, phone: '+886 2 5550 0104', note: invented },
  {
    ...blank,
    kind: 'mission',
    city: seoul,
    name: { en: 'Sample mission in Seoul', 'zh-Hant': '駐首爾館處（範例）' },
    phone: '+82 2 555 0110',
    address: { en: '1 Sample Street, Seoul', ko: '서울특별시 견본로 1' },
    note: invented,
  },
  {
    ...blank,
    kind: 'hospital',
    city: seoul,
    name: { en: 'Sample Hospital, emergency room', 'zh-Hant': '範例醫院急診室', ko: '견본병원 응급실' },
    phone: '+82 2 555 0111',
    address: { en: '2 Sample Street, Seoul', ko: '서울특별시 견본로 2' },
    note: invented,
  },
  { ...blank, kind: 'police', city: seoul, name: { en: 'Police', 'zh-Hant': '警察', ko: '경찰' }, phone: '112' },
  {
    ...blank,
    kind: 'other',
    city: seoul,
    name: { en: 'Fire and ambulance', 'zh-Hant': '消防與救護車', ko: '소방·구급' },
    phone: '119',
  },
]

export const osakaSheet: readonly Line[] = [
  ...home,
  { ...blank, kind: 'coordinator', name: { en: 'Yi-De Liu' }, phone: '+886 2 5550 0105', note: invented },
  {
    ...blank,
    kind: 'mission',
    city: osaka,
    name: { en: 'Sample mission in Osaka', 'zh-Hant': '駐大阪館處（範例）' },
    phone: '+81 6 5550 0110',
    address: { en: '1 Sample Street, Osaka', ja: '大阪市見本町1' },
    note: invented,
  },
  {
    ...blank,
    kind: 'hospital',
    city: osaka,
    name: { en: 'Sample Hospital, emergency room', 'zh-Hant': '範例醫院急診室', ja: '見本病院 救急外来' },
    phone: '+81 6 5550 0111',
    address: { en: '2 Sample Street, Osaka', ja: '大阪市見本町2' },
    note: invented,
  },
  { ...blank, kind: 'police', city: osaka, name: { en: 'Police', 'zh-Hant': '警察', ja: '警察' }, phone: '110' },
  {
    ...blank,
    kind: 'other',
    city: osaka,
    name: { en: 'Fire and ambulance', 'zh-Hant': '消防與救護車', ja: '消防・救急' },
    phone: '119',
  },
]

/** The record with this emergency sheet. Ids begin with `name`, so that they do not depend on other sheets. */
export function withSheet(record: TripRecord, name: string, sheet: readonly Line[]): TripRecord {
  const emergency = sheet.map((line, i) => ({ ...line, id: `sample-${name}-help-${i + 1}`, revision: 1 }))
  return { ...record, emergency }
}
