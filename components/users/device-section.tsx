import { getTranslations } from 'next-intl/server'
import { endDeviceAction, endOtherDevicesAction } from '@/app/(office)/account/actions'
import { signOutAction } from '@/app/sign-in/actions'
import type { SignInMethod } from '@/lib/domain/access/sign-in-method'
import styles from './account.module.css'
import { SignOutForm } from './sign-out-form'

/** A device with formatted times; `name` is `null` if its browser did not say what it is. */
export type DeviceWords = {
  id: string
  isThis: boolean
  name: string | null
  network: string | null
  method: SignInMethod | null
  created: string
  lastSeen: string
}

/** The devices on which the user is signed in, each with a button that signs it out. */
export async function DeviceSection({ devices }: { devices: readonly DeviceWords[] }) {
  const t = await getTranslations('security.devices')
  return (
    <section>
      <h2>{t('title')}</h2>
      <p className={styles.line}>{t('text')}</p>
      <ul className={styles.list}>
        {devices.map(({ id, isThis, name, network, method, created, lastSeen }) => (
          <li key={id}>
            <span>
              <b>{name ?? t('unknown')}</b>
              {isThis && <> · {t('this')}</>}
              <small>
                {isThis ? t('now') : t('lastSeen', { date: lastSeen })}
                {network !== null && <> · {t('network', { network })}</>}
              </small>
              <small>
                {method === null ? t('since', { date: created }) : t(`sinceBy.${method}`, { date: created })}
              </small>
            </span>
            {isThis ? (
              <SignOutForm action={signOutAction} label={t('signOut')} />
            ) : (
              <SignOutForm
                action={endDeviceAction}
                id={id}
                label={t('signOut')}
                name={t('signOutNamed', { name: name ?? t('unknown') })}
              />
            )}
          </li>
        ))}
      </ul>
      {devices.length > 1 && <SignOutForm action={endOtherDevicesAction} label={t('signOutOthers')} />}
    </section>
  )
}
