// Names that differ from Intl, because its form does not fit in an article.
const ownNames: Record<string, string> = {
  HK: 'Hong Kong',
  MO: 'Macao',
  MM: 'Myanmar',
  CD: 'the Democratic Republic of the Congo',
  CG: 'the Republic of the Congo',
  TR: 'Türkiye',
  CI: 'Côte d’Ivoire',
  FK: 'the Falkland Islands',
  PS: 'Palestine',
  VA: 'Vatican City',
  CZ: 'the Czech Republic',
}
const withArticle = new Set([
  'US',
  'GB',
  'PH',
  'NL',
  'AE',
  'DO',
  'MV',
  'BS',
  'GM',
  'KM',
  'MH',
  'SB',
  'CF',
  'KY',
  'VI',
  'VG',
  'TC',
  'FO',
  'CK',
  'MP',
])

const adjectives: Record<string, string> = {
  AR: 'Argentine',
  AT: 'Austrian',
  AU: 'Australian',
  AZ: 'Azerbaijani',
  BD: 'Bangladeshi',
  BE: 'Belgian',
  BG: 'Bulgarian',
  BR: 'Brazilian',
  CA: 'Canadian',
  CH: 'Swiss',
  CL: 'Chilean',
  CN: 'Chinese',
  CO: 'Colombian',
  CU: 'Cuban',
  CZ: 'Czech',
  DE: 'German',
  DK: 'Danish',
  EE: 'Estonian',
  EG: 'Egyptian',
  ES: 'Spanish',
  ET: 'Ethiopian',
  FI: 'Finnish',
  FR: 'French',
  GB: 'British',
  GE: 'Georgian',
  GH: 'Ghanaian',
  GR: 'Greek',
  HR: 'Croatian',
  HU: 'Hungarian',
  ID: 'Indonesian',
  IE: 'Irish',
  IL: 'Israeli',
  IN: 'Indian',
  IQ: 'Iraqi',
  IR: 'Iranian',
  IT: 'Italian',
  JO: 'Jordanian',
  JP: 'Japanese',
  KE: 'Kenyan',
  KH: 'Cambodian',
  KR: 'Korean',
  KZ: 'Kazakh',
  LA: 'Lao',
  LT: 'Lithuanian',
  LV: 'Latvian',
  MA: 'Moroccan',
  MN: 'Mongolian',
  MX: 'Mexican',
  MY: 'Malaysian',
  NG: 'Nigerian',
  NL: 'Dutch',
  NO: 'Norwegian',
  NP: 'Nepali',
  OM: 'Omani',
  PE: 'Peruvian',
  PH: 'Philippine',
  PK: 'Pakistani',
  PL: 'Polish',
  PT: 'Portuguese',
  RO: 'Romanian',
  RS: 'Serbian',
  RU: 'Russian',
  SA: 'Saudi',
  SE: 'Swedish',
  SG: 'Singaporean',
  SI: 'Slovenian',
  SK: 'Slovak',
  TH: 'Thai',
  TR: 'Turkish',
  TW: 'Taiwanese',
  UA: 'Ukrainian',
  US: 'American',
  UZ: 'Uzbek',
  VN: 'Vietnamese',
  ZA: 'South African',
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

const names = new Map<string, string>()

/** The name of a country within a sentence, with "the" if necessary. */
export function countryName(code: string): string {
  // Intl is slow and its result never changes.
  const name = names.get(code) ?? nameOf(code)
  names.set(code, name)
  return name
}

function nameOf(code: string): string {
  const own = ownNames[code]
  if (own) return own
  const name = (regions.of(code) ?? code).replace(' & ', ' and ')
  return withArticle.has(code) ? `the ${name}` : name
}

/** "Korean"; `null` if the adjective is not certain. */
export function countryAdjective(code: string): string | null {
  return adjectives[code] ?? null
}

/** True for a word that names or describes a country and therefore keeps its capital. */
export function isCountryWord(word: string): boolean {
  return countryWords().has(word)
}

// Other words in lower case: "polish the draft", "western".
const ambiguous = new Set(['polish', 'western', 'pacific', 'latin', 'chad', 'jersey', 'guinea', 'turkey', 'china'])

/** The text with the capitals that names of countries and their adjectives need: "vietnamese students". */
export function withCountryCapitals(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}.@/-])\p{Ll}{4,}(?![\p{L}\p{N}@/.-]|['’]\p{L})/gu, (word) => {
    const name = word.charAt(0).toUpperCase() + word.slice(1)
    return !ambiguous.has(word) && isOneWordCountry(name) ? name : word
  })
}

let oneWordCountries: Set<string> | undefined

// "United" and "South" are words of countries too, but not names.
function isOneWordCountry(name: string): boolean {
  oneWordCountries ??= new Set([
    ...Object.values(adjectives).filter((one) => !one.includes(' ')),
    ...letters
      .flatMap((a) => letters.map((b) => regions.of(a + b) ?? ''))
      .filter((one) => /^\p{Lu}\p{Ll}+$/u.test(one)),
    'Asian',
    'European',
    'African',
    'English',
  ])
  return oneWordCountries.has(name)
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
let known: Set<string> | undefined

// Built on first use from a fixed table.
function countryWords(): Set<string> {
  known ??= new Set([
    ...Object.values(adjectives).flatMap((a) => a.split(' ')),
    ...Object.keys(adjectives)
      .flatMap((code) => countryName(code).split(' '))
      .filter((w) => /^\p{Lu}/u.test(w)),
    ...letters
      .flatMap((a) => letters.map((b) => regions.of(a + b) ?? ''))
      .filter((name) => /^\p{Lu}\p{L}{2,}$/u.test(name)),
    'Asian',
    'European',
    'African',
    'American',
    'Arab',
    'Arabic',
    'English',
    'Latin',
    'Nordic',
    'Baltic',
    'Pacific',
    'Western',
  ])
  return known
}
