// The policies of an account, each document read once per snapshot, whoever asks.
import { asKeylessError } from '../../errors.ts'
import { type PolicyDocument, parsePolicy } from '../../policy/document.ts'
import type { AuthorizationDetails, InlinePolicy, ManagedPolicy, RoleDetail } from '../snapshot/index.ts'

/** A document, or why it is none. `id` is the same for the same text, and for no other. */
export type ParsedDocument = Attempt & { readonly id: number }

type Attempt =
  | { readonly document: PolicyDocument; readonly problem: null }
  | { readonly document: null; readonly problem: string }

/** A managed policy with the document of its default version. */
export type ParsedPolicy = ParsedDocument & { readonly policy: ManagedPolicy }

/** Reads the documents of one snapshot. */
export interface PolicyReader {
  /** By ARN. */
  readonly managed: ReadonlyMap<string, ParsedPolicy>
  inline(policy: InlinePolicy): ParsedDocument
  trust(role: RoleDetail): ParsedDocument
}

const readers = new WeakMap<AuthorizationDetails, PolicyReader>()

/** The reader of these details; the same one each time. */
export function policyReader(details: AuthorizationDetails): PolicyReader {
  const known = readers.get(details)
  if (known !== undefined) return known
  const reader = createReader(details)
  readers.set(details, reader)
  return reader
}

function createReader(details: AuthorizationDetails): PolicyReader {
  // Roles that one template made carry the same inline document, letter by letter.
  const byText = new Map<string, ParsedDocument>()
  const read = (text: string): ParsedDocument => {
    const parsed = byText.get(text) ?? { id: byText.size, ...tryParse(text) }
    byText.set(text, parsed)
    return parsed
  }
  return {
    managed: new Map(
      details.policies.map(policy => [policy.arn, { policy, ...read(defaultDocument(policy)) }]),
    ),
    inline: policy => read(policy.document),
    trust: role => read(role.trustPolicy),
  }
}

const defaultDocument = ({ versions, defaultVersionId }: ManagedPolicy): string =>
  versions.find(version => version.isDefault || version.id === defaultVersionId)?.document ?? ''

function tryParse(text: string): Attempt {
  try {
    return { document: parsePolicy(text), problem: null }
  } catch (error) {
    return { document: null, problem: asKeylessError(error).message }
  }
}
