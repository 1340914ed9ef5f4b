import { getTableColumns } from 'drizzle-orm'
import { institutions, people } from './schema'

// The columns that make an entry of a directory: its id and its fields. The others are the directory's own.

const {
  searchKey: _ik,
  revision: _ir,
  createdAt: _ic,
  updatedAt: _iu,
  ...ofInstitution
} = getTableColumns(institutions)
const { searchKey: _pk, revision: _pr, createdAt: _pc, updatedAt: _pu, ...ofPerson } = getTableColumns(people)

export const institutionColumns = ofInstitution
export const personColumns = ofPerson
