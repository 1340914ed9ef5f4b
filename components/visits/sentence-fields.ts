/** The fields of a visit that are lists of sentences, in the order they are read. */
export const sentenceFields = ['activities', 'outcomes', 'history', 'background'] as const
export type SentenceField = (typeof sentenceFields)[number]
