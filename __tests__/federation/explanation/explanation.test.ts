// Explanations as people read them: short enough, complete, in order.
import { describe, expect, it } from '@jest/globals'
import { explanationMarkdown } from '../../../src/federation/explanation/markdown.ts'
import { explanationLines } from '../../../src/federation/explanation/text.ts'
import { diagnoseJob, type Explanation } from '../../../src/policy/diagnose.ts'
import { denied, known } from '../../fixtures/denied-job.ts'
import { keyed, ROLE, trusting } from '../../fixtures/github-job.ts'

const LINES = 60

/** Twenty conditions, each with many long values: most are not met, some cannot be told. */
const worstPolicy = () => {
  const long = (start: string) =>
    Array.from({ length: 30 }, (_, index) => `${start}${index}${'x'.repeat(200)}`)
  const claims = ['sub', 'aud', 'actor', 'ref', 'repository', 'workflow', 'repository_id', 'job_workflow_ref']
  const wanted = Object.fromEntries(claims.map(claim => [claim, long(claim)]))
  const unknown = ['aws:SourceIp', 'aws:SourceVpc', 'aws:UserAgent', 'aws:CurrentTime'].map(key => [key, 'x'])
  return trusting(
    {
      StringEquals: { ...keyed(wanted), ...Object.fromEntries(unknown) },
      StringLike: keyed(wanted),
    },
    { Principal: { Federated: long('arn:aws:iam::444455556666:oidc-provider/') }, Action: 'sts:AssumeRole' },
  )
}

const worst = (): Explanation =>
  diagnoseJob(
    denied(
      {
        environment: 'e'.repeat(200),
        immutableSubject: true,
        jobWorkflowRef: `octo-org/w/.github/workflows/${'w'.repeat(200)}.yml@refs/heads/main`,
        ref: `refs/heads/gh-readonly-queue/main/pr-7-${'0'.repeat(40)}`,
      },
      known(worstPolicy()),
    ),
  )

describe('the log', () => {
  it('stays below 60 lines in the worst case', () => {
    const lines = explanationLines(worst())
    expect(lines.length).toBeLessThan(LINES)
    expect(Math.max(...lines.map(line => line.length))).toBeLessThan(2500)
    expect(lines.join('\n')).toMatch(/more not met[\s\S]*more that cannot be told/)
  })

  it('keeps below 60 lines with everything that an explanation can have', () => {
    const text = 'A sentence about it. '.repeat(20)
    const explanation: Explanation = {
      ...worst(),
      hints: Array.from({ length: 20 }, () => ({ id: 'value-differs', certain: true, text })),
      otherReasons: [text, text, text],
      remedy: { ...worst().remedy, notes: [text, text, text] },
    }
    expect(explanationLines(explanation).length).toBeLessThan(LINES)
  })

  it('says in order what was asserted, answered, wanted, and what to do', () => {
    const job = denied(
      { environment: 'production' },
      known(
        trusting({
          StringEquals: keyed({
            sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
            aud: 'sts.amazonaws.com',
          }),
        }),
      ),
    )
    const text = explanationLines(diagnoseJob(job)).join('\n')
    const order = [
      'What GitHub asserted:',
      '  sub: repo:octo-org/octo-repo:environment:production',
      'What STS answered: AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
      'The trust policy (the file trust.json) does not admit the request. Closest is Allow statement 1 of 1:',
      '  met: Principal, Action, StringEquals token.actions.githubusercontent.com:aud',
      '  NOT MET: StringEquals token.actions.githubusercontent.com:sub',
      '    wanted: "repo:octo-org/octo-repo:ref:refs/heads/main"',
      '    actual: "repo:octo-org/octo-repo:environment:production"',
      'Why:',
      '[environment-in-subject]',
      'The smallest trust policy that admits exactly this:',
      'aws cloudtrail lookup-events --region eu-central-1',
    ]
    const found = order.map(part => text.indexOf(part))
    expect(found).toEqual([...found].sort((one, other) => one - other))
    expect(found).not.toContain(-1)
  })

  it('says that STS was not asked, and has no CloudTrail command then', () => {
    const text = explanationLines(diagnoseJob(denied({}, { refusal: null }))).join('\n')
    expect(text).toContain('STS was not asked')
    expect(text).not.toContain('cloudtrail')
  })

  it('says what else denies when the policy admits the job', () => {
    const admitting = known(trusting({ StringEquals: keyed({ aud: 'sts.amazonaws.com' }) }))
    expect(explanationLines(diagnoseJob(denied({}, admitting))).join('\n')).toMatch(
      /admits the request, so something else denies it:\n {2}1\. The role does not exist/,
    )
  })
})

describe('the summary', () => {
  it('has a row per part, the reason beside what is not met, and the policy as a block', () => {
    const job = denied({}, known(trusting({ StringEquals: keyed({ sub: 'repo:octo-org/octo-repo:*' }) })))
    const text = explanationMarkdown(diagnoseJob(job), ROLE)
    expect(text).toContain(`### AWS refused \`${ROLE}\``)
    expect(text).toMatch(/^\| ✅ met \| `Principal` \|/m)
    expect(text).toMatch(
      /^\| ❌ not met \| `StringEquals token\.actions.*: the value would fit with wildcards/m,
    )
    expect(text).toMatch(/^```\n\{\n {2}"Version": "2012-10-17",/m)
    expect(text).toContain('**A wildcard under an operator that takes it literally.**')
  })
})
