// A provider and a role in Terraform's language. Pure.
// Source: https://developer.hashicorp.com/terraform/language/expressions/strings
//         https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_openid_connect_provider
import { MAX_SESSION_SECONDS } from '../generate.ts'
import type { RolePlan } from './role-plan.ts'
import { type Attribute, attributeLines, mapOf } from './terraform-attributes.ts'
import type { ConditionBlock, Provider, TrustPolicy, TrustStatement } from './trust-document.ts'

/**
 * A module of one file. An account has one provider per issuer: with `create_provider = false` the one that is
 * already there is used. Account and partition are those of the AWS provider's credentials.
 */
export const terraformModule = ({ roleName, provider, policy }: RolePlan): string =>
  `${providerBlocks(provider)}
${roleBlocks(roleName, policy)}`

const providerBlocks = ({ issuer, audience }: Provider): string => `\
variable "create_provider" {
  type        = bool
  default     = true
  description = "false when the account already has an OIDC provider for this issuer"
}

resource "aws_iam_openid_connect_provider" "github" {
  count          = var.create_provider ? 1 : 0
  url            = ${text(`https://${issuer}`)}
  client_id_list = [${text(audience)}]
}

data "aws_iam_openid_connect_provider" "github" {
  count = var.create_provider ? 0 : 1
  url   = ${text(`https://${issuer}`)}
}

locals {
  provider_arn = one(concat(
    aws_iam_openid_connect_provider.github[*].arn,
    data.aws_iam_openid_connect_provider.github[*].arn,
  ))
}
`

const roleBlocks = (roleName: string, policy: TrustPolicy): string => `\
resource "aws_iam_role" "github" {
${attributeLines(roleAttributes(roleName, policy), 2)}
}

output "role_arn" {
  description = "For role-to-assume"
  value       = aws_iam_role.github.arn
}
`

const roleAttributes = (roleName: string, policy: TrustPolicy): readonly Attribute[] => [
  ['name', text(roleName)],
  ['max_session_duration', String(MAX_SESSION_SECONDS)],
  ['assume_role_policy', `jsonencode(${trustMap(policy)})`],
]

const trustMap = ({ Version, Statement }: TrustPolicy): string =>
  mapOf([
    ['Version', text(Version)],
    [
      'Statement',
      `[\n${Statement.map(statement => `  ${indented(statementMap(statement))},`).join('\n')}\n]`,
    ],
  ])

const statementMap = ({ Action, Condition = {} }: TrustStatement): string =>
  mapOf([
    ['Effect', '"Allow"'],
    ['Principal', '{ Federated = local.provider_arn }'],
    ['Action', value(Action)],
    ['Condition', mapOf(Object.entries(Condition).map(operatorAttribute))],
  ])

const operatorAttribute = ([operator, keys]: readonly [string, ConditionBlock[string]]): Attribute => [
  operator,
  mapOf(Object.entries(keys).map(([key, values]) => [text(key), value(values)])),
]

const indented = (lines: string): string => lines.replaceAll('\n', '\n  ')

const value = (values: string | readonly string[]): string =>
  typeof values === 'string' ? text(values) : `[${values.map(text).join(', ')}]`

/** A quoted string: JSON's escapes are Terraform's as well, and `\${` and `%{` start templates unless doubled. */
const text = (plain: string): string => JSON.stringify(plain).replace(/[$%](?=\{)/g, sign => sign + sign)
