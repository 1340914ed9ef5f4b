'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { addPersonAction, savePersonAction } from '@/app/(office)/people/actions'
import type { InstitutionLine, PersonValues } from '@/lib/domain/directory/directory'
import { localLanguage } from '@/lib/domain/text/local-script'
import { bothScripts } from '../pick/entry-names'
import { InstitutionPicker } from '../pick/institution-picker'
import { NameFields } from '../pick/name-fields'
import { useLanguageName } from '../../text/language-name'
import { messageChannels } from '@/lib/domain/directory/fields/person'
import { Field, SelectField } from '../../ui/field'
import form from '../../ui/form.module.css'
import { type EntryFields, EntryForm, type EntryTexts } from '../entry-form'
import { LanguagesField } from './languages-field'

/** The form of a person; without `id` of a new one. */
export function PersonForm({
  id,
  initial,
  revision,
  institution: first,
}: {
  id?: string
  initial: PersonValues
  revision: number
  institution: InstitutionLine | null
}) {
  const t = useTranslations('directory.person')
  const locale = useLocale()
  const [known, setKnown] = useState<Readonly<Record<string, InstitutionLine>>>(first ? { [first.id]: first } : {})
  const at = (values: PersonValues) => (values.institutionId === null ? null : (known[values.institutionId] ?? null))
  const send = async (values: PersonValues, revision: number) => {
    if (id !== undefined) return savePersonAction({ id, revision, values })
    const answer = await addPersonAction({ tripId: null, person: values })
    return answer.ok ? { ok: true as const, id: answer.person.id } : answer
  }
  const texts = usePersonTexts((values) => at(values)?.name[locale] ?? values.institutionId ?? '')
  return (
    <EntryForm
      texts={texts}
      initial={initial}
      revision={revision}
      send={send}
      back={{ saved: (made) => `/people/${id ?? made}`, cancelled: id === undefined ? '/people' : `/people/${id}` }}
    >
      {({ values, set, errors, errorOf }) => {
        const local = localLanguage(at(values)?.country)
        return (
          <>
            <NameFields
              name={values.name}
              errors={errors}
              languages={local ? [local] : []}
              onChange={(name) => set({ name })}
            />
            <Field
              label={t('pronunciation')}
              hint={t('pronunciationHint')}
              autoComplete="off"
              value={values.pronunciation ?? ''}
              error={errorOf('pronunciation')}
              onChange={(e) => set({ pronunciation: e.target.value || null })}
            />
            <InstitutionPicker
              label={t('institution')}
              value={at(values)}
              error={errorOf('institutionId')}
              onPick={(one) => {
                setKnown((now) => ({ ...now, [one.id]: one }))
                set({ institutionId: one.id })
              }}
              onClear={() => set({ institutionId: null })}
            />
            <EmailAndPhone values={values} set={set} errorOf={errorOf} />
            <OtherContacts values={values} set={set} errorOf={errorOf} />
            <LanguagesField value={values.languages} onChange={(languages) => set({ languages })} />
          </>
        )
      }}
    </EntryForm>
  )
}

// The labels and the values of all fields, for what a conflict shows.
function usePersonTexts(institutionOf: (values: PersonValues) => string): EntryTexts<PersonValues> {
  const t = useTranslations('directory.person')
  const directory = useTranslations('directory')
  const locale = useLocale()
  const nameOf = useLanguageName()
  return {
    name: { label: t('name'), text: ({ name }) => bothScripts(name, locale) },
    institutionId: { label: t('institution'), text: institutionOf },
    email: { label: t('email'), text: ({ email }) => email ?? '' },
    pronunciation: { label: t('pronunciation'), text: ({ pronunciation }) => pronunciation ?? '' },
    phone: { label: t('phone'), text: ({ phone }) => phone ?? '' },
    whatsapp: { label: t('whatsapp'), text: ({ whatsapp }) => whatsapp ?? '' },
    line: { label: t('line'), text: ({ line }) => line ?? '' },
    kakaoTalk: { label: t('kakaoTalk'), text: ({ kakaoTalk }) => kakaoTalk ?? '' },
    weChat: { label: t('weChat'), text: ({ weChat }) => weChat ?? '' },
    messageBy: { label: t('messageBy'), text: ({ messageBy }) => (messageBy ? t(`channel.${messageBy}`) : '') },
    languages: { label: t('languages'), text: ({ languages }) => languages.map(nameOf).join(directory('listComma')) },
  }
}

function EmailAndPhone({ values, set, errorOf }: Pick<EntryFields<PersonValues>, 'values' | 'set' | 'errorOf'>) {
  const t = useTranslations('directory.person')
  return (
    <div className={form.row}>
      <div>
        <Field
          label={t('email')}
          type="email"
          autoComplete="off"
          value={values.email ?? ''}
          error={errorOf('email')}
          onChange={(e) => set({ email: e.target.value || null })}
        />
      </div>
      <div>
        <Field
          label={t('phone')}
          type="tel"
          autoComplete="off"
          value={values.phone ?? ''}
          error={errorOf('phone')}
          onChange={(e) => set({ phone: e.target.value || null })}
        />
      </div>
    </div>
  )
}

const services = ['whatsapp', 'line', 'kakaoTalk', 'weChat'] as const

// Members see them on their phones of hosts and of the coordinator.
function OtherContacts({ values, set, errorOf }: Pick<EntryFields<PersonValues>, 'values' | 'set' | 'errorOf'>) {
  const t = useTranslations('directory.person')
  return (
    <>
      <div className={form.row}>
        {services.map((service) => (
          <div key={service}>
            <Field
              label={t(service)}
              autoComplete="off"
              value={values[service] ?? ''}
              error={errorOf(service)}
              onChange={(e) => set({ [service]: e.target.value || null })}
            />
          </div>
        ))}
      </div>
      <SelectField
        label={t('messageBy')}
        hint={t('messageByHint')}
        value={values.messageBy ?? ''}
        error={errorOf('messageBy')}
        onChange={(e) => set({ messageBy: messageChannels.find((one) => one === e.target.value) ?? null })}
      >
        <option value="">{t('channel.any')}</option>
        {messageChannels.map((one) => (
          <option key={one} value={one}>
            {t(`channel.${one}`)}
          </option>
        ))}
      </SelectField>
    </>
  )
}
