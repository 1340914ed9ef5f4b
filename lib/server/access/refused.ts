/**
 * What stands in the way. Whoever is not on a trip is told that there is none; whoever is on it but may too
 * little is told so.
 */
export type Refusal = 'not signed in' | 'not found' | 'forbidden'

/** Thrown where somebody may not have what they ask for. Apart from access, which needs a request of Next's. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal)
  }
}
