'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { addUserAction } from '@/app/(office)/users/actions'
import { type OfficeRole, officeRoles } from '@/lib/domain/access/roles'
import { Button } from '../ui/button'
import { Field, SelectField } from '../ui/field'
import form from '../ui/form.module.css'
import { Notice } from '../ui/notice'
import styles from './users.module.css'

/** The form of a new user. `onAdded` is told the name and the first password. */
export function AddUser({
  onAdded,
  onCancel,
}: {
  onAdded: (name: string, password: string) => void
  onCancel: () => void
}) {
  const t = useTranslations('users')
  const role = useTranslations('vocabulary.officeRole')
  const router = useRouter()
  const [user, setUser] = useState<{ name: string; email: string; officeRole: OfficeRole }>({
    name: '',
    email: '',
    officeRole: 'staff',
  })
  const [problem, setProblem] = useState<string | null>(null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [isBusy, setIsBusy] = useState(false)
  const frame = useRef<HTMLFormElement>(null)
  useEffect(() => frame.current?.querySelector('input')?.focus(), [])

  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setIsBusy(true)
    try {
      const outcome = await addUserAction(user)
      if (outcome.ok) {
        onAdded(user.name, outcome.password)
        return router.refresh()
      }
      setProblem(outcome.message)
      setErrors(outcome.fields ?? {})
      requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
    } catch {
      setProblem(t('unreachable'))
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <form
      ref={frame}
      className={`${form.form} ${styles.panel}`}
      method="post"
      noValidate
      aria-label={t('add')}
      onSubmit={(event) => void add(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      {problem && <Notice>{problem}</Notice>}
      <div className={form.row}>
        <Field
          label={t('name')}
          autoComplete="off"
          required
          value={user.name}
          error={errors.name}
          onChange={(e) => setUser({ ...user, name: e.target.value })}
        />
        <Field
          label={t('email')}
          type="email"
          autoComplete="off"
          required
          value={user.email}
          error={errors.email}
          onChange={(e) => setUser({ ...user, email: e.target.value })}
        />
        <SelectField
          label={t('role')}
          value={user.officeRole}
          onChange={(e) => setUser({ ...user, officeRole: e.target.value as OfficeRole })}
        >
          {officeRoles.map((one) => (
            <option key={one} value={one}>
              {role(one)}
            </option>
          ))}
        </SelectField>
      </div>
      <p className={styles.hint}>{t('roleHint')}</p>
      <div className={form.buttons}>
        <Button type="submit" look="primary" disabled={isBusy}>
          {t('submit')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
