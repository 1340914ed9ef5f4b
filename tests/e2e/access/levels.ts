/** Everyone who may knock: by what they are in the office, and to the trip that is asked for. */
export const everyone = [
  'nobody',
  'disabled',
  'traveller',
  'editor elsewhere',
  'member',
  'editor',
  'staff',
  'administrator',
] as const
export type Who = (typeof everyone)[number]

/** `sign-in`: a redirect to sign-in, or 401. `let in`: any answer but a refusal, also a redirect or an input error. */
export type Answer = 'let in' | 'sign-in' | 'forbidden' | 'not found'

/** What each of them is answered. Written out by hand, so that a slip in the table of rights shows here. */
export type Level = Readonly<Record<Who, Answer>>

const out = { nobody: 'sign-in', disabled: 'sign-in' } as const
const noTrip = { ...out, traveller: 'not found', 'editor elsewhere': 'not found' } as const

const all = (answer: Answer): Level => Object.fromEntries(everyone.map((who) => [who, answer])) as Level

export const anyone = all('let in')
/** Everyone is sent to sign in. */
export const nobodyYet = all('sign-in')
export const notThere = all('not found')
export const signedIn: Level = { ...all('let in'), ...out }
/** Whoever is on the trip, and the office. */
export const onTrip: Level = { ...all('let in'), ...noTrip }
/** Whoever plans the trip. */
export const planners: Level = { ...onTrip, member: 'forbidden' }
/** Whoever speaks for the office about a trip. */
export const office: Level = { ...planners, editor: 'forbidden' }
/** Whoever works in the office, of its own affairs. */
export const staff: Level = { ...all('forbidden'), ...out, staff: 'let in', administrator: 'let in' }
export const administrators: Level = { ...staff, staff: 'forbidden' }
/** Whoever works in the office or plans any trip. */
export const lookups: Level = { ...staff, 'editor elsewhere': 'let in', editor: 'let in' }
