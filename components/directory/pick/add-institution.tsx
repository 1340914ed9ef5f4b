'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useParams } from 'next/navigation'
import { useMemo, useState } from 'react'
import { addInstitutionAction } from '@/app/(office)/institutions/actions'
import { countriesFor } from '@/lib/domain/text/countries'
import { institutionNamed, likelyLanguage } from '@/lib/domain/directory/directory'
import { localLanguage } from '@/lib/domain/text/local-script'
import type { Institution } from '@/lib/domain/directory/entry'
import { TextsField } from '../../text/texts-field'
import { Dialog } from '../../ui/dialog'
import { Field, SelectField } from '../../ui/field'
import form from '../../ui/form.module.css'
import { AddForm } from './add-form'

/** Adds an institution to the directory, from within a picker. */
export function AddInstitution({
  typed,
  onAdded,
  onClose,
}: {
  typed: string
  onAdded: (institution: Institution) => void
  onClose: () => void
}) {
  const t = useTranslations('shell.pick')
  const locale = useLocale()
  const tripId = useParams<{ trip?: string }>()?.trip ?? null
  const countries = useMemo(() => countriesFor(locale), [locale])
  const [institution, setInstitution] = useState(() =>
    institutionNamed(typed ? { [likelyLanguage(typed, locale)]: typed } : {}),
  )
  const set = (to: Partial<typeof institution>) => setInstitution((now) => ({ ...now, ...to }))
  const local = localLanguage(institution.country)
  return (
    <Dialog title={t('addInstitution')} onClose={onClose}>
      <AddForm
        send={() => addInstitutionAction({ tripId, institution })}
        onClose={onClose}
        onDone={(answer) => onAdded(answer.institution)}
      >
        {(errors) => (
          <>
            <TextsField
              label={t('institutionName')}
              hint={t('institutionNameHint')}
              required
              error={errors['institution.name']}
              value={Object.keys(institution.name).length > 0 ? institution.name : null}
              languages={local ? [local] : []}
              onChange={(name) => set({ name: name ?? {} })}
            />
            <div className={form.row}>
              <SelectField
                label={t('country')}
                value={institution.country ?? ''}
                error={errors['institution.country']}
                onChange={(e) => set({ country: e.target.value || null })}
              >
                <option value="">{t('unknown')}</option>
                {countries.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </SelectField>
              <Field
                label={t('acronym')}
                value={institution.acronym ?? ''}
                error={errors['institution.acronym']}
                onChange={(e) => set({ acronym: e.target.value || null })}
              />
            </div>
            <TextsField
              label={t('city')}
              value={institution.city}
              languages={local ? [local] : []}
              error={errors['institution.city']}
              onChange={(city) => set({ city })}
            />
          </>
        )}
      </AddForm>
    </Dialog>
  )
}
