import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewsroomLookPage } from '@/components/office/newsroom-look-page'
import { officePage } from '@/lib/server/access/page'
import { readLookHistory, readNewsroomLook } from '@/lib/server/office/newsroom-look'
import { readOffice } from '@/lib/server/office/office'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('newsroomLook'))('title') }
}

/** The institution's logo and colours in its newsroom, and their latest changes. */
export default async function NewsroomLook() {
  const access = await officePage('manage office')
  const [look, changes, { timeZone, homeName }] = await Promise.all([
    readNewsroomLook(access),
    readLookHistory(access),
    readOffice(),
  ])
  return <NewsroomLookPage look={look} changes={changes} timeZone={timeZone} homeName={homeName} />
}
