import { pattern } from '../../domain/text/word-list'
import { type Phrase, noting, phraseOf, stating, together } from '../phrase'
import type { ReportEntry, ReportInstitution } from '../report-input'
import { readDatedNote } from './dated-note'
import { formOf, isTypedSentence } from './form'
import { institutionAgain, natureOf } from './institution'
import { listed } from './lists'
import { ended, inside, isChinese, item, typeset } from './script'
import { type RealisationContext, institutionPhrase } from './realisation-context'

const institutionNoun =
  /(?:大學|學府|學院|學校|機構|組織|企業|公司|重鎮|龍頭|殿堂|之一|單位|搖籃|夥伴|姊妹校|伙伴|名校|先驅|體系|老校|附校)$/u
const ownSubject = /^(?:該校|該院|該館|該公司|該會|該單位|該機構|其(?=[^他餘實中])|校內|全校(?=.*(?:為|達|逾|約|有)))/u
// Predicates that follow the name of the institution.
const predicate = pattern('u')`
  ^(?:為|是|有|約|現|共|由|與|以|在|於|自|獲|曾|設|位|坐落|座落|擁|排名|名列|居|創|成立|建校|建立|隸屬|前身|素|享|被|專|致力|培育|起源|源自|目前|附設|簡稱|校訓|校址|主校區|著重
  |強調|提供|招收|開設|採)
`
const measured = /\d[\d,.]*\s?[多餘萬千億]*\s?(?:餘|多)?(?:名|人|位|所|個|間|國|系|座|種|項|冊)$/u
const verb = /為|是|有|約|達|逾|超過|占|佔|來自|遍及|位於|居|列|在|擁/u

/** The background of an institution in the order of entry: whole sentences as typed, predicates after its name. */
export function realiseBackground(
  ctx: RealisationContext,
  institution: ReportInstitution,
  entries: readonly ReportEntry[],
  startsParagraph: boolean,
): Phrase[] {
  const sentences: Phrase[] = []
  let open: Phrase[] = []
  const name = () => {
    const again =
      (ctx.stated.has(institution.ref) || sentences.length > 0) &&
      (!startsParagraph || sentences.length > 0) &&
      ((institution !== ctx.record.home && institution !== ctx.record.guest) || sentences.length > 0) &&
      natureOf(institution) !== 'person'
    return again ? stating(institutionAgain(institution)) : institutionPhrase(ctx, institution)
  }
  const close = () => {
    if (open.length > 0) sentences.push(phraseOf`${name()}${together(open, '，')}。`)
    open = []
  }
  for (const entry of entries) {
    const words = isChinese(entry) ? predicateOf(entry, institution) : null
    if (words !== null) {
      if (open.length === 3) close()
      open.push(stating(words, entry.ref))
      continue
    }
    close()
    if (isChinese(entry)) sentences.push(stating(ended(typeset(entry.text)), entry.ref))
  }
  close()
  const foreign = entries.filter((entry) => !isChinese(entry))
  const list = listed(foreign.map((entry) => noting(item(entry), entry.ref)))
  if (foreign.length > 0) sentences.push(phraseOf`${name()}的介紹${foreign.length > 1 ? '包括' : '為'}${list}。`)
  return sentences
}

// 創立於1905年, 為國立綜合大學, 於1905年創校: what follows the name. `null` for a sentence with its own subject.
function predicateOf(entry: ReportEntry, institution: ReportInstitution): string | null {
  const text = inside(entry).replace(/^(?:(?:該校)?(?:簡介|背景|特色))[：:]\s*/u, '')
  if (ownSubject.test(text) || text.startsWith(institution.name.text)) return null
  if (/[。！？]/u.test(text) || (isTypedSentence(entry) && !predicate.test(text))) return null
  const note = readDatedNote(text)
  if (note) return note.since ? `自${note.when}起${note.rest}` : `於${note.when}${note.rest}`
  if (/^約?\s?\d[\d,.]*\s?[多餘萬千]*(?:名|位|人|所|個|座)/u.test(text)) return `有${text}`
  if (predicate.test(text)) return text
  if (/[，；：]/u.test(text) && formOf(entry) === 'sentence') return null
  if (institutionNoun.test(text) && !verb.test(text.slice(0, -2))) return `為${text}`
  if (measured.test(text) && !/排名|第\s?\d/u.test(text) && !verb.test(text)) return `有${text.replace(/^全校/u, '')}`
  return text
}
