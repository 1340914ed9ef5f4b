import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClearPhone } from '@/components/users/clear-phone'
import { PasskeyButton } from '@/components/users/passkey-button'
import { ProviderButton } from '@/components/users/provider-button'
import { SampleRoles } from '@/components/users/sample-roles'
import { SignInForm } from '@/components/users/sign-in-form'
import { SignInLayout } from '@/components/users/sign-in-layout'
import { Notice } from '@/components/ui/notice'
import { returnPath } from '@/lib/domain/access/return-path'
import { signInProblems } from '@/lib/domain/access/sign-in-problem'
import { currentUser, isSessionExpired } from '@/lib/server/access/access'
import { pageAfterSignIn } from '@/lib/server/access/landing-page'
import { hasOpenedLink } from '@/lib/server/access/link-session'
import { config } from '@/lib/server/platform/config'
import { hasAnyPasskey } from '@/lib/server/users/passkeys'
import { isEmptyInstallation } from '@/lib/server/users/users'
import { readSampleRoles } from '@/lib/server/users/sample-accounts'
import { enterSampleAction, signInAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, ...query } = await searchParams
  const who = await currentUser()
  if (who) redirect(pageAfterSignIn(who.officeRole, next))
  if (await isEmptyInstallation()) redirect('/welcome')
  const clears = 'signed-out' in query || !((await isSessionExpired()) || (await hasOpenedLink()))
  const t = await getTranslations('signIn')
  const p = await getTranslations('security.passkeys')
  const roles = await readSampleRoles()
  const problem = signInProblems.find((one) => one === query.problem)
  const { provider } = config()
  const hasPasswords = !provider?.isOnly || provider.passwordAccounts.length > 0
  return (
    <SignInLayout
      title={t('title')}
      line={t('tagline')}
      aside={roles.length > 0 && <SampleRoles roles={roles} action={enterSampleAction} next={returnPath(next)} />}
    >
      {/* Removes stored trips of the last user, unless their session has only expired or they use a personal link. */}
      {clears && <ClearPhone notes={'signed-out' in query} />}
      {problem && <Notice>{t(`problem.${problem}`)}</Notice>}
      {provider && <ProviderButton next={returnPath(next)} label={providerLabel(t, provider.name)} />}
      {hasPasswords && (
        <>
          {provider && <h2>{t('orPassword')}</h2>}
          <SignInForm
            action={signInAction}
            next={returnPath(next)}
            labels={{ email: t('email'), password: t('password'), submit: t('submit') }}
            look={provider ? 'plain' : 'primary'}
          />
          {(await hasAnyPasskey()) && (
            <PasskeyButton
              next={returnPath(next)}
              labels={{ enter: p('enter'), cancelled: p('cancelled'), unreachable: p('unreachable') }}
            />
          )}
          <p>
            <a href="/forgot-password">{(await getTranslations('accountLinks'))('forgot')}</a>
          </p>
        </>
      )}
    </SignInLayout>
  )
}

function providerLabel(t: Awaited<ReturnType<typeof getTranslations<'signIn'>>>, name: string | null): string {
  return name === null ? t('withUniversity') : t('withProvider', { name })
}
