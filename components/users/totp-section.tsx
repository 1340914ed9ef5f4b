'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import {
  confirmTotpAction,
  offerTotpAction,
  renewRecoveryCodesAction,
  turnOffTotpAction,
} from '@/app/(office)/account/actions'
import type { TotpOffer } from '@/lib/server/users/totp'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { useSave } from '../ui/use-save'
import styles from './account.module.css'
import { PasswordPrompt } from './password-prompt'
import { RecoveryCodes } from './recovery-codes'
import { TotpSetup } from './totp-setup'

/** The state of one-time codes, with formatted times. */
export type TotpWords = { onSince: string | null; recoveryCodesLeft: number }

type Step = { at: 'password'; for: 'turnOn' | 'renew' | 'turnOff' } | { at: 'setup'; offer: TotpOffer } | null

/** Turns one-time codes on and off, and replaces the recovery codes. */
export function TotpSection({ state, email }: { state: TotpWords; email: string }) {
  const t = useTranslations('security.totp')
  const router = useRouter()
  const [step, setStep] = useState<Step>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const { save, isSaving, notice, showNotice } = useSave({ scope: 'second factor', unreachable: t('unreachable') })

  const finish = (recoveryCodes: readonly string[] | null) => {
    setStep(null)
    setCodes(recoveryCodes)
    router.refresh()
  }
  const proceed = async (password: string) => {
    if (step?.at !== 'password') return
    if (step.for === 'turnOn') {
      const answer = await save(() => offerTotpAction({ password }))
      if (answer?.ok) setStep({ at: 'setup', offer: answer.offer })
    } else if (step.for === 'renew') {
      const answer = await save(() => renewRecoveryCodesAction({ password }))
      if (answer?.ok) finish(answer.recoveryCodes)
    } else if ((await save(() => turnOffTotpAction({ password })))?.ok) {
      finish(null)
      showNotice(t('turnedOff'))
    }
  }
  const confirm = async (code: string) => {
    const answer = await save(() => confirmTotpAction({ code }))
    if (answer?.ok) finish(answer.recoveryCodes)
  }
  const ask = (what: 'turnOn' | 'renew' | 'turnOff') => setStep({ at: 'password', for: what })
  return (
    <section>
      <h2>{t('title')}</h2>
      <p className={styles.line}>
        {state.onSince === null
          ? t('text')
          : `${t('onSince', { date: state.onSince })} ${t('left', { count: state.recoveryCodesLeft })}`}
      </p>
      {notice && <Notice done={!notice.isProblem}>{notice.text}</Notice>}
      {step === null && <Choices isOn={state.onSince !== null} ask={ask} />}
      {step?.at === 'password' && (
        <PasswordPrompt
          email={email}
          submit={step.for === 'turnOn' ? t('continue') : t(step.for)}
          isSaving={isSaving}
          onSend={(password) => void proceed(password)}
          onCancel={() => setStep(null)}
        />
      )}
      {step?.at === 'setup' && (
        <TotpSetup
          offer={step.offer}
          isSaving={isSaving}
          onSend={(code) => void confirm(code)}
          onCancel={() => setStep(null)}
        />
      )}
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
    </section>
  )
}

function Choices({ isOn, ask }: { isOn: boolean; ask: (what: 'turnOn' | 'renew' | 'turnOff') => void }) {
  const t = useTranslations('security.totp')
  const choices = isOn ? (['renew', 'turnOff'] as const) : (['turnOn'] as const)
  return (
    <p className={styles.buttons}>
      {choices.map((what) => (
        <Button key={what} onClick={() => ask(what)}>
          {t(what)}
        </Button>
      ))}
    </p>
  )
}
