import { officeActions } from './office-actions'
import { tripActions } from './trip-actions'

// Who has access to what. A page, route or action without a row here fails the test; so does a row without one.

export { pages } from './pages'
export { routes } from './routes'

export const actions = { ...officeActions, ...tripActions }
