import { TripHeader } from '@/components/trip/trip-header'
import { readOffice } from '@/lib/server/office/office'
import { tripPage } from '@/lib/server/access/page'
import { readTrip } from '@/lib/server/releases/read-trip'

/** The header of a trip. Each tab also checks its own access. */
export default async function TripLayout({ params, children }: LayoutProps<'/trips/[trip]'>) {
  const access = await tripPage((await params).trip, 'see trip')
  return (
    <>
      <TripHeader trip={await readTrip(access)} may={access.may} office={await readOffice()} />
      {children}
    </>
  )
}
