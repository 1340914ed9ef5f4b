import { wordList } from '../text/folded'

// Words with a label in front of them, as programmes write them below or after an item: "(Venue: Senate Room)",
// "地點：行政大樓", "Attire: business formal".

/** What a labelled line says about the item above it; `remark`: it says something about the whole programme. */
export type LabelMeaning = 'place' | 'who' | 'notes' | 'remark'

const labels: Record<LabelMeaning, readonly string[]> = {
  place: wordList(
    'place|venue|location|where|meeting point|meeting place|meeting venue|room',
    '於|地點|地点|場地|场地|場所|會場|会場|会场|集合地點|集合地点|集合場所|活動地點|活动地点|會議地點|会议地点|開催場所|訪問場所',
    '장소|회의장|집합장소|모임장소',
  ),
  who: wordList(
    'participants|participant|attendees|attending|present|delegates',
    '參加者|参加者|與會者|与会者|與會人員|与会人员|出席人員|出席人员|出席者|參加人員|参加人员|陪同人員|陪同人员|同席者|参加者',
    '참석자|참가자|배석자|배석|참석',
  ),
  notes: wordList(
    'note|notes|n.b.|nb|remark|remarks|attire|dress|dress code|host|hosted by|speaker|speakers',
    'moderator|moderators|chair|mc',
    'panelist|panelists|panellist|panellists|panel members|discussant|discussants',
    'met by|greeted by|received by|accompanied by|led by|guide|guided by|driver|staff|note to guests',
    '接待人|接待|接待者|迎接|陪同|領隊|领队|司機|司机|導遊|导游|出迎え|出迎|案内|引率|영접|안내|인솔|수행',
    'chaired by|moderated by|presenter|presenters',
    'facilitator|facilitators|keynote speaker|respondent|commentator',
    'language|transport|transportation|topic|topics|theme|agenda|interpreter|gift|gifts|menu',
    '備註|备注|說明|说明|附註|注意|注意事項|注意事项|服裝|服装|著裝|着装|主持人|主講人|主讲人|接待人員|交通|交通方式|翻譯|翻译|口譯|主題|主题|議題',
    '備考|司会|講師|ドレスコード|通訳|交通手段|応対者|対応者|비고|참고|복장|사회|발표자|통역|이동|주제',
  ),
  remark: wordList(
    'contact|contact person|contacts|tel|phone|e-mail|email|emergency contact|enquiries|inquiries|updated|version',
    '訂位代號|订位代号|訂位代碼|電子機票|電子機票號碼|机票号码|機票號碼|予約番号|예약번호|pnr|record locator|booking reference',
    'booking ref|e-ticket|ticket number|ticket no|ticket no.',
    '聯絡人|联系人|聯絡電話|联系电话|電話|电话|連絡先|担当|担当者|問い合わせ先|문의|담당자|담당|연락처',
  ),
}

/** What a form calls the item whose time and place are on other lines. */
const topics = new Set(
  wordList(
    'topic|theme|title|subject|activity|event|session|programme|program|purpose|meeting',
    '主題|主题|議題|议题|題目|活動|活动|活動名稱|活动名称|會議名稱|会议名称|名稱|名称|行程|內容|内容|項目|项目|事由|活動內容|活动内容',
    '件名|用務|会議名|行事|行事名|訪問先|概要|주제|행사|행사명|회의명|내용|일정|방문처',
  ),
)
const aside =
  /^\s*(?:[(（[【〔](?<inside>[^()（）[\]【】〔〕]+)[)）\]】〕]|[※＊]\s*(?<after>\S.*)|(?:註|注)\s*[:：]\s*(?<note>\S.*))\s*$/su

/** The words after a label such as 主題; `null` if the line has none. */
export function topicIn(text: string): string | null {
  const [, label = '', words = ''] = line.exec(text) ?? []
  return topics.has(label.normalize('NFKC').toLowerCase().replace(/\s+/g, '')) ? words : null
}

/** What is said of the whole programme: "subject to change". */
export const reservation =
  /(?:subject to change|may (?:change|be changed)|如有(?:變動|更動|变动)|(?:實際|实际)情形調整|変更(?:の|となる|になる|する)(?:場合|可能性)|변경될 수)/iu

/** A line that is wholly in brackets or after ※ says something about the item above it; `null` for other lines. */
export function remarkOfItem(text: string): string | null {
  if (reservation.test(text)) return null
  const { inside, after, note } = aside.exec(text)?.groups ?? {}
  return (inside ?? after ?? note)?.trim() || null
}

const meanings = new Map<string, LabelMeaning>()
for (const meaning of Object.keys(labels) as LabelMeaning[])
  for (const label of labels[meaning]) if (!meanings.has(label)) meanings.set(label, meaning)

const colon = String.raw`\s*[:：︰]\s*`
const line = new RegExp(String.raw`^[\s(（[【〔*＊•·・\-–—]*([^:：︰]{1,24}?)${colon}(\S.*?)\s*$`, 'su')
const placeLabel = labels.place.map((label) => label.replace(/[.]/g, String.raw`\.`)).join('|')
const inBrackets = new RegExp(
  String.raw`\s*[(（[【〔]\s*(?:${placeLabel})${colon}([^()（）[\]【】〔〕]+(?:[(（][^()（）]*[)）][^()（）[\]【】〔〕]*)*)[)）\]】〕]\s*`,
  'iu',
)
const atEnd = new RegExp(String.raw`^(.*?)[\s,，;；。/|–—-]+(?:${placeLabel})${colon}([^:：︰]+)$`, 'isu')

/** A line of a label and its words; `null` if it has no such label. */
export function labelledLine(text: string): { meaning: LabelMeaning; label: string; words: string } | null {
  const [, label = '', words = ''] = line.exec(text) ?? []
  const meaning = meanings.get(label.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())
  if (meaning === undefined) return null
  const isBracketed = /^\s*[(（[【〔]/.test(text)
  return { meaning, label, words: isBracketed ? words.replace(/\s*[)）\]】〕]$/, '') : words }
}

/** The words of an item without the place that a label marks in or after them; `null` if they have none. */
export function withLabelledPlace(text: string): { words: string; place: string } | null {
  const found = inBrackets.exec(text)
  if (found?.[1]) {
    const words = [text.slice(0, found.index), text.slice(found.index + found[0].length)].filter(Boolean).join(' ')
    return words.trim() === '' ? null : { words: words.trim(), place: found[1].trim() }
  }
  const [, words = '', place = ''] = atEnd.exec(text) ?? []
  return words.trim() === '' || place.trim() === '' ? null : { words: words.trim(), place: place.trim() }
}
