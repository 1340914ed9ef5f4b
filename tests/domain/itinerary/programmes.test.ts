import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { programmeCells, programmeOf } from '@/lib/domain/itinerary/programme'
import { readRows, type RowReading } from '@/lib/domain/itinerary/programme-reading'
import { eachDay } from '@/lib/domain/time/day'

// Each file of `programmes/` has a programme as people write it, invented but in the form of a real one, and after a
// line `=====` what is read: day, times, kind, title, @ place, // notes, ? doubts.

const folder = join(import.meta.dirname, 'programmes')
const trip = eachDay('2026-11-02', '2026-11-06')

function written(reading: RowReading): string {
  const { day, lastDay, start, end, endDay, part, kind, title, place, notes, doubts, trouble } = reading
  return [
    trouble === 'no item' || trouble === null ? '' : `[${trouble}]`,
    day && day.slice(5) + (lastDay ? `/${lastDay.slice(5)}` : ''),
    part ?? (start && start + (end ? `-${endDay ? `${endDay.slice(5)}T` : ''}${end}` : '')),
    `(${kind})`,
    title,
    place && `@ ${place}`,
    notes && `// ${notes}`,
    ...doubts.map((doubt) => `? ${doubt}`),
  ]
    .filter(Boolean)
    .join(' ')
}

describe('a programme as people write it', () => {
  const files = readdirSync(folder)
  it.each(files)('%s', (file) => {
    const [text = '', expected = ''] = readFileSync(join(folder, file), 'utf8').split('\n=====\n')
    const { rows } = programmeOf(programmeCells(text), trip)
    const read = readRows(rows, []).filter((_, i) => !rows[i]?.isRemark)
    expect(read.map(written).join('\n')).toBe(expected.trim())
  })
})
