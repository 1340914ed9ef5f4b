// Bullets of Word (some are private-use characters), of mail and of East Asian lists.
const bullet = String.raw`[•●○◦▪▫■□◆◇▶▷▸►‣⁃∙※★☆✓✔➢➤❖◎▲△▽▼\uf000-\uf0ff]`
const dash = String.raw`[-–—*·+](?=\s)`
const number = String.raw`(?:\(?\d{1,2}[.)、．](?=\s)|[①-⑳]|[⑴-⒇]|\(?[a-z][.)](?=\s))`
const marker = new RegExp(String.raw`^\s*(?:${bullet}\s*|(?:${dash}|${number})\s+)`, 'u')

/** A line without the bullet or number of its list: "•⇥10:00 Welcome", "1. Arrival", "- 14:00 Seminar". */
export function withoutListMarker(line: string): string {
  return line.replace(marker, '')
}
