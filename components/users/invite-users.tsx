'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { inviteUsersAction } from '@/app/(office)/users/actions'
import { type OfficeRole, officeRoles } from '@/lib/domain/access/roles'
import { Button } from '../ui/button'
import { AreaField, SelectField } from '../ui/field'
import form from '../ui/form.module.css'
import { Notice } from '../ui/notice'
import { useFormKeys } from '../ui/use-form-keys'
import { useSave } from '../ui/use-save'
import styles from './users.module.css'

/** The form that invites several users at once. `onDone` gets what happened, in a sentence. */
export function InviteUsers({
  sends,
  hasPasswords,
  onDone,
  onCancel,
}: {
  /** Whether a mail server is configured. */
  sends: boolean
  hasPasswords: boolean
  onDone: (sentence: string) => void
  onCancel: () => void
}) {
  const t = useTranslations('users')
  const role = useTranslations('vocabulary.officeRole')
  const router = useRouter()
  const [emails, setEmails] = useState('')
  const [officeRole, setOfficeRole] = useState<OfficeRole>('staff')
  const [error, setError] = useState<string>()
  const { save, isSaving, notice } = useSave({ scope: 'invite users', unreachable: t('unreachable') })

  const invite = async () => {
    if (isSaving) return
    const answer = await save(() => inviteUsersAction({ emails, officeRole }))
    if (!answer) return
    if (!answer.ok) return setError(answer.fields?.emails)
    const { invited, taken } = answer
    const count = invited.length
    if (taken.length > 0) onDone(t('invitedTaken', { count, emails: taken.join(', ') }))
    else onDone(t(sends ? 'invited' : hasPasswords ? 'inviteDoneNoMail' : 'inviteDoneProvider', { count }))
    router.refresh()
  }
  const keys = useFormKeys({ onSave: () => void invite(), onCancel })
  return (
    <form className={`${form.form} ${styles.panel}`} method="post" noValidate aria-label={t('invite')} {...keys}>
      {notice && <Notice>{notice.text}</Notice>}
      {!sends && <p>{t(hasPasswords ? 'inviteNoMail' : 'inviteNoMailProvider')}</p>}
      <AreaField
        label={t('inviteEmails')}
        hint={t(hasPasswords ? 'inviteEmailsHint' : 'inviteEmailsHintProvider')}
        value={emails}
        error={error}
        required
        autoFocus
        onChange={(e) => setEmails(e.target.value)}
      />
      <SelectField label={t('role')} value={officeRole} onChange={(e) => setOfficeRole(e.target.value as OfficeRole)}>
        {officeRoles.map((one) => (
          <option key={one} value={one}>
            {role(one)}
          </option>
        ))}
      </SelectField>
      <p className={styles.hint}>{t('roleHint')}</p>
      <div className={form.buttons}>
        <Button type="submit" look="primary" disabled={isSaving}>
          {t('inviteSubmit')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
