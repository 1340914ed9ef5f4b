import { wordList } from '../text/folded'

/** A name in one script. Its parts are known only where the writing shows them. */
export type NamePiece = { full: string; family?: string; given?: string }

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

/** "KIM, Hansung": the name as it is printed in a sentence, "Hansung Kim", with its parts. */
export function commaName(written: string, writtenGiven: string): NamePiece {
  const family = inSmallLetters(written)
  const given = /\p{Lu}{3}/u.test(writtenGiven) ? inSmallLetters(writtenGiven) : writtenGiven
  return { full: `${given} ${family}`, family, given }
}

/** A family name in capitals shows the parts of a name: "KIM Hansung", "Hansung KIM". */
export function plainName(words: string): NamePiece {
  const all = words.split(/\s+/)
  const isCapital = (word: string) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word) && [...word].length > 1
  const capitals = all.filter(isCapital)
  const others = all.filter((word) => !isCapital(word))
  if (capitals.length === 0 || !others.some((word) => /\p{Ll}/u.test(word) && !particles.has(word)))
    return { full: words }
  const start = all.findIndex(isCapital)
  // "Chloe LIM Hui Min": what comes before and after a family name is the given name.
  const inside = all.length - start - capitals.length
  if (start === 1 && inside > 0 && inside < 3 && capitals.length === 1 && isName(all[0]) && all.slice(2).every(isName))
    return { full: inSmallLetters(all[0] ?? '') + ' ' + all.slice(1).map(inSmallLetters).join(' ') }
  const isTogether = all.slice(start, start + capitals.length).every(isCapital)
  const isFirst = start === 0
  if (!isTogether || (!isFirst && start + capitals.length !== all.length)) return { full: words }
  const from = isFirst ? 0 : firstParticle(all, start)
  const family = inSmallLetters(all.slice(from, start + capitals.length).join(' '))
  const given = (isFirst ? all.slice(capitals.length) : all.slice(0, from)).join(' ')
  return { full: isFirst ? `${family} ${given}` : `${given} ${family}`, family, given }
}

const isName = (word: string | undefined) => /^\p{Lu}\p{Ll}/u.test(word ?? '')

function firstParticle(all: readonly string[], start: number): number {
  let from = start
  while (from > 1 && particles.has(all[from - 1] ?? '')) from--
  return from
}
