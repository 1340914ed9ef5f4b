import { knownPlaces } from '../../domain/time/known-places'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { planProgramme } from '../../domain/itinerary/programme-plan'
import { programmeCells, programmeOf } from '../../domain/itinerary/programme'
import { readRows } from '../../domain/itinerary/programme-reading'
import { emptyRecord } from '../../domain/trip/edit'
import {
  caseTrip,
  type TextCase,
  textCases,
  writtenDay,
  writtenProgramme,
  writtenRoster,
  writtenTimes,
} from './read-cases'
import { median } from './statistics'

type Share = { right: number; wrongSilently: number; all: number }
type Table = { cell: Record<string, string>; line: Record<string, string> }

/** Which share of the project's own tables is read correctly, and how long 500 rows take. */
export function readingFigures(root: string) {
  const tests = join(root, 'tests/domain')
  const tableOf = (name: string) => JSON.parse(readFileSync(join(tests, 'time', name), 'utf8')) as Table
  const [times, days] = [tableOf('times.json'), tableOf('days.json')]
  const programmes = sum([
    ...entries(times).map(({ text, expected, isCell }) => {
      const written = writtenTimes(text, isCell ? 'cell' : 'line')
      return shareOf([written], [isCell ? expected : (expected.split(' | ')[0] ?? '')])
    }),
    ...entries(days).map(({ text, expected, isCell }) => shareOf([writtenDay(text, isCell)], [expected])),
    ...textCases(join(tests, 'itinerary/programmes')).map((one) => caseShare(one, writtenProgramme)),
  ])
  const rosters = sum(textCases(join(tests, 'delegation/rosters')).map((one) => caseShare(one, writtenRoster)))
  return {
    read_500_rows_ms: readingTime(),
    programme_read_share: (programmes.right / programmes.all) * 100,
    roster_read_share: (rosters.right / rosters.all) * 100,
    read_wrong_silently: programmes.wrongSilently + rosters.wrongSilently,
  }
}

function entries({ cell, line }: Table) {
  const read = (table: Record<string, string>, isCell: boolean) =>
    Object.entries(table).map(([text, expected]) => ({ text, expected, isCell }))
  return [...read(cell, true), ...read(line, false)]
}

function caseShare({ text, expected }: TextCase, read: (text: string) => string[]): Share {
  return shareOf(read(text), expected === '' ? [] : expected.split('\n'))
}

// A case counts once, however many rows it has; each of its wrong rows without a warning counts.
function shareOf(read: readonly string[], expected: readonly string[]): Share {
  const wrong = read.filter((line, i) => line !== expected[i])
  const isRight = wrong.length === 0 && read.length === expected.length
  const wrongSilently = wrong.filter((line) => !/\?|^\[/.test(line)).length
  return { right: isRight ? 1 : 0, wrongSilently, all: 1 }
}

function sum(shares: readonly Share[]): Share {
  return shares.reduce(
    (total, { right, wrongSilently, all }) => ({
      right: total.right + right,
      wrongSilently: total.wrongSilently + wrongSilently,
      all: total.all + all,
    }),
    { right: 0, wrongSilently: 0, all: 0 },
  )
}

const [start = '', end = ''] = [caseTrip.at(0), caseTrip.at(-1)]

/** Milliseconds from a pasted text of 500 rows to the plan of what is added, the median of several. */
export function readingTime(times = 15): number {
  const text = programmeOf500Rows()
  const record = emptyRecord({ language: 'en', direction: 'outgoing', homeId: 'home', start, end })
  const took: number[] = []
  for (let i = 0; i < times; i++) {
    const from = performance.now()
    const { rows } = programmeOf(programmeCells(text), caseTrip)
    const directory = { institutions: {}, people: {} }
    planProgramme(readRows(rows, []), { record, directory, locale: 'en', homeZone: 'Asia/Taipei', places: knownPlaces })
    took.push(performance.now() - from)
  }
  // The first ones are compiled while they run.
  return median(took.slice(times / 3))
}

const titles = [
  'Courtesy call on the President',
  '拜會國際事務處',
  '附属図書館見学',
  '환영 만찬',
  'Flight BR170 to Seoul',
]
const forms = ['9:00-9:30 am', '下午2點半至3點', '午後3時～4時', '오후 6:30', '23:10']

/** A programme of 500 rows in four languages, on five days. */
export function programmeOf500Rows(): string {
  const rows = Array.from({ length: 500 }, (_, i) => {
    const day = i % 100 === 0 ? (caseTrip[i / 100] ?? '') : ''
    return [day, forms[i % 5], `${titles[i % 5]} ${i}`, `Room ${i % 40}`, i % 7 === 0 ? 'All' : '', ''].join('\t')
  })
  return ['Date\tTime\tActivity\tVenue\tParticipants\tNotes', ...rows].join('\n')
}
