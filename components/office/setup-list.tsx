import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { type StaffLocale, staffLocales } from '@/lib/domain/text/locales'
import type { Texts } from '@/lib/domain/text/text'
import type { Setup, SetupStep } from '@/lib/server/office/setup'
import { OneButtonForm } from '../trip/details/role-forms'
import type { ActionForm } from '../ui/action-form'
import { SetupNameForm } from './setup-name-form'
import styles from './setup.module.css'

type Action = ComponentProps<typeof ActionForm>['action']

/** The first steps of a new office, each done in place or one click away. `aside` is shown next to them. */
export function SetupList({
  setup,
  isAlone,
  actions,
  colleagues,
  aside,
}: {
  setup: Setup
  /** There is nothing else on the page. */
  isAlone: boolean
  actions: Record<'name' | 'skipMail' | 'dismiss', Action>
  /** The form that invites colleagues. */
  colleagues: ReactNode
  aside: ReactNode
}) {
  const t = useTranslations('setup')
  const Heading = isAlone ? 'h1' : 'h2'
  return (
    <section className={styles.setup} aria-labelledby="setup">
      <div>
        <Heading id="setup">{t('title')}</Heading>
        <p className={styles.second}>{t('text')}</p>
        <ol className={styles.steps}>
          <Step of="name" setup={setup} detail={<Names of={setup.name} />}>
            <NameStep name={setup.name} action={actions.name} />
          </Step>
          <Step of="mail" setup={setup} detail={setup.isMailSkipped ? t('mail.skipped') : t('mail.detail')}>
            <p>{t('mail.how')}</p>
            <pre className={styles.example}>SMTP_URL=smtps://user:password@mail.example.edu</pre>
            {!setup.done.mail && <OneButtonForm action={actions.skipMail} fields={{}} submit={t('mail.skip')} />}
          </Step>
          <Step of="colleagues" setup={setup} detail={t('colleagues.detail', { count: setup.colleagues })}>
            {colleagues}
          </Step>
          <Step of="trip" setup={setup} detail={t('trip.detail')} href="/trips/new" />
          <Step of="newsroom" setup={setup} detail={t('newsroom.detail')} href="/newsroom" />
        </ol>
        <OneButtonForm action={actions.dismiss} fields={{}} submit={t('dismiss')} />
      </div>
      {aside}
    </section>
  )
}

function Step({
  of,
  setup,
  detail,
  href,
  children,
}: {
  of: SetupStep
  setup: Setup
  detail: ReactNode
  href?: string
  /** The form of the step, if it is done here. */
  children?: ReactNode
}) {
  const t = useTranslations('setup')
  const isDone = setup.done[of]
  const words = (
    <>
      <span className={styles.mark}>
        {isDone && <span className={styles.tick} role="img" aria-label={t('done')} />}
      </span>
      <span className={styles.words}>
        <b>{t(`${of}.title`)}</b>
        <small>{detail}</small>
      </span>
    </>
  )
  const act = isDone ? t('change') : t(`${of}.act`)
  return (
    <li className={isDone ? styles.done : undefined}>
      {href ? (
        <div className={styles.row}>
          {words}
          <Link className={styles.act} href={href} prefetch={false}>
            {act}
          </Link>
        </div>
      ) : (
        // By key, so that a step closes once it is done.
        <details name="setup" key={String(isDone)}>
          <summary className={styles.row}>
            {words}
            <span className={styles.act}>{act}</span>
          </summary>
          <div className={styles.panel}>{children}</div>
        </details>
      )}
    </li>
  )
}

function Names({ of }: { of: Texts }) {
  const t = useTranslations('setup.name')
  const known = staffLocales.filter((locale) => of[locale])
  if (known.length === 0) return t('detail')
  return (
    <>
      {known.map((locale) => (
        <span key={locale} lang={locale} className={styles.name}>
          {of[locale]}
        </span>
      ))}
      {known.length < staffLocales.length && <span className={styles.name}>{t('missing')}</span>}
    </>
  )
}

function NameStep({ name, action }: { name: Texts; action: Action }) {
  const t = useTranslations('setup.name')
  const language = useTranslations('vocabulary.textLanguage')
  const fields = staffLocales.map((lang: StaffLocale) => ({
    lang,
    label: t('field', { language: language(lang) }),
    value: name[lang] ?? '',
  }))
  return <SetupNameForm action={action} fields={fields} submit={t('submit')} />
}
