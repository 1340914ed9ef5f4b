'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import type {
  inviteMembersAction,
  showLinkAction,
  withdrawLinksAction,
} from '@/app/(office)/trips/[trip]/delegation/actions'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import styles from './invitations.module.css'
import { PersonalLinkPanel, type ShownLink } from './personal-link-panel'

/** A member as a row; dates are formatted on the server. */
export type InvitationRow = {
  personId: string
  name: string
  state: 'not invited' | 'invited' | 'opened' | 'expired'
  /** "Invited 3 November, 10:20", "Opened". */
  stateText: string
  /** "last used 4 November", "works until 18 December". */
  more: readonly string[]
  confirmed: number | null
  /** Whether there is an address to send the link to. */
  hasAddress: boolean
}

export type InvitationActions = {
  invite: typeof inviteMembersAction
  withdraw: typeof withdrawLinksAction
  show: typeof showLinkAction
}

/** Who of the delegation can open their page, with the buttons to invite them. Works without scripts, but for links. */
export function InvitationList({
  tripId,
  rows,
  sends,
  actions,
}: {
  tripId: string
  rows: readonly InvitationRow[]
  /** Whether a mail server is configured. */
  sends: boolean
  actions: InvitationActions
}) {
  const t = useTranslations('invitations')
  const [invited, invite, isInviting] = useActionState(actions.invite, null)
  const [withdrawn, withdraw, isWithdrawing] = useActionState(actions.withdraw, null)
  const [shown, setShown] = useState<ShownLink | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isBusy = isInviting || isWithdrawing
  const waiting = rows.filter(({ state }) => state === 'not invited').length
  const show = async ({ personId, name }: InvitationRow) => {
    setProblem(null)
    const answer = await actions.show({ tripId, personId })
    if (answer.ok) setShown({ name, url: answer.url, code: answer.code })
    else setProblem(answer.message)
  }
  const latest = [invited, withdrawn].filter((outcome) => outcome !== null)
  return (
    <section className={styles.section} id="invitations" aria-labelledby="invitations-title">
      <header className={styles.head}>
        <div>
          <h2 id="invitations-title">{t('title')}</h2>
          <p>{t('intro')}</p>
          {!sends && <p>{t('noMail')}</p>}
        </div>
        {rows.length === 0 ? (
          <p>{t('noMembers')}</p>
        ) : waiting === 0 ? (
          <p>{t('allInvited')}</p>
        ) : (
          <form action={invite}>
            <input type="hidden" name="tripId" value={tripId} />
            <Button type="submit" disabled={isBusy}>
              {t('inviteAll', { count: waiting })}
            </Button>
          </form>
        )}
      </header>
      {latest.map((outcome) => (
        <Notice key={outcome.ok ? 'done' : 'failed'} done={outcome.ok}>
          {outcome.message}
        </Notice>
      ))}
      {problem && <Notice>{problem}</Notice>}
      <ul className={styles.list}>
        {rows.map((row) => (
          <Row
            key={row.personId}
            row={row}
            tripId={tripId}
            isBusy={isBusy}
            invite={invite}
            withdraw={withdraw}
            show={() => void show(row)}
          />
        ))}
      </ul>
      {rows.some(({ state }) => state !== 'not invited') && (
        <WithdrawAll tripId={tripId} withdraw={withdraw} isBusy={isBusy} />
      )}
      {shown && <PersonalLinkPanel shown={shown} onClose={() => setShown(null)} />}
    </section>
  )
}

type FormDispatch = (form: FormData) => void

function Row({
  row,
  tripId,
  isBusy,
  invite,
  withdraw,
  show,
}: {
  row: InvitationRow
  tripId: string
  isBusy: boolean
  invite: FormDispatch
  withdraw: FormDispatch
  show: () => void
}) {
  const t = useTranslations('invitations')
  const { personId, name, state, stateText, more, confirmed, hasAddress } = row
  const isInvited = state !== 'not invited'
  return (
    <li>
      <span>{name}</span>
      <span className={isInvited ? styles.quiet : undefined}>
        {confirmed === null ? stateText : t('confirmed', { number: confirmed })}
        {more.map((text) => (
          <small key={text}>{text}</small>
        ))}
      </span>
      <form className={styles.buttons}>
        <input type="hidden" name="tripId" value={tripId} />
        <input type="hidden" name="personId" value={personId} />
        {(!isInvited || hasAddress) && (
          <Button
            type="submit"
            look="quiet"
            formAction={invite}
            disabled={isBusy}
            aria-label={t(isInvited ? 'againNamed' : 'inviteNamed', { name })}
          >
            {t(isInvited ? 'again' : 'invite')}
          </Button>
        )}
        {isInvited && (
          <>
            <Button look="quiet" onClick={show} aria-label={t('linkNamed', { name })}>
              {t('link')}
            </Button>
            <Button
              type="submit"
              look="quiet"
              formAction={withdraw}
              disabled={isBusy}
              aria-label={t('withdrawNamed', { name })}
            >
              {t('withdraw')}
            </Button>
          </>
        )}
      </form>
    </li>
  )
}

function WithdrawAll({ tripId, withdraw, isBusy }: { tripId: string; withdraw: FormDispatch; isBusy: boolean }) {
  const t = useTranslations('invitations')
  const [isAsking, setIsAsking] = useState(false)
  const close = () => setIsAsking(false)
  return (
    <p>
      <Button look="quiet" onClick={() => setIsAsking(true)}>
        {t('withdrawAll')}
      </Button>
      {isAsking && (
        <Dialog title={t('withdrawAll')} onClose={close}>
          <p>{t('withdrawAsk')}</p>
          <form
            className={styles.buttons}
            action={(form) => {
              withdraw(form)
              close()
            }}
          >
            <input type="hidden" name="tripId" value={tripId} />
            <Button type="submit" disabled={isBusy}>
              {t('withdrawYes')}
            </Button>
            <Button onClick={close}>{t('keep')}</Button>
          </form>
        </Dialog>
      )}
    </p>
  )
}
