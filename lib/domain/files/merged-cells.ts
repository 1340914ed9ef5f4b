import { Parser } from 'htmlparser2'

/** A block of merged cells, by indexes of rows and columns from 0; the last ones are part of it. */
export type Merge = { top: number; left: number; bottom: number; right: number }

const tallest = 500

/** The merged cells of each sheet of an unpacked Excel workbook, by the name of the sheet. */
export function mergesOf(files: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, readonly Merge[]> {
  const targets = new Map(
    tagsOf(files['xl/_rels/workbook.xml.rels'], 'Relationship').map(({ Id, Target }) => [Id, Target ?? '']),
  )
  const sheets = tagsOf(files['xl/workbook.xml'], 'sheet')
  return new Map(
    sheets.map((sheet) => {
      const relation = Object.entries(sheet).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
      const target = targets.get(relation) ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      const merges = tagsOf(files[path], 'mergeCell').flatMap(({ ref = '' }) => mergeAt(ref))
      return [sheet['name'] ?? '', merges]
    }),
  )
}

/** True for a row with more than two texts. The first of these rows has the headings of a table's columns. */
export function isWideRow(row: readonly string[]): boolean {
  return row.filter((cell) => cell !== '').length > 2
}

/** Whether columns have headings such as "3 Nov" and "Day 2": headings of other columns have no digits. */
export function areDays(headings: readonly string[] | null | undefined, from: number, across: number): boolean {
  const spanned = headings?.slice(from, from + across) ?? []
  return across > 1 && spanned.length === across && spanned.every((heading) => /\d/.test(heading))
}

/**
 * Repeats merged cells in place: one that spans several rows in each of them, one that spans several columns in each
 * if these are days.
 */
export function spreadMerges(rows: string[][], merges: readonly Merge[]): void {
  const headings = rows.find(isWideRow)
  for (const { top, left, bottom, right } of merges) {
    const text = rows[top]?.[left] ?? ''
    if (text === '') continue
    const lastColumn = areDays(headings, left, right - left + 1) ? right : left
    // A first cell of several lines is a day with remarks, which apply once.
    const lastRow = left === 0 && text.includes('\n') ? top : Math.min(bottom, top + tallest)
    for (const row of rows.slice(top, lastRow + 1)) {
      for (let column = left; column <= lastColumn && column < row.length; column++) row[column] = text
    }
  }
}

function mergeAt(ref: string): Merge[] {
  const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(ref)
  if (!match) return []
  const [, left = '', top, right = '', bottom] = match
  return [{ top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) }]
}

/** "A" is 0, "AB" is 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function tagsOf(xml: Uint8Array | undefined, name: string): Record<string, string>[] {
  const tags: Record<string, string>[] = []
  if (!xml) return tags
  const onopentag = (tag: string, attributes: Record<string, string>) => {
    if (tag.replace(/^.*:/, '') === name) tags.push(attributes)
  }
  new Parser({ onopentag }, { xmlMode: true }).end(new TextDecoder().decode(xml))
  return tags
}
