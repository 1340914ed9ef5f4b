import { redirect } from 'next/navigation'

/** A trip opens on its itinerary. */
export default async function TripPage({ params }: PageProps<'/trips/[trip]'>) {
  redirect(`/trips/${encodeURIComponent((await params).trip)}/itinerary`)
}
