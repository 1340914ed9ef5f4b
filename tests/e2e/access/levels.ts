/** Everyone who may send a request: by their office role, and by their role in the requested trip. */
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

/** The answer to each of them. Written out, so that a mistake in the permissions fails here. */
export type Level = Readonly<Record<Who, Answer>>

const out = { nobody: 'sign-in', disabled: 'sign-in' } as const
const noTrip = { ...out, traveller: 'not found', 'editor elsewhere': 'not found' } as const

const all = (answer: Answer): Level => Object.fromEntries(everyone.map((who) => [who, answer])) as Level

export const anyone = all('let in')
/** Everyone has to sign in. */
export const signInRequired = all('sign-in')
export const notFound = all('not found')
export const signedIn: Level = { ...all('let in'), ...out }
/** Users with a role on the trip, and the office. */
export const onTrip: Level = { ...all('let in'), ...noTrip }
/** The member alone, whose note it is. */
export const author: Level = { ...all('not found'), ...out, member: 'let in' }
/** Users who plan the trip. */
export const planners: Level = { ...onTrip, member: 'forbidden' }
/** Users who publish for the office. */
export const office: Level = { ...planners, editor: 'forbidden' }
/** Users of the office. */
export const staff: Level = { ...all('forbidden'), ...out, staff: 'let in', administrator: 'let in' }
export const administrators: Level = { ...staff, staff: 'forbidden' }
/** Users who work in the office or plan any trip. */
export const lookups: Level = { ...staff, 'editor elsewhere': 'let in', editor: 'let in' }
