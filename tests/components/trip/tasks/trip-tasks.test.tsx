import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { TripProvider } from '@/components/trip/trip-client'
import { TripTasks } from '@/components/trip/tasks/trip-tasks'
import { defaultTaskTemplates } from '@/lib/domain/follow-up/default-task-templates'
import { messagesOf } from '@/lib/messages/messages'
import { recordOf } from '../../../domain/trip/make'
import { directory, officeWith } from '../../visits/editing'

vi.setConfig({ testTimeout: 30_000 })
afterEach(cleanup)

function show(given: Parameters<typeof recordOf>[0] = {}) {
  const { office, send } = officeWith(recordOf(given, { start: '2026-11-02', end: '2026-11-06' }))
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      <TripProvider
        initial={{ id: crypto.randomUUID(), version: 1, record: office.record, directory }}
        send={send}
        may={['see trip', 'edit trip']}
        homeZone="Asia/Taipei"
        colleagues={[{ id: 'u', name: 'Ms Lin' }]}
      >
        <TripTasks today="2026-10-12" templates={defaultTaskTemplates} editsTemplates={false} />
      </TripProvider>
    </NextIntlClientProvider>,
  )
  return office
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

it('are added from the keyboard, one after the other', async () => {
  const user = userEvent.setup()
  const office = show()
  await user.type(field('New task'), 'Order gifts')
  await user.tab()
  await user.keyboard('D-14')
  expect(screen.getByText(/19 Oct/)).toBeDefined()
  await user.tab()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Responsible' }), 'Ms Lin')
  field('Due').focus()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(field('New task'))
  await user.keyboard('寄發感謝函{Enter}')
  await waitFor(() =>
    expect(office.record.task).toMatchObject([
      { text: { en: 'Order gifts' }, dueOffset: -14, due: null, ownerId: 'u', visitId: null },
      { text: { 'zh-Hant': '寄發感謝函' }, dueOffset: null, ownerId: null },
    ]),
  )
  expect(within(screen.getByRole('region', { name: 'Due within a week' })).getByText('D-14')).toBeDefined()
})

it('with a due date that cannot be read are not added, and nothing typed is lost', async () => {
  const user = userEvent.setup()
  const office = show()
  await user.type(field('Due'), 'soon{Enter}')
  expect(screen.getByText('What is to be done?')).toBeDefined()
  await user.type(field('New task'), 'Call{Enter}')
  expect(screen.getByText(/A day such as/)).toBeDefined()
  expect([field('New task').value, field('Due').value, office.record.task]).toEqual(['Call', 'soon', []])
})

it('are ticked off, changed and removed', async () => {
  const user = userEvent.setup()
  const office = show({ task: [{ id: 'a', due: '2026-10-01' }] })
  await user.click(screen.getByRole('checkbox', { name: 'Done: Order gifts' }))
  await waitFor(() => expect(office.record.task).toMatchObject([{ status: 'done' }]))
  await user.click(screen.getByText('Done or dropped'))
  await user.click(screen.getByRole('button', { name: 'Order gifts edit' }))
  const form = within(screen.getByRole('form', { name: 'Edit task: Order gifts' }))
  expect(form.getByRole<HTMLInputElement>('textbox', { name: 'Due' }).value).toBe('2026-10-01')
  await user.clear(form.getByRole('textbox', { name: 'Due' }))
  await user.type(form.getByRole('textbox', { name: 'Due' }), 'D+7')
  await user.selectOptions(form.getByRole('combobox', { name: 'Status' }), 'open')
  await user.click(form.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(office.record.task).toMatchObject([{ status: 'open', due: null, dueOffset: 7 }]))
  const group = within(screen.getByRole('region', { name: 'After the trip' }))
  await user.click(group.getByRole('button', { name: 'Order gifts edit' }))
  await user.click(screen.getByRole('button', { name: 'Remove task: Order gifts' }))
  await waitFor(() => expect(office.record.task).toEqual([]))
})

it('of a template are added with one click, and the template is offered no more', async () => {
  const user = userEvent.setup()
  const office = show()
  expect(screen.queryByRole('button', { name: /Incoming visit/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Outgoing trip (16 tasks)' }))
  await waitFor(() => expect(office.record.task).toHaveLength(16))
  expect(office.record.trip.taskTemplateIds).toEqual(['outgoing'])
  expect(screen.queryByRole('button', { name: /Outgoing trip/ })).toBeNull()
  expect(screen.getByText('Added 16 tasks.')).toBeDefined()
})
