import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { Threshold } from '@/components/sign-in/threshold'
import { viewer } from '@/lib/server/access'
import { isEmptyInstallation } from '@/lib/server/users'
import { signInAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

export default async function SignInPage() {
  if (await viewer()) redirect('/trips')
  if (await isEmptyInstallation()) redirect('/welcome')
  const t = await getTranslations('signIn')
  return (
    <Threshold title={t('title')} line={t('line')}>
      <SignInForm action={signInAction} labels={{ email: t('email'), password: t('password'), submit: t('submit') }} />
    </Threshold>
  )
}
