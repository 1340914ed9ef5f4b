import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PrivacyPage } from '@/components/privacy/privacy-page'
import { formatInstant } from '@/lib/domain/time/time-format'
import { officePage } from '@/lib/server/access/page'
import { readOffice } from '@/lib/server/office/office'
import { readRetention } from '@/lib/server/privacy/purge'
import { readPrivacySettings } from '@/lib/server/privacy/retention'
import { savePrivacyAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy'))('title') }
}

/** What personal data is stored for how long, and what is deleted next. */
export default async function Privacy() {
  const access = await officePage('manage office')
  const [{ timeZone }, locale] = [await readOffice(), await getLocale()]
  const lines = (await readRetention(access)).map(({ next, ...line }) => ({
    ...line,
    next: next && formatInstant(next, locale, timeZone),
  }))
  return <PrivacyPage lines={lines} settings={await readPrivacySettings(access)} action={savePrivacyAction} />
}
