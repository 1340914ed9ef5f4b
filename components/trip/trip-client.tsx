'use client'

import { NextIntlClientProvider, useLocale } from 'next-intl'
import { type ComponentProps, type ReactNode, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { TripAction } from '@/lib/domain/access/roles'
import { noReportUsage, type ReportUsage } from '@/lib/domain/report/report-usage'
import { type CityNames, noCityNames } from '@/lib/domain/text/city-name'
import type { Locale } from '@/lib/domain/text/locales'
import type { Colleague } from '@/lib/domain/trip/colleague'
import { subjectOf } from '@/lib/domain/trip/edit-subject'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import type { Messages } from '@/lib/messages/messages'
import { type Packed, usePacked } from '../ui/packed'
import { queryClient } from '../ui/query-client'
import { PageRefresher } from './page-refresher'
import { ReportUsageContext } from './report-usage-link'
import { type EditAction, editSender, type SendEdit, sendByRoute } from './send-edit'
import { TripHead } from './trip-head'
import { authorQuery } from './trip-queries'
import { tripStore } from './trip-store'
import { useLiveUpdates } from './use-live-updates'
import { PresenceContext, TripContext, type TripEditing } from './use-trip'

/** The browser's part of `TripEditor`: the messages, the open trip, and the controls in the trip's head. */
export function TripClient({
  locale,
  messages: packedMessages,
  initial: packedTrip,
  editAction,
  reportUsage = noReportUsage,
  children,
  ...trip
}: {
  locale: Locale
  messages: Packed<Partial<Messages>>
  initial: Packed<WholeTrip>
  editAction: EditAction
  reportUsage?: ReportUsage | undefined
} & Omit<ComponentProps<typeof TripProvider>, 'send' | 'initial'>) {
  const [send] = useState(() => editSender(editAction))
  const messages = usePacked(packedMessages)
  const initial = usePacked(packedTrip)
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      <TripProvider {...trip} initial={initial} send={send}>
        <TripHead />
        <ReportUsageContext value={reportUsage}>{children}</ReportUsageContext>
        <PageRefresher />
      </TripProvider>
    </NextIntlClientProvider>
  )
}

const noColleagues: readonly Colleague[] = []

type ProviderProps = {
  initial: WholeTrip
  may: readonly TripAction[]
  homeZone: string
  cityNames?: CityNames
  colleagues?: readonly Colleague[] | undefined
  /** The user whose page it is. */
  userId?: string
  send?: SendEdit
  children: ReactNode
}

/** Opens a trip for the components below: its store, which this window may have already, and its live updates. */
export function TripProvider({
  initial,
  send = sendByRoute,
  may,
  homeZone,
  cityNames = noCityNames,
  colleagues = noColleagues,
  userId = '',
  children,
}: ProviderProps) {
  const { id } = initial
  const locale = useLocale()
  const [allNames, setAllNames] = useState<CityNames | null>(null)
  // A list of all time zones needs the whole table, which pages do not load by themselves.
  const loadCityNames = useCallback(() => {
    void import('@/lib/domain/text/known-cities').then(({ cityNamesIn }) => setAllNames(cityNamesIn(locale)))
  }, [locale])
  const [store] = useState(() => {
    const client = queryClient()
    return tripStore(initial, {
      client,
      userId,
      send,
      authorOf: (conflict, version) => client.fetchQuery(authorQuery(id, version, subjectOf(conflict))),
    })
  })
  const state = useSyncExternalStore(store.subscribe, store.state, store.state)
  useEffect(() => store.receive(initial), [store, initial])
  const presence = useLiveUpdates(id, store, may.includes('edit trip'))

  const value: TripEditing = {
    tripId: id,
    userId,
    record: state.record,
    directory: state.directory,
    homeZone,
    cityNames: allNames ?? cityNames,
    loadCityNames,
    colleagues,
    state,
    store,
    may: (action) => may.includes(action),
    edit: store.edit,
    isSaving: state.pendingCount > 0 && state.syncBlockedBy === null,
  }
  return (
    <TripContext value={value}>
      <PresenceContext value={presence}>{children}</PresenceContext>
    </TripContext>
  )
}
