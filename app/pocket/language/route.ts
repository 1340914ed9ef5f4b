import { cookies } from 'next/headers'
import { isLocale } from '@/lib/domain/text/locales'
import { currentUser } from '@/lib/server/access/access'
import { localeCookie } from '@/lib/server/platform/i18n'
import { isFromHere, readForm } from '@/lib/server/access/route'
import { rememberLocale } from '@/lib/server/users/users'
import { leadTo, pocketRoute } from '../answer'

const mostBytes = 1_000
const year = 365 * 24 * 60 * 60

/** The language the page speaks from now on. */
export const POST = pocketRoute('/pocket/language', async (request) => {
  if (!isFromHere(request)) return new Response(null, { status: 403 })
  const locale = (await readForm(request, mostBytes))?.get('locale')
  if (isLocale(locale)) {
    ;(await cookies()).set(localeCookie, locale, { path: '/', maxAge: year, sameSite: 'lax' })
    const who = await currentUser()
    if (who) await rememberLocale(who, locale)
  }
  return leadTo('/pocket?fresh')
})
