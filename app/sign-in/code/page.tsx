import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CodeForm } from '@/components/users/code-form'
import { SignInLayout } from '@/components/users/sign-in-layout'
import { returnPath } from '@/lib/domain/access/return-path'
import { readSecondStep } from '@/lib/server/users/users'
import { enterCodeAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('security'))('codeTitle') }
}

/** Where users with a second factor enter their code, after their password. */
export default async function CodePage({ searchParams }: PageProps<'/sign-in/code'>) {
  const user = await readSecondStep()
  if (!user) redirect('/sign-in')
  const t = await getTranslations('security')
  return (
    <SignInLayout title={t('codeTitle')} line={t('codeLine', { email: user.email })}>
      <CodeForm
        action={enterCodeAction}
        next={returnPath((await searchParams).next)}
        labels={{ code: t('code'), hint: t('codeOrRecoveryHint'), submit: (await getTranslations('signIn'))('submit') }}
      />
      <p>
        <a href="/sign-in">{t('back')}</a>
      </p>
    </SignInLayout>
  )
}
