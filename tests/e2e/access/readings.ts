import { spawnSync } from 'node:child_process'
import { unzipped } from '../../report/zip'
import { ask } from './call'

// Answers of every format as text, to search them for words.

/** The request, and the text of its answer. */
export type Reading = { what: string; status: number; text: string }

/** Requests an address, follows redirects, and extracts the words of the answers whatever their format. */
export async function reading(url: string, cookie: string, headers: Record<string, string> = {}): Promise<Reading> {
  const what = `${url} ${JSON.stringify(headers)}`
  const texts: string[] = []
  for (let at = url, left = 5; left > 0; left--) {
    const response = await ask(at, cookie, { headers })
    texts.push(await textOf(response))
    const location = response.headers.get('location')
    if (location === null) return { what, status: response.status, text: texts.join('\n') }
    texts.push(location)
    at = new URL(location, at).href
  }
  throw new Error(`${what} leads on and on.`)
}

async function textOf(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('text/event-stream')) return firstEvents(response)
  const bytes = Buffer.from(await response.arrayBuffer())
  if (type.includes('pdf')) return pdfText(bytes)
  if (type.includes('wordprocessingml')) return wordText(bytes)
  return bytes.toString('utf8')
}

/** What a stream sends within a moment; it would never end. */
async function firstEvents({ body }: Response): Promise<string> {
  if (!body) return ''
  const reader = body.getReader()
  const timeout = setTimeout(() => void reader.cancel(), 1_000)
  const parts: Uint8Array[] = []
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value)
  clearTimeout(timeout)
  return Buffer.concat(parts).toString('utf8')
}

function pdfText(pdf: Buffer): string {
  const { status, stdout, error } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`pdftotext: ${error?.message ?? status}`)
  return stdout.toString('utf8')
}

function wordText(bytes: Buffer): string {
  return [...unzipped(bytes).entries()]
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([, xml]) => xml.replace(/<[^>]+>/g, ''))
    .join('\n')
}
