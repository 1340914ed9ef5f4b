import { publish } from './bus'

// The topics of the bus, so that who tells and who listens use the same names.

export const tripTopic = (tripId: string) => `trip ${tripId}`
export const sessionTopic = (sessionId: string) => `session ${sessionId}`
export const userTopic = (userId: string) => `user ${userId}`

/** Tells the open screens of a trip that it is at this version now; `null` where it is gone. After the commit. */
export function announceVersion(tripId: string, version: number | null): void {
  publish(tripTopic(tripId), { version })
}

/** Tells them that what stands beside its record has changed: a version was handed out, a finding set aside. */
export function announceBeside(tripId: string): void {
  publish(tripTopic(tripId), { beside: true })
}

/** Has the open screens of a session prove their access again. */
export function announceSessionEnd(sessionId: string): void {
  publish(sessionTopic(sessionId), {})
}

/** The same for all screens of a user: their sessions, their role or their account have changed. */
export function announceRights(userId: string): void {
  publish(userTopic(userId), {})
}

/** Tells the open screens of those who plan a trip that the notes its members share are not what they were. After the commit. */
export function announceNotes(tripId: string): void {
  publish(tripTopic(tripId), { notes: true })
}
