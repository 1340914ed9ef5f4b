import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountPage } from '@/components/users/account-page'
import type { TotpWords } from '@/components/users/totp-section'
import { formatInstant } from '@/lib/domain/time/time-format'
import type { Viewer } from '@/lib/server/access/access'
import { signedInPage } from '@/lib/server/access/page'
import { readOffice } from '@/lib/server/office/office'
import { readTotpState } from '@/lib/server/users/totp'
import { hasOwnPassword, isOwnEmailEditable } from '@/lib/server/users/users'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function Account() {
  const viewer = await signedInPage()
  const hasPassword = await hasOwnPassword(viewer)
  return (
    <AccountPage
      viewer={viewer}
      hasPassword={hasPassword}
      isEmailEditable={isOwnEmailEditable()}
      totp={hasPassword ? await totpWords(viewer) : null}
    />
  )
}

async function totpWords(viewer: Viewer): Promise<TotpWords> {
  const { onSince, recoveryCodesLeft } = await readTotpState(viewer)
  const [{ timeZone }, locale] = [await readOffice(), await getLocale()]
  return { onSince: onSince && formatInstant(onSince, locale, timeZone), recoveryCodesLeft }
}
