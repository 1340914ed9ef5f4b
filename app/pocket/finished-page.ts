import { createHash } from 'node:crypto'

/** A page as it is sent. `version`: a hash of its content, which it also contains. */
export type FinishedPage = { html: Uint8Array<ArrayBuffer>; version: string; owner: string }

/** Puts its version into a page: a proxy may rewrite ETags. Next.js compresses it and sends nothing compressed. */
export function finished(html: string, owner: string): FinishedPage {
  const version = createHash('sha256').update(html).digest('base64url').slice(0, 27)
  const withVersion = html.replace('<html ', `<html data-version="${version}" `)
  return { html: new TextEncoder().encode(withVersion), version, owner }
}
