// The gate before an emulator of S3 or DynamoDB: lets signed requests of living sessions and keys through, and
// refuses the rest as the service would. The emulators themselves accept anybody.
import type { Endpoint } from './endpoint.ts'
import type { WireError } from './faults.ts'
import { forward } from './forward.ts'
import { refuseAsDynamoDb, refuseAsS3, signatureError } from './gate-errors.ts'
import type { Keyring } from './keyring.ts'
import type { Handler, SandboxRequest, SandboxResponse } from './message.ts'
import { queryEntries, SignatureRefusal } from './signature.ts'
import { verifySignature } from './sigv4.ts'

export interface GateOptions {
  readonly service: 's3' | 'dynamodb'
  /** URL of the emulator. */
  readonly upstream: string
  readonly keyring: Pick<Keyring, 'find'>
  readonly now: () => number
  readonly newRequestId: () => string
}

export const gate = (options: GateOptions): Endpoint => {
  const { service, newRequestId } = options
  const refuse = (error: WireError): SandboxResponse =>
    service === 's3' ? refuseAsS3(error, newRequestId()) : refuseAsDynamoDb(error, newRequestId())
  return {
    service,
    refuse,
    handle: guarded(options, refuse),
    describe: request => ({
      action: service === 's3' ? request.method : dynamoDbAction(request),
      params: Object.fromEntries(queryEntries(request.query)),
    }),
  }
}

const guarded =
  (
    { service, upstream, keyring, now }: GateOptions,
    refuse: (error: WireError) => SandboxResponse,
  ): Handler =>
  async request => {
    try {
      await verifySignature(request, { service, find: keyring.find, now, skewMinutes: 15 })
    } catch (thrown) {
      if (thrown instanceof SignatureRefusal) return refuse(signatureError(service, thrown))
      throw thrown
    }
    return forward(request, upstream)
  }

// X-Amz-Target: DynamoDB_20120810.PutItem
const dynamoDbAction = ({ headers }: SandboxRequest): string =>
  headers['x-amz-target']?.split('.')[1] ?? 'unknown'
