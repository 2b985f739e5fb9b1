// Generated trust policies against the sandbox's STS: exactly the job that was meant gets the role.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { generateTrustPolicy, type SubjectForm } from '../../src/policy/generate.ts'
import { contextCases, elsewhere } from '../fixtures/generated-trust.ts'
import { ACCOUNT } from '../fixtures/github-job.ts'
import { openTrustWorld, type TrustWorld } from './trust-world.ts'

const ROLE = `arn:aws:iam::${ACCOUNT}:role/generated`
const refused = { name: 'AccessDenied', message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity' }

let world: TrustWorld
beforeAll(async () => {
  world = await openTrustWorld()
})
afterAll(() => world.stop())

const forms: readonly SubjectForm[] = ['legacy', 'immutable', 'both']
const cases = contextCases.flatMap(one => forms.map(form => ({ ...one, form })))

describe.each(cases)('a policy for $name with the subject form $form', ({ wish, job, others, form }) => {
  const immutableSubject = form !== 'legacy'

  beforeAll(() => {
    const { policy } = generateTrustPolicy({ ...wish, subjectForm: form })
    world.sandbox.directory.putRole(ACCOUNT, { name: 'generated', trustPolicy: policy })
  })

  it('gives the role to exactly that job', async () => {
    await expect(world.ask(ROLE, { ...job, immutableSubject })).resolves.toMatchObject({ accountId: ACCOUNT })
  })

  it.each(Object.entries(elsewhere))('refuses the same job in %s', async (_name, change) => {
    await expect(world.ask(ROLE, { ...job, ...change, immutableSubject })).rejects.toMatchObject(refused)
  })

  it.each(Object.entries(others))('refuses %s of the same repository', async (_name, other) => {
    await expect(world.ask(ROLE, { ...other, immutableSubject })).rejects.toMatchObject(refused)
  })
})
