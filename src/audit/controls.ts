// The frameworks whose controls our rules answer.

export const frameworks = {
  'cis-1.4': 'CIS AWS Foundations Benchmark 1.4.0',
  'cis-3.0': 'CIS AWS Foundations Benchmark 3.0.0',
  'cis-5.0': 'CIS AWS Foundations Benchmark 5.0.0',
  'cis-6.0': 'CIS AWS Foundations Benchmark 6.0.0',
  'cis-7.0': 'CIS AWS Foundations Benchmark 7.0.0',
  'security-hub': 'AWS Security Hub CSPM controls',
  'nist-800-53-r5': 'NIST SP 800-53 Revision 5',
  'pci-dss-4.0.1': 'PCI DSS 4.0.1',
} as const

export type Framework = keyof typeof frameworks

/** Framework → the control ids that a rule answers, as the framework writes them (`1.4`, `IAM.4`, `AC-2(1)`, `8.3.6`). */
export type Controls = Readonly<Partial<Record<Framework, readonly string[]>>>
