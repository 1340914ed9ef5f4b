import { publish } from './bus'

// The topics of the message bus, shared by publishers and subscribers.

export const tripTopic = (tripId: string) => `trip ${tripId}`
export const sessionTopic = (sessionId: string) => `session ${sessionId}`
export const userTopic = (userId: string) => `user ${userId}`

/** Publishes the new version of a trip to its open pages; `null` if it was deleted. Call it after the commit. */
export function announceVersion(tripId: string, version: number | null): void {
  publish(tripTopic(tripId), { version })
}

/** Publishes that data outside the trip's record has changed: a release, a dismissed warning. */
export function announceOtherChange(tripId: string): void {
  publish(tripTopic(tripId), { outsideRecord: true })
}

/** Makes the open pages of a session check their access again. */
export function announceSessionEnd(sessionId: string): void {
  publish(sessionTopic(sessionId), {})
}

/** The same for all pages of a user: their sessions, role or account have changed. */
export function announceAccessChange(userId: string): void {
  publish(userTopic(userId), {})
}

/** Publishes to the planners of a trip that its shared notes have changed. Call it after the commit. */
export function announceNotes(tripId: string): void {
  publish(tripTopic(tripId), { notes: true })
}
