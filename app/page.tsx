import { redirect } from 'next/navigation'
import { currentUser } from '@/lib/server/access/access'
import { frontDoor } from '@/lib/server/access/landing-page'
import { isEmptyInstallation } from '@/lib/server/users/users'

/** The front door: to work, to one's own trip, to the first administrator's page, or to sign in. */
export default async function FrontPage() {
  const who = await currentUser()
  if (who) redirect(frontDoor(who.officeRole))
  redirect((await isEmptyInstallation()) ? '/welcome' : '/sign-in')
}
