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

/** The environment without the settings of a developer's own installation, which must not affect tests. */
export function testEnvironment() {
  const env = { ...process.env, TZ: 'Asia/Kathmandu', NEXT_TELEMETRY_DISABLED: '1' }
  for (const name of ofTheDeveloper) delete env[name]
  return env
}
