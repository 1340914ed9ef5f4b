import {
  administrators,
  anyone,
  author,
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
  'GET api/health/live/route': anyone,
  'GET api/health/ready/route': anyone,
  'GET api/trip-file-schema/route': anyone,
  // Without an identity provider.
  'GET api/auth/signin/oidc/route': notFound,
  'GET api/auth/callback/oidc/route': notFound,
  'POST api/auth/logout/oidc/route': notFound,
  'GET api/find/route': { level: signedIn, query: '?q=a' },
  'GET api/institutions/route': { level: lookups, query: '?q=a' },
  'GET api/people/route': { level: lookups, query: '?q=a' },
  'POST api/people/roster/route': {
    level: planners,
    body: ({ trip }) => ({ tripId: trip, institutionId: null, names: [{ en: 'Hansung Kim' }], emails: [] }),
  },
  'GET api/people/[person]/data/route': staff,
  'GET api/people/[person]/readers/route': administrators,
  'GET api/people/[person]/portrait/route': staff,
  'POST api/people/[person]/portrait/route': { level: staff, body: () => ({ is: 'no picture' }) },
  'DELETE api/people/[person]/portrait/route': staff,
  'GET api/audit/route': administrators,
  // Neither is a backup: those with access get an error.
  'POST api/backups/route': { level: administrators, body: () => ({ is: 'no backup' }) },
  'GET api/backups/[name]/route': { ...administrators, administrator: 'not found' },
  'POST api/backups/[name]/route': { ...administrators, administrator: 'not found' },
  'POST api/newsroom/logo/route': { level: administrators, body: () => ({ is: 'no picture' }) },
  'DELETE api/newsroom/logo/route': administrators,
  // The bytes are no trip file: those with access get an error.
  'POST api/trips/route': { level: staff, body: () => ({ is: 'no trip file' }) },
  'GET api/trips/[trip]/route': onTrip,
  'GET api/trips/[trip]/file/route': planners,
  'POST api/trips/[trip]/edits/route': {
    level: planners,
    body: () => ({
      key: crypto.randomUUID(),
      since: 1,
      edit: { do: 'change trip', from: { kind: null }, to: { kind: 'academic' } },
    }),
  },
  // Nothing is saved.
  'POST api/trips/[trip]/sentences/route': {
    level: planners,
    body: ({ trip }) => ({ ref: `trip:${trip}/kind`, edit: { do: 'all', edits: [] } }),
  },
  'GET api/trips/[trip]/changes/route': { level: planners, query: '?noun=trip' },
  'GET api/trips/[trip]/live/route': onTrip,
  'POST api/trips/[trip]/presence/route': { level: planners, body: () => ({ seat: 'a-seat', item: null }) },
  'GET api/trips/[trip]/notes/route': planners,
  // There is no such note: those with access get an input error.
  'POST api/trips/[trip]/notes/route': { level: planners, body: () => ({}) },
  'GET pocket/[trip]/notes/route': onTrip,
  'POST pocket/[trip]/notes/route': { level: onTrip, body: () => ({ notes: [] }) },
  'GET pocket/[trip]/notes/[note]/photo/route': author,
  // The note is of the member: others learn nothing of it.
  'POST pocket/[trip]/notes/[note]/photo/route': onTrip,
  'GET api/trips/[trip]/notes/[note]/photo/route': planners,
  'GET (office)/house-style/example/route': { level: administrators, query: '?dateOrder=day-first' },
  // The bytes are no picture: those with access get an error.
  'POST api/trips/[trip]/photos/route': { level: planners, body: () => ({ is: 'no picture' }) },
  'GET api/trips/[trip]/photos/[photo]/route': { level: planners, query: '?size=small' },
  'GET api/trips/[trip]/workbook/route': planners,
  'GET api/trips/workbook/route': staff,
  'GET api/trips/[trip]/comments/route': planners,
  'GET api/trips/[trip]/files/route': planners,
  // Without a query: those with access get an error.
  'POST api/trips/[trip]/files/route': planners,
  'GET api/trips/[trip]/files/[file]/route': planners,
  // A file for all members.
  'GET pocket/[trip]/files/[file]/route': onTrip,
  'GET pocket/[trip]/handbook/[edition]/route': onTrip,
  'GET (office)/trips/[trip]/handbook/file/route': { level: onTrip, query: '?format=docx' },
  'GET (office)/trips/[trip]/handbook/print/route': onTrip,
  'GET (office)/trips/[trip]/report/preview/route': planners,
  'GET (office)/trips/[trip]/report/revisions/[revision]/route': planners,
  'GET (office)/trips/[trip]/report/statutory/word/route': planners,
  'GET pocket/route': signedIn,
  // Leads to a page that says whether the address is valid; this one is not.
  'GET pocket/link/[token]/route': anyone,
  'GET pocket/[trip]/calendar/file/route': onTrip,
  'GET set-password/[token]/route': anyone,
  'GET pocket/[trip]/route': onTrip,
  'GET pocket/[trip]/push/route': onTrip,
  // Without the number of a version: those with access get an error.
  'POST pocket/[trip]/push/route': onTrip,
  'POST pocket/[trip]/seen/route': onTrip,
  'POST pocket/[trip]/shown/route': onTrip,
  'POST pocket/sign-out/route': { level: signInRequired, endsSession: true },
  'POST pocket/language/route': anyone,
  // The address itself gives access, to any user and to none; this one is unknown.
  'GET check/[token]/route': notFound,
  'POST check/[token]/route': notFound,
  'GET calendar/[token]/route': notFound,
  'GET (office)/trips/[trip]/calendar/file/route': onTrip,
  'GET (office)/trips/[trip]/report/file/route': { level: planners, query: '?format=docx' },
  'GET news/route': anyone,
  'GET news/feed.atom/route': anyone,
  'GET news/feed.json/route': anyone,
  'GET news/[slug]/route': notFound,
  'GET news/photos/[photo]/[size]/route': notFound,
  'GET news/[slug]/text/route': notFound,
  'GET news/[slug]/word/route': notFound,
  'GET news/[slug]/share.png/route': notFound,
  'GET news/[slug]/web/route': notFound,
  'GET news/colours.css/route': anyone,
  'GET news/logo.png/route': notFound,
  'GET robots.txt/route': anyone,
  'GET icon.svg/route': anyone,
  'GET manifest.webmanifest/route': anyone,
  'GET sitemap.xml/route': anyone,
}
