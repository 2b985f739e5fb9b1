// Rule: no IAM quota of the account is nearly used up.
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { globalRegion } from '../global-region.ts'
import { script } from '../remedy-script.ts'
import { accountResource } from '../subjects.ts'

export const quotaNearLimit: Rule = {
  id: 'quota-near-limit',
  title: 'IAM quotas are used to less than 80 percent',
  severity: 'informational',
  rationale: 'At the limit IAM refuses to create anything more, and the next deployment fails in the middle.',
  remedy: 'Remove what is unused, or ask Service Quotas for more.',
  controls: {},
  needs: ['accountSummary'],
  evaluate: (snapshot, { thresholds }) => {
    const uses = quotas.flatMap(quota => usesOf(quota, collected(snapshot.accountSummary)))
    return uses.length > 0
      ? uses.map(use => judge(use, thresholds.quotaPercent, snapshot))
      : [nothingKnown(snapshot)]
  },
}

interface Quota {
  /** Entry of the account summary; its limit is the entry with `Quota` appended. */
  readonly entry: string
  readonly what: string
  /** Code in Service Quotas, where the limit can be raised. */
  readonly code: string | null
  readonly otherwise: string
}

interface QuotaUse extends Quota {
  readonly used: number
  readonly limit: number
}

/** AWS IAM quotas (IAM User Guide, "IAM and AWS STS quotas"); the number of users cannot be raised. */
const quotas: readonly Quota[] = [
  {
    entry: 'Users',
    what: 'IAM users',
    code: null,
    otherwise: '# This quota is fixed: move people to IAM Identity Center and programs to roles.',
  },
  { entry: 'Groups', what: 'groups', code: 'L-F4A5425F', otherwise: '# Or delete empty groups.' },
  { entry: 'Roles', what: 'roles', code: 'L-FE177D64', otherwise: '# Or delete unused roles.' },
  {
    entry: 'Policies',
    what: 'customer-managed policies',
    code: 'L-E95E4862',
    otherwise: '# Or delete unattached policies.',
  },
  {
    entry: 'InstanceProfiles',
    what: 'instance profiles',
    code: 'L-6E65F664',
    otherwise: '# Or delete unused instance profiles.',
  },
  {
    entry: 'ServerCertificates',
    what: 'server certificates',
    code: 'L-BF35879D',
    otherwise: '# Or move certificates to AWS Certificate Manager.',
  },
  {
    entry: 'PolicyVersionsInUse',
    what: 'policy versions in use',
    code: null,
    otherwise: '# Delete customer-managed policies that nothing is attached to.',
  },
]

/** Nothing where the summary lacks one of the two numbers, or the limit is none. */
function usesOf(quota: Quota, summary: Readonly<Record<string, number>>): QuotaUse[] {
  const used = summary[quota.entry]
  const limit = summary[`${quota.entry}Quota`]
  return used === undefined || limit === undefined || limit <= 0 ? [] : [{ ...quota, used, limit }]
}

function judge(use: QuotaUse, percent: number, snapshot: Snapshot): RuleResult {
  const { entry, what, used, limit } = use
  const result = {
    resource: accountResource(snapshot),
    message: `The account has ${used} of at most ${limit} ${what}.`,
    evidence: { quota: entry, used, limit, percent },
    discriminator: entry,
  }
  // Multiplied out, so that no rounding decides at the threshold.
  return used * 100 >= percent * limit
    ? { ...result, status: 'fail', remedy: raise(use, snapshot) }
    : { ...result, status: 'pass' }
}

function raise({ code, otherwise }: QuotaUse, { partition }: Snapshot): string {
  if (code === null) return otherwise
  return script(
    [
      `aws service-quotas request-service-quota-increase --region ${globalRegion(partition)}`,
      `--service-code iam --quota-code ${code} --desired-value "$LIMIT"`,
    ].join(' '),
    otherwise,
  )
}

const nothingKnown = (snapshot: Snapshot): RuleResult => ({
  status: 'error',
  resource: accountResource(snapshot),
  message: 'Could not be evaluated: the account summary holds no quotas.',
  evidence: {},
})
