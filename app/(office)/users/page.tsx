import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientWords } from '@/components/text/client-words'
import { LinkSettingsForm } from '@/components/users/link-settings-form'
import { UsersPage } from '@/components/users/users-page'
import { formatInstant } from '@/lib/domain/time/time-format'
import { listUsers } from '@/lib/server/users/manage-users'
import { readOffice } from '@/lib/server/office/office'
import { readLinkSettings } from '@/lib/server/office/link-settings'
import { config } from '@/lib/server/platform/config'
import { officePage } from '@/lib/server/access/page'
import { saveLinkSettingsAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('title') }
}

export default async function Users() {
  const access = await officePage('manage users')
  const [users, { timeZone }, locale] = [await listUsers(access), await readOffice(), await getLocale()]
  const now = new Date()
  const { compare } = new Intl.Collator(locale)
  // Instants are formatted on the server: a browser may format them differently.
  const said = (at: Date | null) => at && formatInstant(at, locale, timeZone)
  const lines = users
    .map(({ disabledAt, lastSeenAt, invitedUntil, ...user }) => ({
      ...user,
      disabled: said(disabledAt),
      lastSeen: said(lastSeenAt),
      invited: said(invitedUntil && invitedUntil > now ? invitedUntil : null),
    }))
    .sort((a, b) => compare(a.name, b.name))
  return (
    <ClientWords areas={['users', 'directory', 'invitations']}>
      <UsersPage
        users={lines}
        viewerId={access.viewer.id}
        sends={config().smtpUrl !== null}
        hasPasswords={!config().provider?.isOnly}
        settings={<LinkSettingsForm action={saveLinkSettingsAction} {...await readLinkSettings(access)} />}
      />
    </ClientWords>
  )
}
