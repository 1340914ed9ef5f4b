import { getTranslations } from 'next-intl/server'
import { LRUCache } from 'lru-cache'
import type { RowGroup } from '@/components/trips/trip-groups'
import { tripRow } from '@/components/trips/trip-row'
import { officeMay } from '@/lib/domain/access/roles'
import type { Locale } from '@/lib/domain/text/locales'
import type { Day } from '@/lib/domain/time/day'
import { isOverview, type TripQuery } from '@/lib/domain/trips/trip-query'
import { type OfficeAccess, requireOfficeAccess } from '@/lib/server/access/access'
import type { TripVersion } from '@/lib/server/checks/check-counts'
import { endingAgreements, type ListedAgreement } from '@/lib/server/directory/signed-agreements'
import { listOwnPromises } from '@/lib/server/follow-up/promises'
import type { PromiseLine } from '@/lib/domain/follow-up/promise-list'
import type { TaskLine } from '@/lib/domain/follow-up/task-line'
import { listOverdueTasks, listOwnTasks } from '@/lib/server/follow-up/tasks'
import { dataVersion } from '@/lib/server/platform/data-version'
import { listTrips, readTripFilterChoices, type TripFilterChoices } from '@/lib/server/trips/trips'

/** What the page of trips shows to one user. */
export type TripsData = {
  groups: RowGroup[]
  total: number
  page: number
  pages: number
  uncounted: readonly TripVersion[]
  /** For office staff only. */
  choices: TripFilterChoices | null
  /** On the overview only. */
  start: StartData | null
}

type StartData = {
  /** For office staff only. */
  agreements: ListedAgreement[]
  promises: PromiseLine[]
  /** The viewer's own, and those of others. */
  tasks: TaskLine[]
  overdueTasks: TaskLine[]
}

type Asked = { query: TripQuery; today: Day; locale: Locale }

// By reader and query: the last data, and the data version at that time.
const lastData = new LRUCache<string, { version: string; data: TripsData }>({ max: 500 })

/** The data of the page of trips. Reads nothing if the database is the same as last time. */
export async function tripsData(access: OfficeAccess<'see trips'>, asked: Asked): Promise<TripsData> {
  const { id, officeRole, personId } = access.viewer
  const key = JSON.stringify([id, officeRole, personId, asked])
  // Before anything is read: what is written meanwhile must not count as read.
  const version = dataVersion()
  const last = lastData.get(key)
  if (last && last.version === version) return last.data
  const data = await readTripsData(access, asked)
  // Counting findings writes nothing, so data without them must not stay.
  if (version !== null && data.uncounted.length === 0) lastData.set(key, { version, data })
  return data
}

async function readTripsData(access: OfficeAccess<'see trips'>, { query, today, locale }: Asked): Promise<TripsData> {
  const seesAll = officeMay(access.viewer.officeRole, 'see directory')
  const directory = seesAll ? await requireOfficeAccess('see directory') : null
  const [list, choices, start, trips, trip] = await Promise.all([
    listTrips(access, { today, query }),
    directory && readTripFilterChoices(directory),
    isOverview(query) ? readStart(access, directory, today) : null,
    getTranslations('trips'),
    getTranslations('trip'),
  ])
  const words = { locale, trips, trip, today, plans: officeMay(access.viewer.officeRole, 'create trip') }
  return {
    ...list,
    groups: list.groups.map(({ trips: listed, ...group }) => ({
      ...group,
      rows: listed.map((one) => tripRow(one, words)),
    })),
    choices,
    start,
  }
}

async function readStart(
  access: OfficeAccess<'see trips'>,
  directory: OfficeAccess<'see directory'> | null,
  today: Day,
): Promise<StartData> {
  const [agreements, promises, tasks, overdueTasks] = await Promise.all([
    directory ? endingAgreements(directory, today) : [],
    listOwnPromises(access),
    listOwnTasks(access),
    listOverdueTasks(access, today),
  ])
  return { agreements, promises, tasks, overdueTasks }
}
