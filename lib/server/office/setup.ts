import { and, count, eq, isNull, ne } from 'drizzle-orm'
import { db } from '../../../db/client'
import { institutions, office, trips, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import { institutionKey } from '../../domain/directory/directory-keys'
import { institutionFields } from '../../domain/directory/fields/institution'
import { pickFields } from '../../domain/fields/field'
import { staffLocales } from '../../domain/text/locales'
import type { Texts } from '../../domain/text/text'
import type { OfficeAccess } from '../access/access'
import { noteEntry } from '../directory/entry-history'
import { config } from '../platform/config'
import { changeOffice, lockOffice } from '../platform/office-settings'

/** The first steps of a new office, in their order. */
export const setupSteps = ['name', 'mail', 'colleagues', 'trip', 'newsroom'] as const
export type SetupStep = (typeof setupSteps)[number]

export type Setup = {
  /** The name of the office's own institution. */
  name: Texts
  isMailSkipped: boolean
  colleagues: number
  done: Readonly<Record<SetupStep, boolean>>
}

type Access = OfficeAccess<'manage office'>

/** What a new office still has to set up, from its data. `null` once all is done or the list was dismissed. */
export async function readSetup(_: Access): Promise<Setup | null> {
  const [row] = await db()
    .select({ office, name: institutions.name })
    .from(office)
    .leftJoin(institutions, eq(institutions.id, office.homeInstitutionId))
    .where(eq(office.id, 'office'))
  if (!row || row.office.sample || row.office.setupDismissedAt !== null) return null
  const sampleId = row.office.sampleTrip?.tripId
  const [accounts, [own]] = await Promise.all([
    db().$count(users, isNull(users.kind)),
    db()
      .select({ count: count() })
      .from(trips)
      .where(sampleId === undefined ? undefined : ne(trips.id, sampleId)),
  ])
  const name = row.name ?? {}
  const isMailSkipped = row.office.isMailSkipped === true
  const { logoId, lightColour, darkColour, pressOfficeName } = row.office
  const done = {
    name: staffLocales.every((locale) => Boolean(name[locale])),
    mail: config().smtpUrl !== null || isMailSkipped,
    colleagues: accounts > 1,
    trip: (own?.count ?? 0) > 0,
    newsroom: [logoId, lightColour, darkColour, pressOfficeName].some((value) => value !== null),
  }
  if (setupSteps.every((step) => done[step])) return null
  return { name, isMailSkipped, colleagues: accounts - 1, done }
}

/** Hides the list of first steps for good. */
export async function dismissSetup({ viewer }: Access, now = new Date()): Promise<void> {
  await transact(db(), function* (tx) {
    const before = (yield* lockOffice(tx))?.setupDismissedAt ?? null
    if (before !== null) return
    const noted = { from: { setupDismissed: false }, to: { setupDismissed: true } }
    yield* changeOffice(tx, viewer.id, { setupDismissedAt: now }, noted, now)
  })
}

/** Notes that the office does without a mail server for now. */
export async function skipMail({ viewer }: Access, now = new Date()): Promise<void> {
  await transact(db(), function* (tx) {
    if ((yield* lockOffice(tx))?.isMailSkipped) return
    const noted = { from: { mailSkipped: false }, to: { mailSkipped: true } }
    yield* changeOffice(tx, viewer.id, { isMailSkipped: true }, noted, now)
  })
}

/** Names the office's own institution in these languages; names in other languages stay. */
export function nameHomeInstitution(
  { viewer }: Access,
  names: Readonly<Texts>,
  now = new Date(),
): Promise<'saved' | 'no institution'> {
  return transact(db(), function* (tx): Steps<'saved' | 'no institution'> {
    const homeId = (yield* lockOffice(tx))?.homeInstitutionId ?? null
    const [row] = homeId === null ? [] : yield* run(tx.select().from(institutions).where(eq(institutions.id, homeId)))
    if (!row) return 'no institution'
    const from = pickFields(institutionFields, row)
    const values = { ...from, name: { ...from.name, ...names } }
    yield* run(
      tx
        .update(institutions)
        .set({ ...values, searchKey: institutionKey(values), revision: row.revision + 1, updatedAt: now })
        .where(and(eq(institutions.id, row.id), eq(institutions.revision, row.revision))),
    )
    const change = { subject: 'institution', subjectId: row.id, verb: 'change', edit: { from, to: values } } as const
    yield* noteEntry(tx, viewer, change, now)
    return 'saved'
  })
}
