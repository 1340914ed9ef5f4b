'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import form from '../ui/form.module.css'
import { CheckField, Field } from '../ui/field'

/** How the personal links of members work, for the whole office. */
export function LinkSettingsForm({
  action,
  weeks,
  isCodeRequired,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  weeks: number
  isCodeRequired: boolean
}) {
  const t = useTranslations('invitations.settings')
  return (
    <section className={form.settings} aria-labelledby="link-settings">
      <h2 id="link-settings">{t('title')}</h2>
      <ActionForm action={action} submit={t('save')} look="plain">
        {({ errors }) => (
          <>
            <Field
              label={t('weeks')}
              hint={t('weeksHint')}
              name="weeks"
              type="number"
              inputMode="numeric"
              min={1}
              max={52}
              required
              defaultValue={weeks}
              error={errors.weeks}
            />
            <CheckField label={t('code')} hint={t('codeHint')} name="code" defaultChecked={isCodeRequired} />
          </>
        )}
      </ActionForm>
    </section>
  )
}
