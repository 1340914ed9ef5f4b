import { redirect } from 'next/navigation'
import { currentUser } from '@/lib/server/access/access'
import { landingPageFor } from '@/lib/server/access/landing-page'
import { isEmptyInstallation } from '@/lib/server/users/users'

/** Redirects to the landing page, to the page for the first administrator, or to sign in. */
export default async function FrontPage() {
  const who = await currentUser()
  if (who) redirect(landingPageFor(who.officeRole))
  redirect((await isEmptyInstallation()) ? '/welcome' : '/sign-in')
}
