/** The most rows of one paste. */
export const mostRows = 300

/** The longest text accepted as a roster, in characters. */
export const longestRoster = 200_000
