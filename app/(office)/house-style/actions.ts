'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { defaultHouseStyle } from '@/lib/report/house-style'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { houseForm } from '@/lib/server/office/house-style-schema'
import { saveHouseStyle } from '@/lib/server/office/office'

/**
 * Saves the house style and related settings. `do` is `usual` to reset all settings except texts, `undo` to restore an
 * earlier state.
 */
export const saveHouseStyleAction = formAction('saveHouseStyleAction', {
  input: houseForm,
  permit: () => requireOfficeAccess('manage office'),
  async run(access, { read, do: command, ...typed }) {
    const to = command === 'usual' ? { ...typed, ...defaultHouseStyle, boilerplate: typed.boilerplate } : typed
    const saved = await saveHouseStyle(access, read, to)
    if (saved.outcome === 'refused') {
      const t = await getTranslations('errors')
      throw new Refuse(t('invalid'), Object.fromEntries(saved.fields.map((field) => [field, t('field')])), 'invalid')
    }
    refresh()
    return { ...saved, did: command }
  },
})
