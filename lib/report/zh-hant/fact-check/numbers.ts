import { pattern } from '../../../domain/text/word-list'
import type { CountedThing } from '../../fact-check/counts'
import type { WrittenNumber } from '../../fact-check/written'
import { valueOf } from './numerals'

const numeral = '[一二兩三四五六七八九十百千萬廿卅〇零]'
const measures =
  '個月|個|項目|人|名|位|員|所|校|家|間|站|國|城|天|日|夜|項|份|件|篇|年|屆|週年|週|周年|場|次|座|棟|門|種|組|點|美元|元|萬|億'
const anyNumber = pattern('gu')`
  (?<![\p{Script=Latin}\d.,:/+第-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[千萬億]?(?![\p{Script=Latin}\d]|:\d|/\d|\+\d)
  |(?<![第數幾\p{Script=Latin}一二兩三四五六七八九十百千萬廿])${numeral}{1,9}(?=(?:餘|多)?(?:${measures}))
  |(?<![\p{L}\d])\d+(?:\+\d+)+(?!\d)|(?<![\d:])\d{1,2}:\d{2}(?![:\d])
`

const things: readonly [after: RegExp, thing: CountedThing][] = [
  [/^(?:餘|多)?(?:人|名|位|員)/u, 'people'],
  [/^(?:所|校|家|間|站|個(?:海外|國外|合作|姊妹|夥伴)?(?:單位|機構|學校|組織|據點))/u, 'institutions'],
  [/^(?:國|個國家)/u, 'countries'],
  [/^(?:城(?!鎮)|個城市|座城市)/u, 'cities'],
  [/^(?:項|份|個|種)(?:[\p{Script=Han}]{0,6}?)(?:協議|協定|備忘錄|合約|意向書|契約)/u, 'agreements'],
  [/^(?:項|個|大)(?:主要|重要|核心)?(?:議題|主題|課題)/u, 'topics'],
  [/^(?:天|夜|日)/u, 'days'],
  [/^年/u, 'years'],
]

/** Numbers that count something: 一行11人, 三所大學, 為期五年. Not the number one, and no idioms with numerals. */
export function numbersIn(plain: string): WrittenNumber[] {
  return [...plain.matchAll(anyNumber)].flatMap((match): WrittenNumber[] => {
    const [text] = match
    const start = match.index
    const end = start + text.length
    if (/^\d+[+:]/.test(text)) return [{ start, end, values: [], thing: null, noun: '', literal: text }]
    const rest = plain.slice(end, end + 14).trimStart()
    const before = plain.slice(Math.max(0, start - 8), start)
    const value = valueOf(text)
    if (value === null || isIdiom(text, rest, before)) return []
    if (before.endsWith('等') && isSum(plain.slice(Math.max(0, start - 600), start), value)) return []
    const thing = things.find(([after]) => after.test(rest))?.[1] ?? null
    const whole =
      thing === 'people' &&
      (/(?:一行(?:共|計)?|全團(?:共|計)?|團員共|訪問團共|代表團共|團共)\s*$/u.test(before) ||
        /^(?:人|名|位)(?:成員組成的|組成的|的)?(?:[\p{Script=Han}]{0,2})(?:訪問團|代表團|參訪團)/u.test(rest))
    return [{ start, end, values: scaled(text, value), thing: whole ? 'delegation' : thing, noun: rest.slice(0, 2) }]
  })
}

// 甲、乙及丙等三校: the number gives the length of the list before it.
function isSum(before: string, value: number): boolean {
  const list = before.slice(before.lastIndexOf('。') + 1)
  return (
    (
      list
        .slice(Math.max(...['參訪', '拜會', '走訪', '出席'].map((verb) => list.lastIndexOf(verb)), 0))
        .match(/[、及與和]/gu) ?? []
    ).length >=
    value - 1
  )
}

function scaled(text: string, value: number): number[] {
  const figure = /^\d+(?:\.\d+)?(?=萬|億)/.exec(text.replace(/,/g, ''))?.[0]
  return figure === undefined ? [value] : [value, Number(figure)]
}

function isIdiom(text: string, rest: string, before: string): boolean {
  if (text === '一' || text === '百' || text === '千' || text === '萬') return true
  if (/^兩$/u.test(text) && /^(?:國|校|岸|地|方|造|會)/u.test(rest)) return true
  if (/(?:上|近|約莫|百分之|數|幾|逾|超過|約|將近)\s*$/u.test(before) && /^[十百千萬]+$/u.test(text)) return true
  if (/^[十百千萬]+$/u.test(text) && /^(?:餘|多|年樹人|年大計)/u.test(rest)) return true
  return (
    /^(?:年級|年制|年樹|日遊|項全能|點鐘|次元|國語|國演義)/u.test(rest) ||
    (/^[二三四五六日一]$/u.test(text) && /(?:週|星期|禮拜)$/u.test(before))
  )
}
