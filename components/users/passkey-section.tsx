'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { addPasskeyAction, offerPasskeyAction, removePasskeyAction } from '@/app/(office)/account/actions'
import { Button } from '../ui/button'
import { ConfirmButton } from '../ui/confirm-button'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import { useSave } from '../ui/use-save'
import styles from './account.module.css'
import { useHasPasskeys } from './passkey-support'
import { PasswordPrompt } from './password-prompt'

/** A passkey with formatted times. */
export type PasskeyWords = { id: string; name: string; created: string; lastUsed: string | null }

/** The user's passkeys: adds and removes them. `device`: the proposed name of a new one. */
export function PasskeySection({
  passkeys,
  device,
  email,
}: {
  passkeys: readonly PasskeyWords[]
  device: string
  email: string
}) {
  const t = useTranslations('security.passkeys')
  const router = useRouter()
  const isSupported = useHasPasskeys()
  const [isAdding, setIsAdding] = useState(false)
  const [name, setName] = useState(device)
  const { save, isSaving, notice, showNotice, showProblem } = useSave({
    scope: 'passkeys',
    unreachable: t('unreachable'),
  })

  const add = async (password: string) => {
    const offered = await save(() => offerPasskeyAction({ password }))
    if (!offered?.ok) return
    const { startRegistration } = await import('@simplewebauthn/browser')
    const response = await startRegistration({ optionsJSON: offered.options }).catch((error: unknown) => {
      showProblem((error as Error).name === 'InvalidStateError' ? t('known') : t('cancelled'))
      return null
    })
    if (!response) return
    const label = name.trim() || device
    if (!(await save(() => addPasskeyAction({ name: label, response: JSON.stringify(response) })))?.ok) return
    setIsAdding(false)
    showNotice(t('added'))
    router.refresh()
  }
  const remove = async (id: string) => {
    if (!(await save(() => removePasskeyAction({ id })))?.ok) return
    showNotice(t('removed'))
    router.refresh()
  }
  return (
    <section>
      <h2>{t('title')}</h2>
      <p className={styles.line}>{isSupported ? t('text') : t('unsupported')}</p>
      {notice && <Notice done={!notice.isProblem}>{notice.text}</Notice>}
      {passkeys.length > 0 && (
        <ul className={styles.list}>
          {passkeys.map((passkey) => (
            <PasskeyItem key={passkey.id} passkey={passkey} isSaving={isSaving} onRemove={remove} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <PasswordPrompt
          email={email}
          submit={t('continue')}
          isSaving={isSaving}
          onSend={(password) => void add(password)}
          onCancel={() => setIsAdding(false)}
        >
          <Field
            label={t('name')}
            hint={t('nameHint')}
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </PasswordPrompt>
      ) : (
        isSupported && (
          <p className={styles.buttons}>
            <Button onClick={() => setIsAdding(true)}>{t('add')}</Button>
          </p>
        )
      )}
    </section>
  )
}

function PasskeyItem({
  passkey: { id, name, created, lastUsed },
  isSaving,
  onRemove,
}: {
  passkey: PasskeyWords
  isSaving: boolean
  onRemove: (id: string) => Promise<void>
}) {
  const t = useTranslations('security.passkeys')
  return (
    <li>
      <span>
        <b>{name}</b>
        <small>
          {t('created', { date: created })} · {lastUsed === null ? t('unused') : t('used', { date: lastUsed })}
        </small>
      </span>
      <ConfirmButton
        labels={{
          button: t('remove'),
          name: t('removeNamed', { name }),
          title: t('removeTitle', { name }),
          text: t('removeText'),
          confirm: t('remove'),
          cancel: t('cancel'),
        }}
        look="quiet"
        disabled={isSaving}
        onConfirm={() => void onRemove(id)}
      />
    </li>
  )
}
