import { matchAt } from '../text/folded'
import { eraPattern, monthOf, monthPattern, yearIn } from './day-words'
import { hanNumber, writtenNumber } from './written-number'

/** A date as written. `order` is `null` where the two numbers could be day and month, in either order. */
export type WrittenDate = {
  year: number | null
  month: number | null
  day: number
  /** The other reading of "3/4". */
  swapped: { month: number; day: number } | null
  /** "26.11.02" with the year first, if that can be meant. */
  yearFirst?: { year: number; month: number; day: number }
  form: DateForm
  /** Index of what follows. */
  end: number
}

/** `month word` and `characters` are dates anywhere; numbers with signs can be other things. */
export type DateForm = 'full' | 'month word' | 'characters' | 'slash' | 'dot' | 'dash' | 'day of month'

const sign = String.raw` ?(?<sign>[-/.]) ?`
const sameSign = String.raw` ?\k<sign> ?`
const number = String.raw`(?:\d{1,2}|${hanNumber})`
const ordinal = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|\.(?= ))?`
const buddhistEra = String.raw`(?:\(?(?:b\.? ?e\.?|พ\. ?ศ\.) ?)?`
const year = String.raw`${buddhistEra}(?<year>(?:19|20|25)\d{2})(?![\d:.]*\d)(?: ?\(20\d{2}\))?`

const forms: readonly [DateForm, RegExp][] = [
  ['full', sticky(String.raw`(?<=['’])(?<year>\d{2})${sign}(?<month>\d{1,2})${sameSign}(?<day>\d{1,2})(?!\d)\.?`)],
  ['full', sticky(String.raw`(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)(?!\d)`)],
  ['dash', sticky(String.raw`(?<year>1[01]\d)(?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)(?!\d)`)],
  ['full', sticky(String.raw`(?<year>\d{4})${sign}(?<month>\d{1,2})${sameSign}(?<day>\d{1,2})(?!\d)\.?`)],
  [
    'full',
    sticky(
      String.raw`(?:(?<era>${eraPattern}) ?(?<year>\d{1,3}|元)|(?<year2>1\d{2}))` +
        String.raw`${sign}(?<month>\d{1,2})${sameSign}(?<day>\d{1,2})(?!\d)`,
    ),
  ],
  ['full', sticky(String.raw`(?<a>\d{1,2})${sign}(?<b>\d{1,2})${sameSign}(?<year>(?:19|20)\d{2}|\d{2})(?!\d|:\d)`)],
  [
    'characters',
    sticky(
      String.raw`(?:(?<era>${eraPattern})? ?(?<year>\d{2,4}|(?<=${eraPattern} ?)\d|元|${hanNumber}) ?[年년] ?)?` +
        String.raw`(?<month>${number}) ?[月월] ?(?<day>${number})(?: ?[日號号일](?!間|間|目|本|語|차)|(?= ?[(~-]|$| ))`,
    ),
  ],
  [
    'month word',
    sticky(String.raw`(?:the )?${ordinal}[ -]*(?:of |de )?(?<month>${monthPattern})(?:[ ,-]*| del? )${year}`),
  ],
  [
    'month word',
    sticky(String.raw`${ordinal}[ -]?(?<month>${monthPattern})(?:-|,? ?['’]|(?<=[a-z]))(?<year>\d{2})(?![\d:.])`),
  ],
  ['month word', sticky(String.raw`(?:the )?${ordinal}[ -]*(?:of |de )?(?<month>${monthPattern})`)],
  ['month word', sticky(String.raw`(?<month>${monthPattern})[ -]*(?:the )?${ordinal}(?:, ?| )${year}`)],
  ['month word', sticky(String.raw`(?<month>${monthPattern})[ -]*(?:the )?${ordinal}(?!\d|:\d|\.\d)`)],
  ['month word', sticky(String.raw`(?<day>\d{1,2}) tháng (?<month>\d{1,2})(?:,? năm (?<year>20\d{2}))?`)],
  ['slash', sticky(String.raw`(?<a>\d{1,2}) ?/ ?(?<b>\d{1,2})(?![\d/]|:\d)`)],
  ['dot', sticky(String.raw`(?<a>\d{1,2})\. ?(?<b>\d{1,2})(?!\d|:|\.\d)\.?`)],
  ['dash', sticky(String.raw`(?<a>\d{1,2})-(?<b>\d{1,2})(?![\d:-])`)],
  ['day of month', sticky(String.raw`(?<day>\d{1,2}|${hanNumber}) ?[日號号일](?!間|目|本|語|차|정|본)`)],
  [
    'day of month',
    sticky(
      String.raw`(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)(?![a-z])` +
        '(?! (?:floor|anniversary|annual|century|international))',
    ),
  ],
]

function sticky(source: string): RegExp {
  return new RegExp(source, 'iuy')
}

/** The date written at an index of a folded text; `null` if there is none. */
export function dateAt(text: string, index: number): WrittenDate | null {
  for (const [form, pattern] of forms) {
    const found = matchAt(pattern, text, index)
    const date = found?.groups ? fromGroups(form, found.groups, index + found[0].length) : null
    if (date) return date
  }
  return null
}

function fromGroups(form: DateForm, groups: Record<string, string | undefined>, end: number): WrittenDate | null {
  const written = groups.year ?? groups.year2
  const at = { year: written === undefined ? null : yearIn(groups.era, writtenNumber(written)), form, end }
  if (groups.a !== undefined && groups.b !== undefined) {
    const [a, b] = [Number(groups.a), Number(groups.b)]
    const date = inEitherOrder(a, b, at)
    const isShort = written?.length === 2 && isDate(b, Number(written))
    return date && isShort ? { ...date, yearFirst: { year: 2000 + a, month: b, day: Number(written) } } : date
  }
  const day = writtenNumber(groups.day ?? '')
  if (groups.month === undefined) return isDate(1, day) ? { ...at, month: null, day, swapped: null } : null
  const month = monthOf(groups.month) ?? writtenNumber(groups.month)
  return isDate(month, day) ? { ...at, month, day, swapped: null } : null
}

// Where both orders are dates, month and day are the American reading and `swapped` is the other.
function inEitherOrder(a: number, b: number, at: Pick<WrittenDate, 'year' | 'form' | 'end'>): WrittenDate | null {
  const orders = [
    { month: a, day: b },
    { month: b, day: a },
  ].filter(({ month, day }) => isDate(month, day))
  const [first, second] = orders
  if (first === undefined) return null
  const isSame = second === undefined || (second.month === first.month && second.day === first.day)
  return { ...at, ...first, swapped: isSame ? null : second }
}

function isDate(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}
