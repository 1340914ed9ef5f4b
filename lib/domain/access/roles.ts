/** The role of a user in the office. `none`: only travels, or edits only assigned trips. */
export const officeRoles = ['administrator', 'staff', 'none'] as const
export type OfficeRole = (typeof officeRoles)[number]

/** What a user is on one trip. */
export const tripRoles = ['editor', 'member'] as const
export type TripRole = (typeof tripRoles)[number]

/** Actions on the office as a whole. */
export const officeActions = [
  'see trips',
  'create trip',
  'see directory',
  'edit directory',
  'see outbox',
  'manage users',
  'manage office',
] as const
export type OfficeAction = (typeof officeActions)[number]

/** Actions on one trip. */
export const tripActions = [
  'see trip',
  'see staff notes',
  'edit trip',
  'write report',
  'publish report',
  'delete trip',
] as const
export type TripAction = (typeof tripActions)[number]

/**
 * The actions that each action implies. `TripAccess` uses this, so that a stronger access can be passed where a weaker
 * one is required. Every role in the tables below is consistent with it.
 */
export const impliedTripActions = {
  'see trip': [],
  'see staff notes': ['see trip'],
  'edit trip': ['see trip', 'see staff notes'],
  'write report': ['see trip', 'see staff notes'],
  'publish report': ['see trip', 'see staff notes', 'write report'],
  'delete trip': ['see trip', 'see staff notes', 'edit trip'],
} as const satisfies Record<TripAction, readonly TripAction[]>

/** An action together with all that follow from it. */
export type WithImplied<A extends TripAction> = A | (typeof impliedTripActions)[A][number]

const office: Record<OfficeRole, readonly OfficeAction[]> = {
  administrator: officeActions,
  staff: ['see trips', 'create trip', 'see directory', 'edit directory', 'see outbox'],
  none: ['see trips'],
}

const everything = tripActions
const onTrip: Record<TripRole, readonly TripAction[]> = {
  editor: ['see trip', 'see staff notes', 'edit trip', 'write report'],
  member: ['see trip'],
}

/** What a user may do in the office. `see trips` is the list, in which each sees their own. */
export function officeMay(role: OfficeRole, action: OfficeAction): boolean {
  return office[role].includes(action)
}

/** What a user may do to a trip: the office plans every trip, others those on which they have a role. */
export function tripMay(role: OfficeRole, on: TripRole | null, action: TripAction): boolean {
  if (role !== 'none') return everything.includes(action)
  return on !== null && onTrip[on].includes(action)
}
