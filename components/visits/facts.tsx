import { namedAgreementKind } from '@/lib/domain/trip/agreement-kinds'
import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { Texts } from '@/lib/domain/text/text'
import { fullName } from '@/lib/domain/text/person-name'
import type { Agreement, Host, Topic } from '@/lib/domain/trip/trip-record'
import type { Directory, Person } from '@/lib/domain/directory/entry'
import { localName } from '@/lib/domain/visits/visits'
import { Words } from '../text/words'
import styles from './visits.module.css'

// The facts of a visit as text, in the editor and on the page of readers.

/** A person as printed, followed by the name in their own script. */
export function PersonWords({ person, country }: { person: Person; country: string | null | undefined }) {
  const locale = useLocale()
  const shown = fullName(person.name, locale)
  const local = localName(person.name, country, locale)
  return (
    <>
      <b lang={shown.lang}>{shown.text}</b>
      {local && (
        <>
          {' '}
          <span lang={local.lang} className={styles.local}>
            {local.text}
          </span>
        </>
      )}
    </>
  )
}

/** A host with the title held on the day; missing parts are marked. */
export function HostWords({ host, directory }: { host: Host; directory: Directory }) {
  const locale = useLocale()
  const t = useTranslations('visits')
  const person = host.personId ? directory.people[host.personId] : undefined
  const home = person?.institutionId ? directory.institutions[person.institutionId] : undefined
  return (
    <>
      {person ? <PersonWords person={person} country={home?.country} /> : <i>{t('notNamed')}</i>}{' '}
      <span className={styles.title}>
        {host.title ? <Words of={host.title} locale={locale} /> : <i>{t('noTitle')}</i>}
      </span>
    </>
  )
}

/** The talking points and notes of a topic. */
export function TopicBody({ topic }: { topic: Topic }) {
  const locale = useLocale()
  const t = useTranslations('visits')
  return (
    <>
      {topic.talkingPoints && <Passage name={t('talkingPoints')} of={topic.talkingPoints} locale={locale} />}
      {topic.notes && <Passage name={t('notes')} of={topic.notes} locale={locale} />}
    </>
  )
}

function Passage({ name, of, locale }: { name: string; of: Texts; locale: string }) {
  return (
    <p className={styles.passage}>
      <small>{name}</small>{' '}
      <span>
        <Words of={of} locale={locale} />
      </span>
    </p>
  )
}

/** "Student exchange agreement: up to ten students a year". */
export function AgreementWords({ agreement }: { agreement: Agreement }) {
  const locale = useLocale()
  return (
    <>
      <b>
        <Words of={namedAgreementKind(agreement.kind, locale)} locale={locale} />
      </b>{' '}
      {agreement.subject && (
        <span className={styles.title}>
          <Words of={agreement.subject} locale={locale} />
        </span>
      )}
    </>
  )
}

/** Status, term and signers of an agreement. */
export function AgreementState({ agreement, directory }: { agreement: Agreement; directory: Directory }) {
  const locale = useLocale()
  const t = useTranslations('visits')
  const vocabulary = useTranslations('vocabulary')
  const signers = agreement.signerIds.map((id) => directory.people[id]).filter((person) => person !== undefined)
  return (
    <span className={styles.beside}>
      {t('separator')}
      {vocabulary(`agreementStatus.${agreement.status}`)}
      {agreement.termYears !== null && (
        <>
          {t('separator')}
          {t('term', { years: agreement.termYears })}
        </>
      )}
      {signers.length > 0 && (
        <>
          {t('separator')}
          {t('signedBy')}{' '}
          {signers.map((person, i) => {
            const name = fullName(person.name, locale)
            return (
              <Fragment key={person.id}>
                {i > 0 && t('listComma')}
                <span lang={name.lang}>{name.text}</span>
              </Fragment>
            )
          })}
        </>
      )}
    </span>
  )
}
