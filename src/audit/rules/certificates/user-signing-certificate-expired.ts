// Rule user-signing-certificate-expired: a signing certificate that has to stay is valid and strong.

import { word } from '../../../shell.ts'
import { daysBetween } from '../../clock.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import type { CredentialReportRow, Snapshot, UserCredentialDetails } from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { days } from '../wording.ts'
import { signingCertificateResource, signingCertificatesOf } from './signing-certificates.ts'
import { missingDetails } from './user-details.ts'
import { readCertificate } from './x509.ts'

type Listed = Extract<UserCredentialDetails['signingCertificates'], { status: 'collected' }>['value'][number]

/**
 * Reads the certificates of users that have an active one (iam:ListSigningCertificates). Fails on an end in the
 * past, on RSA keys of less than 2048 bits and on broken digests; mildly within `signingCertificateExpiring` days
 * of the end. Measured at the time of the run.
 */
export const userSigningCertificateExpired: Rule = {
  id: 'user-signing-certificate-expired',
  title: 'Signing certificates are valid and strong',
  severity: 'medium',
  rationale:
    'IAM does not check the dates of a signing certificate, so an expired one keeps working; a short key or an old digest can be forged.',
  remedy:
    'Deactivate the certificate. If something needs one, upload a new one with RSA 2048 or more and SHA-256.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, { thresholds }, now): RuleResult[] => {
    const owners = [...new Set(signingCertificatesOf(snapshot).map(({ row }) => row))]
    if (owners.length === 0) return [notApplicable(snapshot, 'No user has an active signing certificate.')]
    return owners.flatMap(row => judgeUser(row, snapshot, thresholds.signingCertificateExpiring, now))
  },
}

function judgeUser(row: CredentialReportRow, snapshot: Snapshot, window: number, now: Date): RuleResult[] {
  const listed = snapshot.userDetails[row.user]?.signingCertificates
  const resource = signingCertificateResource(row)
  if (listed?.status !== 'collected') {
    const list = `aws iam list-signing-certificates --user-name ${word(row.user)}`
    return [{ ...missingDetails(listed, `${row.user}'s signing certificates`, list), resource }]
  }
  const active = listed.value.filter(certificate => certificate.status === 'Active')
  if (active.length === 0) {
    const message = `${row.user} had an active signing certificate when the report was made, and has none now.`
    return [{ status: 'pass', resource, message, evidence: {} }]
  }
  return active.map(certificate => ({ ...judgeCertificate(certificate, row, window, now), resource }))
}

function judgeCertificate(
  { id, uploadedAt, body }: Listed,
  row: CredentialReportRow,
  window: number,
  now: Date,
): Omit<RuleResult, 'resource'> {
  const facts = readCertificate(body)
  const name = `${row.user}'s signing certificate ${id}`
  const evidence = { certificateId: id, uploadedAt, notAfter: facts?.notAfter.toISOString() ?? null }
  if (facts === null) {
    return { status: 'error', message: `${name} cannot be read.`, evidence, discriminator: id }
  }
  const { notAfter, weaknesses } = facts
  const left = daysBetween(now, notAfter)
  const expired = notAfter <= now
  const problems = [
    ...(expired ? [`it expired on ${notAfter.toISOString().slice(0, 10)}`] : []),
    ...weaknesses,
  ]
  if (problems.length > 0 || left < window) {
    const soon = expired ? [] : left < window ? [`it expires in ${days(left)}`] : []
    return {
      status: 'fail',
      message: `${name}: ${[...problems, ...soon].join(', ')}.`,
      evidence: { ...evidence, weaknesses },
      discriminator: id,
      remedy: deactivate(row.user, id),
      // An end that is near is a reminder, not yet a fault.
      ...(problems.length === 0 && { severity: 'low' as const }),
    }
  }
  return { status: 'pass', message: `${name} is valid for ${days(left)}.`, evidence, discriminator: id }
}

const deactivate = (userName: string, id: string): string =>
  script(
    `aws iam update-signing-certificate --user-name ${word(userName)} --certificate-id ${word(id)} --status Inactive`,
    '# When nothing has missed it:',
    `aws iam delete-signing-certificate --user-name ${word(userName)} --certificate-id ${word(id)}`,
  )
