import { countryName as englishCountryName } from '../en/countries'
import type { Language } from '../language'
import { inChinese } from './chinese'
import { countryName } from './countries'
import { chineseFactCheck } from './fact-check/fact-check'

export const traditionalChinese: Language = {
  realise: inChinese,
  aboutHeading: (institution) => `關於${institution}`,
  countryNames: (code) => [countryName(code), englishCountryName(code)],
  factCheck: chineseFactCheck,
}
