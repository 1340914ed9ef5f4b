import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { versionHeader } from '@/components/phone/offline/copies'
import { ownerHeader } from '@/components/phone/offline/headers'

/** A page as it is sent. `version`: a hash of its content, which it also contains. */
export type FinishedPage = {
  html: Uint8Array<ArrayBuffer>
  version: string
  headers: Readonly<Record<string, string>>
}

/** An answer without the server that sends it: Next's or Node's own. */
export type PageAnswer = {
  status: 200 | 304
  headers: Readonly<Record<string, string>>
  body: FinishedPage['html'] | null
}

/**
 * Puts its version into a page: a proxy may rewrite ETags. No HTTP cache may store it: only the worker does, which can
 * delete its copy.
 */
export function finished(html: string, owner: string, policy: string): FinishedPage {
  const version = createHash('sha256').update(html).digest('base64url').slice(0, 27)
  const withVersion = html.replace('<html ', `<html data-version="${version}" `)
  const headers = {
    [ownerHeader]: owner,
    [versionHeader]: version,
    etag: `"${version}"`,
    'content-security-policy': policy,
    'cache-control': 'private, no-store',
    vary: 'cookie, accept-language',
  }
  return { html: new TextEncoder().encode(withVersion), version, headers }
}

/** The page, or 304 if the phone has it already: `ifNoneMatch` is the header of its request. */
export function pageAnswer(
  ifNoneMatch: string | null | undefined,
  { html, headers, version }: FinishedPage,
): PageAnswer {
  if (ifNoneMatch?.replace(/^W\//, '') === `"${version}"`) return { status: 304, headers, body: null }
  return { status: 200, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' }, body: html }
}

const encodings = {
  br: (html: Uint8Array) => promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (html: Uint8Array) => promisify(gzip)(html, { level: 9 }),
} as const

type Encoding = keyof typeof encodings

// Compressed once for each page that is kept, and forgotten with it.
const compressed = new WeakMap<FinishedPage, Partial<Record<Encoding, Promise<Buffer>>>>()

/** The page in the best encoding that the `Accept-Encoding` header allows; `null` if it allows none of ours. */
export async function encodedPage(
  page: FinishedPage,
  acceptEncoding: string | undefined,
): Promise<{ encoding: Encoding; bytes: Buffer } | null> {
  const encoding = (['br', 'gzip'] as const).find((one) => isAccepted(acceptEncoding ?? '', one))
  if (!encoding) return null
  const known = compressed.get(page) ?? {}
  compressed.set(page, known)
  return { encoding, bytes: await (known[encoding] ??= encodings[encoding](page.html)) }
}

function isAccepted(header: string, encoding: Encoding): boolean {
  return header.split(',').some((one) => {
    const [name, ...parameters] = one.toLowerCase().split(';')
    return name?.trim() === encoding && !parameters.some((parameter) => /^\s*q=0(?:\.0*)?\s*$/.test(parameter))
  })
}
