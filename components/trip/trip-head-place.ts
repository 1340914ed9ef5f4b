/** The id of the place in the head of a trip that its editor fills; see `TripHead`. */
export const tripHeadPlace = 'trip-desk-head'

/** The id of the place for the latest release; see `ReleaseLine`. */
export const tripReleasePlace = 'trip-release'
