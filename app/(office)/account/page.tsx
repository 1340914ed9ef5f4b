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
import { readDevices } from '@/lib/server/users/devices'
import { readPasskeys } from '@/lib/server/users/passkeys'
import { readTotpState } from '@/lib/server/users/totp'
import { hasOwnPassword, isOwnEmailEditable } from '@/lib/server/users/users'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function Account() {
  const viewer = await signedInPage()
  const hasPassword = await hasOwnPassword(viewer)
  const [{ timeZone }, locale] = [await readOffice(), await getLocale()]
  const say = (at: Date) => formatInstant(at, locale, timeZone)
  return (
    <AccountPage
      viewer={viewer}
      hasPassword={hasPassword}
      isEmailEditable={isOwnEmailEditable()}
      security={hasPassword ? await securityOf(viewer, say) : null}
      devices={(await readDevices(viewer)).map(({ device, createdAt, lastSeenAt, ...line }) => ({
        ...line,
        name: deviceName(device),
        created: say(createdAt),
        lastSeen: say(lastSeenAt),
      }))}
    />
  )
}

async function securityOf(viewer: Viewer, say: (at: Date) => string): Promise<Security> {
  const { onSince, recoveryCodesLeft } = await readTotpState(viewer)
  const passkeys = (await readPasskeys(viewer)).map(({ id, name, createdAt, lastUsedAt }) => ({
    id,
    name,
    created: say(createdAt),
    lastUsed: lastUsedAt && say(lastUsedAt),
  }))
  const device = deviceName(deviceOf((await headers()).get('user-agent')))
  const t = await getTranslations('security.passkeys')
  return { totp: { onSince: onSince && say(onSince), recoveryCodesLeft }, passkeys, device: device ?? t('thisDevice') }
}
