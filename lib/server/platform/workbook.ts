import writeExcelFile, { type Cell as FileCell } from 'write-excel-file/node'

/** One sheet of a workbook; what is not known is `null`. */
export type Sheet = {
  name: string
  columns: readonly { title: string; width: number }[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** The content type of Excel files. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The most characters that Excel reads in a cell. */
const longestCell = 32_767

/**
 * An Excel file. All texts are cells of the type text, which no spreadsheet evaluates, whatever they begin with: names
 * and titles are typed by others. A line with the titles of the columns stays in view.
 */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const file = writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: sheetName(name),
      data: [
        columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map(cellOf)),
      ],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
  )
  return file.toBuffer()
}

function cellOf(value: string | number | null): FileCell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  return { value: withoutControls(value).slice(0, longestCell), type: String, wrap: true, alignVertical: 'top' }
}

// XML has no form for them, and Excel refuses the file.
function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu, '')
}

/** At most 31 characters, without those that Excel does not allow. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}
