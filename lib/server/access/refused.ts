/**
 * Why access is refused. A user without a role on a trip gets "not found", one whose role does not suffice gets
 * "forbidden".
 */
export type Refusal = 'not signed in' | 'not found' | 'forbidden'

/** Thrown if access is refused. In a file of its own, because access.ts works only during a request of Next.js. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal)
  }
}

/** The session has run out: what the device has stored stays readable, unlike after a session that was ended. */
export class Expired extends Refused {
  constructor(readonly of: 'account' | 'link') {
    super('not signed in')
  }
}

/** The personal link of this device was withdrawn: the device removes what it has stored. */
export class LinkWithdrawn extends Refused {
  constructor() {
    super('not found')
  }
}
