// Colours of the HTML report: paper by day, ink by night, paper when printed.

const light = `
--paper: #fbfaf7; --raised: #ffffff; --ink: #1d1c1a; --soft: #67635b; --line: #e3dfd6; --track: #eceae3; --accent: #2b5a8c;
--critical: #9b1b3b; --high: #cc4b37; --medium: #d9932f; --low: #5f8fb4; --informational: #a09c94;
--good: #3f8562; --partly: #d9932f; --keys: #4a6f93; --unused: #c3beb3;`

const dark = `
--paper: #151618; --raised: #1c1e21; --ink: #e9e6e0; --soft: #a39f97; --line: #303236; --track: #292b2f; --accent: #8db7e2;
--critical: #e0567a; --high: #ea7c64; --medium: #e3b062; --low: #7fabcf; --informational: #85827c;
--good: #6bb390; --partly: #e3b062; --keys: #86aacd; --unused: #565a60;`

/** A class per meaning sets `--own`, which bars, dots and lines are painted with. */
const meanings: Readonly<Record<string, string>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  informational: 'informational',
  good: 'good',
  partly: 'partly',
  active: 'keys',
  inactive: 'unused',
  anyone: 'critical',
  github: 'accent',
  oidc: 'low',
  saml: 'good',
  account: 'medium',
  administrator: 'high',
  role: 'unused',
  pass: 'good',
  fail: 'high',
  incomplete: 'partly',
}

export const colours = `
:root { color-scheme: light; ${light} }
@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; ${dark} } }
${Object.entries(meanings)
  .map(([name, colour]) => `.${name} { --own: var(--${colour}); }`)
  .join('\n')}
`
