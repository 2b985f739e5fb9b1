// What is known of an OIDC issuer other than GitHub's.

export interface Vendor {
  readonly name: string
  /** `shared`: tenants of the vendor have one issuer. `private`: each has its own. */
  readonly sharing: 'shared' | 'private'
  /** The key that must be pinned: a claim of the issuer, or a key of AWS's. */
  readonly key: string
  /** The literal beginning of a subject after which no other tenant fits; null where only a whole subject is safe. */
  readonly closes: RegExp | null
  /** The literal beginning that names one project, pipeline or workload; null where subjects are not structured. */
  readonly project: RegExp | null
  /** Other claims of which each pins the tenant. */
  readonly tenantClaims: readonly string[]
  /** Other claims of which each pins one project, pipeline or workload. */
  readonly projectClaims: readonly string[]
  /** Those of both that are ids, which no rename changes. */
  readonly ids: readonly string[]
  /** A subject as it should be pinned. */
  readonly example: string
  readonly runs: 'pipelines' | 'workloads' | 'people'
}

export interface Issuer extends Vendor {
  /** Issuers without scheme. */
  readonly issuers: RegExp
}
