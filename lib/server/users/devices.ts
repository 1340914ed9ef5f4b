import { and, desc, eq, gt } from 'drizzle-orm'
import { db } from '../../../db/client'
import { sessions } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { Device } from '../../domain/access/device'
import type { SignInMethod } from '../../domain/access/sign-in-method'
import type { Viewer } from '../access/access'
import { endSessionsOf } from '../access/session'
import { noteEntry } from '../directory/entry-history'
import { announceSessionEnd } from '../platform/announce'

/** A device on which the viewer is signed in. */
export type DeviceLine = {
  id: string
  isThis: boolean
  device: Device | null
  /** The network it was last used from: an address without its last part. */
  network: string | null
  method: SignInMethod | null
  createdAt: Date
  /** To about an hour. */
  lastSeenAt: Date
}

/** The devices on which the viewer is signed in, this one first. */
export async function readDevices(viewer: Viewer, now = new Date()): Promise<DeviceLine[]> {
  const { id, device, network, method, createdAt, lastSeenAt } = sessions
  const rows = await db()
    .select({ id, device, network, method, createdAt, lastSeenAt })
    .from(sessions)
    .where(and(eq(sessions.userId, viewer.id), gt(sessions.expiresAt, now)))
    .orderBy(desc(lastSeenAt))
  return rows
    .map((row) => ({ ...row, isThis: row.id === viewer.sessionId }))
    .toSorted((a, b) => Number(b.isThis) - Number(a.isThis))
}

/** Signs out another device of the viewer. @returns false if it is signed out already */
export async function endDevice(viewer: Viewer, id: string): Promise<boolean> {
  const isEnded = await transact(db(), function* (tx): Steps<boolean> {
    const theirs = and(eq(sessions.id, id), eq(sessions.userId, viewer.id))
    if ((yield* run(tx.delete(sessions).where(theirs).returning({ id: sessions.id }))).length === 0) return false
    yield* noteEntry(tx, viewer, { subject: 'user', subjectId: viewer.id, verb: 'sign out device', edit: {} })
    return true
  })
  if (isEnded) announceSessionEnd(id)
  return isEnded
}

/** Signs out all devices of the viewer but this one. */
export async function endOtherDevices(viewer: Viewer): Promise<void> {
  await endSessionsOf(viewer.id, viewer.sessionId)
  await transact(db(), (tx) =>
    noteEntry(tx, viewer, { subject: 'user', subjectId: viewer.id, verb: 'sign out devices', edit: {} }),
  )
}
