/** When on its day something is that has no time. Database, trip file and screens use this list. */
export const dayParts = ['all day', 'morning', 'afternoon', 'evening'] as const

export type DayPart = (typeof dayParts)[number]
