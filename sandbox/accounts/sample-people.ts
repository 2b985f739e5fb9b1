// The people and programs of the sample account: some sound, most with one thing wrong, which their line tells.
import { allow, policy } from './documents.ts'
import type { Person } from './person.ts'
import { aws, own } from './sample-owner.ts'

/** Signs in with a hardware key, and has team and owner tags. */
const sound = (name: string, group: string): Person => ({
  name,
  created: 300,
  password: { used: 1, changed: 40 },
  mfa: 'hardware',
  groups: [group],
  tags: [
    { key: 'team', value: group },
    { key: 'owner', value: name },
  ],
})

const consoleUsers: readonly Person[] = [
  // Virtual instead of hardware MFA.
  { ...sound('ben.ortiz', 'developers'), mfa: 'virtual' },
  // No MFA.
  {
    name: 'carla.nunez',
    created: 210,
    password: { used: 2, changed: 60 },
    groups: ['analysts'],
    tags: [{ key: 'team', value: 'analysts' }],
  },
  // Administrator without MFA, and not through a group.
  {
    name: 'dmitri.volkov',
    created: 700,
    password: { used: 3, changed: 80 },
    attachedPolicies: [aws('AdministratorAccess')],
  },
  // Has not signed in for 200 days.
  { ...sound('elena.rossi', 'analysts'), password: { used: 200, changed: 220 } },
  // Has never signed in.
  { ...sound('farid.haddad', 'analysts'), created: 120, password: { used: null, changed: 120 } },
  // The password is 500 days old.
  { ...sound('gwen.parry', 'developers'), created: 800, password: { used: 4, changed: 500 } },
  // The password has expired.
  { ...sound('hiro.tanaka', 'developers'), password: { used: 12, changed: 100, expires: -10 } },
  // Password and key, the key made together with the user.
  {
    ...sound('ines.moreau', 'developers'),
    created: 60,
    password: { used: 1, changed: 60 },
    keys: [{ created: 60, used: 2, region: 'eu-central-1', service: 's3' }],
  },
  // Nothing of the user's was used for 300 days.
  { ...sound('jonas.weber', 'analysts'), created: 900, password: { used: 300, changed: 330 } },
  // A name against the naming rule, in no group, with nothing allowed.
  { name: 'TempUser+2', created: 20, password: { used: 5, changed: 20 }, mfa: 'hardware' },
  // Every permission, inline.
  {
    ...sound('lena.brandt', 'developers'),
    inlinePolicies: { 'temporary-fix': policy(allow('*')) },
  },
  // Edits IAM.
  { ...sound('mateo.silva', 'developers'), attachedPolicies: [aws('IAMFullAccess')] },
  // A comma in the name, and CloudShell with file transfer.
  { ...sound('smith,john', 'analysts'), attachedPolicies: [aws('AWSCloudShellFullAccess')] },
]

const programs: readonly Person[] = [
  // A service with a console password.
  {
    name: 'svc-backup',
    created: 500,
    password: { used: 9, changed: 300 },
    mfa: 'virtual',
    groups: ['services'],
  },
  // Over a year old and in daily use: the first candidate for OIDC.
  {
    name: 'ci-deploy',
    path: '/ci/',
    created: 430,
    groups: ['deployers'],
    keys: [{ created: 420, used: 0.1, region: 'eu-central-1', service: 's3' }],
    tags: [{ key: 'team', value: 'platform' }],
  },
  {
    name: 'github-actions-release',
    created: 130,
    groups: ['deployers'],
    keys: [{ created: 125, used: 1, region: 'eu-central-1', service: 'ecr' }],
  },
  // Both keys active, the old one still there months after the new one.
  {
    name: 'jenkins-prod',
    created: 900,
    groups: ['deployers'],
    keys: [
      { created: 200, used: 3, region: 'eu-central-1', service: 'ecs' },
      { created: 100, used: 1, region: 'eu-central-1', service: 'ecs' },
    ],
  },
  // A key for everything.
  {
    name: 'terraform',
    created: 400,
    attachedPolicies: [own('full-admin')],
    keys: [{ created: 95, used: 1, region: 'eu-central-1', service: 'ec2' }],
  },
  // Unused for 60 days.
  {
    name: 'report-export',
    created: 300,
    groups: ['services'],
    keys: [{ created: 80, used: 60, region: 'eu-central-1', service: 's3' }],
  },
  // Never used.
  { name: 'legacy-etl', created: 320, groups: ['services'], keys: [{ created: 70, used: null }] },
  // An inactive key that was never deleted.
  {
    name: 'data-loader',
    created: 310,
    groups: ['services'],
    keys: [{ created: 200, used: 150, region: 'eu-central-1', service: 's3', active: false }],
  },
  // A decoy, and somebody took the bait.
  {
    name: 'canary-billing',
    created: 200,
    groups: ['services'],
    keys: [{ created: 60, used: 1, region: 'us-east-1', service: 'sts' }],
  },
  // Quarantined by AWS after a leak.
  {
    name: 'leaked-bot',
    created: 150,
    groups: ['services'],
    attachedPolicies: [aws('AWSCompromisedKeyQuarantineV3')],
    keys: [{ created: 40, used: 2, region: 'eu-central-1', service: 's3' }],
  },
  // Used in a region where nothing of ours runs.
  {
    name: 'batch-tokyo',
    created: 100,
    groups: ['services'],
    keys: [{ created: 30, used: 1, region: 'ap-northeast-1', service: 's3' }],
  },
  // Used with a service that nothing of ours uses.
  {
    name: 'stats-bot',
    created: 100,
    groups: ['services'],
    keys: [{ created: 30, used: 1, region: 'eu-central-1', service: 'lightsail' }],
  },
  // Sends mail by SMTP, which takes long-term keys only.
  {
    name: 'mail-relay',
    created: 100,
    groups: ['services'],
    keys: [{ created: 50, used: 1, region: 'eu-central-1', service: 'ses' }],
    tags: [{ key: 'keyless-aws:keep-key', value: 'SMTP needs a key' }],
  },
  // More credentials than the report has columns for.
  { name: 'partner-sync', created: 800, groups: ['services'], additionalCredentials: '1 more access key' },
  // An X.509 certificate for the SOAP interface, expired.
  { name: 'soap-legacy', created: 3000, groups: ['services'], certificate: 1500 },
  // Old SSH key and Git password.
  { name: 'git-mirror', created: 700, groups: ['committers'] },
  // A Bedrock API key without end.
  { name: 'bedrock-lab', created: 90, groups: ['services'] },
]

const soundPeople: readonly Person[] = [
  sound('anna.keller', 'administrators'),
  sound('noor.rahman', 'developers'),
  sound('olga.petrova', 'developers'),
  sound('pavel.dvorak', 'developers'),
  sound('qiao.lin', 'analysts'),
  sound('ravi.menon', 'analysts'),
  sound('sofia.lindgren', 'developers'),
  sound('tomas.novak', 'analysts'),
  sound('uma.desai', 'developers'),
  sound('viktor.hansen', 'developers'),
]

export const samplePeople: readonly Person[] = [...consoleUsers, ...programs, ...soundPeople]
