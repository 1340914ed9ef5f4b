'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import type { PrivacySettings } from '@/lib/server/privacy/retention'
import { ActionForm } from '../ui/action-form'
import form from '../ui/form.module.css'
import { CheckField, Field } from '../ui/field'

/** How long personal data stays, and who sees past visits. */
export function PrivacyForm({
  action,
  settings,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  settings: PrivacySettings
}) {
  const t = useTranslations('privacy')
  return (
    <section className={form.settings} aria-labelledby="privacy-settings">
      <h2 id="privacy-settings">{t('settings')}</h2>
      <ActionForm action={action} submit={t('save')} look="plain">
        {({ errors }) => (
          <>
            {(['deletedTripDays', 'mailDays'] as const).map((name) => (
              <Field
                key={name}
                label={t(name)}
                hint={t(`${name}Hint`)}
                name={name}
                type="number"
                inputMode="numeric"
                min={1}
                max={3650}
                required
                defaultValue={settings[name]}
                error={errors[name]}
              />
            ))}
            <CheckField
              label={t('history')}
              hint={t('historyHint')}
              name="history"
              defaultChecked={settings.isHistoryShared}
            />
          </>
        )}
      </ActionForm>
    </section>
  )
}
