import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HouseStylePage } from '@/components/office/house-style-page'
import { houseExamples } from '@/lib/server/office/house-style-example'
import { readHouseStyle } from '@/lib/server/office/office'
import { officePage } from '@/lib/server/access/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('houseStyle'))('title') }
}

export default async function HouseStyle() {
  const settings = await readHouseStyle(await officePage('manage office'))
  return <HouseStylePage settings={settings} examples={houseExamples(settings)} />
}
