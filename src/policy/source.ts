// A policy as one of several that apply to a principal.
import type { PolicyDocument } from './document.ts'

/** A policy and the name that findings call it by. */
export interface PolicySource {
  readonly name: string
  readonly document: PolicyDocument
}
