'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { defaultHouseStyle } from '@/lib/report/house-style'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { houseForm } from '@/lib/server/office/house-style-schema'
import { saveHouseStyle } from '@/lib/server/office/office'

/**
 * Sets the house style and what goes with it. `do` is `usual` to set every choice back and keep the words, `undo` where
 * an earlier state is sent.
 */
export const saveHouseStyleAction = formAction('saveHouseStyleAction', {
  input: houseForm,
  permit: () => requireOfficeAccess('manage office'),
  async run(access, { read, do: deed, ...typed }) {
    const to = deed === 'usual' ? { ...typed, ...defaultHouseStyle, boilerplate: typed.boilerplate } : typed
    const saved = await saveHouseStyle(access, read, to)
    if (saved.outcome === 'refused') {
      const t = await getTranslations('errors')
      throw new Refuse(t('invalid'), Object.fromEntries(saved.fields.map((field) => [field, t('field')])), 'invalid')
    }
    refresh()
    return { ...saved, did: deed }
  },
})
