import { matchAt } from '../text/folded'
import { halfAfter, halfBefore, halfOf, type HalfDay } from './time-words'
import { hanNumber, koreanHour, writtenNumber } from './written-number'

/** How an hour was written. Only some forms are times without other evidence: `2023` and `9` are not. */
export type ClockForm = 'colon' | 'unit' | 'dot' | 'four digits' | 'hour' | 'word'

/** One written time, before it is known which half of the day it is in. */
export type Clock = {
  hour: number
  minute: number
  half: HalfDay | null
  form: ClockForm
  /** True if the hour has a leading zero, which only 24-hour times have. */
  isPadded: boolean
  /** Index of what follows. */
  end: number
}

const hour = String.raw`(?<hour>\d{1,2})`
const hourUnit = String.raw`(?:時(?!間|間)|时(?!间)|點|点|시(?!간)|uhr(?![a-z]))`
const wordMinutes: Readonly<Record<string, number>> = {
  半: 30,
  반: 30,
  一刻: 15,
  三刻: 45,
  整: 0,
  정각: 0,
  ちょうど: 0,
}
const minuteWord = Object.keys(wordMinutes).join('|')

const forms: readonly [ClockForm, RegExp][] = [
  ['colon', sticky(String.raw`${hour} ?: ?(?<minute>\d{2})(?:[:.]\d{2}(?:\.\d+)?)?(?!\d)`)],
  [
    'unit',
    sticky(
      String.raw`(?<hour>\d{1,2}|${hanNumber}|${koreanHour}) *${hourUnit}[鐘钟]?` +
        String.raw`(?: *(?<minute>(?:\d{1,2}|${hanNumber})(?= *[分분])|\d{2}(?!\d)|${minuteWord}) *[分분]?)?`,
    ),
  ],
  ['unit', sticky(String.raw`${hour} ?h ?(?<minute>\d{2})(?!\d)`)],
  ['dot', sticky(String.raw`${hour}\.(?<minute>[0-5]\d)(?![\d%])(?!\.\d)`)],
  ['four digits', sticky(String.raw`(?<hour>[01]\d|2[0-4])(?<minute>[0-5]\d)(?![\d:.]\d|\d)`)],
  ['hour', sticky(String.raw`${hour}(?:h(?![a-z])(?!:?\d)|(?![\d:%]|\.\d))`)],
]

const noon = sticky(
  '12 ?noon|12 ?nn|noon(?![a-z])|midday(?![a-z])|正午(?! ?[0-9零〇一二三十])|정오(?! ?[0-9])|中午(?! ?[0-9零〇一二兩三十])',
)
const midnight = sticky('12 ?midnight|midnight(?![a-z])|午夜|자정')
const hourWords = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|')
const spokenHour = String.raw`(?<hour>\d{1,2}(?!\d)|(?:${hourWords.join('|')})(?![a-z]))`
const quarters = sticky(String.raw`(?<part>half|(?:a )?quarter|ten|twenty) (?<side>past|to) ${spokenHour}`)
const quarterMinutes: Readonly<Record<string, number>> = { half: 30, ten: 10, twenty: 20 }
const oClock = sticky(String.raw`${spokenHour} o['’]?clock(?![a-z])`)
const before = sticky(String.raw`(?<half>${halfBefore}) *`)
const after = sticky(String.raw` ?(?<half>${halfAfter})(?![a-z])`)
// One letter counts only where it is written to the figures: "3p", but not "3:00 a talk".
const afterLetter = sticky('(?<letter>[ap])(?![a-z.])')
const hourSuffix = sticky(String.raw` ?(?:hrs?|hours|h|uhr)(?![a-z])\.?`)
// "24 hrs" and "2h" are durations.
const bareHourSuffix = sticky(String.raw` ?(?:uhr|o['’]?clock)(?![a-z])`)

function sticky(source: string): RegExp {
  return new RegExp(source, 'iuy')
}

/** The time written at an index of a folded text; `null` if there is none. */
export function clockAt(text: string, index: number): Clock | null {
  return spoken(text, index) ?? figures(text, index)
}

function spoken(text: string, index: number): Clock | null {
  const word = { half: null, form: 'word', isPadded: true } as const
  const twelve = matchAt(noon, text, index)
  if (twelve) return { ...word, hour: 12, minute: 0, end: index + twelve[0].length }
  const zero = matchAt(midnight, text, index)
  if (zero) return { ...word, hour: 24, minute: 0, end: index + zero[0].length }
  const quarter = matchAt(quarters, text, index) ?? matchAt(oClock, text, index)
  if (!quarter?.groups) return null
  const { part, side, hour: hours = '' } = quarter.groups
  const minutes = part === undefined ? 0 : (quarterMinutes[part.toLowerCase()] ?? 15)
  const total = spokenHourOf(hours) * 60 + (side === 'to' ? -minutes : minutes)
  const half = halfFollowing(text, index + quarter[0].length)
  return {
    hour: Math.floor(total / 60),
    minute: total % 60,
    half: half.half,
    form: 'word',
    isPadded: false,
    end: half.end,
  }
}

function spokenHourOf(word: string): number {
  const at = hourWords.indexOf(word.toLowerCase())
  return at < 0 ? Number(word) : at + 1
}

function figures(text: string, index: number): Clock | null {
  const half = matchAt(before, text, index)
  const from = index + (half?.[0].length ?? 0)
  for (const [form, pattern] of forms) {
    const found = matchAt(pattern, text, from)
    if (!found?.groups) continue
    const { hour: hours = '', minute = '0' } = found.groups
    const clock = { hour: writtenNumber(hours), minute: wordMinutes[minute] ?? writtenNumber(minute) }
    // 25:00 is an hour after midnight, as programmes in Japan write it.
    if (!(clock.hour <= 29 && clock.minute <= 59)) continue
    if (clock.hour >= 24 && clock.hour * 60 + clock.minute > 1440 && form !== 'colon' && form !== 'unit') continue
    return withHalf(
      text,
      { ...clock, form, isPadded: hours.startsWith('0') && hours.length > 1 },
      half,
      from + found[0].length,
    )
  }
  return null
}

function withHalf(
  text: string,
  clock: Pick<Clock, 'hour' | 'minute' | 'form' | 'isPadded'>,
  beforeIt: RegExpExecArray | null,
  end: number,
): Clock {
  // "14h - 16h: Seminar", "14h Visite du laboratoire": an hour of the day, where "2h" is a duration.
  const isHour =
    text[end - 1] === 'h' && clock.hour >= 6 && /^ *(?:[-~>:]|à|bis |to |$)|^ +\p{Lu}/u.test(text.slice(end))
  const suffix = matchAt(clock.form === 'hour' ? bareHourSuffix : hourSuffix, text, end)
  const unitEnd = end + (suffix?.[0].length ?? 0)
  const form = (suffix && clock.form !== 'colon') || (isHour && clock.form === 'hour') ? 'unit' : clock.form
  const following = halfFollowing(text, unitEnd)
  return {
    ...clock,
    form,
    half: following.half ?? halfOf(beforeIt?.groups?.half ?? '', 'before'),
    end: following.end,
  }
}

function halfFollowing(text: string, index: number): { half: HalfDay | null; end: number } {
  const letter = matchAt(afterLetter, text, index)?.groups?.letter
  if (letter) return { half: letter.toLowerCase() === 'a' ? 'am' : 'pm', end: index + 1 }
  const found = matchAt(after, text, index)
  const half = halfOf(found?.groups?.half ?? '', 'after')
  return { half, end: half && found ? index + found[0].length : index }
}

/** Minutes since midnight of a written hour in a half of the day; 1440 is the midnight at the end of the day. */
export function minutesIn(clock: Pick<Clock, 'hour' | 'minute'>, half: HalfDay | null): number {
  const { hour: hours, minute } = clock
  const total = hours * 60 + minute
  if (half === null || hours > 12) return total
  if (half === 'am') return hours === 12 ? minute : total
  if (half === 'noon') return hours < 4 ? total + 720 : total
  if (half === 'night' && (hours === 12 || hours < 5)) return 1440 + (hours % 12) * 60 + minute
  return hours === 12 ? total : total + 720
}
