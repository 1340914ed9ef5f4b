// Every table, split by noun. What each is for stands in docs/data.md.

export { institutions, people } from './tables/directory'
export { agreements, hosts, items, members, nextSteps, quotes, topics, tripRoles, trips, unscheduled, visits } from './tables/trip'
export { changes } from './tables/history'
export { office } from './tables/office'
export { overrules, reportBlocks, reportRevisions, reports } from './tables/report'
export { photos } from './tables/photo'
export { statutoryEntries, statutoryReports } from './tables/statutory'
export { acknowledgements, releases } from './tables/release'
export { messages } from './tables/message'
export { checkAsides } from './tables/check-aside'
export { nameChecks } from './tables/name-check'
export { attempts, sessions, users } from './tables/users'
