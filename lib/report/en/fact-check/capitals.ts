import { wordSet } from '../../../domain/text/word-list'
import { countryCodes } from '../../../domain/text/countries'
import { isPlainWord } from '../common-words'
import { countryAdjective, countryName, isCountryWord } from '../countries'
import { isCommonNoun } from '../nouns'
import { isGerund, isParticiple, isPast, isPresent, isVerb } from '../verbs'
import { keyOf, wordsOf } from '../../fact-check/normalized-text'

const small = wordSet(`
  a about above across after afterwards again against ago ahead all along already also although always amid among an and
  any around as at away back be because been before behind being below beneath beside besides between beyond both but by
  can could currently despite did do does down during each earlier either else even ever every everyone few finally
  first for from furthermore had has have he hence her here hers him his how however i if in indeed instead into is it
  its just last lastly later less likewise many may me meanwhile might mine more moreover most much must my near neither
  never nevertheless next no nobody none nonetheless nor not nothing now of off often on once one only onto or other
  others otherwise our ours out over overall own per perhaps previously recently same second several shall she should
  similarly since so some someone soon specifically still subsequently such than thanks that the their them then there
  thereafter therefore these they third this those though through thus to today together tomorrow too toward towards
  under until up upon us very was we well were what when whenever where whereas wherever whether which while who whom
  whose why will with within without would yes yesterday yet you your
  part background alongside another accordingly additionally altogether eventually formerly generally initially jointly
  mostly notably particularly respectively simultaneously throughout ultimately regarding concerning including following
  given
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december jan feb mar apr jun jul aug sept sep oct nov dec
  zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
  asia europe africa america americas oceania eurasia asean apec latin western eastern northern southern north south
  east west central southeast northeast southwest northwest middle pacific atlantic mediterranean mandarin
  hosts host guests guest members member delegation delegates university universities institute college school faculty
  department office division center centre program programme campus city republic kingdom state states united
  new great good best big long high top major key main special full open free young old early late warm close strong
  deep broad wide global local joint national international bilateral mutual public private
  agreement agreements memorandum memoranda understanding letter intent exchange mou moa ministry embassy government
  group team dr prof professor
  internet web online covid zoom google microsoft line facebook youtube instagram christmas easter lunar
`)
const acronyms = wordSet(`
  ai it ict stem steam mou mous moa moas loi phd msc mba ba bsc ma md eu un us usa uk uae hr pr vr ar xr iot esg sdg
  sdgs usr emi qs the thes shanghai r d rd gdp ceo cfo cto coo vip diy q qa am pm ngo ngos ngo's unesco asean apec oecd
  covid toefl ielts toeic topik jlpt cefr k ip nft gpt llm iso ects erasmus tv ok pdf id faq ic ii iii iv lgbtq ncku's
  b2b cv io pi rov uav uavs ev evs led api apis
`)

/** True for a capitalized word that need not be recorded: a common word, a day, a month, a region, an abbreviation. */
export function isOrdinary(text: string): boolean {
  return isListed(text) || looksOrdinary(keyOf(text))
}

/** True for a word in a list of common words. */
export function isListed(text: string): boolean {
  const key = keyOf(text)
  if (small.has(key) || (acronyms.has(key) && text.length <= 7) || isCountryWord(text.replace(/'s?$/, ''))) return true
  return (
    [key, key.replace(/ies$/, 'y'), key.replace(/s$/, ''), key.replace(/es$/, '')].some(
      (one) => isPlainWord(one) || isVerb(one) || isCommonNoun(one),
    ) ||
    isPast(key) ||
    isParticiple(key) ||
    isGerund(key) ||
    isPresent(key)
  )
}

// Endings of common words that are rare in names.
function looksOrdinary(key: string): boolean {
  return (
    /[a-z]{3}(?:ation|ition|ments?|ness|ships?|isation|ization|ically|ational|ability|ings?)$/.test(key) ||
    (key.length > 5 && /ly$/.test(key))
  )
}

/** What follows a name: numerals, degrees and orders. */
export const suffixes = wordSet(`
  jr sr ii iii iv ph d phd md ma mba msc bsc edd s j sj esq emeritus obe cbe mbe
`)

// Names of countries that Intl does not give, in whole or in part.
const otherNames: Readonly<Record<string, readonly string[]>> = {
  KR: ['korea', 'rok'],
  US: ['america', 'usa', 'us'],
  GB: ['britain', 'england', 'uk', 'scotland', 'wales'],
  NL: ['holland'],
  CZ: ['czechia'],
  TR: ['turkey', 'turkiye'],
  TW: ['taiwan'],
  RU: ['russia'],
  VN: ['vietnam', 'viet'],
  LA: ['laos'],
  AE: ['uae'],
  CI: ['ivory'],
  MM: ['burma'],
  SZ: ['swaziland'],
}
let nouns: Map<string, Set<string>> | undefined
let adjectives: Map<string, string> | undefined

/** The countries with this one-word name ("Japan", "Korea"). Names of several words are not found by one of them. */
export function countriesNamed(key: string): ReadonlySet<string> {
  nouns ??= countryNouns()
  return nouns.get(key) ?? new Set()
}

/** The country of an adjective: "Korean" gives KR. */
export function countryOfAdjective(key: string): string | null {
  adjectives ??= new Map(
    countryCodes.flatMap((code) => {
      const adjective = countryAdjective(code)
      return adjective && !adjective.includes(' ') ? [[adjective.toLowerCase(), code] as const] : []
    }),
  )
  return adjectives.get(key) ?? null
}

// Names of countries that are also names of people or common words.
const otherMeanings = wordSet('chad jordan georgia jersey guinea niger mali turkey cuba macao')

function countryNouns(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const add = (key: string, code: string) => found.set(key, (found.get(key) ?? new Set()).add(code))
  for (const code of countryCodes) {
    const [only, ...others] = wordsOf(countryName(code).replace(/^the /, ''))
    if (only && others.length === 0 && !otherMeanings.has(only.key)) add(only.key, code)
    for (const key of otherNames[code] ?? []) if (key.length > 3) add(key, code)
  }
  return found
}
