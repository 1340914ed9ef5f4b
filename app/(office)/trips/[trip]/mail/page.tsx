import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { mailLines } from '@/app/(office)/outbox/mail-lines'
import { OutboxPage } from '@/components/mail/outbox-page'
import { tripPage } from '@/lib/server/access/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('outbox'))('ofTrip') }
}

/** The e-mails about a trip. */
export default async function TripMail({ params, searchParams }: PageProps<'/trips/[trip]/mail'>) {
  const access = await tripPage((await params).trip, 'edit trip')
  return <OutboxPage {...await mailLines(access, (await searchParams).page)} tripId={access.tripId} />
}
