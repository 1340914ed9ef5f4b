import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ForgotPasswordForm } from '@/components/users/forgot-password-form'
import { SignInLayout } from '@/components/users/sign-in-layout'
import { config } from '@/lib/server/platform/config'
import { forgotPasswordAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accountLinks'))('forgotTitle') }
}

/** Asks for a link by which a forgotten password is replaced. */
export default async function ForgotPasswordPage() {
  const t = await getTranslations('accountLinks')
  const sends = config().smtpUrl !== null
  return (
    <SignInLayout title={t('forgotTitle')} line={t(sends ? 'forgotLine' : 'forgotNoMail')}>
      {sends && <ForgotPasswordForm action={forgotPasswordAction} labels={{ email: t('email'), submit: t('send') }} />}
      <p>
        <a href="/sign-in">{t('signIn')}</a>
      </p>
    </SignInLayout>
  )
}
