'use client'

import { useLocale, useTranslations } from 'next-intl'
import { addInstitutionAction, saveInstitutionAction } from '@/app/(office)/institutions/actions'
import type { InstitutionValues } from '@/lib/domain/directory/directory'
import { localLanguage } from '@/lib/domain/text/local-script'
import { plain } from '@/lib/domain/text/text'
import { countryName } from '@/lib/domain/text/countries'
import { type InstitutionKind, institutionKinds } from '@/lib/domain/directory/fields/institution'
import { EntryForm, type EntryTexts } from '../entry-form'
import { TextsField } from '../../text/texts-field'
import { type NamedZoneGroup, ZoneOptions } from '../../text/zone-options'
import { Field, SelectField } from '../../ui/field'
import form from '../../ui/form.module.css'
import { SentencesField } from './sentences-field'

/**
 * The form of an institution: a new one without `id`. `zones` and `countries` are there to choose from; the server
 * names them, for a browser may know a country by another name.
 */
export function InstitutionForm({
  id,
  initial,
  revision,
  zones,
  countries,
}: {
  id?: string
  initial: InstitutionValues
  revision: number
  zones: readonly NamedZoneGroup[]
  countries: readonly { code: string; name: string }[]
}) {
  const t = useTranslations('directory.institution')
  const kind = useTranslations('vocabulary.institutionKind')
  const locale = useLocale()
  const zoneName = (zone: string) =>
    zones.flatMap(({ choices }) => choices).find((choice) => choice.zone === zone)?.city
  const send = async (values: InstitutionValues, revision: number) => {
    if (id !== undefined) return saveInstitutionAction({ id, revision, values })
    const answer = await addInstitutionAction({ tripId: null, institution: values })
    return answer.ok ? { ok: true as const, id: answer.institution.id } : answer
  }
  const texts: EntryTexts<InstitutionValues> = {
    name: { label: t('name'), text: ({ name }) => Object.values(name).join(' / ') },
    acronym: { label: t('acronym'), text: ({ acronym }) => acronym ?? '' },
    kind: { label: t('kind'), text: (held) => (held.kind ? kind(held.kind) : '') },
    country: { label: t('country'), text: ({ country }) => (country ? countryName(country, locale) : '') },
    timeZone: { label: t('timeZone'), text: ({ timeZone }) => (timeZone ? (zoneName(timeZone) ?? timeZone) : '') },
    city: { label: t('city'), text: ({ city }) => plain(city, locale) },
    address: { label: t('address'), text: ({ address }) => plain(address, locale) },
    website: { label: t('website'), text: ({ website }) => website ?? '' },
    background: {
      label: t('background'),
      text: ({ background }) => background.map((one) => plain(one, locale)).join(' '),
    },
  }
  return (
    <EntryForm
      texts={texts}
      initial={initial}
      revision={revision}
      send={send}
      back={{
        saved: (made) => `/institutions/${id ?? made}`,
        cancelled: id === undefined ? '/institutions' : `/institutions/${id}`,
      }}
    >
      {({ values, set, errorOf }) => {
        const local = localLanguage(values.country)
        const languages = local ? [local] : []
        // A code that the list of countries lacks may have come with an imported trip.
        const isListed = values.country === null || countries.some(({ code }) => code === values.country)
        return (
          <>
            <TextsField
              label={t('name')}
              required
              value={Object.keys(values.name).length > 0 ? values.name : null}
              languages={languages}
              error={errorOf('name')}
              onChange={(name) => set({ name: name ?? {} })}
            />
            <div className={form.row}>
              <div>
                <Field
                  label={t('acronym')}
                  value={values.acronym ?? ''}
                  error={errorOf('acronym')}
                  onChange={(e) => set({ acronym: e.target.value || null })}
                />
              </div>
              <div>
                <SelectField
                  label={t('kind')}
                  value={values.kind ?? ''}
                  error={errorOf('kind')}
                  onChange={(e) => set({ kind: (e.target.value || null) as InstitutionKind | null })}
                >
                  <option value="">{t('unknown')}</option>
                  {institutionKinds.map((one) => (
                    <option key={one} value={one}>
                      {kind(one)}
                    </option>
                  ))}
                </SelectField>
              </div>
            </div>
            <div className={form.row}>
              <div>
                <SelectField
                  label={t('country')}
                  value={values.country ?? ''}
                  error={errorOf('country')}
                  onChange={(e) => set({ country: e.target.value || null })}
                >
                  <option value="">{t('unknown')}</option>
                  {!isListed && <option value={values.country!}>{values.country}</option>}
                  {countries.map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </SelectField>
              </div>
              <div>
                <SelectField
                  label={t('timeZone')}
                  value={values.timeZone ?? ''}
                  error={errorOf('timeZone')}
                  onChange={(e) => set({ timeZone: e.target.value || null })}
                >
                  <option value="">{t('unknown')}</option>
                  {values.timeZone && !zoneName(values.timeZone) && <option>{values.timeZone}</option>}
                  <ZoneOptions groups={zones} />
                </SelectField>
              </div>
            </div>
            <TextsField
              label={t('city')}
              value={values.city}
              languages={languages}
              error={errorOf('city')}
              onChange={(city) => set({ city })}
            />
            <TextsField
              label={t('address')}
              hint={t('addressHint')}
              multiline
              value={values.address}
              languages={languages}
              error={errorOf('address')}
              onChange={(address) => set({ address })}
            />
            <div>
              <Field
                label={t('website')}
                hint={t('websiteHint')}
                type="url"
                value={values.website ?? ''}
                error={errorOf('website')}
                onChange={(e) => set({ website: e.target.value || null })}
              />
            </div>
            <SentencesField
              value={values.background}
              onChange={(background) => set({ background })}
              error={errorOf('background')}
            />
          </>
        )
      }}
    </EntryForm>
  )
}
