/** The words of a list written as text, separated by white space. */
export function wordList(text: string): string[] {
  return text.trim().split(/\s+/)
}

/** The same as a set. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(wordList(text))
}

/**
 * A tag for a regular expression that is written over several lines: line breaks, and the white space around them, are
 * not part of it. A value is inserted as it is, as the source of a part.
 */
export function pattern(flags = ''): (source: TemplateStringsArray, ...parts: readonly string[]) => RegExp {
  return ({ raw }, ...parts) =>
    new RegExp(String.raw({ raw: raw.map((line) => line.replace(/\s*\n\s*/g, '')) }, ...parts), flags)
}
