import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TripTasks } from '@/components/trip/tasks/trip-tasks-lazy'
import { TripEditor } from '@/components/trip/trip-editor'
import { officeMay } from '@/lib/domain/access/roles'
import { tripPage } from '@/lib/server/access/page'
import { readTaskTemplates } from '@/lib/server/follow-up/task-templates'
import { readTrip } from '@/lib/server/releases/read-trip'
import { listColleagues } from '@/lib/server/trip/colleagues'
import { todayAtHome } from '@/lib/domain/trip/home-zone'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tasks'))('title') }
}

/** What is to be done before and after a trip, for its planners. */
export default async function TasksPage({ params }: PageProps<'/trips/[trip]/tasks'>) {
  const access = await tripPage((await params).trip, 'edit trip')
  const trip = await readTrip(access)
  return (
    <TripEditor
      trip={trip}
      userId={access.viewer.id}
      may={access.may}
      areas={['tasks']}
      colleagues={await listColleagues(access)}
    >
      <TripTasks
        today={todayAtHome(trip, new Date())}
        templates={await readTaskTemplates()}
        editsTemplates={officeMay(access.viewer.officeRole, 'manage office')}
      />
    </TripEditor>
  )
}
