import { countryName as englishCountryName } from '../en/countries'
import type { Language, Voices } from '../language'
import { inChinese } from './chinese'
import { countryName } from './countries'
import { hasFirstPerson, namingInstitution, reportedWithoutFirstPerson } from './first-person'
import { chineseFactCheck } from './fact-check/fact-check'
import { unwordedNotes } from './unworded'

// No suggestion if the text stays as it is.
function reworded(text: string, { office, isReported }: Voices): string {
  const words = isReported ? reportedWithoutFirstPerson(text) : namingInstitution(text, office.name.text)
  return words === text || hasFirstPerson(words, false) ? '' : words
}

export const traditionalChinese: Language = {
  unwordedNotes,
  realise: inChinese,
  aboutHeading: (institution) => `關於${institution}`,
  countryNames: (code) => [countryName(code), englishCountryName(code)],
  factCheck: chineseFactCheck,
  firstPerson: { isIn: hasFirstPerson, reworded },
}
