/** A message about a release, as plain text. The planners' note goes between its two parts. */
export type ReleaseMail = { subject: string; opening: string; closing: string }

/** The body with the note in its place. */
export function bodyOf({ opening, closing }: Pick<ReleaseMail, 'opening' | 'closing'>, note: string): string {
  return [opening, note.trim(), closing].filter((part) => part !== '').join('\n\n')
}
