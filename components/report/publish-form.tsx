'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { ButtonLink } from '../ui/button'
import { AreaField, Field } from '../ui/field'

type Labels = Record<'address' | 'addressHint' | 'correction' | 'correctionHint' | 'submit' | 'back', string>

/** Address and correction note. Works without scripts; a refused form returns with the typed text. */
export function PublishForm({
  action,
  tripId,
  language,
  version,
  slug,
  back,
  isCorrection,
  labels,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  tripId: string
  language: string
  version: number
  slug: string
  back: string
  /** True where the article can be read already. */
  isCorrection: boolean
  labels: Labels
}) {
  return (
    <ActionForm
      action={action}
      submit={labels.submit}
      more={
        <ButtonLink look="quiet" href={back} prefetch={false}>
          {labels.back}
        </ButtonLink>
      }
    >
      {({ errors, values }) => (
        <>
          <input type="hidden" name="tripId" value={tripId} />
          <input type="hidden" name="language" value={language} />
          <input type="hidden" name="version" value={version} />
          <Field
            label={labels.address}
            hint={labels.addressHint}
            name="slug"
            required
            maxLength={200}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            defaultValue={values.slug ?? slug}
            error={errors.slug}
          />
          {isCorrection && (
            <AreaField
              label={labels.correction}
              hint={labels.correctionHint}
              name="correction"
              required
              maxLength={2000}
              defaultValue={values.correction ?? ''}
              error={errors.correction}
            />
          )}
        </>
      )}
    </ActionForm>
  )
}
