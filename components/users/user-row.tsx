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
import type { UserWords } from './user-line'
import styles from './users.module.css'

type Answer = { ok: true } | { ok: false; message: string }

/** One user: a line that opens on what can be done. */
export function UserRow({
  user,
  isViewer,
  say,
  onPassword,
}: {
  user: UserWords
  isViewer: boolean
  say: (sentence: string) => void
  onPassword: (password: string) => void
}) {
  const t = useTranslations('users')
  const role = useTranslations('vocabulary.officeRole')
  const locale = useLocale()
  const router = useRouter()
  const [chosen, setChosen] = useState(user.officeRole)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const { id, name } = user

  const put = async <A extends Answer>(send: () => Promise<A>, done: (answer: Extract<A, { ok: true }>) => void) => {
    if (isBusy) return
    setIsBusy(true)
    setProblem(null)
    try {
      const answer = await send()
      if (!answer.ok) return setProblem(answer.message)
      done(answer as Extract<A, { ok: true }>)
      router.refresh()
    } catch {
      setProblem(t('unreachable'))
    } finally {
      setIsBusy(false)
    }
  }
  const person: Person | null = user.person && {
    ...defaultValues.person,
    ...user.person,
  }
  const setPerson = (personId: string | null) =>
    put(
      () => setPersonAction({ id, personId }),
      () => say(t('personNow')),
    )
  const isClosed = user.disabled !== null
  return (
    <li className={isClosed ? styles.closed : undefined}>
      <details>
        <summary>
          <span>
            <b>{name}</b>
            {isViewer && <i> {t('you')}</i>}
            {person && <small> {fullName(person.name, locale).text}</small>}
          </span>
          <span className={styles.second}>{user.email}</span>
          <span>{role(user.officeRole)}</span>
          <span className={`${styles.second} num`}>
            {user.disabled
              ? t('closed', { date: user.disabled })
              : user.lastSeen
                ? t('seen', { date: user.lastSeen })
                : t('never')}
          </span>
        </summary>
        <div className={`${form.form} ${styles.panel}`}>
          {problem && <Notice>{problem}</Notice>}
          <div className={form.row}>
            <form
              className={styles.role}
              onSubmit={(event) => {
                event.preventDefault()
                void put(
                  () => setOfficeRoleAction({ id, officeRole: chosen }),
                  () => say(t('roleNow', { name, role: role(chosen) })),
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
              <Button type="submit" disabled={isBusy || chosen === user.officeRole}>
                {t('saveRole')}
              </Button>
            </form>
            <PersonPicker
              label={t('person')}
              hint={t('personHint')}
              value={person}
              suggestName={name}
              onPick={(one) => void setPerson(one.id)}
              onClear={() => void setPerson(null)}
            />
          </div>
          <div className={form.buttons}>
            <Button
              disabled={isBusy}
              onClick={() =>
                void put(
                  () => resetPasswordAction({ id }),
                  ({ password }) => onPassword(password),
                )
              }
            >
              {t('reset')}
            </Button>
            <Button
              disabled={isBusy}
              onClick={() =>
                void put(
                  () => setDisabledAction({ id, isDisabled: !isClosed }),
                  () => say(isClosed ? t('openedNow', { name }) : t('closedNow', { name })),
                )
              }
            >
              {isClosed ? t('open') : t('close')}
            </Button>
          </div>
        </div>
      </details>
    </li>
  )
}
