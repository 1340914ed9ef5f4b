'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { backupIntervals } from '@/lib/domain/time/backup-schedule'
import type { BackupSettings } from '@/lib/server/office/backup-settings'
import { ActionForm } from '../ui/action-form'
import { Field } from '../ui/field'
import { SelectField } from '../ui/field'

type Action = ComponentProps<typeof ActionForm>['action']

export function MakeBackup({ action }: { action: Action }) {
  const t = useTranslations('backup')
  return (
    <ActionForm action={action} submit={t('make')}>
      {() => null}
    </ActionForm>
  )
}

/** How often backups are made, and which are kept. */
export function BackupSchedule({ action, settings }: { action: Action; settings: BackupSettings }) {
  const t = useTranslations('backup')
  return (
    <ActionForm action={action} submit={t('save')} look="plain">
      {({ errors }) => (
        <>
          <SelectField label={t('interval')} name="interval" defaultValue={settings.interval}>
            {backupIntervals.map((days) => (
              <option key={days} value={days}>
                {t(`intervals.${days}`)}
              </option>
            ))}
          </SelectField>
          <Field
            label={t('keep')}
            hint={t('keepHint')}
            name="keep"
            required
            maxLength={40}
            defaultValue={settings.keep}
            error={errors.keep}
          />
        </>
      )}
    </ActionForm>
  )
}
