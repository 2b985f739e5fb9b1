// Rule: the root user has no X.509 signing certificate.
import type { Rule } from '../../rule.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { judgeRoot, type Verdict } from '../judge-rows.ts'
import { counted } from '../wording.ts'
import { asRoot } from './as-root.ts'
import { type RootState, rootColumns, rootState, summaryFlag } from './root-state.ts'

export const rootSigningCertificateActive: Rule = {
  id: 'root-signing-certificate-active',
  title: 'Root user has no active X.509 signing certificate',
  severity: 'high',
  rationale:
    'A signing certificate authenticates SOAP requests of a few old services as root, past every policy, and nobody watches its private key.',
  remedy: 'Delete the signing certificates of the root user.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: snapshot =>
    judgeRoot(snapshot, rootColumns.certificates, row => judge(rootState(row, snapshot), snapshot)),
}

function judge({ activeCertificates, inactiveCertificates }: RootState, snapshot: Snapshot): Verdict {
  const inSummary = summaryFlag(snapshot, 'AccountSigningCertificatesPresent')
  const evidence = { activeCertificates, inactiveCertificates, accountSigningCertificatesPresent: inSummary }
  const found = { status: 'fail', evidence, remedy: deleteCertificates(snapshot) } as const
  if (activeCertificates > 0)
    return { ...found, message: `Root has ${counted(activeCertificates, 'active signing certificate')}.` }
  if (inactiveCertificates > 0)
    return {
      ...found,
      severity: 'low',
      message: `Root has ${counted(inactiveCertificates, 'inactive signing certificate')}.`,
    }
  if (inSummary === true)
    return {
      ...found,
      message: 'Root has a signing certificate that the credential report does not show yet.',
    }
  return { status: 'pass', message: 'Root has no signing certificates.', evidence }
}

const deleteCertificates = (snapshot: Snapshot): string =>
  asRoot(
    snapshot,
    'aws iam list-signing-certificates',
    'aws iam delete-signing-certificate --certificate-id "$CERTIFICATE_ID"',
  )
