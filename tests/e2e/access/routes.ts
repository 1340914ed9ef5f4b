import {
  administrators,
  anyone,
  type Level,
  lookups,
  signInRequired,
  notFound,
  onTrip,
  planners,
  signedIn,
  staff,
} from './levels'
import type { Ids } from './people'

/** `endsSession`: called with a separate session. */
type Route = Level | { level: Level; query?: string; body?: (ids: Ids) => unknown; endsSession?: true }

export const routes: Record<string, Route> = {
  'GET api/health/live/route.ts': anyone,
  'GET api/health/ready/route.ts': anyone,
  'GET api/trip-file-schema/route.ts': anyone,
  'GET api/find/route.ts': { level: signedIn, query: '?q=a' },
  'GET api/institutions/route.ts': { level: lookups, query: '?q=a' },
  'GET api/people/route.ts': { level: lookups, query: '?q=a' },
  'POST api/people/roster/route.ts': {
    level: planners,
    body: ({ trip }) => ({ tripId: trip, institutionId: null, names: [{ en: 'Hansung Kim' }], emails: [] }),
  },
  'GET api/people/[person]/data/route.ts': staff,
  'GET api/people/[person]/portrait/route.ts': staff,
  'POST api/people/[person]/portrait/route.ts': { level: staff, body: () => ({ is: 'no picture' }) },
  'DELETE api/people/[person]/portrait/route.ts': staff,
  'GET api/audit/route.ts': administrators,
  // Neither is a backup: those with access get an error.
  'POST api/backups/route.ts': { level: administrators, body: () => ({ is: 'no backup' }) },
  'GET api/backups/[name]/route.ts': { ...administrators, administrator: 'not found' },
  'POST api/backups/[name]/route.ts': { ...administrators, administrator: 'not found' },
  'POST api/newsroom/logo/route.ts': { level: administrators, body: () => ({ is: 'no picture' }) },
  'DELETE api/newsroom/logo/route.ts': administrators,
  // The bytes are no trip file: those with access get an error.
  'POST api/trips/route.ts': { level: staff, body: () => ({ is: 'no trip file' }) },
  'GET api/trips/[trip]/route.ts': onTrip,
  'GET api/trips/[trip]/file/route.ts': planners,
  'POST api/trips/[trip]/edits/route.ts': {
    level: planners,
    body: () => ({
      key: crypto.randomUUID(),
      since: 1,
      edit: { do: 'change trip', from: { kind: null }, to: { kind: 'academic' } },
    }),
  },
  // Nothing is saved.
  'POST api/trips/[trip]/sentences/route.ts': {
    level: planners,
    body: ({ trip }) => ({ ref: `trip:${trip}/kind`, edit: { do: 'all', edits: [] } }),
  },
  'GET api/trips/[trip]/changes/route.ts': { level: planners, query: '?noun=trip' },
  'GET api/trips/[trip]/live/route.ts': onTrip,
  'POST api/trips/[trip]/presence/route.ts': { level: planners, body: () => ({ seat: 'a-seat', item: null }) },
  'GET api/trips/[trip]/notes/route.ts': planners,
  // There is no such note: those with access get an input error.
  'POST api/trips/[trip]/notes/route.ts': { level: planners, body: () => ({}) },
  'GET pocket/[trip]/notes/route.ts': onTrip,
  'POST pocket/[trip]/notes/route.ts': { level: onTrip, body: () => ({ notes: [] }) },
  'GET (office)/house-style/example/route.ts': { level: administrators, query: '?dateOrder=day-first' },
  // The bytes are no picture: those with access get an error.
  'POST api/trips/[trip]/photos/route.ts': { level: planners, body: () => ({ is: 'no picture' }) },
  'GET api/trips/[trip]/photos/[photo]/route.ts': { level: planners, query: '?size=small' },
  'GET api/trips/[trip]/files/route.ts': planners,
  // Without a query: those with access get an error.
  'POST api/trips/[trip]/files/route.ts': planners,
  'GET api/trips/[trip]/files/[file]/route.ts': planners,
  // A file for all members.
  'GET pocket/[trip]/files/[file]/route.ts': onTrip,
  'GET pocket/[trip]/handbook/[edition]/route.ts': onTrip,
  'GET (office)/trips/[trip]/handbook/file/route.ts': { level: onTrip, query: '?format=docx' },
  'GET (office)/trips/[trip]/handbook/print/route.ts': onTrip,
  'GET (office)/trips/[trip]/report/preview/route.ts': planners,
  'GET (office)/trips/[trip]/report/revisions/[revision]/route.ts': planners,
  'GET (office)/trips/[trip]/report/statutory/word/route.ts': planners,
  'GET pocket/route.ts': signedIn,
  // Leads to a page that says whether the address is valid; this one is not.
  'GET pocket/link/[token]/route.ts': anyone,
  'GET pocket/[trip]/calendar/file/route.ts': onTrip,
  'GET set-password/[token]/route.ts': anyone,
  'GET pocket/[trip]/route.ts': onTrip,
  'GET pocket/[trip]/push/route.ts': onTrip,
  // Without the number of a version: those with access get an error.
  'POST pocket/[trip]/push/route.ts': onTrip,
  'POST pocket/[trip]/seen/route.ts': onTrip,
  'POST pocket/[trip]/shown/route.ts': onTrip,
  'POST pocket/sign-out/route.ts': { level: signInRequired, endsSession: true },
  'POST pocket/language/route.ts': anyone,
  // The address itself gives access, to any user and to none; this one is unknown.
  'GET check/[token]/route.ts': notFound,
  'POST check/[token]/route.ts': notFound,
  'GET calendar/[token]/route.ts': notFound,
  'GET (office)/trips/[trip]/calendar/file/route.ts': onTrip,
  'GET (office)/trips/[trip]/report/file/route.ts': { level: planners, query: '?format=docx' },
  'GET news/route.ts': anyone,
  'GET news/feed.atom/route.ts': anyone,
  'GET news/feed.json/route.ts': anyone,
  'GET news/[slug]/route.ts': notFound,
  'GET news/photos/[photo]/[size]/route.ts': notFound,
  'GET news/[slug]/text/route.ts': notFound,
  'GET news/[slug]/word/route.ts': notFound,
  'GET news/[slug]/share.png/route.ts': notFound,
  'GET news/[slug]/web/route.ts': notFound,
  'GET news/colours.css/route.ts': anyone,
  'GET news/logo.png/route.ts': notFound,
  'GET robots.txt/route.ts': anyone,
  'GET sitemap.xml/route.ts': anyone,
}
