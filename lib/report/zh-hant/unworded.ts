import type { EnteredText, NoteField } from '../entered-texts'

const pointers =
  /^(?:同上|同前|略|詳(?:如)?(?:附件|附檔|上|下|簡報|會議紀錄|紀錄)|如(?:附件|附檔|上|下)|見(?:附件|附檔|上|下)|待(?:補|定|確認|討論|議|續)|其他|等等|[?？]+|…+|不詳|不確定|再問.{0,8})$/u
const praise =
  /^(?:雙方|兩校|賓主|互動|討論|氣氛|會談|過程|行程|此行|交流|大家|整體|反應|活動)*(?:皆|都|均|十分|非常|相當|很|氣氛)*(?:相談甚歡|盡歡|良好|融洽|熱絡|熱烈|愉快|順利|圓滿(?:成功|落幕|結束)?|收穫(?:良多|豐富|滿滿|很多)|印象深刻|不錯|成功|有收穫|獲益良多|受益良多|很好|感覺不錯)$/u
const undecided =
  /^(?:對方|雙方|校方|他們|我方)?(?:表示|說)?(?:皆|都|均|會|將|要|再|持續|帶回|回去|內部|很)*(?:願意|同意|考慮|評估|研究|研議|再議|再談|討論|有興趣|樂意|樂見|回覆|看看|肯定|支持|認同|贊同|努力|可行|待確認)$/u
const logistics = /^(?:抵達|出發|回程|返國|接機|送機|入住|退房|休息|自由活動|轉機|搭機|報到|集合|午休|茶敘休息|參觀)$/u

const byField: Partial<Record<NoteField, readonly RegExp[]>> = {
  activity: [logistics],
  outcome: [undecided],
  'next step': [undecided],
}

/** True for a note that says nothing of the visit, or of which no sentence can be made without guessing. */
export function isUnworded({ text, field }: EnteredText): boolean {
  if (!field) return false
  const bare = text.trim().replace(/[。.!！]+$/u, '')
  return pointers.test(bare) || praise.test(bare) || (byField[field] ?? []).some((one) => one.test(bare))
}
