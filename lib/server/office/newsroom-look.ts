import { and, desc, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { changes, logos, office, users } from '../../../db/schema'
import { type Db, run, type Steps, transact } from '../../../db/transact'
import { isLegible } from '../../domain/newsroom/colours'
import type { Logo } from '../../domain/newsroom/logo'
import { isSame } from '../../domain/trip/edit'
import type { OfficeAccess } from '../access/access'
import { changeOffice, lockOffice, type OfficeRow } from '../platform/office-settings'

type Access = OfficeAccess<'manage office'>

/** The colours that were entered, as `#rrggbb`; `null` for none. */
export type EnteredColours = { light: string | null; dark: string | null }
export type NewsroomLook = { logo: Logo | null; colours: EnteredColours }

/** The logo and the colours of the newsroom, for an administrator. */
export async function readNewsroomLook(_: Access): Promise<NewsroomLook> {
  const [row] = await db()
    .select({
      id: logos.id,
      width: logos.width,
      height: logos.height,
      light: office.lightColour,
      dark: office.darkColour,
    })
    .from(office)
    .leftJoin(logos, eq(logos.id, office.logoId))
    .where(eq(office.id, 'office'))
  const { id, width, height, light = null, dark = null } = row ?? {}
  return { logo: id && width && height ? { id, width, height } : null, colours: { light, dark } }
}

/** Saves the colours. @throws if one cannot be read on its paper: the form checks that first */
export async function saveNewsroomColours(
  { viewer }: Access,
  colours: EnteredColours,
  now = new Date(),
): Promise<void> {
  if (!areLegible(colours)) throw new Error('A colour of the newsroom is not legible')
  await transact(db(), function* (tx) {
    const before = coloursOf(yield* lockOffice(tx))
    yield* setColours(tx, viewer.id, before, colours, now)
  })
}

/** Shows a stored logo in the newsroom, `null` for none. To be called in a transaction. */
export function* showLogo(tx: Db, { viewer }: Access, logoId: string | null, now: Date): Steps<void> {
  const before = (yield* lockOffice(tx))?.logoId ?? null
  if (before !== logoId)
    yield* changeOffice(tx, viewer.id, { logoId }, { from: { logoId: before }, to: { logoId } }, now)
}

/** A change of the logo or of the colours; `canUndo` if it is the last one of its kind and can be undone. */
export type LookChange = { id: string; at: Date; by: string | null; canUndo: boolean } & (
  | { kind: 'logo'; from: string | null; to: string | null }
  | { kind: 'colours'; from: EnteredColours; to: EnteredColours }
)

const mostChanges = 10
// Other settings of the office are in the same history.
const farBack = 200

/** The latest changes of the logo and the colours, the newest first. */
export async function readLookHistory(_: Access): Promise<LookChange[]> {
  const [[row], stored, rows] = await Promise.all([
    db().select().from(office).where(eq(office.id, 'office')),
    db().select({ id: logos.id }).from(logos),
    db()
      .select({ id: changes.id, at: changes.at, edit: changes.edit, by: users.name })
      .from(changes)
      .leftJoin(users, eq(users.id, changes.userId))
      .where(eq(changes.subject, 'office'))
      .orderBy(desc(changes.id))
      .limit(farBack),
  ])
  const known = rows.flatMap((change): LookChange[] => {
    const of = { id: change.id, at: change.at, by: change.by, canUndo: false }
    const look = lookOf(change.edit)
    return look ? [{ ...of, ...look }] : []
  })
  const logoIds = new Set<string | null>([null, ...stored.map(({ id }) => id)])
  return known.slice(0, mostChanges).map((change) => {
    const isLast = known.find(({ kind }) => kind === change.kind) === change
    return { ...change, canUndo: isLast && isCurrent(change, row) && canRestore(change, logoIds) }
  })
}

/** Undoes a change of the logo or the colours. False if the look has changed since, or the old logo is gone. */
export async function undoLookChange(access: Access, changeId: string, now = new Date()): Promise<boolean> {
  return transact(db(), function* (tx): Steps<boolean> {
    const row = yield* lockOffice(tx)
    const [found] = yield* run(
      tx
        .select({ edit: changes.edit })
        .from(changes)
        .where(and(eq(changes.id, changeId), eq(changes.subject, 'office'))),
    )
    const change = found ? lookOf(found.edit) : null
    const stored = yield* run(tx.select({ id: logos.id }).from(logos))
    const logoIds = new Set<string | null>([null, ...stored.map(({ id }) => id)])
    if (!change || !isCurrent(change, row) || !canRestore(change, logoIds)) return false
    if (change.kind === 'logo') yield* showLogo(tx, access, change.from, now)
    else yield* setColours(tx, access.viewer.id, change.to, change.from, now)
    return true
  })
}

type Look = Pick<Extract<LookChange, { kind: 'logo' }>, 'kind' | 'from' | 'to'> | ColoursChange
type ColoursChange = Pick<Extract<LookChange, { kind: 'colours' }>, 'kind' | 'from' | 'to'>

// Changes of other settings are no change of the look.
function lookOf(edit: object): Look | null {
  const { from, to } = edit as { from?: Recorded; to?: Recorded }
  if (!from || !to) return null
  if (from.colours && to.colours) return { kind: 'colours', from: from.colours, to: to.colours }
  if (from.logoId !== undefined && to.logoId !== undefined) return { kind: 'logo', from: from.logoId, to: to.logoId }
  return null
}

type Recorded = { colours?: EnteredColours; logoId?: string | null }

function isCurrent(change: Look, row: OfficeRow | undefined): boolean {
  return change.kind === 'logo' ? (row?.logoId ?? null) === change.to : isSame(coloursOf(row), change.to)
}

// Only the latest logos are stored.
function canRestore(change: Look, logoIds: ReadonlySet<string | null>): boolean {
  return change.kind === 'logo' ? logoIds.has(change.from) : areLegible(change.from)
}

function coloursOf(row: OfficeRow | undefined): EnteredColours {
  return { light: row?.lightColour ?? null, dark: row?.darkColour ?? null }
}

function areLegible({ light, dark }: EnteredColours): boolean {
  return (light === null || isLegible(light, 'light')) && (dark === null || isLegible(dark, 'dark'))
}

function* setColours(tx: Db, userId: string, from: EnteredColours, to: EnteredColours, now: Date): Steps<void> {
  if (isSame(from, to)) return
  const set = { lightColour: to.light, darkColour: to.dark }
  yield* changeOffice(tx, userId, set, { from: { colours: from }, to: { colours: to } }, now)
}
