import fc from 'fast-check'

// The same cases in every run, so that a failure is caused by a change. `npm run explore` sets other seeds.
const seed = Number(process.env.TEST_SEED || 20_231_031)
const path = process.env.TEST_PATH || undefined

fc.configureGlobal({ seed, ...(path !== undefined && { path }) })
