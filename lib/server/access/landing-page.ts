import { officeMay, type OfficeRole } from '../../domain/access/roles'

/**
 * Where somebody begins: those who plan with the list of trips, those who travel with their own. `fresh`: a copy that this
 * phone keeps may be of whoever was signed in before.
 */
export function frontDoor(role: OfficeRole): '/trips' | '/pocket?fresh' {
  return officeMay(role, 'create trip') ? '/trips' : '/pocket?fresh'
}
