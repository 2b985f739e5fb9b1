// `npm run generate` from its arguments to what it prints. Pure.
import { asKeylessError } from '../../src/errors.ts'
import { awsCliScript } from '../../src/policy/generate/aws-cli.ts'
import { cloudFormationTemplate } from '../../src/policy/generate/cloudformation.ts'
import type { RolePlan } from '../../src/policy/generate/role-plan.ts'
import { terraformModule } from '../../src/policy/generate/terraform.ts'
import { generateTrustPolicy, trustPolicyText } from '../../src/policy/generate.ts'
import { type Format, readArguments, usage } from './arguments.ts'

export interface CommandResult {
  /** 0, or 2 for arguments that cannot be carried out. */
  readonly exitCode: 0 | 2
  readonly stdout: string
  readonly stderr: string
}

const writers: Readonly<Record<Format, (plan: RolePlan) => string>> = {
  'trust-policy': ({ policy }) => `${trustPolicyText(policy)}\n`,
  cloudformation: cloudFormationTemplate,
  terraform: terraformModule,
  cli: awsCliScript,
}

/** What to use goes to stdout, what to know about it (or what is wrong with the arguments) to stderr. */
export const generateCommand = (argv: readonly string[]): CommandResult => {
  try {
    const request = readArguments(argv)
    if (request === null) return { exitCode: 0, stdout: usage, stderr: '' }
    const { wish, format, roleName } = request
    const { policy, warnings } = generateTrustPolicy(wish)
    const stdout = writers[format]({ roleName, provider: wish.provider, policy })
    return { exitCode: 0, stdout, stderr: warnings.map(({ text }) => `Note: ${text}\n`).join('') }
  } catch (thrown) {
    const error = asKeylessError(thrown)
    if (error.code === 'internal') throw thrown
    return { exitCode: 2, stdout: '', stderr: `${error.message} (--help shows all arguments)\n` }
  }
}
