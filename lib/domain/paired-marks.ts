// Quotation marks and brackets, found as a reader finds them: what opens must close again in the same line.

/** The places of an opening mark and of the one that closes it. */
export type Pair = { readonly open: number; readonly close: number }

const closing: Readonly<Record<string, string>> = {
  '“': '”', '„': '“”', '‟': '”', '‘': '’', '‚': '‘’', '«': '»', '»': '«', '‹': '›', '›': '‹', '”': '”', '"': '"', '＂': '＂', "'": "'", '〝': '〞',
  '「': '」', '『': '』', '《': '》', '〈': '〉', '（': '）', '(': ')', '[': ']', '【': '】',
}
// These close as well, or are apostrophes: they open only before a word and behind none.
const onlyBeforeWords = '»›”"＂\''

/** The pairs of a line, in the order in which they close. A mark that stays alone makes none, and holds nothing together. */
export function pairedMarks(line: string): Pair[] {
  const open: number[] = []
  const pairs: Pair[] = []
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!
    const partner = isApostrophe(line, at) ? -1 : open.findLastIndex((place) => closing[line[place]!]!.includes(sign))
    if (partner >= 0) {
      pairs.push({ open: open[partner]!, close: at })
      open.length = partner
    } else if (closing[sign] && (!onlyBeforeWords.includes(sign) || isBeforeWord(line, at))) {
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
  return /[\s\p{Ps}\p{Pi}\p{Pd}*_"'，：。、；！？]/u.test(before) || (line[at] !== "'" && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(before))
}
