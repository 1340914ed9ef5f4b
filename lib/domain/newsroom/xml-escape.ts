// Control characters and others that XML cannot contain, escaped or not.
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Removes characters that would make a feed or document invalid, such as the vertical tab in pasted slides. */
export function inXml(text: string): string {
  return text.replace(notInXml, '')
}
