// What hangs on each user beyond the credential report, looked up by user name.
import type {
  Collected,
  ServiceSpecificCredential,
  Snapshot,
  UserCredentialDetails,
  UserDetail,
  VirtualMfaDevice,
} from '../../snapshot/index.ts'

export interface UserInventory {
  /** Ids of keys and devices; collected for few users only. A user may be called `constructor`. */
  credentials(user: string): UserCredentialDetails | undefined
  /** Groups and policies; undefined: not collected. */
  detail(user: string): UserDetail | undefined
  /** undefined: not collected. */
  serviceCredentials(user: string): readonly ServiceSpecificCredential[] | undefined
  /** Assigned virtual devices by the owner's ARN; undefined: not collected. */
  virtualDevices(userArn: string): readonly VirtualMfaDevice[] | undefined
}

/** Indexes the account-wide lists once, so that rules over thousands of users stay linear. */
export function userInventory(snapshot: Snapshot): UserInventory {
  const { authorizationDetails: details } = snapshot
  const users = new Map(
    details.status === 'collected' ? details.value.users.map(user => [user.name, user] as const) : [],
  )
  return {
    credentials: user => (Object.hasOwn(snapshot.userDetails, user) ? snapshot.userDetails[user] : undefined),
    detail: user => users.get(user),
    serviceCredentials: index(snapshot.serviceSpecificCredentials, credential => credential.userName),
    virtualDevices: index(snapshot.virtualMfaDevices, device => device.userArn),
  }
}

function index<T>(
  part: Collected<readonly T[]>,
  key: (item: T) => string | null,
): (wanted: string) => readonly T[] | undefined {
  if (part.status !== 'collected') return () => undefined
  const groups = Map.groupBy(part.value, key)
  return wanted => groups.get(wanted) ?? []
}
