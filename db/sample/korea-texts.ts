import type { Item, TripRecord } from '../../lib/domain/trip/trip-record'

// What the published report of the sample trip to Korea needs beyond the trip file: its texts in Chinese, and where the
// campuses are, for the map.

const chinese: ReadonlyMap<string, string> = new Map([
  ['promote international intercollegiate exchange and collaboration', '促進國際校際交流與合作'],
  [
    'establish channels for exchange and collaboration with leading international universities',
    '與國際頂尖大學建立交流合作管道',
  ],
  ['broaden the international perspectives of the administrative staff', '拓展行政人員的國際視野'],
  ['enhance the professional competencies of the administrative staff', '提升行政人員的專業能力'],
  [
    "Benchmarking visits to universities abroad are a key component of NTNU's strategy to strengthen administrative " +
      'functions and develop administrative personnel.',
    '赴海外大學標竿學習，是臺師大強化行政效能、培育行政人才的重要一環。',
  ],
  [
    'Internationalization, interdisciplinary connections, and alumni networks form the cornerstone of ' +
      "NTNU's administrative development mission.",
    '國際化、跨域連結與校友網絡，是臺師大行政發展的基石。',
  ],
  ['campus internationalization', '校園國際化'],
  ['strategies for attracting qualified educators', '延攬優秀教師的策略'],
  ['international academic research collaboration', '國際學術研究合作'],
  ['university administrative experiences', '大學行政經驗'],
  ['the implementation of user-friendly information systems', '友善資訊系統的建置'],
  [
    'this initiative reinforces global collaboration, builds on existing partnerships with international ' +
      "universities, and enriches the international perspectives of NTNU's administrative staff",
    '此次參訪深化全球合作、鞏固與國際大學的夥伴關係，並開拓臺師大行政人員的國際視野',
  ],
])

/** The campuses in visiting order, in degrees. */
const campuses = [
  { latitude: 37.557, longitude: 127.045 },
  { latitude: 37.588, longitude: 126.994 },
  { latitude: 37.505, longitude: 126.957 },
]

/** The record with Chinese texts, and with positions for the courtesy calls. */
export function withKoreaTexts(record: TripRecord): TripRecord {
  const translated = JSON.parse(JSON.stringify(record), (_key, value: unknown) => withChinese(value)) as TripRecord
  const visits = translated.visit.map(({ id }) => id)
  const placed = translated.item.map((item): Item => {
    const campus = item.kind === 'courtesy call' ? campuses[visits.indexOf(item.visitId ?? '')] : undefined
    return campus ? { ...item, ...campus } : item
  })
  return { ...translated, item: placed }
}

function withChinese(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('en' in value) || 'zh-Hant' in value) return value
  const words = typeof value.en === 'string' ? chinese.get(value.en) : undefined
  return words === undefined ? value : { ...value, 'zh-Hant': words }
}
