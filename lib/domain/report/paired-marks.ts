// Finds pairs of quotation marks and brackets. A pair opens and closes in the same line.

/** The positions of an opening mark and its closing mark. */
export type Pair = { readonly open: number; readonly close: number }

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
  const waiting = new Map<string, { depth: number; place: number }[]>()
  const closedBy = (sign: string): number => {
    const marks = waiting.get(sign) ?? []
    while (marks.length > 0 && open[marks.at(-1)!.depth] !== marks.at(-1)!.place) marks.pop()
    return marks.at(-1)?.depth ?? -1
  }
  const pairs: Pair[] = []
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!
    const partner = isApostrophe(line, at) ? -1 : closedBy(sign)
    if (partner >= 0) {
      pairs.push({ open: open[partner]!, close: at })
      open.length = partner
    } else if (closing[sign] && (!onlyBeforeWords.includes(sign) || isBeforeWord(line, at))) {
      for (const one of closing[sign]) {
        if (!waiting.has(one)) waiting.set(one, [])
        waiting.get(one)!.push({ depth: open.length, place: at })
      }
      open.push(at)
    }
  }
  return pairs
}

function isApostrophe(line: string, at: number): boolean {
  return /['’]/.test(line[at]!) && /[\p{L}\p{N}]/u.test(line[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(line[at + 1] ?? '')
}

function isBeforeWord(line: string, at: number): boolean {
  const [before, behind] = [line[at - 1] ?? ' ', line[at + 1] ?? ' ']
  if (/\s/.test(behind)) return false
  return (
    /[\s\p{Ps}\p{Pi}\p{Pd}*_"'，：。、；！？]/u.test(before) ||
    (line[at] !== "'" && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(before))
  )
}
