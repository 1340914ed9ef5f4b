'use client'

import { useState } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'
import form from './form.module.css'

/** A button whose action has to be confirmed in a dialog. */
export function ConfirmButton({
  labels,
  disabled,
  look = 'plain',
  onConfirm,
}: {
  /** `name`: the accessible name of the button, if its text is ambiguous by itself. */
  labels: Record<'button' | 'title' | 'text' | 'confirm' | 'cancel', string> & { name?: string }
  disabled: boolean
  look?: 'plain' | 'quiet'
  onConfirm: () => void
}) {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <Button look={look} disabled={disabled} aria-label={labels.name} onClick={() => setIsAsking(true)}>
        {labels.button}
      </Button>
      {isAsking && (
        <Dialog title={labels.title} onClose={() => setIsAsking(false)}>
          <div className={form.form}>
            <p>{labels.text}</p>
            <div className={form.buttons}>
              <Button
                look="primary"
                disabled={disabled}
                onClick={() => {
                  setIsAsking(false)
                  onConfirm()
                }}
              >
                {labels.confirm}
              </Button>
              <Button onClick={() => setIsAsking(false)}>{labels.cancel}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  )
}
