// The files ~/.aws/config and ~/.aws/credentials, as far as they decide which endpoint is called.
// Source: https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>
/** Settings by name; those nested under another as `outer.inner`. */
type Section = ReadonlyMap<string, string>

/** What applies to the selected profile. */
export interface SharedConfig {
  /** Settings of the profile, the config file's before the credentials file's. */
  readonly profile: Section
  /** The section `[services NAME]` that the profile names; empty when it names none, null when that is missing. */
  readonly services: Section | null
}

export const emptySharedConfig: SharedConfig = { profile: new Map(), services: new Map() }

/**
 * Reads both files for the profile AWS_PROFILE (or `default`) from where AWS_CONFIG_FILE and
 * AWS_SHARED_CREDENTIALS_FILE say. As in the SDK, a file that cannot be read counts as empty.
 */
export const readSharedConfig = async (env: Environment): Promise<SharedConfig> => {
  const [config, credentials] = await Promise.all([
    textOf(env.AWS_CONFIG_FILE || path.join(home(env), '.aws', 'config'), env),
    textOf(env.AWS_SHARED_CREDENTIALS_FILE || path.join(home(env), '.aws', 'credentials'), env),
  ])
  return selectProfile(config, credentials, env.AWS_PROFILE || 'default')
}

const textOf = async (file: string, env: Environment): Promise<string> => {
  try {
    return await readFile(file.startsWith('~/') ? path.join(home(env), file.slice(2)) : file, 'utf8')
  } catch {
    return ''
  }
}

const home = (env: Environment): string =>
  env.HOME ||
  env.USERPROFILE ||
  (env.HOMEPATH ? `${env.HOMEDRIVE ?? `C:${path.sep}`}${env.HOMEPATH}` : homedir())

/** The settings of one profile, from the texts of the two files. */
export const selectProfile = (config: string, credentials: string, profile: string): SharedConfig => {
  const sections = parseSections(config)
  const ours =
    sections.get(`profile.${profile}`) ??
    (profile === 'default' ? sections.get('default') : undefined) ??
    new Map()
  const settings = new Map([...(parseSections(credentials).get(profile) ?? []), ...ours])
  const services = settings.get('services')
  return {
    profile: settings,
    services: services === undefined ? new Map() : (sections.get(`services.${services}`) ?? null),
  }
}

/** `[kind name]` with the name bare or in quotes. */
const NAMED_SECTION = /^(?<kind>[\w-]+)\s(?<quote>["'])?(?<name>[\w@+.%:/-]+)\k<quote>$/
const COMMENT = /(^|\s)[;#].*$/s

/** Sections by name, `[profile x]` as `profile.x`. Lines that say nothing are passed over. */
const parseSections = (text: string): Map<string, Section> => {
  const sections = new Map<string, Map<string, string>>()
  let section: string | null = null
  let outer: string | null = null
  for (const line of text.split(/\r?\n/)) {
    const content = line.replace(COMMENT, '').trim()
    if (/^\[.*\]$/s.test(content)) {
      section = sectionName(content.slice(1, -1))
      outer = null
      continue
    }
    const equals = content.indexOf('=')
    if (section === null || equals < 1) continue
    const name = content.slice(0, equals).trim()
    const value = content.slice(equals + 1).trim()
    if (!/^\s/.test(line)) outer = null
    if (value === '') outer = name
    else {
      const settings = sections.get(section) ?? new Map<string, string>()
      sections.set(section, settings.set(outer === null ? name : `${outer}.${name}`, value))
    }
  }
  return sections
}

const sectionName = (header: string): string | null => {
  const { kind, name } = NAMED_SECTION.exec(header)?.groups ?? {}
  if (kind === undefined) return header
  return ['profile', 'services', 'sso-session'].includes(kind) ? `${kind}.${name}` : null
}
