import type { ClipboardEvent } from 'react'

/** The pasted rows, with tabs between their cells; `null` if it is a single line without tabs. */
export function programmeIn(clipboard: Pick<DataTransfer, 'getData'>): string | null {
  const table = tableText(clipboard.getData('text/html'))
  if (table !== null) return table
  const text = clipboard.getData('text/plain').replace(/\r\n?/g, '\n').trim()
  return text.includes('\n') || text.includes('\t') ? text : null
}

/** Hands a pasted programme to `paste`; other text is pasted as usual. */
export function pasteProgramme(event: ClipboardEvent, paste: (text: string) => void): void {
  const text = programmeIn(event.clipboardData)
  if (text === null) return
  event.preventDefault()
  paste(text)
}

/**
 * The tables of a piece of HTML, as Word and Excel put them on the clipboard, and the paragraphs between them; `null`
 * where it has no table. A cell that spans several columns or rows is in the first of them. The HTML is parsed in a
 * document of its own.
 */
export function tableText(html: string): string | null {
  if (!/<table/i.test(html)) return null
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  const lines = [...page.querySelectorAll(`tr, ${paragraphs}`)].filter((line) => isRow(line) || isOutside(line))
  // For each column, the rows below that are still taken by a cell above.
  const taken: number[] = []
  const rows = lines
    .map((line) => {
      if (!isRow(line)) return [wordsOf(line)]
      const row: string[] = []
      const pass = () => {
        for (let left = taken[row.length] ?? 0; left > 0; left = taken[row.length] ?? 0) {
          taken[row.length] = left - 1
          row.push('')
        }
      }
      for (const cell of line.querySelectorAll('td, th')) {
        pass()
        const [across, down] = [span(cell, 'colspan', 20), span(cell, 'rowspan', 500)]
        for (let i = 0; i < across; i++) {
          taken[row.length] = down - 1
          row.push(i === 0 ? wordsOf(cell) : '')
        }
      }
      pass()
      return row
    })
    .filter((row) => row.some((cell) => cell !== ''))
  return rows.length > 0 ? rows.map((row) => row.map(quoted).join('\t')).join('\n') : null
}

// The Content-Security-Policy forbids inline styles, in this document too, and each would be reported to the console.
function withoutStyles(html: string): string {
  return html
    .replace(/<style[\s>][\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*')/gi, ''))
}

const paragraphs = 'p, h1, h2, h3, h4, h5, h6, li'

function isRow(line: Element): boolean {
  return line.tagName === 'TR' && !line.querySelector('table')
}

/** A paragraph between tables, such as the date above each of them. */
function isOutside(line: Element): boolean {
  return line.tagName !== 'TR' && line.closest('table') === null && !line.querySelector(`table, ${paragraphs}`)
}

function span(cell: Element, which: 'colspan' | 'rowspan', most: number): number {
  const count = Math.trunc(Number(cell.getAttribute(which) ?? 1))
  return count >= 1 ? Math.min(count, most) : 1
}

function wordsOf(cell: Element): string {
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\n')
  for (const end of cell.querySelectorAll('p, div, li')) end.append('\n')
  // Line breaks of the HTML itself are spaces; those put in above are kept.
  return (cell.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

function quoted(cell: string): string {
  return /["\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
