/** The fields of a visit that are lists of sentences, in the order they are read. */
export const sentenceFields = ['activities', 'outcomes', 'history', 'background'] as const
export type SentenceField = (typeof sentenceFields)[number]

/** Lists of sentences that only the trip has. */
export type ListField = SentenceField | 'destinations' | 'purposes' | 'context'
