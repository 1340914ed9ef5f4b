import { officeMay } from '../../domain/access/roles'
import type { LookupAccess } from '../access/access'
import { count } from '../access/rate-limit'

/** Counts a look-up in the directories, and returns whether it is allowed: editors must not copy all of them. */
export async function allowLookup({ viewer }: LookupAccess): Promise<boolean> {
  return officeMay(viewer.officeRole, 'see directory') || count('look up', viewer.id)
}
