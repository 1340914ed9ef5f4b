import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { strToU8, zipSync } from 'fflate'

type CellOf = string | { lines: readonly string[]; across?: number; down?: number }

/** A Word file: strings are paragraphs, arrays are the rows of a table. */
export async function wordFile(parts: readonly (string | readonly (readonly CellOf[])[])[]): Promise<Uint8Array> {
  const children = parts.map((part) =>
    typeof part === 'string'
      ? new Paragraph(part)
      : new Table({ rows: part.map((row) => new TableRow({ children: row.map(cell) })) }),
  )
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

function cell(of: CellOf): TableCell {
  const { lines, across = 1, down = 1 } = typeof of === 'string' ? { lines: [of] } : of
  return new TableCell({ children: lines.map((line) => new Paragraph(line)), columnSpan: across, rowSpan: down })
}

/** An archive with these files as text. */
export function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return new Uint8Array(zipSync(Object.fromEntries(bytes)))
}
