/**
 * A title as a file name without its extension: without characters that some file systems do not allow, at most 60
 * characters long. `fallback` if nothing remains.
 */
export function safeFileName(title: string, fallback: string): string {
  const name = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return [...name].slice(0, 60).join('').trim() || fallback
}

/**
 * The Content-Disposition header that makes a browser save a file under this name (RFC 6266). Names with characters
 * beyond ASCII are also encoded in UTF-8 (RFC 8187); old clients use the plain form.
 */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]+/g, '_').replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name.replace(/[\p{Cs}\p{Cc}]/gu, '')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return plain === name
    ? `attachment; filename="${plain}"`
    : `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
