import { emptyCountryCard } from '@/lib/domain/directory/country-card'
import { institutionFields } from '@/lib/domain/directory/fields/institution'
import { personFields } from '@/lib/domain/directory/fields/person'
import { defaultsOf } from '@/lib/domain/fields/field'
import type { Input } from './call'
import {
  administrators,
  anyone,
  type Level,
  signInRequired,
  notFound,
  office,
  onTrip,
  planners,
  signedIn,
  staff,
} from './levels'
import type { Ids } from './people'
import { tripFile } from './trip-file'

// Who has access to what. A page, route or action without a row here fails the test; so does a row without one.

export { pages } from './pages'
export { routes } from './routes'

type Action = {
  level: Level
  input: (ids: Ids) => Input
  /** Called with a separate session. */
  endsSession?: true
  /** The action by which an administrator undoes an action that was allowed. */
  undoneBy?: string
}

const person = { ...defaultsOf(personFields), name: { full: { en: 'Hansung Kim' } } }
const institution = { ...defaultsOf(institutionFields), name: { en: 'Hanyang University' }, country: 'KR' }
const answeredAt = '2026-11-24T00:00:00.000Z'

/** Calls that are valid except for the user, so that only access decides. */
export const actions: Record<string, Action> = {
  'chooseLocaleAction actions.ts': { level: anyone, input: () => ({ bareForm: { locale: 'en' } }) },
  'signInAction sign-in/actions.ts': {
    level: anyone,
    input: () => ({ form: { email: 'who@sample.example', password: 'wrong' } }),
  },
  'enterSampleAction sign-in/actions.ts': { level: anyone, input: () => ({ form: { role: 'member' } }) },
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
  // They refuse invalid input, so that nothing is sent or changed.
  'inviteUsersAction (office)/users/actions.ts': {
    level: administrators,
    input: () => ({ value: { emails: 'member@sample.example', officeRole: 'none' } }),
  },
  'inviteAgainAction (office)/users/actions.ts': { level: administrators, input: () => ({ value: { id: 'none' } }) },
  'withdrawInvitationAction (office)/users/actions.ts': {
    level: administrators,
    input: () => ({ value: { id: 'none' } }),
  },
  'passwordLinkAction (office)/users/actions.ts': {
    level: { ...administrators, administrator: 'not found' },
    input: () => ({ value: { id: 'none' } }),
  },
  'setUserDetailsAction (office)/users/actions.ts': {
    level: administrators,
    input: () => ({ value: { id: 'none', name: 'A', email: 'a@example.edu' } }),
  },
  'saveLinkSettingsAction (office)/users/actions.ts': {
    level: administrators,
    input: () => ({ form: { weeks: '6' } }),
  },
  'changeDetailsAction (office)/account/actions.ts': {
    level: signedIn,
    input: () => ({ form: { name: 'A', email: 'a@example.edu', password: 'not mine' } }),
  },
  // Without the cookie of an opened address.
  'setPasswordAction set-password/actions.ts': {
    level: notFound,
    input: () => ({ form: { password: 'long enough for it' } }),
  },
  'forgotPasswordAction forgot-password/actions.ts': {
    level: anyone,
    input: () => ({ form: { email: 'who@sample.example' } }),
  },
  'setPromiseStatusAction (office)/promises/actions.ts': {
    level: { ...planners, editor: 'not found', staff: 'not found', administrator: 'not found' },
    input: ({ trip }) => ({ value: { tripId: trip, id: 'none', status: 'done', reason: '' } }),
  },
  'saveTaskTemplateAction (office)/task-templates/actions.ts': {
    level: administrators,
    input: () => ({ value: { id: 'none', seen: null, to: null } }),
  },
  'addHolidayAction (office)/holidays/actions.ts': {
    level: administrators,
    input: () => ({ form: { country: 'KR', day: '2031-05-01', kind: 'holiday', name: 'Founders’ Day' } }),
  },
  'removeHolidayAction (office)/holidays/actions.ts': {
    level: administrators,
    input: () => ({ form: { country: 'KR', day: '2031-05-01' } }),
  },
  'deleteAccountAction (office)/privacy/actions.ts': {
    level: { ...administrators, administrator: 'not found' },
    input: () => ({ value: { id: 'none' } }),
  },
  'anonymisePersonAction (office)/privacy/actions.ts': {
    level: { ...staff, staff: 'not found', administrator: 'not found' },
    input: () => ({ value: { id: 'none' } }),
  },
  'savePrivacyAction (office)/privacy/actions.ts': {
    level: administrators,
    input: () => ({ form: { deletedTripDays: '90', mailDays: '365', history: 'on' } }),
  },
  'makeBackupAction (office)/backup/actions.ts': { level: administrators, input: () => ({ form: {} }) },
  'saveBackupSettingsAction (office)/backup/actions.ts': {
    level: administrators,
    input: () => ({ form: { interval: '1', keep: '7d,4w,12m' } }),
  },
  'saveNewsroomColoursAction (office)/newsroom/actions.ts': {
    level: administrators,
    input: () => ({ form: { light: '', dark: '' } }),
  },
  'undoLookAction (office)/newsroom/actions.ts': {
    level: administrators,
    input: () => ({ form: { changeId: 'none' } }),
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
  // Directory entries may be added for the office, or for a trip that the user plans.
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
  'saveCountryCardAction (office)/countries/actions.ts': {
    level: staff,
    input: () => ({ value: { country: 'KR', revision: 0, values: emptyCountryCard } }),
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
    input: ({ trip }) => ({ form: { tripId: trip, version: '0', number: '2', note: '', notify: 'none' } }),
  },
  'remindAction (office)/trips/[trip]/releases/actions.ts': {
    level: planners,
    input: ({ trip, release }) => ({ form: { tripId: trip, number: release } }),
  },
  'sendAgainAction (office)/outbox/actions.ts': { level: staff, input: () => ({ form: { id: 'none' } }) },
  'heldMailAction (office)/outbox/actions.ts': { level: staff, input: () => ({ form: { intent: 'dismiss' } }) },
  'addPeopleAction (office)/trips/[trip]/delegation/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ value: { tripId: trip, people: [person] } }),
  },
  // Without the cookie of a personal link.
  'openLinkAction pocket/link/open/actions.ts': { level: notFound, input: () => ({ form: { intent: 'open' } }) },
  // The trip has no such member.
  'inviteMembersAction (office)/trips/[trip]/delegation/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ form: { tripId: trip, personId: 'none' } }),
  },
  'withdrawLinksAction (office)/trips/[trip]/delegation/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ form: { tripId: trip, personId: 'none' } }),
  },
  'showLinkAction (office)/trips/[trip]/delegation/actions.ts': {
    level: { ...planners, editor: 'not found', staff: 'not found', administrator: 'not found' },
    input: ({ trip }) => ({ value: { tripId: trip, personId: 'none' } }),
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
  'translateInstitutionAction (office)/trips/[trip]/report/translations/actions.ts': {
    level: staff,
    input: () => ({
      value: { id: 'no-such-institution', translation: { field: 'name', from: { en: 'A' }, to: { en: 'A' } } },
    }),
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
  'dismissFlagsAction (office)/trips/[trip]/report/actions.ts': {
    level: planners,
    input: ({ trip }) => ({
      value: {
        tripId: trip,
        language: 'en',
        flags: [{ why: 'note', fact: 'topic:none', words: 'twelve' }],
        isOpen: false,
      },
    }),
  },
  'rewordAction (office)/trips/[trip]/report/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ value: { tripId: trip, language: 'en', fact: 'topic:none', from: 'a', words: 'b' } }),
  },
  // Only the office may approve and return: the step decides.
  'takeStepAction (office)/trips/[trip]/report/actions.ts': {
    level: office,
    input: ({ trip }) => ({ value: { tripId: trip, language: 'en', version: 0, step: 'approve' } }),
  },
  'editPhotoAction (office)/trips/[trip]/report/photos/actions.ts': {
    level: planners,
    input: ({ trip, photo }) => ({ value: { tripId: trip, edit: { do: 'move', id: photo, before: null } } }),
  },
  'editAttachmentAction (office)/trips/[trip]/files/actions.ts': {
    level: planners,
    input: ({ trip, file }) => ({ value: { tripId: trip, edit: { do: 'put back', id: file } } }),
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
  'cancelScheduleAction (office)/trips/[trip]/report/actions.ts': {
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
