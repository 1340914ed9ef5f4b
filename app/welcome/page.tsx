import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { SignInLayout } from '@/components/users/sign-in-layout'
import { WelcomeForm } from '@/components/users/welcome-form'
import { allZones } from '@/components/text/all-zones'
import { setupCode } from '@/lib/server/access/setup-code'
import { isEmptyInstallation } from '@/lib/server/users/users'
import { welcomeAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('welcome') }
}

/** The first start of an empty installation. Gone as soon as there is one account. */
export default async function WelcomePage() {
  if (!(await isEmptyInstallation())) redirect('/sign-in')
  const t = await getTranslations('signIn')
  const vocabulary = await getTranslations('vocabulary')
  return (
    <SignInLayout title={t('welcome')} line={t('welcomeText')}>
      <WelcomeForm
        action={welcomeAction}
        language={await getLocale()}
        zones={await allZones()}
        asksCode={setupCode() !== null}
        labels={{
          name: t('name'),
          email: t('email'),
          password: t('newPassword'),
          passwordHint: t('passwordHint'),
          institution: t('institution'),
          institutionHint: t('institutionHint'),
          acronym: t('acronym'),
          acronymHint: t('acronymHint'),
          timeZone: t('timeZone'),
          zoneSearch: vocabulary('zoneSearch'),
          code: t('code'),
          codeHint: t('codeHint'),
          submit: t('create'),
        }}
      />
    </SignInLayout>
  )
}
