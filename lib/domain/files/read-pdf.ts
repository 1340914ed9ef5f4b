import { mostPdfPages } from './file-limits'
import { UnreadableFile } from './file-problem'

type Piece = { text: string; x: number; y: number; width: number; height: number }

/**
 * The text of a PDF, line by line. Gaps between the words of a line become as many spaces as they are wide, so that
 * the columns of a table stay below each other. @throws UnreadableFile `scan` if it has pictures of text only
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  // The library runs its own worker; we are in one already, so both parts run in this thread.
  const [pdf, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  Object.assign(globalThis, { pdfjsWorker: worker })
  const task = pdf.getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    const pages: string[] = []
    for (let number = 1; number <= Math.min(document.numPages, mostPdfPages); number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(pageText(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : []))))
    }
    const text = pages.join('\n')
    if (text.trim() === '') throw new UnreadableFile('scan')
    return text
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged')
  } finally {
    await task.destroy()
  }
}

function pieceOf(item: { str: string; transform: number[]; width: number; height: number }): Piece {
  const [, , , , x = 0, y = 0] = item.transform
  return { text: item.str, x, y, width: item.width, height: item.height || 10 }
}

function pageText(pieces: readonly Piece[]): string {
  const filled = pieces.filter(({ text }) => text.trim() !== '')
  const sorted = filled.toSorted((a, b) => b.y - a.y)
  const lines: Piece[][] = []
  for (const piece of sorted) {
    const last = lines.at(-1)
    const [first] = last ?? []
    if (last && first && Math.abs(first.y - piece.y) < Math.max(first.height, piece.height) / 2) last.push(piece)
    else lines.push([piece])
  }
  const unit = medianWidth(filled)
  return lines.map((line) => lineText(line, unit)).join('\n')
}

function lineText(line: readonly Piece[], unit: number): string {
  let text = ''
  let end: number | null = null
  for (const { text: words, x, width } of line.toSorted((a, b) => a.x - b.x)) {
    const gap: number = end === null ? 0 : x - end
    const column = Math.round(x / unit)
    if (gap > unit * 2.5) text = text.trimEnd().padEnd(Math.max(column, text.trimEnd().length + 2))
    else if (gap > unit / 4 && !/\s$/.test(text)) text += ' '
    else if (end === null) text = ' '.repeat(Math.max(0, column))
    text += words
    end = x + width
  }
  return text.trimEnd()
}

/** The usual width of a Latin letter; Chinese characters are twice as wide. */
function medianWidth(pieces: readonly Piece[]): number {
  const widths = pieces
    .map(({ text, width }) => width / [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0))
    .filter((width) => width > 0)
    .sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 5
}
