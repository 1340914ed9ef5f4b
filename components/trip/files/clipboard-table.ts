import { withoutRadicals } from '@/lib/domain/text/han-radicals'

/** What was pasted; `html` is `null` if it has no table. */
export type ClipboardTable = { html: string | null; text: string }

/** A pasted table or several lines; `null` for a single line or cell, which belongs into the field. */
export function clipboardTable(clipboard: Pick<DataTransfer, 'getData'>): ClipboardTable | null {
  const html = clipboard.getData('text/html')
  const text = withoutRadicals(clipboard.getData('text/plain')).replace(/\r\n?/g, '\n').trim()
  const cells = html.match(/<t[dh][\s>]/gi)?.length ?? 0
  if (cells > 1) return { html, text }
  return text.includes('\n') || text.includes('\t') ? { html: null, text } : null
}

/** The text of what was pasted, with tabs between cells. The reader of HTML is loaded only here, in a worker. */
export async function clipboardText({ html, text }: ClipboardTable): Promise<string> {
  if (html === null) return text
  const { readHtmlInWorker } = await import('./read-in-worker')
  const read = await readHtmlInWorker(html)
  return read.ok ? read.text : text
}
