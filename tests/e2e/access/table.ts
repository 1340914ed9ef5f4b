import type { Input } from './call'
import {
  administrators,
  anyone,
  type Level,
  lookups,
  signInRequired,
  notFound,
  office,
  onTrip,
  planners,
  signedIn,
  staff,
} from './levels'
import type { Ids } from './people'

// Who is let in where. A page, route or action without a row here fails the test; so does a row without one.

export const pages: Record<string, Level> = {
  'page.tsx': signedIn,
  'sign-in/page.tsx': anyone,
  'welcome/page.tsx': signInRequired, // an office that has people leads on
  '(office)/account/page.tsx': signedIn,
  '(office)/users/page.tsx': administrators,
  '(office)/outbox/page.tsx': staff,
  '(office)/house-style/page.tsx': administrators,
  '(office)/holidays/page.tsx': administrators,
  '(office)/institutions/page.tsx': staff,
  '(office)/institutions/new/page.tsx': staff,
  '(office)/institutions/[institution]/page.tsx': staff,
  '(office)/institutions/[institution]/edit/page.tsx': staff,
  '(office)/people/page.tsx': staff,
  '(office)/people/new/page.tsx': staff,
  '(office)/people/[person]/page.tsx': staff,
  '(office)/people/[person]/edit/page.tsx': staff,
  '(office)/trips/page.tsx': signedIn,
  '(office)/trips/new/page.tsx': staff,
  '(office)/trips/[trip]/page.tsx': onTrip,
  '(office)/trips/[trip]/delegation/page.tsx': onTrip,
  '(office)/trips/[trip]/details/page.tsx': planners,
  '(office)/trips/[trip]/details/delete/page.tsx': office,
  '(office)/trips/[trip]/emergency/page.tsx': onTrip,
  '(office)/trips/[trip]/handbook/page.tsx': onTrip,
  '(office)/trips/[trip]/history/page.tsx': planners,
  '(office)/trips/[trip]/itinerary/page.tsx': onTrip,
  '(office)/trips/[trip]/releases/page.tsx': planners,
  '(office)/trips/[trip]/releases/new/page.tsx': planners,
  '(office)/trips/[trip]/releases/compare/page.tsx': planners,
  '(office)/trips/[trip]/releases/[release]/page.tsx': planners,
  '(office)/trips/[trip]/visits/page.tsx': onTrip,
  '(office)/trips/[trip]/calendar/page.tsx': onTrip,
  '(office)/trips/[trip]/report/page.tsx': onTrip,
  '(office)/trips/[trip]/report/photos/page.tsx': planners,
  '(office)/trips/[trip]/report/publish/page.tsx': office,
  '(office)/trips/[trip]/report/revisions/page.tsx': planners,
  '(office)/trips/[trip]/report/statutory/page.tsx': planners,
  '(office)/trips/[trip]/report/names/page.tsx': planners,
}

/** `endsSession`: called with a session of its own. */
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
  'GET api/people/[person]/portrait/route.ts': staff,
  'POST api/people/[person]/portrait/route.ts': { level: staff, body: () => ({ is: 'no picture' }) },
  'DELETE api/people/[person]/portrait/route.ts': staff,
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
  'GET (office)/trips/[trip]/handbook/file/route.ts': { level: onTrip, query: '?format=docx' },
  'GET (office)/trips/[trip]/handbook/print/route.ts': onTrip,
  'GET (office)/trips/[trip]/report/preview/route.ts': planners,
  'GET (office)/trips/[trip]/report/revisions/[revision]/route.ts': planners,
  'GET (office)/trips/[trip]/report/statutory/word/route.ts': planners,
  'GET pocket/route.ts': signedIn,
  'GET pocket/[trip]/route.ts': onTrip,
  // Without the number of a version: those with access get an error.
  'POST pocket/[trip]/seen/route.ts': onTrip,
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
  'GET robots.txt/route.ts': anyone,
  'GET sitemap.xml/route.ts': anyone,
}

type Action = {
  level: Level
  input: (ids: Ids) => Input
  /** Called with a session of its own. */
  endsSession?: true
  /** The action by which an administrator takes back what was let through. */
  undoneBy?: string
}

const person = { name: { full: { en: 'Hansung Kim' } }, institutionId: null, email: null, phone: null, languages: [] }
const institution = {
  name: { en: 'Hanyang University' },
  acronym: null,
  kind: null,
  country: 'KR',
  city: null,
  timeZone: null,
  address: null,
  website: null,
  background: [],
}
const answeredAt = '2026-11-24T00:00:00.000Z'
const tripFile = JSON.stringify({
  format: 'trip/1',
  language: 'en',
  trip: { direction: 'outgoing', home: 'h' },
  institutions: [{ id: 'h', name: 'Home University' }],
})

/** Calls that are right in all but who makes them, so that it is the access that answers. */
export const actions: Record<string, Action> = {
  'chooseLocaleAction actions.ts': { level: anyone, input: () => ({ bareForm: { locale: 'en' } }) },
  'signInAction sign-in/actions.ts': {
    level: anyone,
    input: () => ({ form: { email: 'who@sample.example', password: 'wrong' } }),
  },
  'signOutAction sign-in/actions.ts': { level: signInRequired, input: () => ({ form: {} }), endsSession: true },
  'welcomeAction welcome/actions.ts': {
    level: anyone,
    input: () => ({
      form: {
        name: 'A',
        email: 'a@example.edu',
        password: 'long enough for it',
        institution: 'B',
        language: 'en',
        timeZone: 'Asia/Taipei',
      },
    }),
  },
  'changePasswordAction (office)/account/actions.ts': {
    level: signedIn,
    input: () => ({ form: { currentPassword: 'not mine', nextPassword: 'long enough for it' } }),
  },
  'addUserAction (office)/users/actions.ts': {
    level: administrators,
    input: () => ({ value: { name: 'A', email: 'a@example.edu', officeRole: 'none' } }),
  },
  'setOfficeRoleAction (office)/users/actions.ts': {
    level: administrators,
    input: ({ user }) => ({ value: { id: user, officeRole: 'none' } }),
  },
  'setDisabledAction (office)/users/actions.ts': {
    level: administrators,
    input: ({ user }) => ({ value: { id: user, isDisabled: false } }),
  },
  'setPersonAction (office)/users/actions.ts': {
    level: administrators,
    input: ({ user }) => ({ value: { id: user, personId: null } }),
  },
  'resetPasswordAction (office)/users/actions.ts': {
    level: administrators,
    input: ({ user }) => ({ value: { id: user } }),
  },
  'addHolidayAction (office)/holidays/actions.ts': {
    level: administrators,
    input: () => ({ form: { country: 'KR', day: '2031-05-01', kind: 'holiday', name: 'Founders’ Day' } }),
  },
  'removeHolidayAction (office)/holidays/actions.ts': {
    level: administrators,
    input: () => ({ form: { country: 'KR', day: '2031-05-01' } }),
  },
  'saveHouseStyleAction (office)/house-style/actions.ts': {
    level: administrators,
    input: () => ({
      form: {
        read: '{}',
        dateOrder: 'month-first',
        serialComma: 'true',
        spelling: 'US',
        honorificStops: 'as typed',
        acronyms: 'where used again',
        year: 'first date',
        leadTense: 'past',
        chineseYears: 'western',
        reportMonths: '3',
        'boilerplate.en': '',
        'pressOfficeName.en': '',
      },
    }),
  },
  // Directory entries may be added for the office, or for a trip one plans.
  'addPersonAction (office)/people/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ value: { tripId: trip, person } }),
  },
  'addInstitutionAction (office)/institutions/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ value: { tripId: trip, institution } }),
  },
  'saveInstitutionAction (office)/institutions/actions.ts': {
    level: staff,
    input: (ids) => ({ value: { id: ids.institution, revision: 0, values: institution } }),
  },
  'deleteInstitutionAction (office)/institutions/actions.ts': {
    level: staff,
    input: (ids) => ({ value: { id: ids.institution } }),
  },
  'savePersonAction (office)/people/actions.ts': {
    level: staff,
    input: (ids) => ({ value: { id: ids.person, revision: 0, values: person } }),
  },
  'erasePersonAction (office)/people/actions.ts': { level: staff, input: (ids) => ({ value: { id: ids.person } }) },
  'newTripAction (office)/trips/actions.ts': {
    level: staff,
    input: () => ({ form: { direction: 'outgoing', start: '', end: '', 'title.en': 'A', 'title.zh-Hant': '' } }),
  },
  'importTripAction (office)/trips/actions.ts': {
    level: staff,
    input: () => ({ form: { file: new File([tripFile], 'a.trip.json') } }),
  },
  'copyTripAction (office)/trips/actions.ts': {
    level: staff,
    input: ({ trip }) => ({ form: { from: trip, start: '2030-01-07' } }),
  },
  // No trip has such a warning: those with access get an error.
  'dismissWarningAction (office)/trips/[trip]/checks/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ value: { tripId: trip, key: 'overlap item:none x', reason: 'A' } }),
  },
  'restoreWarningAction (office)/trips/[trip]/checks/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ value: { tripId: trip, key: 'overlap item:none x' } }),
  },
  'acknowledgeAction (office)/trips/[trip]/itinerary/actions.ts': {
    level: onTrip,
    input: ({ trip, release }) => ({ form: { tripId: trip, number: release } }),
  },
  'editTripAction (office)/trips/[trip]/itinerary/actions.ts': {
    level: planners,
    input: ({ trip }) => ({
      value: {
        tripId: trip,
        key: crypto.randomUUID(),
        since: 1,
        edit: { do: 'change trip', from: { kind: null }, to: { kind: 'academic' } },
      },
    }),
  },
  'calendarAddressAction (office)/trips/[trip]/calendar/actions.ts': {
    level: onTrip,
    input: ({ trip }) => ({ form: { tripId: trip, intent: 'create' } }),
  },
  // An outdated version of the trip: those with access get an error.
  'publishReleaseAction (office)/trips/[trip]/releases/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ form: { tripId: trip, version: '0', number: '2', note: '', tell: 'nobody' } }),
  },
  'remindAction (office)/trips/[trip]/releases/actions.ts': {
    level: planners,
    input: ({ trip, release }) => ({ form: { tripId: trip, number: release } }),
  },
  'sendAgainAction (office)/outbox/actions.ts': { level: staff, input: () => ({ form: { id: 'none' } }) },
  'addPeopleAction (office)/trips/[trip]/delegation/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ value: { tripId: trip, people: [person] } }),
  },
  'mergeEntriesAction (office)/people/actions.ts': {
    level: staff,
    input: () => ({ value: { kind: 'person', keptId: 'none', removedId: 'none' } }),
  },
  'undoMergeAction (office)/people/actions.ts': { level: staff, input: () => ({ value: { changeId: 'none' } }) },
  'renamePeopleAction (office)/trips/[trip]/delegation/actions.ts': {
    level: staff,
    input: () => ({ value: { people: [] } }),
  },
  'revertChangeAction (office)/trips/[trip]/history/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ form: { tripId: trip, changeId: 'no-such-change' } }),
  },
  'giveRoleAction (office)/trips/[trip]/details/actions.ts': {
    level: office,
    input: ({ trip, user }) => ({ form: { tripId: trip, userId: user, role: 'member' } }),
  },
  'takeRoleAction (office)/trips/[trip]/details/actions.ts': {
    level: office,
    input: ({ trip, user }) => ({ form: { tripId: trip, userId: user } }),
  },
  'deleteTripAction (office)/trips/[trip]/details/actions.ts': {
    level: office,
    input: ({ trip }) => ({ form: { tripId: trip } }),
    undoneBy: 'restoreTripAction (office)/trips/[trip]/details/actions.ts',
  },
  'restoreTripAction (office)/trips/[trip]/details/actions.ts': {
    level: staff,
    input: ({ trip }) => ({ form: { tripId: trip } }),
  },
  'makeReportAction (office)/trips/[trip]/report/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ form: { tripId: trip, language: 'en' } }),
  },
  'regenerateReportAction (office)/trips/[trip]/report/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ value: { tripId: trip, language: 'en' } }),
  },
  'editReportAction (office)/trips/[trip]/report/actions.ts': {
    level: planners,
    input: ({ trip }) => ({
      value: { tripId: trip, language: 'en', shown: 'en', edit: { do: 'remove', id: 'none', revision: 1 } },
    }),
  },
  'overruleAction (office)/trips/[trip]/report/actions.ts': {
    level: planners,
    input: ({ trip }) => ({
      value: { tripId: trip, language: 'en', block: 'none', kind: 'number', words: 'twelve', isRestored: false },
    }),
  },
  // Approving and sending back are the office's: the step decides.
  'takeStepAction (office)/trips/[trip]/report/actions.ts': {
    level: office,
    input: ({ trip }) => ({ value: { tripId: trip, language: 'en', version: 0, step: 'approve' } }),
  },
  'editPhotoAction (office)/trips/[trip]/report/photos/actions.ts': {
    level: planners,
    input: ({ trip, photo }) => ({ value: { tripId: trip, edit: { do: 'move', id: photo, before: null } } }),
  },
  'editStatutoryAction (office)/trips/[trip]/report/statutory/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ value: { tripId: trip, edit: { do: 'remove', id: 'none', revision: 1 } } }),
  },
  'publishAction (office)/trips/[trip]/report/actions.ts': {
    level: office,
    input: ({ trip }) => ({ form: { tripId: trip, language: 'en', version: '0', slug: 'a-report' } }),
  },
  'withdrawAction (office)/trips/[trip]/report/actions.ts': {
    level: office,
    input: ({ trip }) => ({ value: { tripId: trip, language: 'en' } }),
  },
  'putBackAction (office)/trips/[trip]/report/actions.ts': {
    level: office,
    input: ({ trip }) => ({ value: { tripId: trip, language: 'en' } }),
  },
  'askNamesAction (office)/trips/[trip]/report/names/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ value: { tripId: trip, personIds: [], days: 14, languages: {} } }),
  },
  'revokeCheckAction (office)/trips/[trip]/report/names/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ value: { tripId: trip, checkId: 'none' } }),
  },
  'declineCorrectionAction (office)/trips/[trip]/report/names/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ value: { tripId: trip, checkId: 'none', answeredAt } }),
  },
  'acceptCorrectionAction (office)/trips/[trip]/report/names/actions.ts': {
    level: office,
    input: ({ trip }) => ({ value: { tripId: trip, checkId: 'none', answeredAt } }),
  },
  'undoSettlingAction (office)/trips/[trip]/report/names/actions.ts': {
    level: office,
    input: ({ trip }) => ({ value: { tripId: trip, checkId: 'none' } }),
  },
}
