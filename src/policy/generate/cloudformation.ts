// A provider and a role as a CloudFormation template. Pure.
// Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-oidcprovider.html
//         https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html
import { stringify } from 'yaml'
import { MAX_SESSION_SECONDS } from '../generate.ts'
import type { RolePlan } from './role-plan.ts'

/**
 * The template as YAML. An account has one provider per issuer: the parameter ProviderArn names it where it is
 * already there, and without it the stack creates one. Account and partition are those that the stack is created in.
 */
export const cloudFormationTemplate = (plan: RolePlan): string =>
  // By the rules of YAML 1.1, which CloudFormation's parser follows, 2012-10-17 is a date unless it is quoted.
  stringify(template(plan), { version: '1.1', lineWidth: 0, singleQuote: true })

const template = (plan: RolePlan) => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Description: `Role ${plan.roleName} for GitHub Actions, without stored keys`,
  Parameters: {
    ProviderArn: {
      Type: 'String',
      Default: '',
      Description: `ARN of the account's OIDC provider for https://${plan.provider.issuer}; empty to create it`,
    },
  },
  Conditions: { CreateProvider: { 'Fn::Equals': [{ Ref: 'ProviderArn' }, ''] } },
  Resources: { Provider: provider(plan), Role: role(plan) },
  Outputs: { RoleArn: { Description: 'For role-to-assume', Value: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
})

const provider = ({ provider: { issuer, audience } }: RolePlan) => ({
  Type: 'AWS::IAM::OIDCProvider',
  Condition: 'CreateProvider',
  // Other roles may have come to trust it by the time the stack goes.
  DeletionPolicy: 'Retain',
  UpdateReplacePolicy: 'Retain',
  Properties: { Url: `https://${issuer}`, ClientIdList: [audience] },
})

const role = ({ roleName, policy }: RolePlan) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    RoleName: roleName,
    MaxSessionDuration: MAX_SESSION_SECONDS,
    AssumeRolePolicyDocument: {
      ...policy,
      Statement: policy.Statement.map(statement => ({ ...statement, Principal: { Federated: PROVIDER } })),
    },
  },
})

const PROVIDER = { 'Fn::If': ['CreateProvider', { Ref: 'Provider' }, { Ref: 'ProviderArn' }] }
