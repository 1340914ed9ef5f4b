import { pattern } from '../../domain/text/word-list'
import { type Phrase, alsoStating, noting, phraseOf, stating, together } from '../phrase'
import { type ReportEntry, type ReportInstitution, type ReportVisit, isSameInstitution } from '../report-input'
import { isAgreement, readDatedNote } from './dated-note'
import { formOf, isTypedSentence } from './form'
import { institutionAgain, isUniversity } from './institution'
import { listed } from './lists'
import { type RealisationContext, contextAfter, institutionPhrase } from './realisation-context'
import { ended, inside, isChinese, item, typeset } from './script'

/** A statement with its subject; neighbours with the same subject share a sentence. `null`: a sentence as it is. */
type Statement = { subject: Phrase | null; text: string; facts: string[] }

/** The history of a partnership in the order of entry: sentences as typed, notes as clauses with a subject. */
export function realiseHistory(ctx: RealisationContext, visit: ReportVisit, entries: readonly ReportEntry[]): Phrase[] {
  const sentences: Phrase[] = []
  const parties = partiesOf(ctx, visit)
  let open: Statement[] = []
  const close = () => {
    const [first] = open
    if (first) sentences.push(joined(open))
    open = []
  }
  let foreign: Phrase[] = []
  const closeForeign = () => {
    if (foreign.length > 0) sentences.push(phraseOf`雙方過去的合作包括${listed(foreign)}。`)
    foreign = []
  }
  for (const entry of entries) {
    const statement =
      isChinese(entry) || isAgreement(readDatedNote(entry.text)?.rest ?? '') ? historyOf(parties, entry) : null
    if (!statement) {
      close()
      foreign.push(noting(item(entry), entry.ref))
      continue
    }
    closeForeign()
    const [first] = open
    if (
      statement.subject?.text === parties.ours.text &&
      sentences.length + open.length > 0 &&
      /^[自於]/u.test(statement.text)
    )
      statement.text = `並${statement.text}`
    if (first && (open.length > 2 || !first.subject || first.subject.text !== statement.subject?.text)) close()
    open.push(statement)
    if (!statement.subject) close()
  }
  close()
  closeForeign()
  return sentences
}

function joined(statements: readonly Statement[]): Phrase {
  const [first] = statements
  const texts = statements.map(({ text, facts }, i) =>
    stating(
      i === 0 ? text : text.replace(/^(?:已|並|亦|也)/u, '').replace(/^/u, i === statements.length - 1 ? '並' : ''),
      ...facts,
    ),
  )
  const whole = phraseOf`${first?.subject ?? ''}${together(texts, '，')}`
  return { ...whole, text: ended(whole.text) }
}

function historyOf({ ours, partner, both }: Parties, entry: ReportEntry): Statement {
  const facts = [entry.ref]
  if (isTypedSentence(entry)) return { subject: null, text: ended(typeset(entry.text)), facts }
  const text = inside(entry).replace(/^(?:雙方)?(?:合作|交流)?(?:沿革|歷史|背景)[：:]\s*/u, '')
  const say = (subject: Phrase | string | null, words: string): Statement => ({
    subject: typeof subject === 'string' ? stating(subject) : subject,
    text: words,
    facts,
  })
  const parts = text.split(/[，；]/u).map((part) => ({ part, note: readDatedNote(part.trim()) }))
  if (parts.length > 1 && parts.every(({ note }) => note && !note.since && !hasSubject(note.rest)))
    return say(
      both,
      parts.map(({ note }, i) => note && `${i === 0 ? '於' : ''}${note.when}${eventOf(note.rest)}`).join('，'),
    )
  if (/^[此這該]/u.test(text)) return say(null, text)
  if (/^(?:過去|近|最近)[一二兩三四五六七八九十\d]+年(?:來)?[共已累計]*有/u.test(text)) return say(null, text)
  const firstTime = /^((?:首次|第[一二三四五六七八九十]次)(?:簽約|續約|締約))[：:]\s*(.+)$/u.exec(text)
  if (firstTime) return say(both, `於${readDatedNote(`${firstTime[2]}有`)?.when ?? firstTime[2]}${firstTime[1]}`)
  if (/^(?:去年|前年|今年|近年來?|疫情前|當年)/u.test(text) && !hasSubject(text.slice(2))) return say(both, text)
  if (/^早在/u.test(text) && !hasSubject(text.slice(2))) return say(both, text)
  const note = readDatedNote(text)
  if (note) {
    const when = note.since ? `自${note.when}起` : `於${note.when}`
    if (/(?:中斷|暫停|停止|恢復|重啟)$/u.test(note.rest)) return say(null, `${both}交流${when}${note.rest}`)
    if (/^[與和跟](?!本校)/u.test(note.rest)) return say(ours, when + note.rest)
    if (hasSubject(note.rest)) return say(null, `${note.when}${note.since ? '起' : ''}，${note.rest}`)
    if (comesToUs(note.rest)) return say(partner, when + note.rest)
    return say(
      both,
      note.since && (!isNoun(note.rest) || /^(?:交流|合作|往來|互訪|互?交換學生|互派學生)$/u.test(note.rest))
        ? when + note.rest
        : `${when}${eventOf(note.rest)}`,
    )
  }
  if (hasSubject(text) || formOf({ ...entry, text }) === 'sentence') return say(null, text)
  return undated(text, { ours, partner, both }, say)
}

function undated(
  text: string,
  { ours, partner, both }: Parties,
  say: (subject: Phrase | string | null, words: string) => Statement,
): Statement {
  if (/^(?:第[一二三四五六七八九十\d]+次|首次|首度|初次|再次|再度)/u.test(text)) {
    if (comesToUs(text)) return say(null, `此次為${partner.text}${text}`)
    if (/(?:造訪|訪問|參訪|拜訪|來訪|到訪)$/u.test(text)) return say('此行', `為${text}${partner.text}`)
    return say('此行', /^(?:再次|再度)/u.test(text) ? `係${text}` : `為${/[造參拜]?訪/u.test(text) ? '' : both}${text}`)
  }
  if (/^回訪/u.test(text)) return say('此行', `係${text}`)
  if (/^與(?:本校|我校)/u.test(text) || comesToUs(text)) return say(partner, text)
  if (/^[與和跟]/u.test(text)) return say(ours, text)
  if (/^(?:本校|我校).*(?:姊妹校|夥伴|伙伴|大學|之一)$/u.test(text)) return say(partner, `為${text}`)
  if (/(?:最|唯一|第一所|首所).*(?:姊妹校|夥伴|大學)(?:之一)?$/u.test(text)) return say(partner, `為${text}`)
  const pause = /^(.+期間)(中斷|暫停|停止|恢復|持續.*)$/u.exec(text)
  if (pause) return say(null, `${both}交流於${pause[1]}${pause[2]}`)
  if (/^姊妹校/u.test(text)) return say(both, `互為${text}`)
  if (/(?:夥伴|伙伴|姊妹校|盟校|關係)(?:（[^（）]*）)?$/u.test(text)) return say(both, `為${text}`)
  if (isAgreement(text)) return say(both, `簽有${text}`)
  if (/^(?:近|目前|現有|迄今|至今|歷年)/u.test(text)) return say(null, text)
  if (/^[^，]{2,10}(?:逾|達|超過|累計|共|約)\s?[\d百千萬數上]/u.test(text)) return say(null, text)
  if (isNoun(text)) return say(both, `過去的合作包括${text}`)
  return say(both, text)
}

type Parties = { ours: Phrase; partner: Phrase; both: '兩校' | '雙方' }

function partiesOf(ctx: RealisationContext, visit: ReportVisit): Parties {
  const { home, guest, direction } = ctx.record
  const isHome = direction === 'incoming' && isSameInstitution(visit.institution, home)
  const other: ReportInstitution = isHome && guest ? guest : visit.institution
  const now = contextAfter(ctx, stating('', home.ref))
  return {
    ours: alsoStating(institutionPhrase(now, home), []),
    partner: isHome ? institutionPhrase(ctx, other) : stating(institutionAgain(other)),
    both: isUniversity(home) && isUniversity(other) ? '兩校' : '雙方',
  }
}

const actors = pattern('u')`
  ^(?:該|本|我|貴|對|校|雙|兩)(?:校|方)(?!園|史|門|區)|^(?:校長|副校長|院長|處長|雙方|兩校|兩國)|^[^，]{1,12}?(?:大學|學院|處|系|所|中心|校長|院長|學生|教師|師生
  |學位|計畫|協議|備忘錄)(?:與|和|自|於|曾|已|有|將|每年|\d{4}年|為|首度|持續|共)
  |^[^，]{0,6}?(?:校長|院長|處長|主任|會長|教授)(?:訪問|參訪|造訪|拜訪|來訪|來校|率|應邀|前往|赴|至|參加)
`

// 該校校長訪問本校, 理學院與該校有共同研究計畫: the text has its own subject.
function hasSubject(text: string): boolean {
  return actors.test(text) && !/^(?:本校|我校)(?:的|第|首|唯一|最)/u.test(text) && !/^(?:自|於|從|與|曾|已)/u.test(text)
}

function comesToUs(text: string): boolean {
  return /來訪|來校|來臺|(?:訪問|參訪|造訪|拜訪|到訪)(?:本校|我校)/u.test(text)
}

const doing = pattern('u')`
  ^(?:共同|合作|合辦|曾|已|首度|首次|正式|再次?|續|完成|簽|締|互|建立|成立|開始|開設|設立|啟動|推動|辦理|舉辦|擴大|增|升|改|結|每年|長期|持續|多次|即|並|亦|開展|展開|實施
  |交換(?!學生|生))
`

function isNoun(text: string): boolean {
  return !doing.test(text)
}

// 簽署MOU for MOU, 締結姊妹校 for 姊妹校; an unknown noun is a part of the cooperation.
function eventOf(rest: string): string {
  if (!isNoun(rest)) return rest
  if (isAgreement(rest)) return `簽署${rest}`
  if (/^姊妹校$/u.test(rest)) return '締結為姊妹校'
  return /^(?:締約|簽約|續約|交流|合作|往來|互訪)/u.test(rest) || formOf({ text: rest, lang: 'zh-Hant' }) === 'verb'
    ? rest
    : `的合作包括${rest}`
}
