// Issuers of which each tenant of a vendor has its own, and what tells the workloads of a tenant apart.
// Sources: the vendors' documentation; Amazon EKS User Guide, "IAM roles for service accounts".
import type { Issuer } from './issuer.ts'

const plain = {
  sharing: 'private',
  key: 'sub',
  closes: null,
  tenantClaims: [],
  projectClaims: [],
  ids: [],
} as const

export const privateIssuers: readonly Issuer[] = [
  {
    ...plain,
    issuers: /^oidc\.eks(-fips)?\.[a-z0-9-]+\.(amazonaws\.com(\.cn)?|api\.[\w.-]+)\/id\/[0-9a-f]+$/,
    name: 'Amazon EKS',
    project: /^system:serviceaccount:[^:*?]+:[^:*?]+$/,
    example: 'system:serviceaccount:NAMESPACE:ACCOUNT',
    runs: 'workloads',
  },
  {
    ...plain,
    issuers: /^oidc\.circleci\.com\/org\/[^/]+$/,
    name: 'CircleCI',
    project: /^org\/[^/*?]+\/project\/[^/*?]+\//,
    projectClaims: ['oidc.circleci.com/project-id'],
    ids: ['oidc.circleci.com/project-id'],
    example: 'org/ORG_ID/project/PROJECT_ID/user/*',
    runs: 'pipelines',
  },
  {
    ...plain,
    issuers: /^api\.bitbucket\.org\/2\.0\/workspaces\/[^/]+\/pipelines-config\/identity\/oidc$/,
    name: 'Bitbucket Pipelines',
    project: /^\{[0-9a-f-]+\}:/,
    example: '{REPOSITORY_UUID}:*',
    runs: 'pipelines',
  },
  {
    ...plain,
    issuers: /^oidc\.vercel\.com\/[^/]+$/,
    name: 'Vercel',
    project: /^owner:[^:*?]+:project:[^:*?]+:/,
    example: 'owner:TEAM:project:PROJECT:environment:production',
    runs: 'pipelines',
  },
]
