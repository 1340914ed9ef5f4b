import type { Input } from './call'
import type { Level } from './levels'
import type { Ids } from './people'

/** How the access to an action is tested. */
export type TestedAction = {
  level: Level
  input: (ids: Ids) => Input
  /** Called with a separate session. */
  endsSession?: true
  /** The action by which an administrator undoes an action that was allowed. */
  undoneBy?: string
}
