import { decodeText } from './decode-text'
import { htmlRows } from './html-rows'
import { entryRows } from './programme-table'
import { calendarEntries } from './read-ics'
import { reservationsIn } from './reservations'
import { rowsText } from './rows-text'

/** A mail as the text of a programme: its reservations and calendars, else its tables, else its words. */
export async function readEml(bytes: Uint8Array): Promise<string> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 1_000_000 })
  const calendars = mail.attachments
    .filter(({ mimeType, filename }) => mimeType === 'text/calendar' || /\.ics$/i.test(filename ?? ''))
    .flatMap(({ content }) => calendarIn(typeof content === 'string' ? content : decodeText(new Uint8Array(content))))
  const entries = [...reservationsIn(mail.html ?? ''), ...calendars]
  if (entries.length > 0) return rowsText(entryRows(entries))
  const rows = mail.html ? htmlRows(mail.html) : []
  return rows.some((row) => row.length > 1) || !mail.text ? rowsText(rows) : mail.text
}

function calendarIn(text: string) {
  try {
    return calendarEntries(text)
  } catch {
    // A broken attachment does not hide the rest of the mail.
    return []
  }
}
