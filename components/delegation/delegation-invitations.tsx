'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { useTrip } from '../trip/use-trip'
import { InvitationList, type InvitationRow } from './invitation-list'
import styles from './delegation.module.css'
import { useMemberName } from './use-member-name'

/** The invitations on the page of the delegation, with members that were added since the page was loaded. */
export function DelegationInvitations({ rows, ...rest }: ComponentProps<typeof InvitationList>) {
  const { record } = useTrip()
  const nameOf = useMemberName()
  const t = useTranslations('invitations')
  const known = new Map(rows.map((row) => [row.personId, row]))
  const all = new Map<string, InvitationRow>()
  for (const member of record.member) {
    const { personId } = member
    if (personId === null || all.has(personId)) continue
    const state = 'not invited'
    const fresh = {
      personId,
      name: nameOf(member),
      state,
      stateText: t(`state.${state}`, { at: '' }),
      more: [],
    } as const
    all.set(personId, known.get(personId) ?? { ...fresh, confirmed: null, hasAddress: true })
  }
  return (
    <div className={styles.access}>
      <InvitationList rows={[...all.values()]} {...rest} />
    </div>
  )
}
