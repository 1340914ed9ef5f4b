// Bullets of Word (some are private-use characters), of mail and of East Asian lists.
const bullet = String.raw`[•●○◦▪▫■□◆◇▶▷▸►‣⁃∙※★☆✓✔➢➤❖◎▲△▽▼・･‧\uf000-\uf0ff]`
const dash = String.raw`[-–—*·+](?=\s)`
const number = String.raw`(?:\(?(?:\d{1,2}[.)、．]|[a-z][.)])(?=\s)|[①-⑳]|[⑴-⒇]|[一二三四五六七八九十]{1,3}、|[가-차]\.(?=\s))`
// "一、", "（一）", and "3、14:00", but not the days of "3、4日".
const han = [
  String.raw`(?:[一二三四五六七八九十]{1,3}|[(（][一二三四五六七八九十]{1,3}[)）])、`,
  String.raw`[(（][一二三四五六七八九十]{2,3}[)）]`,
  String.raw`[(（][一二三四五六七八九十][)）](?=\s*\d)`,
  String.raw`\d{1,2}、(?!\s*\d{1,2}\s*[日月号號])`,
].join('|')
// A picture before the words of a chat message: "🏨 15:00 Check in".
const picture = String.raw`\p{Extended_Pictographic}[\u{fe0f}\u{200d}\p{Emoji_Modifier}\p{Extended_Pictographic}]*`
const marker = new RegExp(
  String.raw`^\s*(?:(?:${bullet}|${picture}|[\u{1f1e6}-\u{1f1ff}]{2})\s*|(?:${dash}|${number})\s+|${han})`,
  'u',
)

/** A line without the bullet or number of its list: "•⇥10:00 Welcome", "1. Arrival", "- 14:00 Seminar". */
export function withoutListMarker(line: string): string {
  return line.replace(marker, '')
}
