import type { Locale } from '../text/locales'
import { searchKey } from '../text/search-key'
import type { Texts } from '../text/text'

/** Usual kinds of agreement. The first name in a language is the one that is written; others are recognised too. */
const kinds: readonly Readonly<Record<Locale, readonly string[]>>[] = [
  {
    en: ['memorandum of understanding', 'memorandum of understanding (MOU)'],
    'zh-Hant': ['合作備忘錄', '合作瞭解備忘錄'],
  },
  { en: ['memorandum of agreement'], 'zh-Hant': ['合作協議書'] },
  { en: ['letter of intent'], 'zh-Hant': ['合作意向書', '意向書'] },
  { en: ['cooperation agreement', 'agreement of cooperation', 'collaboration agreement'], 'zh-Hant': ['合作協議'] },
  { en: ['academic cooperation agreement'], 'zh-Hant': ['學術合作協議'] },
  { en: ['academic exchange agreement'], 'zh-Hant': ['學術交流協議'] },
  { en: ['student exchange agreement', 'exchange student agreement'], 'zh-Hant': ['交換學生協議', '學生交換協議'] },
  { en: ['faculty exchange agreement', 'staff exchange agreement'], 'zh-Hant': ['教師交流協議'] },
  { en: ['dual degree agreement', 'double degree agreement'], 'zh-Hant': ['雙聯學位協議', '雙聯學制協議'] },
  { en: ['joint degree agreement'], 'zh-Hant': ['聯合學位協議'] },
  { en: ['joint research agreement', 'research collaboration agreement'], 'zh-Hant': ['共同研究協議', '研究合作協議'] },
  { en: ['sister university agreement', 'sister school agreement'], 'zh-Hant': ['姊妹校協議'] },
  { en: ['framework agreement'], 'zh-Hant': ['框架協議'] },
]

/** A kind of agreement with its usual name in `language` added, where it is recorded in another language only. */
export function namedAgreementKind(kind: Texts, language: string): Texts {
  if (Object.keys(kind).some((tag) => tag.split('-')[0] === language.split('-')[0])) return kind
  const recorded = Object.values(kind).map((name) => searchKey(name))
  const known = kinds.find((names) =>
    Object.values(names)
      .flat()
      .some((name) => recorded.includes(searchKey(name))),
  )
  const name = known && Object.hasOwn(known, language) ? known[language as Locale][0] : undefined
  return name === undefined ? kind : { ...kind, [language]: name }
}
