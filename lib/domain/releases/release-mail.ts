/** A message about a release, but for the planners' note, which stands between its two parts. Plain text. */
export type ReleaseMail = { subject: string; opening: string; closing: string }

/** The body with the note in its place. */
export function bodyOf({ opening, closing }: Pick<ReleaseMail, 'opening' | 'closing'>, note: string): string {
  return [opening, note.trim(), closing].filter((part) => part !== '').join('\n\n')
}
