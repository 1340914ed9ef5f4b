import { redirect } from 'next/navigation'
import { viewer } from '@/lib/server/access'
import { isEmptyInstallation } from '@/lib/server/users'

/** The front door: to work, to the first administrator's page, or to sign in. */
export default async function FrontPage() {
  if (await viewer()) redirect('/trips')
  redirect((await isEmptyInstallation()) ? '/welcome' : '/sign-in')
}
