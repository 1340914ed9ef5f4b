import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { OpenLink } from '@/components/delegation/open-link'
import { SignInLayout } from '@/components/users/sign-in-layout'
import { locales } from '@/lib/domain/text/locales'
import { fullName } from '@/lib/domain/text/person-name'
import { plain } from '@/lib/domain/text/text'
import { rememberedLink } from '@/lib/server/access/link-session'
import { codeAddress, hasPendingCode } from '@/lib/server/delegation/link-code'
import { openLinkAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitations.open'))('title'), robots: 'noindex' }
}

/** The page that a personal link leads to: whose link it is, and a button that opens their page on this device. */
export default async function OpenLinkPage({ searchParams }: PageProps<'/pocket/link/open'>) {
  const t = await getTranslations('invitations.open')
  const locale = await getLocale()
  const link = await rememberedLink()
  if (link?.state !== 'open') {
    const why = link?.state === 'expired' || 'expired' in (await searchParams) ? 'expired' : 'invalid'
    return (
      <SignInLayout title={t(`${why}Title`)} line={t(`${why}Text`)} languages={locales}>
        <p>
          <a href="/sign-in">{t('signIn')}</a>
        </p>
      </SignInLayout>
    )
  }
  const address = codeAddress(link) ?? ''
  return (
    <SignInLayout
      title={t('whose', { name: fullName(link.personName, locale).text })}
      line={plain(link.tripTitle, locale) || t('title')}
      languages={locales}
    >
      <OpenLink
        action={openLinkAction}
        stage={!link.isCodeRequired ? 'open' : hasPendingCode(link) ? 'code' : 'send'}
        labels={{
          text: t('text'),
          notYou: t('notYou'),
          open: t('submit'),
          send: t('send'),
          sendAgain: t('sendAgain'),
          code: t('code'),
          check: t('check'),
          codeText: t(hasPendingCode(link) ? 'sent' : 'codeText', { address }),
        }}
      />
    </SignInLayout>
  )
}
