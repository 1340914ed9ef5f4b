'use client'

import { useState } from 'react'
import { askForPasskeyAction, enterPasskeyAction } from '@/app/sign-in/actions'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { useSave } from '../ui/use-save'
import { useHasPasskeys } from './passkey-support'
import styles from './sign-in-layout.module.css'

/** Signs in with a passkey. The script for that is loaded when the button is pressed. */
export function PasskeyButton({
  next,
  labels,
}: {
  /** The path to open afterwards. */
  next: string | null
  labels: Record<'enter' | 'cancelled' | 'unreachable', string>
}) {
  const isSupported = useHasPasskeys()
  const [isWaiting, setIsWaiting] = useState(false)
  const { save, notice, showProblem } = useSave({ scope: 'passkey', unreachable: labels.unreachable })
  const enter = async () => {
    const asked = await save(() => askForPasskeyAction({}))
    if (!asked?.ok) return
    const { startAuthentication } = await import('@simplewebauthn/browser')
    const response = await startAuthentication({ optionsJSON: asked.options }).catch(() => null)
    if (!response) return showProblem(labels.cancelled)
    const answer = await save(() => enterPasskeyAction({ response: JSON.stringify(response), next }))
    // The whole page is loaded again, as after every sign-in, so that nothing of another user remains.
    if (answer?.ok) window.location.assign(answer.to)
  }
  const press = async () => {
    setIsWaiting(true)
    await enter().finally(() => setIsWaiting(false))
  }
  if (!isSupported) return null
  return (
    <div className={styles.passkey}>
      {notice && <Notice>{notice.text}</Notice>}
      <Button disabled={isWaiting} onClick={() => void press()}>
        {labels.enter}
      </Button>
    </div>
  )
}
