import type { Language } from '../language'
import { countryName } from './countries'
import { inEnglish } from './english'
import { englishFactCheck } from './fact-check/fact-check'
import { isInFirstPerson } from './first-person'
import { unwordedNotes } from './unworded'
import { rewordedInThirdPerson } from './reported-speech'

export const english: Language = {
  unwordedNotes,
  realise: inEnglish,
  aboutHeading: (institution) => `About ${institution}`,
  countryNames: (code) => [countryName(code)],
  factCheck: englishFactCheck,
  firstPerson: { isIn: isInFirstPerson, reworded: rewordedInThirdPerson },
}
