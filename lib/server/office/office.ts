import { cache } from 'react'
import { eq } from 'drizzle-orm'
import { type Db, db } from '../../../db/client'
import { institutions, office } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import { isSame } from '../../domain/trip/edit'
import { monthsForReport } from '../../domain/report/report-deadline'
import type { Texts } from '../../domain/text/text'
import {
  defaultHouseStyle,
  type HouseStyle,
  completeHouseStyle,
  readHouseStyle as parseHouseStyle,
} from '../../report/house-style'
import type { OfficeAccess } from '../access/access'
import { changeOffice, lockOffice } from '../platform/office-settings'

/** The installation: its home institution, its time zone, and whether it is the sample office. */
export type Office = {
  homeId: string | null
  homeName: Texts | null
  timeZone: string
  sample: boolean
  sampleNote: string | null
  /** The trip to look around with. */
  sampleTripId: string | null
}

/** Reads the installation once per request. Contains nothing secret. */
export const readOffice = cache(async (): Promise<Office> => {
  const [row] = await db()
    .select({
      homeId: office.homeInstitutionId,
      homeName: institutions.name,
      timeZone: institutions.timeZone,
      sample: office.sample,
      sampleNote: office.sampleNote,
      sampleTrip: office.sampleTrip,
    })
    .from(office)
    .leftJoin(institutions, eq(institutions.id, office.homeInstitutionId))
  return {
    homeId: row?.homeId ?? null,
    homeName: row?.homeName ?? null,
    timeZone: row?.timeZone ?? 'UTC',
    sample: row?.sample ?? false,
    sampleNote: row?.sampleNote ?? null,
    sampleTripId: row?.sampleTrip?.tripId ?? null,
  }
})

/**
 * The settings for reports. `houseStyle` holds only values that differ from the default; `reportMonths` is the time
 * until the statutory trip report is due, from the return.
 */
export type ReportSettings = { houseStyle: Partial<HouseStyle>; reportMonths: number }

const reportFields = { houseStyle: office.houseStyle, reportMonths: office.reportMonths }

/** For functions of lib/server that hold an access to a trip. Reads once per request. */
export const readReportSettings = cache(async (): Promise<ReportSettings> => {
  const [row] = await db().select(reportFields).from(office).where(eq(office.id, 'office'))
  return reportSettingsOf(row)
})

/** The same within a transaction. */
export function* reportSettingsWithin(tx: Db): Steps<ReportSettings> {
  const [row] = yield* run(tx.select(reportFields).from(office).where(eq(office.id, 'office')))
  return reportSettingsOf(row)
}

/** All settings of an administrator: the house style, the months, and the press office's name as printed. */
export type OfficeSettings = HouseStyle & { reportMonths: number; pressOfficeName: Texts | null }

type Access = OfficeAccess<'manage office'>

/** The current settings, with defaults for missing ones. */
export async function readHouseStyle(_: Access): Promise<OfficeSettings> {
  const [row] = await db()
    .select({ ...reportFields, pressOfficeName: office.pressOfficeName })
    .from(office)
    .where(eq(office.id, 'office'))
  return settingsOf(row)
}

/**
 * The outcome of a save. `before` is `null` if nothing differed. `changed` is a conflict: someone else has changed some
 * of the same fields meanwhile, and nothing was written. `settings` are the stored settings, `typed` the same with the
 * submitted changes, `conflicts` the fields concerned.
 */
export type OfficeSettingsOutcome =
  | { outcome: 'saved'; settings: OfficeSettings; before: OfficeSettings | null }
  | { outcome: 'changed'; settings: OfficeSettings; typed: OfficeSettings; conflicts: (keyof OfficeSettings)[] }
  | { outcome: 'refused'; fields: string[] }

/** Saves the fields in which `to` differs from `from`, the settings as first read; changes by others stay. */
export function saveHouseStyle(
  { viewer }: Access,
  from: Readonly<Record<string, unknown>>,
  to: OfficeSettings,
  now = new Date(),
): Promise<OfficeSettingsOutcome> {
  return transact(db(), function* (tx): Steps<OfficeSettingsOutcome> {
    const { reportMonths, pressOfficeName: _, ...style } = to
    const reading = parseHouseStyle(style)
    const wrong = reading.ok ? [] : reading.problems.map(({ path }) => path)
    if (!Number.isInteger(reportMonths) || reportMonths < 1) wrong.push('reportMonths')
    if (wrong.length > 0) return { outcome: 'refused', fields: wrong }

    const before = settingsOf(yield* lockOffice(tx))
    const changed = fields.filter((field) => !isSame(from[field], to[field]))
    const typed = { ...before, ...pick(to, changed) }
    const conflicts = changed.filter(
      (field) => !isSame(before[field], from[field]) && !isSame(before[field], to[field]),
    )
    if (conflicts.length > 0) return { outcome: 'changed', settings: before, typed, conflicts }

    const set = fields.filter((field) => !isSame(before[field], typed[field]))
    if (set.length === 0) return { outcome: 'saved', settings: before, before: null }
    yield* changeOffice(tx, viewer.id, rowOf(typed), { from: pick(before, set), to: pick(typed, set) }, now)
    return { outcome: 'saved', settings: typed, before }
  })
}

const usual: OfficeSettings = { ...defaultHouseStyle, reportMonths: monthsForReport, pressOfficeName: null }
const fields = Object.keys(usual) as (keyof OfficeSettings)[]

type Row = Pick<typeof office.$inferSelect, 'houseStyle' | 'reportMonths'>

function reportSettingsOf(row: Row | undefined): ReportSettings {
  // A value unknown to this version (written by a later one) is ignored: no report may fail over it.
  const known = Object.entries(row?.houseStyle ?? {}).filter(
    ([field, choice]) => parseHouseStyle({ [field]: choice }).ok,
  )
  return { houseStyle: Object.fromEntries(known), reportMonths: row?.reportMonths ?? monthsForReport }
}

function settingsOf(row: (Row & Pick<typeof office.$inferSelect, 'pressOfficeName'>) | undefined): OfficeSettings {
  const { houseStyle: choices, reportMonths } = reportSettingsOf(row)
  return { ...completeHouseStyle(choices), reportMonths, pressOfficeName: row?.pressOfficeName ?? null }
}

// Defaults are not stored, so that they can differ by kind of report, as in a statutory report.
function rowOf({ reportMonths, pressOfficeName, ...style }: OfficeSettings) {
  const chosen = Object.entries(style).filter(
    ([field, choice]) => !isSame(choice, defaultHouseStyle[field as keyof HouseStyle]),
  )
  return {
    houseStyle: chosen.length > 0 ? (Object.fromEntries(chosen) as Partial<HouseStyle>) : null,
    reportMonths: reportMonths === monthsForReport ? null : reportMonths,
    pressOfficeName,
  }
}

function pick(settings: OfficeSettings, some: readonly (keyof OfficeSettings)[]): Partial<OfficeSettings> {
  return Object.fromEntries(some.map((field) => [field, settings[field]]))
}
