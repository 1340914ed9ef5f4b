import { type Phrase, phraseOf, stating } from '../phrase'
import { namedAgreementKind } from '../../domain/trip/agreement-kinds'
import type { Words } from '../../domain/text/text'
import type { ReportAgreement } from '../report-input'
import { isAgreement } from './dated-note'
import { formOf } from './form'
import { listed } from './lists'
import { counted } from './numbers'
import { inside, isChinese, quoted } from './script'

/** The agreement in words: 就AI研究 before the verb, its name after it, and what follows in a clause of its own. */
type Parts = { about: string; verb: string; name: string; clause: string }

/**
 * The agreements of one status with the verb: 簽署校級學術合作備忘錄及為期五年的學生交換協議, 就AI研究簽署合作協議,
 * 續簽合作備忘錄，並提升為校級.
 */
export function agreementsAs(verb: string, group: readonly ReportAgreement[]): Phrase {
  const subjects = new Set(group.map((one) => (one.subject ? levelIn(inside(one.subject)) : '')))
  const [subject = ''] = subjects
  if (group.length > 1 && subjects.size === 1 && subject !== '' && !level.test(subject)) {
    const names = listed(group.map((one) => stating(partsOf(verb, one, false).name, one.ref)))
    const { about, clause } = subjectParts(group[0]?.subject)
    return clause === '' ? phraseOf`${about}${verb}${names}` : phraseOf`${verb}${names}（均為${subject}）`
  }
  const actions: Phrase[] = []
  let plain: Phrase[] = []
  let plainVerb = verb
  const close = () => {
    if (plain.length > 0) actions.push(phraseOf`${plainVerb}${listed(plain)}`)
    plain = []
  }
  for (const one of group) {
    const parts = partsOf(verb, one, true)
    const isPlain = parts.about === '' && parts.clause === ''
    if (!isPlain || parts.verb !== plainVerb) close()
    if (isPlain) {
      plainVerb = parts.verb
      plain.push(stating(parts.name, one.ref))
    } else actions.push(stating(`${parts.about}${parts.verb}${parts.name}${parts.clause}`, one.ref))
  }
  close()
  return actions.reduce((whole, action) =>
    whole.text.includes('並') ? phraseOf`${whole}，另${action}` : phraseOf`${whole}，並${action}`,
  )
}

const levels: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^(?:at )?(?:the )?university[- ]level$/iu, '校級'],
  [/^(?:at )?(?:the )?(?:college|faculty|school)[- ]level$/iu, '院級'],
  [/^raised to (?:the )?university[- ]level$/iu, '提升為校級'],
  [/^(?:at )?(?:the )?department(?:al)?[- ]level$/iu, '系級'],
]

function levelIn(text: string): string {
  return levels.find(([english]) => english.test(text))?.[1] ?? text
}

const level = /^(?:校|院|系|所)級$/u
const degree = /^(?:學士|碩士|博士)(?:班|級)?$/u
const raised = /^(?:由.{1,6})?(?:提升|升格|升級|擴大|提高)(?:為|至)/u
const unit = /(?:處|室|中心|學院|研究所|系|學系|圖書館|附屬小學|附屬高中|高中|附中|小學)$/u
const quota = /^(?:每年|每學期|每學年|各|雙方各)?\s?\d+\s?(?:名|位|人)/u

function partsOf(verb: string, { kind, subject, termYears }: ReportAgreement, withSubject: boolean): Parts {
  const words = inside(kind)
  const known = isChinese(kind) ? undefined : namedAgreementKind({ en: words }, 'zh-Hant')['zh-Hant']
  const name = isChinese(kind) || /^[A-Z][A-Za-z]{1,4}s?$/.test(words) ? words : (known ?? quoted(words))
  const term = termYears === undefined ? '' : `為期${counted(termYears, '年')}的`
  const about = subject ? levelIn(inside(subject)) : ''
  const isDone = verb === '簽署' || verb === '續簽'
  // A renewal that was signed: 續簽合作備忘錄 for the kind 合作備忘錄續約.
  const renewal = isDone ? /^(.*?)(?:續約|展延|續簽)(?:協議)?$/u.exec(name) : null
  if (renewal) {
    const base = renewal[1] === '' && isAgreement(about) ? about : renewal[1] === '' ? '協議' : (renewal[1] ?? '')
    const rest = base === about || !subject || !withSubject ? { about: '', clause: '' } : subjectParts(subject)
    return { ...rest, verb: '續簽', name: term + base }
  }
  const named = /^姊妹校(?:締約|締結)?$/u.test(name) ? '姊妹校協議' : name
  if (!subject || !withSubject) return { about: '', verb, name: term + named, clause: '' }
  if (level.test(about) || (degree.test(about) && !named.includes(about.slice(0, 2))))
    return { about: '', verb, name: `${term}${about}${named}`, clause: '' }
  return { verb, name: term + named, ...subjectParts(subject) }
}

function subjectParts(subject: Words | undefined): Pick<Parts, 'about' | 'clause'> {
  if (!subject) return { about: '', clause: '' }
  const text = levelIn(inside(subject)).replace(/^(?:關於|針對|有關|就)/u, '')
  const parts = text.split(/；/u)
  if (isChinese(subject) && parts.length > 1 && !/[：。]/u.test(text))
    return { about: '', clause: `，內容包括${parts.slice(0, -1).join('、')}及${parts.at(-1) ?? ''}` }
  if (/[；：。]/u.test(text) || /^\d+\+\d+$|^[\d–-]+$/u.test(text)) return { about: '', clause: `（${text}）` }
  if (raised.test(text)) return { about: '', clause: `，並${text}` }
  if (!isChinese(subject)) return { about: '', clause: `（${text}）` }
  const form = formOf({ ...subject, text })
  const partner = text.replace(/^(?:與|和)/u, '').replace(/(?:之間)$/u, '')
  if (unit.test(partner) && formOf({ ...subject, text: partner }) !== 'verb')
    return { about: '', clause: `，合作單位為${partner}` }
  if (quota.test(text)) return { about: '', clause: `，名額為${text}` }
  if (/^每/u.test(text)) return { about: '', clause: `（${text}）` }
  if (/^(?:名額|第[一二三四五六七八九十\d]+次|續約|效期|期限|為期)/u.test(text))
    return { about: '', clause: `，${/^第/u.test(text) ? '為' : ''}${text}` }
  if (form === 'noun' && text.length <= 24) return { about: `就${text}`, clause: '' }
  return { about: '', clause: `，內容為${text}` }
}
