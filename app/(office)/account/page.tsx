import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountPage, type Security } from '@/components/users/account-page'
import { deviceName } from '@/lib/domain/access/device'
import { formatInstant } from '@/lib/domain/time/time-format'
import type { Viewer } from '@/lib/server/access/access'
import { deviceOf } from '@/lib/server/access/device'
import { signedInPage } from '@/lib/server/access/page'
import { readOffice } from '@/lib/server/office/office'
import { readPasskeys } from '@/lib/server/users/passkeys'
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
      security={hasPassword ? await securityOf(viewer) : null}
    />
  )
}

async function securityOf(viewer: Viewer): Promise<Security> {
  const { onSince, recoveryCodesLeft } = await readTotpState(viewer)
  const [{ timeZone }, locale] = [await readOffice(), await getLocale()]
  const said = (at: Date) => formatInstant(at, locale, timeZone)
  const passkeys = (await readPasskeys(viewer)).map(({ id, name, createdAt, lastUsedAt }) => ({
    id,
    name,
    created: said(createdAt),
    lastUsed: lastUsedAt && said(lastUsedAt),
  }))
  const device = deviceName(deviceOf((await headers()).get('user-agent')))
  const t = await getTranslations('security.passkeys')
  return { totp: { onSince: onSince && said(onSince), recoveryCodesLeft }, passkeys, device: device ?? t('thisDevice') }
}
