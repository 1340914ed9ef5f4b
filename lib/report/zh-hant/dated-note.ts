import { pattern } from '../../domain/text/word-list'
import { namedAgreementKind } from '../../domain/trip/agreement-kinds'

/** A note that begins with a time: 2011：簽署合作備忘錄, 民國95年締結姊妹校, 2018–2023 雙聯學位. */
export type DatedNote = { when: string; since: boolean; rest: string }

const year = String.raw`(?:民國\s?\d{1,3}年?|(?:西元)?(?:1[0-9]|20)\d{2}年?)`
const dated = pattern('u')`
  ^(?:自|於|從|在|早在)?\s?(${year}(?:\d{1,2}月(?:\d{1,2}日)?)?(?:\s?[–—~～至、及和-]\s?${year})*(?:春季|秋季|夏季|冬季|上半年|下半年|年初|年底|學年度?)?)
  \s?(起|以來|開始)?\s?[：:，,]?\s?(.+)$
`

/** Reads a note that begins with a year; `null` for other texts and for a number of something (2023名學生). */
export function readDatedNote(text: string): DatedNote | null {
  const [, time = '', since = '', rest = ''] = dated.exec(text) ?? []
  if (rest === '' || /^[名位人所個份項間％%萬千,.]/u.test(rest)) return null
  return { when: withYear(time), since: since !== '', rest: rest.replace(/^[（(](.+)[）)]$/u, '$1') }
}

// 2011 becomes 2011年; 2018–2023 becomes 2018年至2023年; 2013、2018年 becomes 2013年、2018年.
function withYear(time: string): string {
  return time
    .split(/(\s?[–—~～至、及和-]\s?)/u)
    .map((part, i) => {
      if (i % 2 === 1) return /[、及和]/u.test(part) ? part.trim() : '至'
      return /\d$/u.test(part) ? `${part}年` : part
    })
    .join('')
}

const documents =
  /(?:協議書?|協定|備忘錄|意向書|合約|契約|約定書|同意書|聲明|附約|MO[UA]|MoU|LOI|NDA)(?:（[^（）]*）)?$/u

/** True for the name of an agreement, in Chinese or in words that the vocabulary knows. */
export function isAgreement(text: string): boolean {
  return documents.test(text) || namedAgreementKind({ en: text }, 'zh-Hant')['zh-Hant'] !== undefined
}
