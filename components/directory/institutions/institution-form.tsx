'use client'

import { noPlaces } from '@/lib/domain/time/places'
import { useState } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { coordinatesText, readCoordinates } from '@/lib/domain/fields/coordinates'
import { addInstitutionAction, saveInstitutionAction } from '@/app/(office)/institutions/actions'
import type { InstitutionValues } from '@/lib/domain/directory/directory'
import { localLanguage } from '@/lib/domain/text/local-script'
import { plain } from '@/lib/domain/text/text'
import { countryName } from '@/lib/domain/text/countries'
import { type InstitutionKind, institutionKinds } from '@/lib/domain/directory/fields/institution'
import { type EntryFields, EntryForm, type EntryTexts } from '../entry-form'
import { TextsField } from '../../text/texts-field'
import { usePlaces } from '../../text/use-places'
import { TranslatedZoneField } from '../../text/zone-field'
import type { NamedZoneGroup } from '../../text/zone-options'
import { Field, SelectField } from '../../ui/field'
import form from '../../ui/form.module.css'
import { SentencesField } from './sentences-field'

type Countries = readonly { code: string; name: string }[]
type Zones = readonly NamedZoneGroup[]
type Fields = EntryFields<InstitutionValues>

/**
 * The form of an institution; without `id` of a new one. The server sends the names of `zones` and `countries`, because
 * a browser may know a country by another name.
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
  zones: Zones
  countries: Countries
}) {
  const send = async (values: InstitutionValues, revision: number) => {
    if (id !== undefined) return saveInstitutionAction({ id, revision, values })
    const answer = await addInstitutionAction({ tripId: null, institution: values })
    return answer.ok ? { ok: true as const, id: answer.institution.id } : answer
  }
  return (
    <EntryForm
      texts={useFieldTexts(zones)}
      initial={initial}
      revision={revision}
      send={send}
      back={{
        saved: (made) => `/institutions/${id ?? made}`,
        cancelled: id === undefined ? '/institutions' : `/institutions/${id}`,
      }}
    >
      {(fields) => <InstitutionFields fields={fields} zones={zones} countries={countries} />}
    </EntryForm>
  )
}

/** How a conflict shows the fields. */
function useFieldTexts(zones: Zones): EntryTexts<InstitutionValues> {
  const t = useTranslations('directory.institution')
  const kind = useTranslations('vocabulary.institutionKind')
  const locale = useLocale()
  return {
    name: { label: t('name'), text: ({ name }) => Object.values(name).join(' / ') },
    acronym: { label: t('acronym'), text: ({ acronym }) => acronym ?? '' },
    kind: { label: t('kind'), text: (values) => (values.kind ? kind(values.kind) : '') },
    country: { label: t('country'), text: ({ country }) => (country ? countryName(country, locale) : '') },
    timeZone: {
      label: t('timeZone'),
      text: ({ timeZone }) => (timeZone ? (zoneName(timeZone, zones) ?? timeZone) : ''),
    },
    city: { label: t('city'), text: ({ city }) => plain(city, locale) },
    address: { label: t('address'), text: ({ address }) => plain(address, locale) },
    latitude: { label: t('coordinates'), text: typedText },
    longitude: { label: t('coordinates'), text: typedText },
    website: { label: t('website'), text: ({ website }) => website ?? '' },
    background: {
      label: t('background'),
      text: ({ background }) => background.map((one) => plain(one, locale)).join(' '),
    },
  }
}

function zoneName(zone: string, zones: Zones): string | undefined {
  return zones.flatMap(({ choices }) => choices).find((choice) => choice.zone === zone)?.city
}

function InstitutionFields({ fields, zones, countries }: { fields: Fields; zones: Zones; countries: Countries }) {
  const { values, set, errorOf } = fields
  const t = useTranslations('directory.institution')
  const local = localLanguage(values.country)
  const languages = local ? [local] : []
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
      <AcronymAndKind {...fields} />
      <CountryAndZone fields={fields} zones={zones} countries={countries} />
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
      <CoordinatesField {...fields} />
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
}

type Point = Pick<InstitutionValues, 'latitude' | 'longitude'>

// Text that cannot be read as coordinates is no number, which the server refuses, so that it stays in the form.
function pointIn(typed: string): Point {
  if (typed.trim() === '') return { latitude: null, longitude: null }
  return readCoordinates(typed) ?? { latitude: Number.NaN, longitude: Number.NaN }
}

function typedText({ latitude, longitude }: Point): string {
  return Number.isNaN(latitude) ? '' : coordinatesText(latitude, longitude)
}

function CoordinatesField({ values, set, errorOf }: Fields) {
  const t = useTranslations('directory.institution')
  const [typed, setTyped] = useState<string | null>(null)
  // What was typed, unless the values have become others in a conflict.
  const point = typed === null ? null : pointIn(typed)
  const isTyped = point && Object.is(point.latitude, values.latitude) && Object.is(point.longitude, values.longitude)
  return (
    <div>
      <Field
        label={t('coordinates')}
        hint={t('coordinatesHint')}
        className="num"
        value={isTyped && typed !== null ? typed : typedText(values)}
        maxLength={500}
        autoComplete="off"
        error={errorOf('latitude') || errorOf('longitude') ? t('badCoordinates') : undefined}
        onChange={(e) => {
          setTyped(e.target.value)
          set(pointIn(e.target.value))
        }}
      />
    </div>
  )
}

function AcronymAndKind({ values, set, errorOf }: Fields) {
  const t = useTranslations('directory.institution')
  const kind = useTranslations('vocabulary.institutionKind')
  return (
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
  )
}

function CountryAndZone({
  fields: { values, set, errorOf },
  zones,
  countries,
}: {
  fields: Fields
  zones: Zones
  countries: Countries
}) {
  const t = useTranslations('directory.institution')
  const { country, timeZone } = values
  const places = usePlaces() ?? noPlaces
  // A country with one time zone decides it, unless another was chosen.
  const zoneOf = (code: string | null) => {
    const [zone, ...others] = code === null ? [] : places.zonesOf(code)
    return zone !== undefined && others.length === 0 ? zone : null
  }
  const choose = (code: string | null) =>
    set({ country: code, ...(timeZone === null || timeZone === zoneOf(country) ? { timeZone: zoneOf(code) } : {}) })
  // An imported trip may contain a code that is not in the list.
  const unlisted = country !== null && !countries.some(({ code }) => code === country) ? country : null
  return (
    <div className={form.row}>
      <div>
        <SelectField
          label={t('country')}
          value={country ?? ''}
          error={errorOf('country')}
          onChange={(e) => choose(e.target.value || null)}
        >
          <option value="">{t('unknown')}</option>
          {unlisted !== null && <option value={unlisted}>{unlisted}</option>}
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <div>
        <TranslatedZoneField
          label={t('timeZone')}
          value={timeZone ?? ''}
          error={errorOf('timeZone')}
          onChange={(zone) => set({ timeZone: zone || null })}
          empty={t('unknown')}
          groups={zones}
        />
      </div>
    </div>
  )
}
