import { redirect } from 'next/navigation'
import { officeMay } from '@/lib/domain/roles'
import { viewer } from '@/lib/server/access'
import { isEmptyInstallation } from '@/lib/server/users'

/** The front door: to work, to one's own trip, to the first administrator's page, or to sign in. */
export default async function FrontPage() {
  const who = await viewer()
  // Asked for anew: a copy on this phone may be of whoever was signed in before.
  if (who) redirect(officeMay(who.officeRole, 'create trip') ? '/trips' : '/pocket?fresh')
  redirect((await isEmptyInstallation()) ? '/welcome' : '/sign-in')
}
