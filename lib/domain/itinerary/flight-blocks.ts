import { folded } from '../text/folded'
import { parseTimes } from '../time/parse-times'

// Confirmations that say line by line what a flight is:
// 航班 CI 835 / 出發 08:35 台北桃園機場 (TPE) / 抵達 11:20 曼谷 (BKK).

export type FlightBlock = { date: string; start: string; end: string; title: string }

const flight = new RegExp(
  String.raw`^(?:(?:flight|flug|vol)(?: (?:no\.?|number))?|航班(?:編號|编号|號碼|号码|號|号)?|班機(?:編號|號碼)?` +
    String.raw`|便名|フライト|항공편(?:명)?|편명)` +
    String.raw`\s*[:：]?\s*(?:.{0,24}?\s)?(?<carrier>[A-Z]{2}|[A-Z]\d|\d[A-Z])[ -]?(?<number>\d{1,4})(?![\dA-Z])`,
  'iu',
)
const departure = new RegExp(
  '^(?:depart(?:s|ure|ing)?|dep\\.?|from|出發(?:時間|地點)?|出发(?:时间|地点)?|起飛(?:時間)?|起飞(?:时间)?|去程|' +
    String.raw`出発|출발)(?![a-z])\s*[:：]?\s*`,
  'iu',
)
const arrival = new RegExp(
  '^(?:arriv(?:es|al|e|ing)|arr\\.?|to|抵達(?:時間|地點)?|抵达(?:时间|地点)?|到達(?:時間)?|到达(?:时间)?|' +
    String.raw`到着|도착)(?![a-z])\s*[:：]?\s*`,
  'iu',
)
const clock = /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?:\s*[ap]\.?m\.?)?(?:\s*\(?\+\d(?: ?day)?\)?)?(?![\d:])/iu
const date = new RegExp(
  String.raw`\d{4}\s?[年/.-]\s?\d{1,2}\s?[月/.-]\s?\d{1,2}\s?[日일]?|\d{1,2}\s?[月/]\s?\d{1,2}\s?日?` +
    String.raw`|\d{1,2}\s?월\s?\d{1,2}\s?일` +
    String.raw`|\d{1,2} ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?(?: ?\d{4})?` +
    String.raw`|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:, ?\d{4})?`,
  'iu',
)
const code = /(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/u

type Draft = { date: string; flight: string; start: string; from: string; lines: number[] }
const empty: Draft = { date: '', flight: '', start: '', from: '', lines: [] }

/** The flights of a confirmation, each with the indexes of its lines. */
export function flightBlocks(lines: readonly string[]): { block: FlightBlock; lines: readonly number[] }[] {
  const found: { block: FlightBlock; lines: readonly number[] }[] = []
  let draft = empty
  lines.forEach((written, index) => {
    const line = folded(written).trim()
    const named = flight.exec(line)?.groups
    const day = date.exec(line)?.[0] ?? ''
    const add = (part: Partial<Draft>) => {
      draft = { ...draft, date: day || draft.date, ...part, lines: [...draft.lines, index] }
    }
    const [from, to] = [endIn(line, departure), endIn(line, arrival)]
    if (named) {
      const isNext = draft.flight !== ''
      if (isNext) draft = { ...empty, date: draft.date }
      add({ flight: `${named.carrier?.toUpperCase()}${named.number}` })
    } else if (from) add({ start: from.time, from: from.place })
    else if (to && draft.flight !== '' && draft.start !== '' && draft.date !== '') {
      const title = `${draft.flight} ${draft.from}-${to.place}`
      const block = { date: draft.date, start: draft.start, end: to.time, title }
      found.push({ block, lines: [...draft.lines, index] })
      draft = empty
    } else if (day !== '' && line.length < 40 && !clock.test(line))
      draft =
        draft.start === '' && draft.flight !== ''
          ? { ...draft, date: day, lines: [...draft.lines, index] }
          : { ...empty, date: day, lines: [index] }
  })
  return found
}

/** The time and the airport of a line that begins with a word for departure or arrival. */
function endIn(line: string, label: RegExp): { time: string; place: string } | null {
  const [begin = ''] = label.exec(line) ?? []
  const words = begin === '' ? '' : line.slice(begin.length)
  const [time = ''] = clock.exec(words) ?? []
  if (time === '' || parseTimes(time, 'cell')?.start == null) return null
  const rest = words.replace(time, ' ').replace(date, ' ')
  const airport = code.exec(rest)?.[0] ?? rest.replace(/[(（][^()（）]*[)）]|第.航[廈厦]|terminal \S+/giu, ' ')
  const place = airport.replace(/[\s,;-]+/g, ' ').trim()
  return place === '' ? null : { time, place }
}
