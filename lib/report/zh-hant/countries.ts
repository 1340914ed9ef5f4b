// Names used by Taiwanese universities, if Intl gives another.
const ownNames: Record<string, string> = {
  KR: '韓國',
  CN: '中國大陸',
  HK: '香港',
  MO: '澳門',
  TW: '臺灣',
  VA: '教廷',
  PS: '巴勒斯坦',
  CD: '剛果民主共和國',
  CG: '剛果共和國',
  BA: '波赫',
  TT: '千里達',
  KN: '聖克里斯多福',
  VC: '聖文森',
  AG: '安地卡',
  FM: '密克羅尼西亞',
  AE: '阿聯',
  CZ: '捷克',
  GB: '英國',
}

const regions = new Intl.DisplayNames('zh-Hant-TW', { type: 'region', fallback: 'code' })

/** The name of a country as used in Taiwan. */
export function countryName(code: string): string {
  return ownNames[code] ?? regions.of(code) ?? code
}
