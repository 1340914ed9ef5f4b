/** The sample trip of an office, and the entries of the directories that were added with it. */
export type SampleTrip = { tripId: string; personIds: readonly string[]; institutionIds: readonly string[] }
