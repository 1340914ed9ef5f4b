import { cookies } from 'next/headers'
import { isLocale } from '@/lib/domain/text/locales'
import { currentUser } from '@/lib/server/access/access'
import { localeCookie } from '@/lib/server/platform/i18n'
import { isFromHere, readForm } from '@/lib/server/access/route'
import { rememberLocale } from '@/lib/server/users/users'
import { redirectTo, phoneRoute } from '../answer'

const maxBytes = 1_000
const yearSeconds = 365 * 24 * 60 * 60

/** Sets the language of the page. */
export const POST = phoneRoute('/pocket/language', async (request) => {
  if (!isFromHere(request)) return new Response(null, { status: 403 })
  const form = await readForm(request, maxBytes)
  const [locale, trip] = [form?.get('locale'), form?.get('trip')]
  if (isLocale(locale)) {
    ;(await cookies()).set(localeCookie, locale, { path: '/', maxAge: yearSeconds, sameSite: 'lax' })
    const user = await currentUser()
    if (user) await rememberLocale(user, locale)
  }
  if (request.headers.get('accept') === 'application/json') return Response.json({ locale })
  return redirectTo(`/pocket${typeof trip === 'string' && trip ? `/${encodeURIComponent(trip)}` : ''}?fresh`)
})
