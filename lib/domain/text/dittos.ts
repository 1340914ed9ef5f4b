const ditto =
  /^(?:[〃々″]|'{2}|"|同|同上|同右|동상|상동|ditto|do\.|ebd\.?|ebenda|ibid\.?|(?:the )?same(?: as above)?|as above)$/i

/** Ditto marks are the cell above, in tables. */
export function withoutDittos(rows: readonly (readonly string[])[]): string[][] {
  const above: string[] = []
  return rows.map((row) =>
    row.map((cell, column) => {
      const words = row.length > 1 && isDitto(cell.trim()) ? (above[column] ?? '') : cell
      if (words.trim() !== '') above[column] = words
      return words
    }),
  )
}

/** 同上 and "同上 Same as above" */
function isDitto(words: string): boolean {
  return ditto.test(words) || (words.length < 30 && ditto.test(words.replace(/^同上[\s/／]*/u, '')))
}
