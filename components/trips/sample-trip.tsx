import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { OneButtonForm } from '../trip/details/role-forms'
import type { ActionForm } from '../ui/action-form'
import styles from './sample-trip.module.css'

type Action = ComponentProps<typeof ActionForm>['action']

/** Offers a trip to look around with. */
export function SampleTripOffer({ action }: { action: Action }) {
  const t = useTranslations('setup.sample')
  return (
    <section className={styles.offer} aria-labelledby="sample-trip">
      <h2 id="sample-trip">{t('title')}</h2>
      <p>{t('text')}</p>
      <OneButtonForm
        action={action}
        fields={{}}
        submit={t('add')}
        look="plain"
        more={<small>{t('removable')}</small>}
      />
    </section>
  )
}

/** Removes the sample trip and all that came with it, after a look at what that is. */
export function SampleTripRemoval({ action, title }: { action: Action; title?: string }) {
  const t = useTranslations('setup.sample')
  return (
    <details className={styles.removal}>
      <summary>{title ?? t('remove')}</summary>
      <p>{t('removeText')}</p>
      <OneButtonForm action={action} fields={{}} submit={t('confirm')} look="plain" />
    </details>
  )
}
