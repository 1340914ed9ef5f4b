import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TasksPage } from '@/components/follow-up/tasks-page'
import { ClientWords } from '@/components/text/client-words'
import { type TaskView, taskViews } from '@/lib/domain/follow-up/task-line'
import { dayAt } from '@/lib/domain/time/wall-time'
import { isOneOf } from '@/lib/domain/trip/vocabulary'
import { officePage } from '@/lib/server/access/page'
import { listTasks } from '@/lib/server/follow-up/tasks'
import { readOffice } from '@/lib/server/office/office'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tasks.list'))('title') }
}

/** The open tasks of all trips that the user plans. `?show=` and `?trip=` limit them. */
export default async function Tasks({ searchParams }: PageProps<'/tasks'>) {
  const access = await officePage('see trips')
  const { show, trip } = await searchParams
  const today = dayAt(new Date(), (await readOffice()).timeZone)
  const tripId = typeof trip === 'string' && trip !== '' ? trip : null
  const asked: TaskView | null = typeof show === 'string' && isOneOf(taskViews, show) ? show : null
  const mine = asked === null ? await listTasks(access, { view: 'mine', tripId, today }) : null
  // Users without tasks of their own start with all of them.
  const view = asked ?? (mine && mine.counts.mine > 0 ? 'mine' : 'all')
  const list = mine && view === 'mine' ? mine : await listTasks(access, { view, tripId, today })
  return (
    <ClientWords areas={['tasks', 'trip']}>
      <TasksPage list={list} view={view} tripId={tripId} today={today} />
    </ClientWords>
  )
}
