import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountPage } from '@/components/users/account-page'
import { signedInPage } from '@/lib/server/access/page'
import { hasOwnPassword, isOwnEmailEditable } from '@/lib/server/users/users'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function Account() {
  const viewer = await signedInPage()
  return (
    <AccountPage viewer={viewer} hasPassword={await hasOwnPassword(viewer)} isEmailEditable={isOwnEmailEditable()} />
  )
}
