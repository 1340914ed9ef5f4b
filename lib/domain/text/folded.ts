// Words of five languages are recognised in a copy of the text with plain digits, letters and punctuation. Every
// character keeps its index, so that what follows a time or a day can be cut from the original.

const fullWidth = /[！-～]/g
const spaces = /[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff\t\r\n]/g
const dashes = /[‐‑‒–—―−－ー─━﹣]/g
const tildes = /[〜～∼⁓˜]/g
const bars = /[│┃┆┊︱｜∣]/g
const arrows = /[→⇒➔➜➝⟶⇨▶»]/g
const colons = /[∶︰﹕ː]/g
const dots = /[．｡·・]/g
const raised: Readonly<Record<string, string>> = { '⁺': '+', '¹': '1', '²': '2', '³': '3' }

/** The same text with half-width signs, spaces of one kind, `-` for dashes, `~` for waves and `>` for arrows. */
export function folded(text: string): string {
  return text
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(spaces, ' ')
    .replace(dashes, '-')
    .replace(tildes, '~')
    .replace(bars, '|')
    .replace(arrows, '>')
    .replace(colons, ':')
    .replace(dots, '.')
    .replace(/[⁺¹²³]/g, (sign) => raised[sign] ?? sign)
}

/** The match of a pattern exactly at an index. The pattern must be sticky. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}

/** A sticky pattern of alternatives, longest first, so that "tuesday" is not read as "tue". */
export function oneOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
}

/** The words of lines like 'noon|midday'. Long lists of words stay readable in this form. */
export function wordList(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split('|'))
}
