import type { Texts } from '../../lib/domain/text'
import { flag, id, index, json, ref, table, text } from '../columns'
import { institutions } from './directory'

/** The installation itself: one row, whose id is 'office'. */
export const office = table('office', {
  id: id(),
  homeInstitutionId: ref('home_institution_id', () => institutions.id, 'restrict'),
  pressOfficeName: json<Texts>('press_office_name'),
  /** True while the invented sample office fills the installation. */
  sample: flag('sample').notNull(),
  sampleNote: text('sample_note'),
}, (t) => [
  index('office_home').on(t.homeInstitutionId),
])
