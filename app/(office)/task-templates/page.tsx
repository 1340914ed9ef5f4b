import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { TaskTemplatesPage } from '@/components/office/task-templates-page'
import { officePage } from '@/lib/server/access/page'
import { readTaskTemplates } from '@/lib/server/follow-up/task-templates'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tasks.office'))('title') }
}

/** The office's templates of tasks. */
export default async function TaskTemplates() {
  await officePage('manage office')
  const { tasks, shell, errors, vocabulary } = await getMessages()
  return (
    <NextIntlClientProvider locale={await getLocale()} messages={{ tasks, shell, errors, vocabulary }} timeZone="UTC">
      <TaskTemplatesPage templates={await readTaskTemplates()} />
    </NextIntlClientProvider>
  )
}
