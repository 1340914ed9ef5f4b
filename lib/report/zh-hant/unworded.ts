import { pattern } from '../../domain/text/word-list'
import { type EnteredText, enteredTexts, type NoteField } from '../entered-texts'
import { memoized } from '../memoized'
import type { ReportInput } from '../report-input'
import { isTypedSentence } from './form'
import { withTidyNotes } from './tidied'

const pointers = pattern('u')`
    ^(?:同上|同前|略|詳(?:如)?(?:附件|附檔|上|下|簡報|會議紀錄|紀錄)|如(?:附件|附檔|上|下)|見(?:附件|附檔|上|下)|待(?:補|定|確認|討論|議|續)|其他|等等|[?？]+|…+
    |不詳|不確定|再問.{0,8})$
  `
const praise = pattern('u')`
    ^(?:雙方|兩校|賓主|互動|討論|氣氛|會談|過程|行程|此行|交流|大家|整體|反應|活動)*(?:皆|都|均|十分|非常|相當|很|氣氛)*(?:相談甚歡|盡歡|良好|融洽|熱絡|熱烈|愉快|順利
    |圓滿(?:成功|落幕|結束)?|收穫(?:良多|豐富|滿滿|很多)|印象深刻|不錯|成功|有收穫|獲益良多|受益良多|很好|感覺不錯)$
  `
const undecided = pattern('u')`
    ^(?:對方|雙方|校方|他們|我方)?(?:表示|說)?(?:皆|都|均|會|將|要|再|持續|帶回|回去|內部|很)*(?:願意|同意|考慮|評估|研究|研議|再議|再談|討論|有興趣|樂意|樂見|回覆|看看
    |肯定|支持|認同|贊同|努力|可行|待確認)$
  `
const logistics = /^(?:抵達|出發|回程|返國|接機|送機|入住|退房|休息|自由活動|轉機|搭機|報到|集合|午休|茶敘休息|參觀)$/u

const contacts = pattern('u')`
  ^(?:待.{0,12}(?:回覆|回音|確認)|等.{0,8}回覆|(?:持續|保持|維持|建立|與.{1,10}(?:建立|保持))
  (?:聯繫|聯絡|互動)|(?:收集|蒐集|取得)資料(?:若干|多份)?|.{0,6}成功率高|(?:初次|首次)接觸|.{0,8}再(?:議|談|討論|確認))$
`
const fewer = /，.{0,8}(?:較少|很少|不多|偏少|較多)$/u

const byField: Partial<Record<NoteField, readonly RegExp[]>> = {
  activity: [logistics],
  outcome: [undecided, contacts],
  topic: [contacts],
  history: [fewer],
  'next step': [undecided, contacts],
}

function isUnworded(text: string, field: NoteField): boolean {
  const bare = text.trim().replace(/[。.!！]+$/u, '')
  return pointers.test(bare) || praise.test(bare) || (byField[field] ?? []).some((one) => one.test(bare))
}

// What the rules for notes have left: 對方 of several partners, marks of a note.
function isUnsure(words: EnteredText, field: NoteField): boolean {
  const { text } = words
  if (field === 'reported' || isTypedSentence(words)) return false
  if (/->|→|=>|[?？]/u.test(text) || /[!！]{2}/u.test(text)) return true
  return /對方/u.test(text) && !/雙方/u.test(text) && field !== 'next step'
}

/** The references of the notes that a Chinese article leaves out, because no sentence can be made of them. */
export const unwordedNotes = memoized((input: ReportInput): ReadonlySet<string> => {
  const worded = new Map(enteredTexts(withTidyNotes(input)).map((one) => [one.ref, one]))
  const left = enteredTexts(input).filter(({ ref, text, lang, field }) => {
    if (!field || !/^zh\b/i.test(lang)) return false
    const now = worded.get(ref)
    return isUnworded(text, field) || (now !== undefined && isUnsure(now, field))
  })
  return new Set(left.map(({ ref }) => ref))
})
