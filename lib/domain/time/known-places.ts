import data from './places.json'
import { placesFrom } from './places'

/** All known places. 510 kB: a page loads this module when it is needed. */
export const knownPlaces = placesFrom(data)
