import type { OfficeHoliday } from '../../lib/domain/checks/office-holiday'
import type { Texts } from '../../lib/domain/text/text'
import type { HouseStyle } from '../../lib/report/house-style'
import { flag, id, index, json, ref, table, text, whole } from '../columns'
import { institutions } from './directory'

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
    /** Public holidays that the office has added or taken off; `null` means none. */
    holidays: json<readonly OfficeHoliday[]>('holidays'),
    /** True while the invented sample office fills the installation. */
    sample: flag('sample').notNull(),
    sampleNote: text('sample_note'),
  },
  (t) => [index('office_home').on(t.homeInstitutionId)],
)
