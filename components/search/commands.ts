import type { Found } from '@/lib/domain/search/search-result'
import type { StaffLocale } from '@/lib/domain/text/locales'
import type en from '@/lib/messages/en/find.json'

type Name = keyof (typeof en)['command']
type Command = { name: Name; at: string }

const ofMember: readonly Command[] = [
  { name: 'trips', at: '/trips' },
  { name: 'account', at: '/account' },
]
const ofStaff: readonly Command[] = [
  { name: 'newTrip', at: '/trips/new' },
  { name: 'tasks', at: '/tasks' },
  { name: 'promises', at: '/promises' },
  { name: 'institutions', at: '/institutions' },
  { name: 'newInstitution', at: '/institutions/new' },
  { name: 'people', at: '/people' },
  { name: 'newPerson', at: '/people/new' },
  { name: 'countries', at: '/countries' },
  { name: 'newsroom', at: '/news' },
  { name: 'outbox', at: '/outbox' },
]
const ofManagers: readonly Command[] = [
  { name: 'users', at: '/users' },
  { name: 'houseStyle', at: '/house-style' },
  { name: 'newsroomLook', at: '/newsroom' },
  { name: 'holidays', at: '/holidays' },
  { name: 'privacy', at: '/privacy' },
  { name: 'backup', at: '/backup' },
  { name: 'audit', at: '/audit' },
]
/** In the trip that is open. */
const ofTrip: readonly Command[] = [
  { name: 'pasteProgramme', at: 'itinerary' },
  { name: 'pasteRoster', at: 'delegation' },
  { name: 'visits', at: 'visits' },
  { name: 'publishVersion', at: 'releases/new' },
  { name: 'versions', at: 'releases' },
  { name: 'handbook', at: 'handbook' },
  { name: 'report', at: 'report' },
  { name: 'afterTrip', at: 'after' },
  { name: 'tripTasks', at: 'tasks' },
  { name: 'files', at: 'files' },
  { name: 'emergency', at: 'emergency' },
  { name: 'details', at: 'details' },
  { name: 'history', at: 'history' },
]

export type CommandReader = { locale: StaffLocale; directory: boolean; manages: boolean }

/**
 * The pages and commands whose names contain every word of a query, those of the open trip first. Numbers are left out,
 * because "publish version 3" means the next version. Each name has other words for it after a bar.
 */
export function commandsFor(
  query: string,
  path: string,
  { locale, directory, manages }: CommandReader,
  names: (typeof en)['command'],
): Found[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word))
  if (words.length === 0) return []
  const trip = directory ? /^\/trips\/(?!new(?:\/|$))([^/]+)\//.exec(path)?.[1] : undefined
  const all = [
    ...(trip ? ofTrip.map(({ name, at }) => ({ name, at: `/trips/${trip}/${at}` })) : []),
    ...(directory ? ofStaff : []),
    ...(manages ? ofManagers : []),
    ...ofMember,
  ]
  return all
    .filter(({ name }) => words.every((word) => names[name].toLowerCase().includes(word)))
    .slice(0, 6)
    .map(({ name, at }) => ({
      kind: 'command',
      id: name,
      href: at,
      name: { text: names[name].split('|')[0]!.trim(), lang: locale },
      detail: '',
    }))
}
