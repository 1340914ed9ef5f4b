import type { SQL } from 'drizzle-orm'
import { officeMay } from '../../domain/access/roles'
import type { Viewer } from '../access/access'
import { isPlannedBy } from '../releases/member-trips'

/** The condition for trips that the viewer plans: all trips for staff, for others those that they edit. */
export function plannedTrips(viewer: Viewer): SQL | undefined {
  return officeMay(viewer.officeRole, 'see directory') ? undefined : isPlannedBy(viewer)
}
