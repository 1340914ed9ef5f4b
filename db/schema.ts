// Every table, split by noun. What each is for stands in docs/data.md.

export { institutions, people } from './schema/directory'
export { agreements, hosts, items, members, nextSteps, quotes, topics, tripRoles, trips, visits } from './schema/trip'
export { changes } from './schema/history'
export { office } from './schema/office'
export { reportBlocks, reportRevisions, reports } from './schema/report'
export { attempts, sessions, users } from './schema/users'
