// All tables, one file per entity. docs/data.md explains each.

export { institutions, people } from './tables/directory'
export {
  agreements,
  emergencies,
  hosts,
  items,
  members,
  nextSteps,
  quotes,
  topics,
  tripRoles,
  trips,
  unscheduled,
  visits,
} from './tables/trip'
export { changes } from './tables/history'
export { office } from './tables/office'
export { overrules, reportBlocks, reportRevisions, reports } from './tables/report'
export { photos } from './tables/photo'
export { statutoryEntries, statutoryReports } from './tables/statutory'
export { acknowledgements, releases } from './tables/release'
export { messages } from './tables/message'
export { dismissals } from './tables/dismissal'
export { nameChecks } from './tables/name-check'
export { portraits } from './tables/portrait'
export { memberNotes } from './tables/notes'
export { calendarFeeds } from './tables/calendar'
export { attempts, sessions, users } from './tables/users'
