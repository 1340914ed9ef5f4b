/**
 * When on its day something is that has no time; `undecided` where that is not known yet. Database, trip file and
 * screens use this list.
 */
export const dayParts = ['all day', 'morning', 'afternoon', 'evening', 'undecided'] as const

export type DayPart = (typeof dayParts)[number]
