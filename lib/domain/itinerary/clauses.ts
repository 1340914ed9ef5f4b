import { parseTimes } from '../time/parse-times'

const parts = '上午|中午|下午(?!茶)|早上|晚上|晚間|晚间|傍晚|夜間|夜间|午前|午後|午后|오전|오후|저녁'
const meals = '早餐|早點|早点|午餐|中餐|晚餐|早|午|晚|朝食|昼食|夕食|조식|중식|석식|breakfast|lunch|dinner'
// "一、08:00 高鐵": the sign after the number of a list separates nothing.
const notListed = String.raw`(?<!^\s*[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]?)`
const joint = new RegExp(String.raw`(?:${notListed}[,，、;；。]\s*|\s+)(?=(?:${parts})|(?:${meals})\s*[:：])`, 'iu')
// After a day: "11月3日（二）上午參訪".
const partAfterDay = new RegExp(String.raw`(?<=[\s)）:：])(?:${parts}|(?:${meals})\s*[:：])`, 'iu')
const labelledMeal = new RegExp(String.raw`^(?:${meals})\s*[:：]\s*\S`, 'iu')

/**
 * A line with several parts of a day as a line for each: "上午參訪圖書館，下午會談", "早餐：飯店 午餐：學生餐廳". Any other line is
 * returned as it is.
 */
export function clausesOf(written: string): string[] {
  const line = written.trim()
  const timed = timedClauses(line)
  if (timed !== null) return timed
  // A time of day is a word of its own: "中午與校長餐敘".
  const clauses = line.split(joint).map((clause) => clause.trim().replace(/^中午(?=\p{Script=Han})/u, '中午 '))
  const [first = '', second = '', ...more] = clauses
  // "4日（水） 午前 同志社大学訪問、午後 …": the day stays with its first part.
  const isDay = more.length > 0 && /\d/.test(first) && /[)）日號号:：]$/u.test(first)
  if (isDay && [second, ...more].every(isPartOfDay)) return [`${first} ${second}`, ...more]
  const others = second === '' ? [] : [second, ...more]
  const isSeveral = others.length > 0 && others.every(isPartOfDay)
  // 搭機赴東京，下午拜會代表處: what comes first needs no part of the day, if the comma separates whole clauses.
  const isJourney = isSeveral && /^(?:搭|乘|前往|赴|抵達|抵达)/u.test(first)
  return isSeveral && (isJourney || isPartOfDay(first) || partAfterDay.test(first)) ? clauses : [line]
}

const timedJoint = new RegExp(
  String.raw`${notListed}(?:[,，、;；。]\s*|\s/\s+)(?=(?:[01]?\d|2[0-3])(?:[:：][0-5]\d|[時时點点])(?!\d))`,
  'u',
)
const onlyArrival = /^(?:抵達|抵达|抵|到|到達|到达|到着|着|도착|arriv\w*)[\s.。]*$/iu

/** "09:30九州大學，14:00福岡大學" as a line for each time; a time of arrival stays with its journey. */
function timedClauses(line: string): string[] | null {
  const parts = partsOutsideBrackets(line)
  if (parts.length < 2) return null
  const clauses: string[] = []
  for (const part of parts.map((one) => one.trim())) {
    const times = clauses.length === 0 ? null : parseTimes(part, 'line')
    const last = clauses.at(-1)
    if (last !== undefined && times !== null && onlyArrival.test(times.rest))
      clauses[clauses.length - 1] = `${last}，${part}`
    else clauses.push(part)
  }
  const isEach = clauses.slice(1).every((clause) => /\p{L}/u.test(parseTimes(clause, 'line')?.rest ?? ''))
  return isEach && /\p{L}/u.test(clauses[0] ?? '') ? clauses : null
}

/** "啟程（CI781，07:20-09:50）" is one part. */
function partsOutsideBrackets(line: string): string[] {
  const parts: string[] = []
  for (const part of line.split(timedJoint)) {
    const last = parts.at(-1) ?? ''
    const isOpen = (last.match(/[(（]/g) ?? []).length > (last.match(/[)）]/g) ?? []).length
    if (isOpen) parts[parts.length - 1] = `${last}，${part}`
    else parts.push(part)
  }
  return parts
}

function isPartOfDay(clause: string): boolean {
  const times = parseTimes(clause, 'line')
  return (times !== null && times.rest !== '') || isLabelledMeal(clause)
}

/** "早餐：飯店" */
export function isLabelledMeal(clause: string): boolean {
  return labelledMeal.test(clause)
}
