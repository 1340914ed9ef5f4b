// Text as a calendar takes it: it is typed by anyone, and read by programs that end a line at more than a line's end.

const lineEnds = new Set(['\r\n', '\r', '\n', '\v', '\f', '\u001C', '\u001D', '\u001E', '\u0085', '\u2028', '\u2029'])

/** Text without control characters and lone surrogates; every kind of line end becomes one `\n`. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n|[\p{Cc}\p{Zl}\p{Zp}]/gu, (sign) => (lineEnds.has(sign) ? '\n' : sign === '\t' ? sign : ''))
    .replace(/\p{Cs}/gu, '\uFFFD')
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim()
}
