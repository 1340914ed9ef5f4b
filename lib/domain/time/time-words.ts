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
/** The pattern of a half of the day after a time. */
export const halfAfter = oneOf(Object.values(halvesAfter).flat())

export function halfOf(word: string, at: 'before' | 'after'): HalfDay | null {
  const words = at === 'before' ? halvesBefore : halvesAfter
  return halfKinds.find((half) => words[half].includes(word.toLowerCase())) ?? null
}

const parts: Record<DayPart, readonly string[]> = {
  'all day': wordList(
    'all day|all-day|whole day|full day|full-day|entire day',
    '全天|全日|整天|整日|一整天|終日|一日中|종일|하루 종일|하루종일|전일',
  ),
  morning: ['morning', 'in the morning', 'am', 'a.m.', '上午', '早上', '早晨', '午前', '朝', '오전', '아침'],
  afternoon: ['afternoon', 'in the afternoon', 'pm', 'p.m.', '下午', '午後', '午后', '오후'],
  evening: wordList('evening|in the evening|night|晚上|晚間|晚间|傍晚|夜間|夜间|夜|夕方|夜晚', '晚|저녁|밤'),
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
  '(?:c\\.|ca\\.?|circa|approx(?:imately|\\.)?|about|around|at about|約|约|大約|大约|およそ|약|대략|~)'
// Words that also begin titles (前往, 起飛, 경복궁) count only where no such title follows.
export const approximatelyAfter =
  ' ?(?:頃|ごろ|前後|左右|경(?![가-힣])|쯤(?![가-힣])|무렵|\\(approx\\.?\\)|approx\\.?(?![a-z]))'
export const fromBefore = '(?:(?:from|starting(?: at)?|starts(?: at)?|after|at|between)(?![a-z])|@|自|從|从)'
export const fromAfter =
  '(?: ?onwards?(?![a-z])|起(?![飛飞程床身點点])|以後|以后|以降|から|より|부터|이후|\\+(?!\\d)|(?: ?(?:開始|开始|開始予定|시작))(?=$|[ ,]))'
export const untilBefore = '(?:until|till|by|before|up to|至|到|[-~](?=\\d))'
export const untilAfter = '(?: ?(?:まで|까지|為止|为止)|止|迄|以前|前(?![往來来面半後后]))'
const plusDays = String.raw`\+ ?(?<days>\d)(?: ?d(?:ays?)?)?(?![\d:a-z])`
const nextDayWords = '(?:the )?(?:next|following) day|翌日|翌朝|隔日|隔天|次日|다음 ?날|익일'
export const nextDay = String.raw`(?:\(? ?(?:${plusDays}|${nextDayWords}|d\+1) ?\)?)`
export const rangeSign =
  '(?:->|=>|[-~>|/](?:\\s*[-~>|/])*|(?:to|till|til|until|through|and)(?![a-z])|至|到|迄|から|より|부터|에서|起至|起到)'
