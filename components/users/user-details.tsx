'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import {
  inviteAgainAction,
  passwordLinkAction,
  setUserDetailsAction,
  withdrawInvitationAction,
} from '@/app/(office)/users/actions'
import { fullName } from '@/lib/domain/text/person-name'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import form from '../ui/form.module.css'
import type { RowPart } from './user-line'
import styles from './users.module.css'

/** The form of a user's name and e-mail address. */
export function UserDetails({ user: { id, name, email }, isSaving, run, say }: RowPart) {
  const t = useTranslations('users')
  const [to, setTo] = useState({ name, email })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = () =>
    run(
      async () => {
        const answer = await setUserDetailsAction({ id, ...to })
        setErrors(answer.ok ? {} : (answer.fields ?? {}))
        return answer
      },
      () => say(t('detailsSaved')),
    )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={form.row}>
        <Field
          label={t('name')}
          autoComplete="off"
          value={to.name}
          error={errors.name}
          onChange={(e) => setTo({ ...to, name: e.target.value })}
        />
        <Field
          label={t('email')}
          type="email"
          autoComplete="off"
          value={to.email}
          error={errors.email}
          onChange={(e) => setTo({ ...to, email: e.target.value })}
        />
      </div>
      <div className={form.buttons}>
        <Button type="submit" disabled={isSaving || (to.name === name && to.email === email)}>
          {t('saveDetails')}
        </Button>
      </div>
    </form>
  )
}

/** One tap to link a user to the person with the same e-mail address. */
export function SuggestedPerson({
  user,
  isSaving,
  onLink,
}: Pick<RowPart, 'user' | 'isSaving'> & { onLink: (id: string) => void }) {
  const t = useTranslations('users')
  const locale = useLocale()
  const { suggestedPerson } = user
  if (!suggestedPerson) return null
  const person = fullName(suggestedPerson.name, locale).text
  return (
    <p className={styles.hint}>
      {t('samePerson', { person })}{' '}
      <Button disabled={isSaving} onClick={() => onLink(suggestedPerson.id)}>
        {t('linkPerson', { person })}
      </Button>
    </p>
  )
}

/** The buttons for an invitation that was not accepted yet, and for a link by which a password is set. */
export function PasswordLinkButtons({
  user: { id, name, isInvited, isPasswordAllowed },
  isSaving,
  run,
  say,
  onLink,
}: RowPart & { onLink: (url: string) => void }) {
  const t = useTranslations('users')
  return (
    <>
      {isPasswordAllowed && (
        <Button
          disabled={isSaving}
          onClick={() =>
            void run(
              () => passwordLinkAction({ id }),
              ({ url }) => onLink(url),
            )
          }
        >
          {t('copyLink')}
        </Button>
      )}
      {isInvited && (
        <>
          <Button
            disabled={isSaving}
            onClick={() =>
              void run(
                () => inviteAgainAction({ id }),
                () => say(t('againDone', { name })),
              )
            }
          >
            {t('again')}
          </Button>
          <Button
            disabled={isSaving}
            onClick={() =>
              void run(
                () => withdrawInvitationAction({ id }),
                () => say(t('withdrawn', { name })),
              )
            }
          >
            {t('withdraw')}
          </Button>
        </>
      )}
    </>
  )
}
