import { oneOf, wordList } from '../text/folded'
import type { DayPart } from './day-part'

/** A half of the day that a time names. `noon` is from 11 to 14; at `night` 12 is midnight. */
export type HalfDay = 'am' | 'pm' | 'noon' | 'night'

const halvesBefore: Record<HalfDay, readonly string[]> = {
  am: wordList('上午|早上|早晨|清晨|凌晨|清早|早|午前|朝|早朝|오전|새벽|아침', 'am|a.m.|a.m'),
  pm: ['下午', '午後', '午后', '傍晚', '夕方', '昼', '오후', '낮', 'pm', 'p.m.', 'p.m'],
  noon: ['中午', '正午', '정오'],
  night: ['晚上', '晚間', '晚间', '夜間', '夜间', '深夜', '夜裡', '夜里', '夜晚', '晚', '夜', '저녁', '밤'],
}

const halvesAfter: Record<HalfDay, readonly string[]> = {
  am: ['am', 'a.m.', 'a.m', 'in the morning'],
  pm: ['pm', 'p.m.', 'p.m', 'in the afternoon', 'in the evening'],
  noon: ['noon', 'nn', 'n.n.'],
  night: ['at night', 'midnight', 'mn'],
}

const halfKinds = Object.keys(halvesBefore) as HalfDay[]

/** The pattern of a half of the day before a time. */
export const halfBefore = oneOf(Object.values(halvesBefore).flat())
/** The pattern of a half of the day after a time. 下午茶 after a time is a title. */
export const halfAfter =
  oneOf(Object.values(halvesAfter).flat()) + '|(?:上午|下午|午前|午後|오전|오후)(?= |$|[-~)\\]>/,;])'

export function halfOf(word: string, at: 'before' | 'after'): HalfDay | null {
  const isWord = (half: HalfDay) => (at === 'after' && halvesAfter[half].includes(word.toLowerCase())) || isBefore(half)
  const isBefore = (half: HalfDay) => halvesBefore[half].includes(word.toLowerCase())
  return halfKinds.find(at === 'before' ? isBefore : isWord) ?? null
}

const parts: Record<DayPart, readonly string[]> = {
  'all day': wordList(
    'all day|all-day|whole day|full day|full-day|entire day',
    '全天|全日|整天|整日|一整天|終日|一日中|종일|하루 종일|하루종일|전일|ganztägig|ganztags|cả ngày|toute la journée|todo el día',
  ),
  morning: wordList(
    'morning|in the morning|early morning|late morning|mid-morning|am|a.m.|vormittag|vormittags',
    'matin|le matin|matinée|mañana|por la mañana|sáng|buổi sáng|pagi|ช่วงเช้า|เช้า',
    '上午|早上|早晨|清晨|凌晨|上午時段|上午时段|整個上午|整个上午|上午半天|午前|午前中|朝|早朝|오전|아침|새벽|오전 중',
  ),
  afternoon: wordList(
    'afternoon|in the afternoon|early afternoon|late afternoon|mid-afternoon|pm|p.m.|nachmittag|nachmittags',
    "après-midi|l’après-midi|l'après-midi|tarde|por la tarde|chiều|buổi chiều|siang|sore|ช่วงบ่าย|บ่าย",
    '下午|下午時段|下午时段|整個下午|整个下午|下午半天|午後|午后|오후|오후 중',
  ),
  evening: wordList(
    'evening|in the evening|early evening|late evening|night|eve|abend|abends',
    'soir|le soir|soirée|noche|por la noche|tối|buổi tối|malam|ช่วงเย็น|เย็น',
    '晚上|晚間|晚间|晚間時段|晚间时段|傍晚|夜間|夜间|夜|夕方|夜晚|晚|저녁|밤',
  ),
  undecided: wordList(
    'tbc|tbd|tba|t.b.c.|t.b.d.|t.b.a.|time tbc|time tbd|to be confirmed|to be decided|to be determined|not fixed',
    '待定|未定|時間未定|时间未定|時間待定|时间待定|待確認|待确认|另訂|另定|另行通知|調整中|미정|추후 결정|추후 공지|협의 중',
  ),
}

/** The pattern of a part of the day. */
export const dayPart = oneOf(Object.values(parts).flat())

export function dayPartOf(word: string): DayPart | null {
  const kinds = Object.keys(parts) as DayPart[]
  return kinds.find((part) => parts[part].includes(word.toLowerCase())) ?? null
}

export const approximatelyBefore =
  '(?:c\\.|ca\\.?|circa|approx(?:imately|\\.)?|about|around|at about|gegen|vers|約|约|大約|大约|およそ|약|대략|~)'
// Words that also begin titles (前往, 起飛, 경복궁) count only where no such title follows.
export const approximatelyAfter =
  ' ?(?:頃|ごろ|前後|左右|경(?![가-힣])|쯤(?![가-힣])|무렵|\\(approx\\.?\\)|approx\\.?(?![a-z])|ish(?![a-z])|\\?)'
export const fromBefore =
  '(?:(?:from|starting(?: at)?|starts(?: at)?|after|at|ore|between|ab|von|um|à|dès|desde)(?![a-z])|@|自|從|从)'
export const fromAfter =
  '(?: ?onwards?(?![a-z])|起(?![飛飞程床身點点])|以後|以后|以降|から|より|부터|이후|\\+(?!\\d)|(?: ?(?:開始|开始|開始予定|시작))(?=$|[ ,]))'
/** What is said of a time without changing it: "9.30 sharp". */
export const exactlyAfter = '(?: ?(?:(?:sharp|prompt|promptly|on the dot|[sc]\\.t\\.|整|정각)(?![a-z])|น\\.))'
/** A zone or the like after a time, which the reader of the times does not need but the planner should see. */
const zoneWords =
  'local time|lt|當地時間|当地时间|現地時間|현지시간|jst|kst|wib|wita|wit|sgt|myt|hkt|ict|pht|gmt|utc|cet|cest|bst|est|edt|pst|pdt'
const offset = String.raw`(?:gmt|utc) ?[+-] ?\d{1,2}(?::?\d{2})?`
const zone = `(?:${offset}|${zoneWords})`
export const zoneAfter = String.raw`(?: ?(?:\(${zone}\)|${zone}(?![a-z\d])|\+\d{2}:\d{2}))`
export const untilBefore = '(?:(?:until|till|by|before|up to|bis)(?![a-z])|至|到|[-~](?=\\d))'
export const untilAfter = '(?: ?(?:まで|까지|為止|为止)|止|迄|以前|前(?![往來来面半後后]))'
const plusDays = String.raw`\+ ?(?<days>\d)(?: ?d(?:ays?)?)?(?![\d:a-z])`
const nextDayWords = '(?:the )?(?:next|following) day|翌日|翌朝|隔日|隔天|次日|다음 ?날|익일'
export const nextDay = String.raw`(?:\(? ?(?:${plusDays}|${nextDayWords}|d\+1) ?\)?)`
export const rangeSign =
  '(?:->|=>|[-~>|/](?:\\s*[-~>|/])*|(?:to|till|til|until|through|and|bis|à|a(?= \\d{1,2}[:.h]\\d))(?![a-z])' +
  '|至|到|迄|から|より|부터|에서|起至|起到)'
