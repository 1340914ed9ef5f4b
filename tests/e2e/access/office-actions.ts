import { emptyCountryCard } from '@/lib/domain/directory/country-card'
import { institutionFields } from '@/lib/domain/directory/fields/institution'
import { personFields } from '@/lib/domain/directory/fields/person'
import { defaultsOf } from '@/lib/domain/fields/field'
import { administrators, anyone, signInRequired, notFound, planners, signedIn, staff } from './levels'
import { tripFile } from './trip-file'
import type { TestedAction } from './tested-action'

const person = { ...defaultsOf(personFields), name: { full: { en: 'Hansung Kim' } } }
const institution = { ...defaultsOf(institutionFields), name: { en: 'Hanyang University' }, country: 'KR' }

/** In the right form, of a device that does not exist. */
const passkeyAnswer = JSON.stringify({ id: 'a', rawId: 'a', type: 'public-key', response: { clientDataJSON: 'a' } })

/** Calls of all other actions that are valid except for the user, so that only access decides. */
export const officeActions: Record<string, TestedAction> = {
  'chooseLocaleAction actions.ts': { level: anyone, input: () => ({ bareForm: { locale: 'en' } }) },
  'signInAction sign-in/actions.ts': {
    level: anyone,
    input: () => ({ form: { email: 'who@sample.example', password: 'wrong' } }),
  },
  'enterSampleAction sign-in/actions.ts': { level: anyone, input: () => ({ form: { role: 'member' } }) },
  // Without a password before it, the caller is redirected.
  'enterCodeAction sign-in/actions.ts': { level: signInRequired, input: () => ({ form: { code: '123456' } }) },
  'askForPasskeyAction sign-in/actions.ts': { level: anyone, input: () => ({ value: {} }) },
  'enterPasskeyAction sign-in/actions.ts': {
    level: anyone,
    input: () => ({ value: { response: passkeyAnswer, next: null } }),
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
  // With a wrong password or code, so that nothing is changed.
  ...Object.fromEntries(
    ['offerTotpAction', 'renewRecoveryCodesAction', 'turnOffTotpAction', 'offerPasskeyAction'].map((name) => [
      `${name} (office)/account/actions.ts`,
      { level: signedIn, input: () => ({ value: { password: 'not mine' } }) },
    ]),
  ),
  'confirmTotpAction (office)/account/actions.ts': { level: signedIn, input: () => ({ value: { code: '123456' } }) },
  'endDeviceAction (office)/account/actions.ts': { level: signedIn, input: () => ({ form: { id: 'none' } }) },
  'endOtherDevicesAction (office)/account/actions.ts': { level: signedIn, input: () => ({ form: {} }) },
  'addPasskeyAction (office)/account/actions.ts': {
    level: signedIn,
    input: () => ({ value: { name: 'A', response: passkeyAnswer } }),
  },
  'removePasskeyAction (office)/account/actions.ts': {
    level: { ...notFound, nobody: 'sign-in', disabled: 'sign-in' },
    input: () => ({ value: { id: 'none' } }),
  },
  'resetSecondFactorAction (office)/users/actions.ts': {
    level: administrators,
    input: ({ user }) => ({ value: { id: user } }),
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
  'setTaskStatusAction (office)/tasks/actions.ts': {
    level: { ...planners, editor: 'not found', staff: 'not found', administrator: 'not found' },
    input: ({ trip }) => ({ value: { tripId: trip, id: 'none', status: 'done' } }),
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
  'nameInstitutionAction (office)/trips/actions.ts': {
    level: administrators,
    // The names that the sample office has: other tests look for them.
    input: () => ({ form: { 'name.en': 'National Taiwan Normal University', 'name.zh-Hant': '國立臺灣師範大學' } }),
  },
  'skipMailAction (office)/trips/actions.ts': { level: administrators, input: () => ({ form: {} }) },
  'dismissSetupAction (office)/trips/actions.ts': { level: administrators, input: () => ({ form: {} }) },
  'addSampleTripAction (office)/trips/actions.ts': { level: staff, input: () => ({ form: {} }) },
  'removeSampleTripAction (office)/trips/actions.ts': { level: staff, input: () => ({ form: {} }) },
  'sendAgainAction (office)/outbox/actions.ts': { level: staff, input: () => ({ form: { id: 'none' } }) },
  'heldMailAction (office)/outbox/actions.ts': { level: staff, input: () => ({ form: { intent: 'dismiss' } }) },
  // Without the cookie of a personal link.
  'openLinkAction pocket/link/open/actions.ts': { level: notFound, input: () => ({ form: { intent: 'open' } }) },
  'mergeEntriesAction (office)/people/actions.ts': {
    level: staff,
    input: () => ({ value: { kind: 'person', keptId: 'none', removedId: 'none' } }),
  },
  'undoMergeAction (office)/people/actions.ts': { level: staff, input: () => ({ value: { changeId: 'none' } }) },
}
