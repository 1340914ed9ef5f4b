import { getTranslations } from 'next-intl/server'
import { changeDetailsAction, changePasswordAction } from '@/app/(office)/account/actions'
import type { Viewer } from '@/lib/server/access/access'
import { LocaleSwitch } from '../shell/locale-switch'
import { ClientWords } from '../text/client-words'
import styles from './account.module.css'
import { DeviceSection, type DeviceWords } from './device-section'
import { DetailsForm } from './details-form'
import { PasskeySection, type PasskeyWords } from './passkey-section'
import { PasswordForm } from './password-form'
import { TotpSection, type TotpWords } from './totp-section'

type Account = {
  viewer: Viewer
  hasPassword: boolean
  isEmailEditable: boolean
  /** `null` for users who sign in without a password. */
  security: Security | null
  devices: readonly DeviceWords[]
}

/** What protects an account with a password. `device`: a name for the present one. */
export type Security = { totp: TotpWords; passkeys: readonly PasskeyWords[]; device: string }

/** The user's account and settings. */
export async function AccountPage(account: Account) {
  const { viewer, hasPassword } = account
  const t = await getTranslations('account')
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.line}>
        {t('signedInAs', { name: viewer.name, email: viewer.email })} · {t(`role.${viewer.officeRole}`)}
      </p>
      {hasPassword ? <OwnDetails {...account} /> : <p>{t('byProvider')}</p>}
      {account.security && (
        <ClientWords areas={['security']}>
          <PasskeySection {...account.security} email={viewer.email} />
          <TotpSection state={account.security.totp} email={viewer.email} />
        </ClientWords>
      )}
      <section>
        <h2>{t('languageTitle')}</h2>
        <p className={styles.line}>{t('languageText')}</p>
        <LocaleSwitch />
      </section>
      <DeviceSection devices={account.devices} />
    </div>
  )
}

/** Name, e-mail address and password, which users with a password change themselves. */
async function OwnDetails({ viewer, isEmailEditable }: Account) {
  const t = await getTranslations('account')
  return (
    <>
      <section>
        <h2>{t('details')}</h2>
        <DetailsForm
          action={changeDetailsAction}
          name={viewer.name}
          email={viewer.email}
          isEmailEditable={isEmailEditable}
          labels={{
            name: t('name'),
            email: t('email'),
            password: t('current'),
            passwordHint: t('detailsHint'),
            submit: t('saveDetails'),
          }}
        />
      </section>
      <section>
        <h2>{t('changePassword')}</h2>
        <p className={styles.line}>{t('changeText')}</p>
        <PasswordForm
          action={changePasswordAction}
          email={viewer.email}
          labels={{
            current: t('current'),
            next: t('newPassword'),
            nextHint: t('newPasswordHint'),
            submit: t('submit'),
          }}
        />
      </section>
    </>
  )
}
