import type { Cells } from './programme-columns'

// The CSV file of a calendar of Outlook or Google: "Subject, Start Date, Start Time, End Date, End Time, Location".

const columns = {
  title: /^(?:subject|title|summary)$/i,
  day: /^start date$/i,
  start: /^start time$/i,
  lastDay: /^end date$/i,
  end: /^end time$/i,
  isWholeDay: /^all[- ]?day(?: event)?$/i,
  place: /^location$/i,
  notes: /^(?:description|notes|body)$/i,
}
type Column = keyof typeof columns

/** The export of a calendar as the table of a programme; other tables stay as they are. */
export function fromCalendar(rows: readonly Cells[]): readonly Cells[] {
  const [head = [], ...events] = rows
  const at = (column: Column) => head.findIndex((cell) => columns[column].test(cell.trim()))
  if (at('title') < 0 || at('day') < 0 || at('lastDay') < 0) return rows
  const read = events.map((cells) => {
    const text = (column: Column) => cells[at(column)]?.trim() ?? ''
    const isLonger = text('lastDay') !== '' && text('lastDay') !== text('day')
    const isWholeDay = /^(?:true|yes|1)$/i.test(text('isWholeDay')) || text('start') === ''
    const day = isWholeDay && isLonger ? `${text('day')} – ${text('lastDay')}` : text('day')
    const times = [text('start'), text('end')].filter((time) => time !== '').join('-')
    return [
      day,
      isWholeDay ? 'all day' : `${times}${isLonger ? '+1' : ''}`,
      text('title'),
      text('place'),
      text('notes'),
    ]
  })
  return [['Date', 'Time', 'Item', 'Place', 'Notes'], ...read]
}
