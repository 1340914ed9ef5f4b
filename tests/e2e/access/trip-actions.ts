import { personFields } from '@/lib/domain/directory/fields/person'
import { defaultsOf } from '@/lib/domain/fields/field'
import { office, onTrip, planners, staff } from './levels'
import type { TestedAction } from './tested-action'

const person = { ...defaultsOf(personFields), name: { full: { en: 'Hansung Kim' } } }
const answeredAt = '2026-11-24T00:00:00.000Z'

/** Calls of the actions of one trip that are valid except for the user, so that only access decides. */
export const tripActions: Record<string, TestedAction> = {
  'editCommentAction (office)/trips/[trip]/comments/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ value: { tripId: trip, edit: { do: 'remove', id: 'none' } } }),
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
  'addPeopleAction (office)/trips/[trip]/delegation/actions.ts': {
    level: planners,
    input: ({ trip }) => ({ value: { tripId: trip, people: [person] } }),
  },
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
