// Control signs and the like, which no XML can hold, escaped or not.
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** The text without what would make a whole feed or document unreadable, such as the line break that slides have. */
export function inXml(text: string): string {
  return text.replace(notInXml, '')
}
