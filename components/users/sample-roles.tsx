import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { SampleRole } from './sample-role'
import styles from './sample-roles.module.css'

/** The accounts of the sample office, each entered with one click. */
export async function SampleRoles({
  roles,
  action,
  next,
}: {
  roles: readonly ('administrator' | 'staff' | 'editor' | 'member')[]
  action: ComponentProps<typeof SampleRole>['action']
  next: string | null
}) {
  const t = await getTranslations('signIn.sample')
  return (
    <section className={styles.sample}>
      <h2>{t('title')}</h2>
      <p className={styles.line}>{t('text')}</p>
      <ul>
        {roles.map((role) => (
          <li key={role}>
            <SampleRole
              action={action}
              role={role}
              next={next}
              title={t(`roles.${role}`)}
              text={t(`does.${role}`)}
              enter={t('enter')}
            />
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t('note')}</p>
    </section>
  )
}
