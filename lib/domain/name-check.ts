// What a host answers when asked whether their name, their title and the sentences about them are right.

/** A host's answer. Fields that are absent are right as they stand. */
export type NameAnswer = {
  readonly verdict: 'approved' | 'corrected'
  /** The name as it should be printed. */
  readonly name?: string
  /** The title as held on the day, as it should be printed. */
  readonly title?: string
  /** Anything else, in their own words; about a sentence, or about all. */
  readonly remark?: string
}
