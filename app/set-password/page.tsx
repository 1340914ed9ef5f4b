import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { SetPasswordForm } from '@/components/users/set-password-form'
import { SignInLayout } from '@/components/users/sign-in-layout'
import { config } from '@/lib/server/platform/config'
import { accountLinkByToken, accountLinkCookie } from '@/lib/server/users/account-links'
import { setPasswordAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accountLinks'))('setTitle') }
}

/** Where a user chooses their password, after they have opened the address of an invitation or of a forgotten one. */
export default async function SetPasswordPage() {
  const t = await getTranslations('accountLinks')
  const token = (await cookies()).get(accountLinkCookie)?.value ?? ''
  const link = token === '' ? null : await accountLinkByToken(token)
  if (!link) {
    const isOnly = config().provider?.isOnly ?? false
    return (
      <SignInLayout
        title={t('invalidTitle')}
        line={isOnly ? (await getTranslations('signIn'))('onlyProvider') : t('invalidText')}
      >
        {!isOnly && (
          <p>
            <a href="/forgot-password">{t('forgot')}</a>
          </p>
        )}
        <p>
          <a href="/sign-in">{t('signIn')}</a>
        </p>
      </SignInLayout>
    )
  }
  const { kind, user } = link
  return (
    <SignInLayout title={t('setTitle')} line={t('setLine', { email: user.email })}>
      <SetPasswordForm
        action={setPasswordAction}
        email={user.email}
        name={kind === 'invitation' ? user.name : null}
        labels={{
          name: t('name'),
          password: t('password'),
          passwordHint: t('passwordHint'),
          submit: t('set'),
        }}
      />
    </SignInLayout>
  )
}
