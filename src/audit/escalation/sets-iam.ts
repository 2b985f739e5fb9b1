// The sets whose holder needs nothing but IAM itself, and those of IAM Identity Center.
import { type EscalationSet, escalation } from './set.ts'

const self = (id: string, actions: string, title: string): EscalationSet =>
  escalation('self', id, actions, title)

export const iamSets: readonly EscalationSet[] = [
  self('iam-all', 'iam:*', 'do everything in IAM'),
  self('iam-put-all', 'iam:Put*', 'write inline policies of users, groups and roles'),
  self('iam-001', 'iam:CreatePolicyVersion', 'rewrite policies'),
  self('iam-set-default-policy-version', 'iam:SetDefaultPolicyVersion', 'bring wider policy versions back'),
  self('iam-002', 'iam:CreateAccessKey', 'make access keys of other users'),
  self('iam-004', 'iam:CreateLoginProfile', 'give other users a password'),
  self('iam-006', 'iam:UpdateLoginProfile', "change other users' passwords"),
  self('iam-008', 'iam:AttachUserPolicy', 'attach policies to users'),
  self('iam-010', 'iam:AttachGroupPolicy', 'attach policies to groups'),
  self('iam-009', 'iam:AttachRolePolicy', 'attach policies to roles'),
  self('iam-011', 'iam:PutGroupPolicy', 'write inline policies of groups'),
  self('iam-005', 'iam:PutRolePolicy', 'write inline policies of roles'),
  self('iam-007', 'iam:PutUserPolicy', 'write inline policies of users'),
  self('iam-013', 'iam:AddUserToGroup', 'put users into groups'),
  self('iam-012', 'iam:UpdateAssumeRolePolicy', 'make other roles trust it'),
  self('iam-003', 'iam:CreateAccessKey iam:DeleteAccessKey', 'replace access keys of other users'),
  self('iam-015', 'iam:AttachUserPolicy iam:CreateAccessKey', 'strengthen a user and make a key of it'),
  self('iam-018', 'iam:CreateAccessKey iam:PutUserPolicy', 'write the policy of a user and make a key of it'),
  self(
    'iam-019',
    'iam:AttachRolePolicy iam:UpdateAssumeRolePolicy',
    'strengthen a role and make it trust it',
  ),
  self(
    'iam-020',
    'iam:CreatePolicyVersion iam:UpdateAssumeRolePolicy',
    'rewrite the policy of a role it enters',
  ),
  self('iam-021', 'iam:PutRolePolicy iam:UpdateAssumeRolePolicy', 'write the policy of a role it enters'),
  self('iam-014', 'iam:AttachRolePolicy sts:AssumeRole', 'attach policies to a role and assume it'),
  self('iam-017', 'iam:PutRolePolicy sts:AssumeRole', 'write the policy of a role and assume it'),
  self('iam-update-trust-assume', 'iam:UpdateAssumeRolePolicy sts:AssumeRole', 'open a role and assume it'),
  self('iam-016', 'iam:CreatePolicyVersion sts:AssumeRole', 'rewrite the policy of a role and assume it'),
  self('iam-022', 'iam:DeleteUserPermissionsBoundary', 'delete permissions boundaries of users'),
  self('iam-023', 'iam:DeleteRolePermissionsBoundary sts:AssumeRole', 'unbound a role and assume it'),
]

const identityCenter = (
  id: string,
  actions: string,
  title: string,
  needs: string | null = null,
): EscalationSet => escalation('identity-center', id, actions, title, needs)

const ASSIGNED = 'a permission set that is assigned to it'

export const identityCenterSets: readonly EscalationSet[] = [
  identityCenter(
    'sso-001',
    'sso:AttachManagedPolicyToPermissionSet sso:CreateAccountAssignment sso:CreatePermissionSet',
    'make a permission set and assign it to itself',
  ),
  identityCenter(
    'sso-002',
    'sso:AttachManagedPolicyToPermissionSet',
    'attach policies to a permission set',
    ASSIGNED,
  ),
  identityCenter(
    'sso-003',
    'sso:PutInlinePolicyToPermissionSet',
    'write the policy of a permission set',
    ASSIGNED,
  ),
]
