import { oneLine } from '../text/cell-text'
import { oneOf, wordList } from '../text/folded'

// A comma separates a title from its place ("Courtesy call, Hanyang University"), but also two things that are done
// (抵達飯店，辦理入住), a person from their position ("Prof. Lin, Dean of Engineering") and the names of a list.

const actions = new RegExp(
  String.raw`^(?:${oneOf(
    wordList(
      'and|or|then|also|plus|followed|with|by|hosted|joined|accompanied|incl|including|as well as|as|if|for',
      'to',
      'check|checking|arrive|arriving|arrival|depart|departing|departure|leave|transfer|return|returning|proceed|walk',
      'drive|board|collect|pick|drop|free|rest|lunch|dinner|breakfast|coffee|tea|refreshments|welcome|introduction',
      'introductions|discussion|presentation|presentations|photo|photos|group|signing|tour of|tour|visit|visits|meet',
      'meeting with|q&a|questions|exchange of|closing|opening|wrap-up|no|not|please|tbc|tbd|approx|approximately',
      'arr|arr.|dep|dep.|eta|etd|via|coach|bus|minibus|taxi|train|shuttle|car|flight|travel',
      'walk to|return to|late|early|optional|arrivo|llegada|arrivée|ankunft',
    ),
  )})(?![\p{L}\p{N}])`,
  'iu',
)
const position = new RegExp(
  String.raw`^(?:the )?(?:(?:associate|assistant|deputy|acting|vice|pro|executive|senior)[- ])*(?:${oneOf(
    wordList(
      'president|vice-president|chancellor|vice-chancellor|provost|rector|vice-rector|dean|director|head|chair',
      'chairman|chairwoman|professor|minister|ambassador|mayor|secretary|manager|officer|coordinator|phd|ph.d.|md|jr',
      'pvc|dvc|vp|svp|avp|evp|ceo|registrar|principal|representative|consul|general',
    ),
  )})(?![\p{L}\p{N}'’-])(?! (?:room|hall|house|office|suite|building|hotel))`,
  'iu',
)
const placeEnd = new RegExp(
  String.raw`(?:${oneOf(
    wordList(
      '樓|楼|層|层|館|馆|廳|厅|室|飯店|酒店|旅館|會館|賓館|宾馆|旅店|民宿|宿舍|機場|机场|車站|车站|站|航廈|航站|碼頭|校區|校区|大學|大学|學院',
      '学院|中心|餐廳|餐厅|食堂|會所|会所|俱樂部|廣場|广场|公園|公园|號|号|堂|院|校|路|街|巷|段|店|園|园|宮|宫|寺|廟|塔|城|市|區|区|縣',
      '县|島|岛|山|湖|門|门|門口|大廳|大堂|台|臺|村|鎮|鄉|府|局|部|處|处|所|教室|會議室|会议室|本部|總部|总部|東京|京都|大阪|首爾|首尔|台北|臺北',
      '館内|棟|階|駅|空港|寮|庁|ホール|ホテル|キャンパス|レストラン|センター|ラウンジ|ロビー|ハウス|会館|会議室',
      '관|실|층|호|홀|호텔|공항|역|센터|캠퍼스|식당|회관|강당|로비|대학교|대학|본관|본부|터미널|광장|공원|집',
    ),
  )}|\d+ ?[fF]|[A-Za-z\d]+)(?:[(（][^()（）]*[)）])?$`,
  'u',
)
const clause = new RegExp(
  String.raw`^(?:${oneOf(
    wordList(
      '並|并|再|後|后|隨後|随后|之後|之后|然後|然后|接著|接着|與|与|由|及|和|至|往|赴|搭|乘|前往|抵達|抵达|到達|到达|返回|返|回|參觀|参观|拜會|拜会',
      '拜訪|拜访|訪問|访问|入住|辦理|办理|享用|出發|出发|集合|步行|移動|轉|转|經|经|從|从|自由|休息|早餐|午餐|晚餐|住宿|夜宿|行李|請|请|因|如|可|不|無|无',
      '未|含|共|約|约|邀|陪同',
      '專車|专车|遊覽車|巴士|接駁|高鐵前往|飛往|飞往|就|討論|讨论|交換|交换|簽|签|合影|送|接|領取|领取|用餐|準備|准备|進行|进行|聽取|听取|體驗|体验|自|兼',
    ),
  )})`,
  'u',
)
const partOfPlace = new RegExp(
  String.raw`(?:\b(?:building|hall|hotel|centre|center|house|club|campus|college|university|school|institute|library|` +
    String.raw`museum|tower|inn|airport|station|block|wing|office|restaurant)\b|` +
    String.raw`(?:樓|館|飯店|酒店|大學|校區|中心|棟|호텔|관|대학교)$)`,
  'iu',
)

// "Welcome: Prof. Lin, Vice President, Example University": the last words say where the person is from.
const nameOfPerson = new RegExp(
  String.raw`(?:[:–—-]|\bby)\s*(?:(?:prof|dr|mr|ms|mrs|h\.e)\b\.?|\p{Lu}\p{Ll}+ \p{Lu})[^,，]*[,，]\s*(?:the )?` +
    String.raw`(?:(?:vice|deputy|associate|executive|senior|pro)[- ])*(?:president|rector|chancellor|dean|director|` +
    String.raw`chair|provost|pvc|dvc|s?vp|minister|professor|head|ambassador|representative)\b[^,，]*$`,
  'iu',
)

/** True for words that can only be a place: "Bascom Hall, Room 260". */
export function isPlaceAlone(words: string): boolean {
  const isRoom =
    partOfPlace.test(words) || /\b(?:room|floor|lobby|auditorium|\d+F)\b|\p{Lu}\w*(?:stra(?:ss|ß)e|str\.)/iu.test(words)
  return !/[:：;；]/.test(words) && !actions.test(words) && (isRoom || isNameOfPlace(words))
}

/** The title and the place of words with commas; the place is empty where what follows the comma is none. */
export function titleAndPlaceAtComma(words: string): { title: string; place: string } {
  const none = { title: words.trim(), place: '' }
  const commas = commasOutsideBrackets(words)
  const last = commas.at(-1)
  const isOfPerson = last !== undefined && nameOfPerson.test(words.slice(0, last))
  if (last === undefined || last === 0 || isOfPerson || !isPlace(words.slice(last + 1).trim(), words[last] === '，'))
    return none
  // "Breakfast, Bancroft Hotel, Garden Room": the building belongs to its room.
  const before = commas.at(-2)
  const isWithin = before !== undefined && before > 0 && partOfPlace.test(words.slice(before + 1, last).trim())
  const middle = isWithin ? words.slice(before + 1, last).trim() : ''
  const at = isWithin && isPlace(middle, words[before] === '，') ? before : last
  return { title: words.slice(0, at).trim(), place: words.slice(at + 1).trim() }
}

function commasOutsideBrackets(words: string): number[] {
  const found: number[] = []
  let depth = 0
  for (let i = 0; i < words.length; i++) {
    const sign = words[i] ?? ''
    if (/[(（[【〔「『]/.test(sign)) depth++
    else if (/[)）\]】〕」』]/.test(sign)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && (sign === '，' || (sign === ',' && /\s/.test(words[i + 1] ?? '')))) found.push(i)
  }
  return found
}

/** The place after wide spaces at the end of a line: "15:00 総長表敬 本部棟 応接室". */
export function placeAfterWideSpaces(text: string): { line: string; place: string } {
  // A column of places in the text of a PDF.
  const [, begin = '', last = ''] = / {3}/.test(text) ? (/^(.*\S) {3,}(\S.*)$/su.exec(text.trim()) ?? []) : []
  if (last !== '' && !/\u3000/u.test(text)) {
    const isColumn = /^\p{Lu}/u.test(last) && !/[,;:]|\d:\d\d/u.test(last) && isPlace(last, false)
    return isColumn ? { line: oneLine(begin), place: oneLine(last) } : { line: oneLine(text), place: '' }
  }
  const parts = text.trim().split(/\u3000+/u)
  const from = parts.findLastIndex((part) => /[、，,:：]|\d号$/u.test(part) || !isNameOfPlace(part.trim())) + 1
  return { line: oneLine(parts.slice(0, from).join(' ')), place: oneLine(parts.slice(from).join(' ')) }
}

function isNameOfPlace(words: string): boolean {
  return /\p{Script=Han}|\p{Script=Kana}|\p{Script=Hangul}/u.test(words) && placeEnd.test(words) && !clause.test(words)
}

const flightNumber = /^(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}$/
// "TU Delft (20')": one of a list with a duration or a number for each.
const counted = /[(（]\s*(?:\d+\s*(?:['′’]|min|分|persons?|pax|名|人)|[^()（）]*\d\s*min)/iu
const sentence = /\p{Ll}[.;]\s+\p{Lu}/u

function isPlace(words: string, isClauseComma: boolean): boolean {
  if (words === '' || /[:：]/.test(words) || counted.test(words) || flightNumber.test(words) || sentence.test(words))
    return false
  const isEastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words)
  if (isEastAsian && clause.test(words)) return false
  if (isClauseComma) return placeEnd.test(words) && (isEastAsian || !actions.test(words))
  return !actions.test(words) && !position.test(words)
}
