const ditto = /^(?:[〃々″]|'{2}|"|同|同上|同右|동상|상동|ditto|do\.)$/i

/** Ditto marks are the cell above, in tables. */
export function withoutDittos(rows: readonly (readonly string[])[]): string[][] {
  const above: string[] = []
  return rows.map((row) =>
    row.map((cell, column) => {
      const words = row.length > 1 && ditto.test(cell.trim()) ? (above[column] ?? '') : cell
      if (words.trim() !== '') above[column] = words
      return words
    }),
  )
}
