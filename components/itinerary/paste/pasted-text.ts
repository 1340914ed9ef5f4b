import type { ClipboardEvent } from 'react'
import { clipboardTable, clipboardText } from '../../trip/files/clipboard-table'

/** Hands a pasted programme to `paste`; a single line without tabs is pasted as usual. */
export function pasteProgramme(event: ClipboardEvent, paste: (text: string) => void): void {
  const table = clipboardTable(event.clipboardData)
  if (table === null) return
  event.preventDefault()
  if (table.html === null) paste(table.text)
  else void clipboardText(table).then(paste)
}
