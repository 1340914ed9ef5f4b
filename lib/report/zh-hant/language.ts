import { countryName as englishCountryName } from '../en/countries'
import type { Language } from '../language'
import { inChinese } from './chinese'
import { countryName } from './countries'
import { hasFirstPerson, reportedWithoutFirstPerson } from './first-person'
import { chineseFactCheck } from './fact-check/fact-check'

// No suggestion if the text stays as it is.
function reworded(text: string): string {
  const words = reportedWithoutFirstPerson(text)
  return words === text || hasFirstPerson(words, false) ? '' : words
}

export const traditionalChinese: Language = {
  realise: inChinese,
  aboutHeading: (institution) => `關於${institution}`,
  countryNames: (code) => [countryName(code), englishCountryName(code)],
  factCheck: chineseFactCheck,
  firstPerson: { isIn: hasFirstPerson, reworded },
}
