/** Patterns of one language that the fact check looks for in texts of every language. */
export type TextPatterns = {
  /** A mention of an institution without its name, such as "the university". */
  genericMention: RegExp
  /** A word for a renewal. */
  renewal: RegExp
  /** The end of a text that a further day can follow, such as "June 12 and". */
  listSeparator: RegExp
}
