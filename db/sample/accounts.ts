export type SampleAccount = {
  email: string
  password: string
  role: 'administrator' | 'staff' | 'editor' | 'member'
  name: string
}

/** One account of each role. The passwords are in this file, for everyone to read. */
export const sampleAccounts: readonly SampleAccount[] = [
  {
    email: 'admin@sample.example',
    password: 'sample administrator',
    role: 'administrator',
    name: 'Sample administrator',
  },
  { email: 'staff@sample.example', password: 'sample staff', role: 'staff', name: 'Sample staff' },
  { email: 'editor@sample.example', password: 'sample editor', role: 'editor', name: 'Sample editor' },
  { email: 'member@sample.example', password: 'sample member', role: 'member', name: 'Sample member' },
]
