// Headings of pasted tables in five languages, also with spaces inside and in two languages: "時間 / Time".

/** A heading without case, spaces and punctuation. */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s:：*.,、_'’"-]+/g, '')
}

/** The words of a heading, the whole first, then the parts of one in two languages or with a note in brackets. */
function wordsOf(cell: string): string[] {
  const text = cell.normalize('NFKC')
  const parts = text.split(/[/|\n()[\]【】〔〕&+]|·|・/)
  const isEastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}]/u.test(text)
  // "AGENDA – Joint Symposium" is the title of a programme.
  const byScript = isEastAsian
    ? (text.match(/[\p{Script=Latin}\d .'’-]+|[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}\s]+/gu) ?? [])
    : []
  return [...new Set([text, ...parts, ...byScript].map(plain))].filter((word) => word !== '')
}

/** A reader of headings: the field that a cell names, or `null`. */
export function headingReader<Field extends string>(
  headings: Readonly<Record<Field, readonly string[]>>,
): (cell: string) => Field | null {
  const fields = new Map<string, Field>()
  for (const field of Object.keys(headings) as Field[]) {
    for (const word of headings[field]) if (!fields.has(plain(word))) fields.set(plain(word), field)
  }
  return (cell) => {
    // A long cell is a text that begins like a heading, and one with figures is a value: "10月31日（二）".
    if (cell.length > 60 || /\d/.test(cell.normalize('NFKC'))) return null
    for (const word of wordsOf(cell)) {
      const field = fields.get(word)
      if (field !== undefined) return field
    }
    return null
  }
}
