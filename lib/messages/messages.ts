import { isStaffLocale, type Locale, type StaffLocale } from '../domain/text/locales'
import type { FieldLabels } from './field-label'
import accountEn from './en/account.json'
import accountLinksEn from './en/accountLinks.json'
import auditEn from './en/audit.json'
import backupEn from './en/backup.json'
import calendarEn from './en/calendar.json'
import checksEn from './en/checks.json'
import commentsEn from './en/comments.json'
import conflictEn from './en/conflict.json'
import countriesEn from './en/countries.json'
import delegationEn from './en/delegation.json'
import directoryEn from './en/directory.json'
import emergencyEn from './en/emergency.json'
import errorsEn from './en/errors.json'
import fieldsEn from './en/fields.json'
import filesEn from './en/files.json'
import findEn from './en/find.json'
import followUpEn from './en/followUp.json'
import handbookEn from './en/handbook.json'
import holidaysEn from './en/holidays.json'
import historyEn from './en/history.json'
import houseStyleEn from './en/houseStyle.json'
import invitationsEn from './en/invitations.json'
import itineraryEn from './en/itinerary.json'
import namesEn from './en/names.json'
import newsEn from './en/news.json'
import newsroomLookEn from './en/newsroomLook.json'
import outboxEn from './en/outbox.json'
import photosEn from './en/photos.json'
import phoneEn from './en/phone.json'
import releasedEn from './en/released.json'
import releasesEn from './en/releases.json'
import privacyEn from './en/privacy.json'
import reportEn from './en/report.json'
import setupEn from './en/setup.json'
import shellEn from './en/shell.json'
import securityEn from './en/security.json'
import signInEn from './en/signIn.json'
import statutoryEn from './en/statutory.json'
import tasksEn from './en/tasks.json'
import tripEn from './en/trip.json'
import tripsEn from './en/trips.json'
import usersEn from './en/users.json'
import visitsEn from './en/visits.json'
import vocabularyEn from './en/vocabulary.json'
import accountLinksJa from './ja/accountLinks.json'
import calendarJa from './ja/calendar.json'
import errorsJa from './ja/errors.json'
import fieldsJa from './ja/fields.json'
import handbookJa from './ja/handbook.json'
import invitationsJa from './ja/invitations.json'
import itineraryJa from './ja/itinerary.json'
import phoneJa from './ja/phone.json'
import releasedJa from './ja/released.json'
import releasesJa from './ja/releases.json'
import shellJa from './ja/shell.json'
import tripJa from './ja/trip.json'
import vocabularyJa from './ja/vocabulary.json'
import accountLinksKo from './ko/accountLinks.json'
import calendarKo from './ko/calendar.json'
import errorsKo from './ko/errors.json'
import fieldsKo from './ko/fields.json'
import handbookKo from './ko/handbook.json'
import invitationsKo from './ko/invitations.json'
import itineraryKo from './ko/itinerary.json'
import phoneKo from './ko/phone.json'
import releasedKo from './ko/released.json'
import releasesKo from './ko/releases.json'
import shellKo from './ko/shell.json'
import tripKo from './ko/trip.json'
import vocabularyKo from './ko/vocabulary.json'
import accountZh from './zh-Hant/account.json'
import accountLinksZh from './zh-Hant/accountLinks.json'
import auditZh from './zh-Hant/audit.json'
import backupZh from './zh-Hant/backup.json'
import calendarZh from './zh-Hant/calendar.json'
import checksZh from './zh-Hant/checks.json'
import commentsZh from './zh-Hant/comments.json'
import conflictZh from './zh-Hant/conflict.json'
import countriesZh from './zh-Hant/countries.json'
import delegationZh from './zh-Hant/delegation.json'
import directoryZh from './zh-Hant/directory.json'
import emergencyZh from './zh-Hant/emergency.json'
import errorsZh from './zh-Hant/errors.json'
import fieldsZh from './zh-Hant/fields.json'
import filesZh from './zh-Hant/files.json'
import findZh from './zh-Hant/find.json'
import followUpZh from './zh-Hant/followUp.json'
import handbookZh from './zh-Hant/handbook.json'
import holidaysZh from './zh-Hant/holidays.json'
import historyZh from './zh-Hant/history.json'
import houseStyleZh from './zh-Hant/houseStyle.json'
import invitationsZh from './zh-Hant/invitations.json'
import itineraryZh from './zh-Hant/itinerary.json'
import namesZh from './zh-Hant/names.json'
import newsZh from './zh-Hant/news.json'
import newsroomLookZh from './zh-Hant/newsroomLook.json'
import outboxZh from './zh-Hant/outbox.json'
import photosZh from './zh-Hant/photos.json'
import phoneZh from './zh-Hant/phone.json'
import releasedZh from './zh-Hant/released.json'
import releasesZh from './zh-Hant/releases.json'
import privacyZh from './zh-Hant/privacy.json'
import reportZh from './zh-Hant/report.json'
import setupZh from './zh-Hant/setup.json'
import shellZh from './zh-Hant/shell.json'
import securityZh from './zh-Hant/security.json'
import signInZh from './zh-Hant/signIn.json'
import statutoryZh from './zh-Hant/statutory.json'
import tasksZh from './zh-Hant/tasks.json'
import tripZh from './zh-Hant/trip.json'
import tripsZh from './zh-Hant/trips.json'
import usersZh from './zh-Hant/users.json'
import visitsZh from './zh-Hant/visits.json'
import vocabularyZh from './zh-Hant/vocabulary.json'

// The words of the screens, a file for each area and language. The types make sure that no language lacks a key: one of
// staff has all of them, another one those that members read.

const en = {
  account: accountEn,
  accountLinks: accountLinksEn,
  audit: auditEn,
  backup: backupEn,
  calendar: calendarEn,
  checks: checksEn,
  comments: commentsEn,
  conflict: conflictEn,
  countries: countriesEn,
  delegation: delegationEn,
  directory: directoryEn,
  emergency: emergencyEn,
  errors: errorsEn,
  fields: fieldsEn satisfies FieldLabels,
  files: filesEn,
  find: findEn,
  followUp: followUpEn,
  handbook: handbookEn,
  history: historyEn,
  holidays: holidaysEn,
  houseStyle: houseStyleEn,
  invitations: invitationsEn,
  itinerary: itineraryEn,
  names: namesEn,
  news: newsEn,
  newsroomLook: newsroomLookEn,
  outbox: outboxEn,
  photos: photosEn,
  phone: phoneEn,
  released: releasedEn,
  releases: releasesEn,
  privacy: privacyEn,
  report: reportEn,
  setup: setupEn,
  shell: shellEn,
  security: securityEn,
  signIn: signInEn,
  statutory: statutoryEn,
  tasks: tasksEn,
  trip: tripEn,
  trips: tripsEn,
  users: usersEn,
  visits: visitsEn,
  vocabulary: vocabularyEn,
}

export type Messages = typeof en

const zhHant: Messages = {
  account: accountZh,
  accountLinks: accountLinksZh,
  audit: auditZh,
  backup: backupZh,
  calendar: calendarZh,
  checks: checksZh,
  comments: commentsZh,
  conflict: conflictZh,
  countries: countriesZh,
  delegation: delegationZh,
  directory: directoryZh,
  emergency: emergencyZh,
  errors: errorsZh,
  fields: fieldsZh,
  files: filesZh,
  find: findZh,
  followUp: followUpZh,
  handbook: handbookZh,
  history: historyZh,
  holidays: holidaysZh,
  houseStyle: houseStyleZh,
  invitations: invitationsZh,
  itinerary: itineraryZh,
  names: namesZh,
  news: newsZh,
  newsroomLook: newsroomLookZh,
  outbox: outboxZh,
  photos: photosZh,
  phone: phoneZh,
  released: releasedZh,
  releases: releasesZh,
  privacy: privacyZh,
  report: reportZh,
  setup: setupZh,
  shell: shellZh,
  security: securityZh,
  signIn: signInZh,
  statutory: statutoryZh,
  tasks: tasksZh,
  trip: tripZh,
  trips: tripsZh,
  users: usersZh,
  visits: visitsZh,
  vocabulary: vocabularyZh,
}

type PartsOf<P extends { [A in keyof Messages]?: keyof Messages[A] }> = {
  [A in keyof P & keyof Messages]: Pick<Messages[A], P[A] & keyof Messages[A]>
}

/** The parts of areas that members read. */
type MemberParts = PartsOf<{
  accountLinks: 'mail'
  errors:
    | 'field'
    | 'forbidden'
    | 'invalid'
    | 'not found'
    | 'not signed in'
    | 'number'
    | 'required'
    | 'tooLong'
    | 'unexpected'
  handbook: 'doc' | 'label'
  invitations: 'codeMail' | 'mail' | 'open'
  itinerary: 'everyone' | 'zones'
  released: 'entity' | 'entityNamed' | 'institution' | 'isNone' | 'kind' | 'order' | 'publishedAt' | 'version'
  releases: 'mail'
  shell: 'failed' | 'notFound' | 'saving' | 'skip'
  trip: 'notReleased'
  vocabulary: Exclude<keyof Messages['vocabulary'], 'officeRole' | 'zoneArea' | 'zoneSearch'>
}>

/** The words of what members read: their pages, calendars, handbooks and e-mails. */
export type MemberMessages = Pick<Messages, 'calendar' | 'fields' | 'phone'> & MemberParts

const ko: MemberMessages = {
  accountLinks: accountLinksKo,
  calendar: calendarKo,
  errors: errorsKo,
  fields: fieldsKo,
  handbook: handbookKo,
  invitations: invitationsKo,
  itinerary: itineraryKo,
  phone: phoneKo,
  released: releasedKo,
  releases: releasesKo,
  shell: shellKo,
  trip: tripKo,
  vocabulary: vocabularyKo,
}

const ja: MemberMessages = {
  accountLinks: accountLinksJa,
  calendar: calendarJa,
  errors: errorsJa,
  fields: fieldsJa,
  handbook: handbookJa,
  invitations: invitationsJa,
  itinerary: itineraryJa,
  phone: phoneJa,
  released: releasedJa,
  releases: releasesJa,
  shell: shellJa,
  trip: tripJa,
  vocabulary: vocabularyJa,
}

const staffMessages: Record<StaffLocale, Messages> = { en, 'zh-Hant': zhHant }
const memberMessages: Record<Locale, MemberMessages> = { ...staffMessages, ko, ja }

export function messagesOf(locale: StaffLocale): Messages
export function messagesOf(locale: Locale): MemberMessages
export function messagesOf(locale: Locale): MemberMessages {
  return memberMessages[locale]
}

/** The messages for a page that members open. What is not translated, which it does not show, is in English. */
export function pageMessagesOf(locale: Locale): Messages {
  if (isStaffLocale(locale)) return staffMessages[locale]
  const own: Partial<Record<keyof Messages, object>> = memberMessages[locale]
  const all = Object.entries(en).map(([area, words]) => [area, { ...words, ...own[area as keyof Messages] }])
  return Object.fromEntries(all) as Messages
}
