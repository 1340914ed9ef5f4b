// Invisible characters that Word and web pages leave behind: controls, byte order marks, directional marks.
const invisible = /(?![\t\n\r])\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`
const unspacedBreak = new RegExp(String.raw`(?<=${unspaced})[^\S\n]*\n\s*(?=${unspaced})`, 'gu')

/** A cell on one line. Line breaks in scripts without spaces go, others become spaces. */
export function oneLine(cell: string): string {
  return cell.replace(invisible, '').replace(unspacedBreak, '').replace(/\s+/g, ' ').trim()
}

/** The lines of a cell, without empty ones. */
export function linesOf(cell: string): string[] {
  return cell
    .replace(invisible, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}
