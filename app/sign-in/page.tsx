import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClearPhone } from '@/components/users/clear-phone'
import { SignInForm } from '@/components/users/sign-in-form'
import { SignInLayout } from '@/components/users/sign-in-layout'
import { currentUser } from '@/lib/server/access/access'
import { landingPageFor } from '@/lib/server/access/landing-page'
import { isEmptyInstallation } from '@/lib/server/users/users'
import { signInAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const who = await currentUser()
  if (who) redirect(landingPageFor(who.officeRole))
  if (await isEmptyInstallation()) redirect('/welcome')
  const t = await getTranslations('signIn')
  return (
    <SignInLayout title={t('title')} line={t('tagline')}>
      {/* Removes stored trips of the last user. Their unsent notes are removed only after signing out. */}
      <ClearPhone notes={'signed-out' in (await searchParams)} />
      <SignInForm action={signInAction} labels={{ email: t('email'), password: t('password'), submit: t('submit') }} />
    </SignInLayout>
  )
}
