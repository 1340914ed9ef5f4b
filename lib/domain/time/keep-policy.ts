/** How many backups to keep: the newest of each of the last days, weeks and months that have one. */
export type KeepPolicy = { days: number; weeks: number; months: number }

const fileName = /^attache-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.tar\.gz(?:\.enc)?$/

/** When a backup was made, from the name of its file; `null` for any other file. */
export function backupTime(name: string): Date | null {
  const [, year, month, day, hour, minute, second] = fileName.exec(name) ?? []
  return year === undefined ? null : new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

export const defaultKeep = '7d,4w,12m'

const units = { d: 'days', w: 'weeks', m: 'months' } as const

/** Reads `7d,4w,12m`; parts can be left out. @returns `null` if it is anything else, or keeps nothing */
export function parseKeep(text: string): KeepPolicy | null {
  const policy: KeepPolicy = { days: 0, weeks: 0, months: 0 }
  for (const part of text.split(',')) {
    const [, count, unit] = /^\s*(\d{1,4})\s*([dwm])\s*$/.exec(part) ?? []
    if (count === undefined || unit === undefined) return null
    policy[units[unit as keyof typeof units]] = Number(count)
  }
  return policy.days + policy.weeks + policy.months > 0 ? policy : null
}

const dayMs = 24 * 60 * 60 * 1000

/** The ids of the backups that a policy keeps, by days, weeks and months in UTC. The newest always stays. */
export function toKeep(backups: readonly { id: string; at: Date }[], policy: KeepPolicy): Set<string> {
  const newestFirst = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const day = (at: Date) => Math.floor(at.getTime() / dayMs)
  // 1 January 1970 was a Thursday; weeks begin on Monday.
  const week = (at: Date) => Math.floor((day(at) + 3) / 7)
  const month = (at: Date) => at.getUTCFullYear() * 12 + at.getUTCMonth()
  const kept = new Set(newestFirst.slice(0, 1).map(({ id }) => id))
  for (const [period, most] of [
    [day, policy.days],
    [week, policy.weeks],
    [month, policy.months],
  ] as const) {
    const seen = new Set<number>()
    for (const { id, at } of newestFirst) {
      if (seen.has(period(at))) continue
      seen.add(period(at))
      if (seen.size <= most) kept.add(id)
    }
  }
  return kept
}
