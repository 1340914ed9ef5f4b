import type { OfficeHoliday } from '../../lib/domain/checks/office-holiday'
import type { TaskTemplate } from '../../lib/domain/follow-up/task-template'
import type { SampleTrip } from '../../lib/domain/trips/sample-trip'
import type { Texts } from '../../lib/domain/text/text'
import type { HouseStyle } from '../../lib/report/house-style'
import { bytes, flag, id, index, instant, json, ref, table, text, whole } from '../columns'
import { institutions } from './directory'

/** Logos of the institution: the current one, and earlier ones so that a change can be undone. */
export const logos = table('logos', {
  id: id(),
  uploadedAt: instant('uploaded_at').notNull(),
  /** In pixels. */
  width: whole('width').notNull(),
  height: whole('height').notNull(),
  /** PNG without metadata. */
  picture: bytes('picture').notNull(),
})

/** The installation itself: one row, whose id is 'office'. */
export const office = table(
  'office',
  {
    id: id(),
    homeInstitutionId: ref('home_institution_id', () => institutions.id, 'restrict'),
    pressOfficeName: json<Texts>('press_office_name'),
    /** The house style; missing fields have their default. */
    houseStyle: json<Partial<HouseStyle>>('house_style'),
    /** Months until the statutory trip report is due, from the return; `null` means three. */
    reportMonths: whole('report_months'),
    /** Weeks after the end of a trip for which personal links work; `null` means six. */
    linkWeeks: whole('link_weeks'),
    /** Whether a new device needs a code by e-mail to open a personal link; `null` means no. */
    isLinkCodeRequired: flag('is_link_code_required'),
    /** Whether briefings name past visits of trips that the reader may not see; `null` means no. */
    isHistoryShared: flag('is_history_shared'),
    /** Days after which a deleted trip and a sent message are purged; `null` means the default. */
    deletedTripDays: whole('deleted_trip_days'),
    mailDays: whole('mail_days'),
    /** Days between backups, 0 for none, and which are kept; `null` means the default. */
    backupDays: whole('backup_days'),
    backupKeep: text('backup_keep'),
    /** When the newest backup was begun, made, and failed; `null` means never. */
    backupStartedAt: instant('backup_started_at'),
    backupMadeAt: instant('backup_made_at'),
    backupFailedAt: instant('backup_failed_at'),
    /** Public holidays that the office has added or taken off; `null` means none. */
    holidays: json<readonly OfficeHoliday[]>('holidays'),
    /** The templates of tasks; `null` means the default ones. */
    taskTemplates: json<readonly TaskTemplate[]>('task_templates'),
    /** The id of the logo in the newsroom; `null` means none. */
    logoId: text('logo_id'),
    /** The institution's colour in the newsroom, on light and on dark paper, as `#rrggbb`; `null` means the default. */
    lightColour: text('light_colour'),
    darkColour: text('dark_colour'),
    /** When the checklist of the first steps was dismissed; `null` means never. */
    setupDismissedAt: instant('setup_dismissed_at'),
    /** Whether the office does without a mail server; `null` means not decided. */
    isMailSkipped: flag('is_mail_skipped'),
    /** The trip to look around with, and the directory entries that came with it; `null` means none. */
    sampleTrip: json<SampleTrip>('sample_trip'),
    /** True while the invented sample office fills the installation. */
    sample: flag('sample').notNull(),
    sampleNote: text('sample_note'),
  },
  (t) => [index('office_home').on(t.homeInstitutionId)],
)
