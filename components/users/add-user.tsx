'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { addUserAction } from '@/app/(office)/users/actions'
import { type OfficeRole, officeRoles } from '@/lib/domain/access/roles'
import { Button } from '../ui/button'
import { Field, SelectField } from '../ui/field'
import form from '../ui/form.module.css'
import { Notice } from '../ui/notice'
import { useFormKeys } from '../ui/use-form-keys'
import { useSave } from '../ui/use-save'
import styles from './users.module.css'

type NewUser = { name: string; email: string; officeRole: OfficeRole }

/** The form of a new user. `onAdded` gets the name and the initial password. */
export function AddUser({
  onAdded,
  onCancel,
}: {
  onAdded: (name: string, password: string) => void
  onCancel: () => void
}) {
  const t = useTranslations('users')
  const router = useRouter()
  const [user, setUser] = useState<NewUser>({ name: '', email: '', officeRole: 'staff' })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const { save, isSaving, notice } = useSave({ scope: 'add user', unreachable: t('unreachable') })
  const formRef = useRef<HTMLFormElement>(null)
  useEffect(() => formRef.current?.querySelector('input')?.focus(), [])

  const add = async () => {
    if (isSaving) return
    const answer = await save(() => addUserAction(user))
    if (!answer) return
    if (answer.ok) {
      onAdded(user.name, answer.password)
      return router.refresh()
    }
    setErrors(answer.fields ?? {})
    requestAnimationFrame(() => formRef.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }
  const keys = useFormKeys({ onSave: () => void add(), onCancel })
  return (
    <form
      ref={formRef}
      className={`${form.form} ${styles.panel}`}
      method="post"
      noValidate
      aria-label={t('add')}
      {...keys}
    >
      {notice && <Notice>{notice.text}</Notice>}
      <UserFields user={user} errors={errors} onChange={setUser} />
      <p className={styles.hint}>{t('roleHint')}</p>
      <div className={form.buttons}>
        <Button type="submit" look="primary" disabled={isSaving}>
          {t('submit')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

function UserFields({
  user,
  errors,
  onChange,
}: {
  user: NewUser
  errors: Record<string, string>
  onChange: (user: NewUser) => void
}) {
  const t = useTranslations('users')
  const role = useTranslations('vocabulary.officeRole')
  return (
    <div className={form.row}>
      <Field
        label={t('name')}
        autoComplete="off"
        required
        value={user.name}
        error={errors.name}
        onChange={(e) => onChange({ ...user, name: e.target.value })}
      />
      <Field
        label={t('email')}
        type="email"
        autoComplete="off"
        required
        value={user.email}
        error={errors.email}
        onChange={(e) => onChange({ ...user, email: e.target.value })}
      />
      <SelectField
        label={t('role')}
        value={user.officeRole}
        onChange={(e) => onChange({ ...user, officeRole: e.target.value as OfficeRole })}
      >
        {officeRoles.map((one) => (
          <option key={one} value={one}>
            {role(one)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
