const ofTheDeveloper = [
  'DATA_DIR',
  'DATABASE_URL',
  'PORT',
  'PUBLIC_URL',
  'AUTH_SECRET',
  'SMTP_URL',
  'STORAGE_URL',
  'SAMPLE_OFFICE',
  'NODE_ENV',
  'TEST_SEED',
  'TEST_PATH',
  'QUICK_TESTS',
]

/** The environment without what a developer has set for their own installation: none of it may reach a test. */
export function testEnvironment() {
  const env = { ...process.env, TZ: 'Asia/Kathmandu', NEXT_TELEMETRY_DISABLED: '1' }
  for (const name of ofTheDeveloper) delete env[name]
  return env
}
