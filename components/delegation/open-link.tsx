'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { Field } from '../ui/field'

/** The button that opens a member's page on this device, or the steps to a code by e-mail. */
export function OpenLink({
  action,
  stage,
  labels,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  stage: 'open' | 'send' | 'code'
  labels: Record<'text' | 'notYou' | 'open' | 'send' | 'sendAgain' | 'code' | 'check' | 'codeText', string>
}) {
  return (
    <>
      {stage === 'open' && (
        <ActionForm action={action} submit={labels.open}>
          {() => <p>{labels.text}</p>}
        </ActionForm>
      )}
      {stage === 'code' && (
        <ActionForm action={action} submit={labels.check}>
          {({ errors }) => (
            <>
              <p>{labels.codeText}</p>
              <Field
                label={labels.code}
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                pattern="[0-9 ]*"
                maxLength={20}
                required
                error={errors.code}
              />
            </>
          )}
        </ActionForm>
      )}
      {stage !== 'open' && (
        <ActionForm
          action={action}
          look={stage === 'send' ? 'primary' : 'quiet'}
          submit={stage === 'send' ? labels.send : labels.sendAgain}
        >
          {() => (
            <>
              {stage === 'send' && <p>{labels.codeText}</p>}
              <input type="hidden" name="intent" value="send" />
            </>
          )}
        </ActionForm>
      )}
      <p>{labels.notYou}</p>
    </>
  )
}
