// All tables, one file per entity. docs/data.md explains each.

export { institutions, people } from './tables/directory'
export { countryCards } from './tables/country-card'
export {
  agreements,
  emergencies,
  hosts,
  items,
  members,
  nextSteps,
  quotes,
  tasks,
  topics,
  tripRoles,
  trips,
  unscheduled,
  visits,
} from './tables/trip'
export { changes } from './tables/history'
export { logos, office } from './tables/office'
export {
  dismissedFlags,
  overrules,
  reportBlocks,
  reportRevisions,
  reports,
  scheduledPublications,
} from './tables/report'
export { photos } from './tables/photo'
export { pushSubscriptions } from './tables/push'
export { attachments, storedFiles } from './tables/file'
export { statutoryEntries, statutoryReports } from './tables/statutory'
export { acknowledgements, releases, shownReleases } from './tables/release'
export { messages } from './tables/message'
export { dismissals } from './tables/dismissal'
export { nameChecks } from './tables/name-check'
export { portraits } from './tables/portrait'
export { comments } from './tables/comment'
export { memberNotes } from './tables/notes'
export { calendarFeeds, userCalendars } from './tables/calendar'
export { linkSessions, personalLinks } from './tables/personal-link'
export {
  accountLinks,
  identities,
  passkeyChallenges,
  passkeys,
  rateLimits,
  recoveryCodes,
  sessions,
  totpSecrets,
  users,
} from './tables/users'
