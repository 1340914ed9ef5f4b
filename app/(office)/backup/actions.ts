'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { backupIntervals } from '@/lib/domain/time/backup-schedule'
import { parseKeep } from '@/lib/domain/time/keep-policy'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { saveBackupSettings } from '@/lib/server/office/backup-settings'
import { makeBackup } from '@/lib/server/office/backups'

/** Makes a backup now. */
export const makeBackupAction = formAction('makeBackupAction', {
  input: z.object({}),
  permit: () => requireOfficeAccess('manage office'),
  async run(access) {
    const t = await getTranslations('backup')
    const problem = await makeBackup(access)
    if (problem !== null) throw new Refuse(t('failed', { problem }))
    refresh()
    return { message: t('made') }
  },
})

/** Saves how often backups are made and which are kept. */
export const saveBackupSettingsAction = formAction('saveBackupSettingsAction', {
  input: z.object({
    interval: z.coerce.number().pipe(z.literal([...backupIntervals])),
    keep: z
      .string()
      .trim()
      .max(40, 'keep')
      .refine((text) => parseKeep(text) !== null, 'keep'),
  }),
  permit: () => requireOfficeAccess('manage office'),
  async run(access, settings) {
    await saveBackupSettings(access, settings)
    refresh()
    return { message: (await getTranslations('backup'))('saved') }
  },
})
