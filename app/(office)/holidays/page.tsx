import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HolidaysPage } from '@/components/office/holidays-page'
import { readOfficeHolidays } from '@/lib/server/checks/office-holidays'
import { officePage } from '@/lib/server/access/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('holidays'))('title') }
}

/** The public holidays that the office has added to the computed ones, or taken off. */
export default async function Holidays() {
  await officePage('manage office')
  return <HolidaysPage holidays={await readOfficeHolidays()} />
}
