import { wordList } from '../text/folded'

/** Words before a family name, which stay in small letters. */
export const particles = new Set(wordList('van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|binti|al|el|ter|zu|y|e'))

/** A family name in capitals in small letters: "Kim", "van der Berg", "O'Neill"; other words stay as written. */
export function inSmallLetters(family: string): string {
  if (/\p{Ll}/u.test(family)) return family
  return family
    .toLowerCase()
    .split(/(\s+)/)
    .map((word) =>
      particles.has(word)
        ? word
        : word.replace(/(?:^|['’-]|^mc)\p{L}/gu, (start) => start.slice(0, -1) + start.slice(-1).toUpperCase()),
    )
    .join('')
    .replace(/\bMc(\p{Ll})/gu, (start) => `Mc${start.slice(-1).toUpperCase()}`)
}

const ticket = new RegExp(
  String.raw`^\s*([A-Z][A-Z' -]+)\/([A-Z][A-Z' -]*?)(?:\s*\b(MR|MRS|MS|MISS|MSTR|DR|PROF))?` +
    String.raw`\s*(?:\((?:ADT|CHD|INF|YTH|SRC)\))?\s*$`,
)

/** "WANG/HSIAOMING MR" as on tickets is "Mr WANG, HSIAOMING". */
export function ticketName(cell: string): string {
  const [, family = '', given = '', title = ''] = ticket.exec(cell) ?? []
  return given === '' ? cell : `${family}, ${title === '' ? '' : `${inSmallLetters(title)} `}${given}`
}
