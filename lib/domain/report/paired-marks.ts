// Finds pairs of quotation marks and brackets. A pair opens and closes in the same line.

/** The positions of an opening mark and its closing mark. */
export type Pair = { readonly open: number; readonly close: number }

/** An opening mark: its position in the line, and the number of marks that were open before it. */
type OpenMark = { readonly depth: number; readonly place: number }

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '‟': '”',
  '‘': '’',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '”': '”',
  '"': '"',
  '＂': '＂',
  "'": "'",
  '〝': '〞',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '[': ']',
  '【': '】',
}
// These are also closing marks or apostrophes: they open only directly before a word and not after one.
const onlyBeforeWords = '»›”"＂\''

/**
 * The pairs of a line, in the order of their closing marks. Marks without a partner are ignored. Linear time, because
 * users can enter thousands of opening marks.
 */
export function pairedMarks(line: string): Pair[] {
  const open: number[] = []
  // For each closing mark the entries of `open` that it can close, the innermost last; some may be closed already.
  const waiting = new Map<string, OpenMark[]>()
  const closedBy = (sign: string): OpenMark | null => {
    const marks = waiting.get(sign) ?? []
    for (;;) {
      const last = marks.at(-1)
      if (!last || open[last.depth] === last.place) return last ?? null
      marks.pop()
    }
  }
  const pairs: Pair[] = []
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at)
    const partner = isApostrophe(line, at) ? null : closedBy(sign)
    if (partner) {
      pairs.push({ open: partner.place, close: at })
      open.length = partner.depth
    } else if (closing[sign] && (!onlyBeforeWords.includes(sign) || isBeforeWord(line, at))) {
      for (const one of closing[sign]) {
        const marks = waiting.get(one) ?? []
        marks.push({ depth: open.length, place: at })
        waiting.set(one, marks)
      }
      open.push(at)
    }
  }
  return pairs
}

function isApostrophe(line: string, at: number): boolean {
  return (
    /['’]/.test(line.charAt(at)) && /[\p{L}\p{N}]/u.test(line[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(line[at + 1] ?? '')
  )
}

function isBeforeWord(line: string, at: number): boolean {
  const [before, behind] = [line[at - 1] ?? ' ', line[at + 1] ?? ' ']
  if (/\s/.test(behind)) return false
  return (
    /[\s\p{Ps}\p{Pi}\p{Pd}*_"'，：。、；！？]/u.test(before) ||
    (line[at] !== "'" && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(before))
  )
}
