import { getLocale, getTranslations } from 'next-intl/server'
import type { InvitationActions, InvitationRow } from '@/components/delegation/invitation-list'
import { fullName } from '@/lib/domain/text/person-name'
import { formatInstant } from '@/lib/domain/time/time-format'
import type { TripAccess } from '@/lib/server/access/access'
import { readInvitations } from '@/lib/server/delegation/invitations'
import { readOffice } from '@/lib/server/office/office'
import { config } from '@/lib/server/platform/config'
import { inviteMembersAction, showLinkAction, withdrawLinksAction } from './actions'

type Invitations = { rows: InvitationRow[]; sends: boolean; actions: InvitationActions }

/** The invitations of a trip as text, and the actions on them. */
export async function invitationRows(access: TripAccess<'edit trip'>): Promise<Invitations> {
  const [t, locale, { timeZone }] = [await getTranslations('invitations'), await getLocale(), await readOffice()]
  const when = (at: Date | null) => (at ? formatInstant(at, locale, timeZone) : '')
  const rows = (await readInvitations(access)).map((one): InvitationRow => {
    const { personId, name, state, hasAddress, invitedAt, lastUsedAt, expiresAt, confirmed } = one
    const more = [
      state === 'opened' && lastUsedAt && t('used', { at: when(lastUsedAt) }),
      (state === 'invited' || state === 'opened') && t('until', { at: when(expiresAt) }),
      !hasAddress && t('noAddress'),
    ]
    return {
      personId,
      name: fullName(name, locale).text,
      state,
      stateText: t(`state.${state}`, { at: when(state === 'expired' ? expiresAt : invitedAt) }),
      more: more.filter((text) => typeof text === 'string'),
      confirmed,
      hasAddress,
    }
  })
  const actions = { invite: inviteMembersAction, withdraw: withdrawLinksAction, show: showLinkAction }
  return { rows, sends: config().smtpUrl !== null, actions }
}
