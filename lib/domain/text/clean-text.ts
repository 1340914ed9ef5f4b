import { withoutRadicals } from './han-radicals'

// Text as it is stored. People paste from Word, PDF files, chats and terminals: invisible characters come along that no
// font can print, that break XML and PDF, and that make equal names differ.

const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g

// Controls, halves of surrogate pairs, noncharacters, directional overrides, fillers and other marks without a glyph.
const junk = new RegExp(
  [
    String.raw`(?!\n)\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}`,
    String.raw`[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc]`,
    // Invisible musical and shorthand controls, and tags other than those of flags.
    String.raw`[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e001f}]`,
  ].join('|'),
  'gu',
)

// Word stores signs of its symbol fonts as private-use characters. Those with a meaning get the character for it.
const symbolFont: Readonly<Record<string, string>> = {
  '\uf0e0': '→',
  '\uf0e8': '→',
  '\uf0df': '←',
  '\uf0f3': '↔',
  '\uf0fc': '✓',
  '\uf0fb': '✗',
  '\uf02d': '-',
}
const symbol = /[\uf020-\uf0ff]/g
const symbolAtLineStart = /^[^\S\n]*[\uf020-\uf0ff][^\S\n]*(?=\S)/gm

// Joiners, selectors and word separators have a meaning only after the characters that they were made for.
const unjoined = ['Latn', 'Grek', 'Cyrl', 'Hani', 'Hira', 'Kana', 'Hang'].map((script) => String.raw`\p{sc=${script}}`)
const joining = String.raw`[\p{L}\p{M}](?<![${unjoined.join('')}])`
const emoji = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u{e007f}]`
const spaceless = String.raw`[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]`
const strayMarks = new RegExp(
  [
    String.raw`(?<!${joining})\u200c`,
    String.raw`(?<!${joining}|${emoji})\u200d`,
    String.raw`\u200d(?=\s|$)(?<=${emoji}\u200d)`,
    String.raw`(?<!${spaceless}\p{M}{0,4})\u200b|\u200b(?!${spaceless})`,
    String.raw`(?<!\p{sc=Mong})\u180e`,
    String.raw`(?<!\p{sc=Mong})[\u180b-\u180d\u180f]`,
    String.raw`(?<![\p{L}\p{N}\p{S}\p{P}])[\ufe00-\ufe0f]`,
    String.raw`(?<!\p{sc=Hani})[\u{e0100}-\u{e01ef}]`,
    String.raw`(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0020}-\u{e007f}]`,
  ].join('|'),
  'gu',
)

// Directional marks place punctuation in text that runs from right to left, and nowhere else.
const rightToLeft = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u
const directionMarks = /[\u200e\u200f\u061c]/g

// Normalization would replace these by other characters, and people with such a letter in their name care.
const exceptCompatibilityHan = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu

// Most text is like this, and needs no more than a look.
const ordinary = /^[\n\u0020-\u007e\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]*$/

/**
 * The text with line ends as `\n`, spaces for tabs and composed characters (NFC), without what cannot be seen and has
 * no meaning. Joiners of emoji, Persian and Indic text stay. Private-use bullets become `• ` in a list and go
 * elsewhere. Other private-use characters stay: in East Asia they are parts of names.
 */
export function cleanText(text: string): string {
  if (ordinary.test(text)) return text
  const lines = withoutRadicals(text).replace(lineEnds, '\n').replace(/\t/g, ' ').replace(junk, '')
  const shown = withoutSymbolFont(lines)
  const directed = rightToLeft.test(shown) ? shown : shown.replace(directionMarks, '')
  return untilStable(directed, (now) => composed(now.replace(strayMarks, '')))
}

/** `cleanText` for each string of a value parsed from JSON or a form. Fields whose name matches `except` stay. */
export function cleanInput<T>(value: T, except: RegExp = /(?!)/): T {
  return cleaned(value, except) as T
}

function cleaned(value: unknown, except: RegExp): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map((one: unknown) => cleaned(one, except))
  if (!isPlainObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, except.test(name) ? one : cleaned(one, except)]),
  )
}

// Files and dates of a form stay what they are.
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function withoutSymbolFont(text: string): string {
  if (!/[\uf020-\uf0ff]/.test(text)) return text
  const meant = text.replace(symbol, (sign) => symbolFont[sign] ?? sign)
  const listed = meant.includes('\n') ? meant.replace(symbolAtLineStart, '• ') : meant
  return listed.replace(/[\uf020-\uf0ff][^\S\n]*/g, '')
}

function composed(text: string): string {
  return text.replace(exceptCompatibilityHan, (part) => part.normalize('NFC'))
}

// What goes may have held up what comes after it.
function untilStable(text: string, step: (text: string) => string): string {
  const next = step(text)
  return next === text ? text : untilStable(next, step)
}
