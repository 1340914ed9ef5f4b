import { checkXml } from './checked-xml'
import { mostFileRows } from './file-limits'
import { mergesOf, spreadMerges } from './merged-cells'
import { unzipped, zipped } from './zip'

const parts =
  /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|xl\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/worksheets\/[^/]+\.xml)$/
/** Excel counts days from here; a number below one is a time. */
const dayZero = Date.UTC(1899, 11, 30)
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/**
 * The rows of all sheets of an Excel workbook, with merged cells repeated. A sheet that is not the only one with rows
 * starts with its name.
 */
export async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  const files = unzipped(bytes, (name) => parts.test(name))
  for (const file of Object.values(files)) checkXml(file)
  const { default: readExcelFile } = await import('read-excel-file/universal')
  const sheets = await readExcelFile(zipped(files).buffer)
  const merges = mergesOf(files)
  const filled = sheets.map(({ sheet, data }) => {
    const rows = data.map((row) => row.map(cellText))
    spreadMerges(rows, merges.get(sheet) ?? [])
    return { sheet, rows }
  })
  const withRows = filled
    .map(({ sheet, rows }) => ({ sheet, rows: rows.filter((row) => row.some((cell) => cell !== '')) }))
    .filter(({ rows }) => rows.length > 0)
  return withRows
    .flatMap(({ sheet, rows }) =>
      withRows.length > 1 && !/^(?:sheet|工作表|시트)\s?\d+$/i.test(sheet) ? [[sheet], ...rows] : rows,
    )
    .slice(0, mostFileRows)
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return dateText(cell)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell).trim() : ''
}

/** "2026-11-03", "09:15" or both; Excel's fractions of a day are rounded to the minute. */
function dateText(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / minuteMs) * minuteMs)
  if (Number.isNaN(rounded.getTime())) return ''
  const [day = '', time = ''] = rounded.toISOString().slice(0, 16).split('T')
  if (rounded.getTime() - dayZero < dayMs) return time
  return time === '00:00' ? day : `${day} ${time}`
}
