import { withoutRadicals } from '../text/han-radicals'
import { decodeText } from './decode-text'
import { largestFileBytes, longestFileText } from './file-limits'
import { type FileProblem, UnreadableFile } from './file-problem'
import { htmlRows } from './html-rows'
import { rowsText } from './rows-text'
import { zipEntries } from './zip'

export type FileReading = { ok: true; text: string } | { ok: false; problem: FileProblem }

/**
 * The text of a programme or roster in a file, as if it had been pasted: tabs between the cells of tables. Word, Excel,
 * PDF, calendars, mails, web pages, and text with any separator in the usual encodings. What a file is, is recognised
 * by its bytes. Libraries are loaded only for the formats that need them.
 */
export async function readFile(bytes: Uint8Array): Promise<FileReading> {
  return reading(async () => {
    if (bytes.length > largestFileBytes) throw new UnreadableFile('too large')
    return textOf(bytes)
  })
}

/** The same for the HTML that Word, Excel or a web page puts on the clipboard. */
export async function readHtml(html: string): Promise<FileReading> {
  return reading(async () => htmlText(html))
}

async function reading(read: () => Promise<string>): Promise<FileReading> {
  try {
    const text = cleaned(await read())
    if (text.trim() === '') throw new UnreadableFile('empty')
    return { ok: true, text }
  } catch (error) {
    // What a library throws for a damaged file has no type of its own.
    return { ok: false, problem: error instanceof UnreadableFile ? error.problem : 'damaged' }
  }
}

async function textOf(bytes: Uint8Array): Promise<string> {
  if (begins(bytes, 'PK\u0003\u0004') || begins(bytes, 'PK\u0005\u0006')) return officeText(bytes)
  if (has(bytes.subarray(0, 1024), '%PDF-')) return (await import('./read-pdf')).readPdf(bytes)
  if (begins(bytes, '\u00d0\u00cf\u0011\u00e0')) throw new UnreadableFile(compoundFileProblem(bytes))
  if (pictures.some((signature) => begins(bytes, signature))) throw new UnreadableFile('picture')
  if (begins(bytes, '{\\rtf')) throw new UnreadableFile('rich text')
  const text = decodeText(bytes)
  if (isBinary(text)) throw new UnreadableFile('unknown format')
  const start = text.trimStart().slice(0, 4_000)
  if (/^BEGIN:VCALENDAR/i.test(start)) return rowsText((await import('./read-ics')).readIcs(text))
  if (isMail(start)) return (await import('./read-eml')).readEml(bytes)
  if (/<(?:!doctype html|html|table|body|p|div|meta)\b/i.test(start) && /^(?:<|Version:)/.test(start))
    return htmlText(text)
  return text
}

async function officeText(bytes: Uint8Array): Promise<string> {
  const names = new Set(zipEntries(bytes).map(({ name }) => name))
  if (names.has('word/document.xml')) return rowsText(await (await import('./read-docx')).readDocx(bytes))
  if (names.has('xl/workbook.xml')) return rowsText(await (await import('./read-xlsx')).readXlsx(bytes))
  throw new UnreadableFile(archiveProblem(names))
}

/** What an archive is that has no document of Word or Excel. */
function archiveProblem(names: ReadonlySet<string>): FileProblem {
  const all = [...names]
  if (names.has('pass.json')) return 'wallet pass'
  if (names.has('ppt/presentation.xml')) return 'presentation'
  if (names.has('mimetype') && names.has('content.xml')) return 'open document'
  return all.some((name) => /\.iwa$|^Index\.zip$/.test(name)) ? 'apple document' : 'unknown format'
}

/** What a file of the format that Office had before 2007 is, by the names of its streams, which are in UTF-16. */
function compoundFileProblem(bytes: Uint8Array): FileProblem {
  const text = new TextDecoder('latin1').decode(bytes)
  const hasStream = (name: string) => text.includes([...name].join('\u0000'))
  if (hasStream('EncryptedPackage')) return 'encrypted'
  if (hasStream('__substg1.0_')) return 'outlook message'
  if (hasStream('WordDocument')) return 'old word'
  return hasStream('Workbook') ? 'old excel' : 'old office format'
}

/** The tables and paragraphs of a web page, or of what Word and Excel put on the clipboard. */
export function htmlText(html: string): string {
  return rowsText(htmlRows(html.slice(0, largestFileBytes)))
}

const pictures = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'RIFF', 'II*\u0000', 'MM\u0000*', '\u0000\u0000\u0000']
const mailHeader =
  /^(?:received|return-path|delivered-to|mime-version|message-id|from|date|subject|to|x-[\w-]+): ?\S/gim

function isMail(start: string): boolean {
  const head = start.split(/\r?\n\r?\n/)[0] ?? ''
  const names = new Set([...head.matchAll(mailHeader)].map(([found]) => found.split(':')[0]?.toLowerCase()))
  return (
    /^[\w-]+:/.test(head) &&
    names.size >= 3 &&
    (names.has('mime-version') || names.has('message-id') || names.has('from'))
  )
}

function begins(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((sign, i) => bytes[i] === sign.charCodeAt(0))
}

function has(bytes: Uint8Array, signature: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(signature)
}

/** Text has next to no control characters. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 4_000)
  const controls = start.match(/(?![\t\n\r\f])\p{Cc}|\ufffd/gu)?.length ?? 0
  return controls > start.length / 50
}

// Without control characters, which no font and no document can hold.
function cleaned(text: string): string {
  return withoutRadicals(text.slice(0, longestFileText))
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|\ufeff/gu, '')
}
