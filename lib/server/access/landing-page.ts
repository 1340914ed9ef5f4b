import { officeMay, type OfficeRole } from '../../domain/access/roles'

/**
 * The landing page after sign-in: the list of trips for planners, their own trip for travellers. `fresh` bypasses the
 * copy stored on the phone, which may belong to the user signed in before.
 */
export function landingPageFor(role: OfficeRole): '/trips' | '/pocket?fresh' {
  return officeMay(role, 'create trip') ? '/trips' : '/pocket?fresh'
}
