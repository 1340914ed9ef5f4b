'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import {
  resetPasswordAction,
  setDisabledAction,
  setOfficeRoleAction,
  setPersonAction,
} from '@/app/(office)/users/actions'
import { fullName } from '@/lib/domain/text/person-name'
import { type OfficeRole, officeRoles } from '@/lib/domain/access/roles'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import type { Person } from '@/lib/domain/directory/entry'
import { PersonPicker } from '../directory/pick/person-picker'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import form from '../ui/form.module.css'
import { Notice } from '../ui/notice'
import { useSave } from '../ui/use-save'
import { DeleteAccount } from './delete-account'
import { ResetSecondFactor } from './reset-second-factor'
import { PasswordLinkButtons, SuggestedPerson, UserDetails } from './user-details'
import type { RowPart, RunAction, UserWords } from './user-line'
import styles from './users.module.css'

/** A user as a line, which opens to show the actions. */
export function UserRow({
  user,
  isViewer,
  say,
  onPassword,
  onLink,
}: {
  user: UserWords
  isViewer: boolean
  say: (sentence: string) => void
  onPassword: (password: string) => void
  /** Shows the address by which the user sets a password. */
  onLink: (url: string) => void
}) {
  const t = useTranslations('users')
  const router = useRouter()
  const { save, isSaving, notice } = useSave({ scope: `user ${user.id}`, unreachable: t('unreachable') })
  const { id, name } = user
  const isClosed = user.disabled !== null
  const person: Person | null = user.person && { ...defaultValues.person, ...user.person }

  const run: RunAction = async (action, onDone) => {
    if (isSaving) return
    const answer = await save(action)
    if (!answer?.ok) return
    onDone(answer as Extract<typeof answer, { ok: true }>)
    router.refresh()
  }
  const setPerson = (personId: string | null) =>
    void run(
      () => setPersonAction({ id, personId }),
      () => say(t('personSaved')),
    )
  const resetPassword = () =>
    void run(
      () => resetPasswordAction({ id }),
      ({ password }) => onPassword(password),
    )
  const setDisabled = () =>
    void run(
      () => setDisabledAction({ id, isDisabled: !isClosed }),
      () => say(isClosed ? t('reactivated', { name }) : t('deactivated', { name })),
    )
  return (
    <li className={isClosed ? styles.closed : undefined}>
      <details>
        <UserSummary user={user} isViewer={isViewer} person={person} />
        <div className={`${form.form} ${styles.panel}`}>
          {notice && <Notice>{notice.text}</Notice>}
          <SuggestedPerson user={user} isSaving={isSaving} onLink={setPerson} />
          <UserDetails user={user} isSaving={isSaving} run={run} say={say} />
          <div className={form.row}>
            <RoleForm user={user} isSaving={isSaving} run={run} say={say} />
            <PersonPicker
              label={t('person')}
              hint={t('personHint')}
              value={person}
              suggestName={name}
              onPick={(one) => setPerson(one.id)}
              onClear={() => setPerson(null)}
            />
          </div>
          <div className={form.buttons}>
            {!isClosed && <PasswordLinkButtons user={user} isSaving={isSaving} run={run} say={say} onLink={onLink} />}
            {user.isPasswordAllowed && (
              <Button disabled={isSaving} onClick={resetPassword}>
                {t('reset')}
              </Button>
            )}
            <Button disabled={isSaving} onClick={setDisabled}>
              {isClosed ? t('reactivate') : t('deactivate')}
            </Button>
            {user.hasSecondFactor && <ResetSecondFactor user={user} isSaving={isSaving} run={run} say={say} />}
            {!isViewer && <DeleteAccount user={user} isSaving={isSaving} run={run} say={say} />}
          </div>
        </div>
      </details>
    </li>
  )
}

function UserSummary({ user, isViewer, person }: { user: UserWords; isViewer: boolean; person: Person | null }) {
  const t = useTranslations('users')
  const role = useTranslations('vocabulary.officeRole')
  const locale = useLocale()
  return (
    <summary>
      <span>
        <b>{user.name}</b>
        {isViewer && <i> {t('you')}</i>}
        {person && <small> {fullName(person.name, locale).text}</small>}
      </span>
      <span className={styles.second}>{user.email}</span>
      <span>{role(user.officeRole)}</span>
      <span className={`${styles.second} num`}>
        {user.disabled
          ? t('deactivatedAt', { date: user.disabled })
          : user.isInvited
            ? user.invited
              ? t('invitedUntil', { date: user.invited })
              : t('invitationExpired')
            : user.lastSeen
              ? t('seen', { date: user.lastSeen })
              : t('never')}
      </span>
    </summary>
  )
}

function RoleForm({ user: { id, name, officeRole }, isSaving, run, say }: RowPart) {
  const t = useTranslations('users')
  const role = useTranslations('vocabulary.officeRole')
  const [chosen, setChosen] = useState(officeRole)
  return (
    <form
      className={styles.role}
      onSubmit={(event) => {
        event.preventDefault()
        void run(
          () => setOfficeRoleAction({ id, officeRole: chosen }),
          () => say(t('roleChanged', { name, role: role(chosen) })),
        )
      }}
    >
      <SelectField label={t('role')} value={chosen} onChange={(e) => setChosen(e.target.value as OfficeRole)}>
        {officeRoles.map((one) => (
          <option key={one} value={one}>
            {role(one)}
          </option>
        ))}
      </SelectField>
      <Button type="submit" disabled={isSaving || chosen === officeRole}>
        {t('saveRole')}
      </Button>
    </form>
  )
}
