// What can be asked of a password policy, each with the change that grants it. Single rules and profiles share these.
import type { PasswordPolicy } from '../../snapshot/index.ts'

export interface Requirement {
  /** What is asked, to follow "The password policy": `requires an uppercase letter`. */
  readonly asks: string
  /** Its negation, with the value found: `does not require an uppercase letter`. */
  lacks(policy: PasswordPolicy): string
  meets(policy: PasswordPolicy): boolean
  /** The settings that meet it. */
  readonly wanted: Partial<PasswordPolicy>
}

/** Characters; the API takes 6 to 128. */
export const minimumLength = (length: number): Requirement => ({
  asks: `requires at least ${length} characters`,
  lacks: policy => `requires ${policy.minimumPasswordLength} characters rather than ${length}`,
  meets: policy => policy.minimumPasswordLength >= length,
  wanted: { minimumPasswordLength: length },
})

export const uppercase = characterClass('requireUppercaseCharacters', 'an uppercase letter')
export const lowercase = characterClass('requireLowercaseCharacters', 'a lowercase letter')
export const number = characterClass('requireNumbers', 'a number')
export const symbol = characterClass('requireSymbols', 'a symbol')

/** Remembered passwords; the API takes 1 to 24. */
export const reusePrevention = (count: number): Requirement => ({
  asks: `remembers at least ${count} passwords`,
  lacks: policy =>
    policy.passwordReusePrevention === null
      ? 'remembers no earlier passwords'
      : `remembers ${policy.passwordReusePrevention} passwords rather than ${count}`,
  meets: policy => (policy.passwordReusePrevention ?? 0) >= count,
  wanted: { passwordReusePrevention: count },
})

/** Days; the API takes 1 to 1095. `ExpirePasswords` only says whether a maximum age is set, so the age decides. */
export const maximumAge = (days: number): Requirement => ({
  asks: `lets passwords expire within ${days} days`,
  lacks: ({ maxPasswordAge }) =>
    maxPasswordAge === null
      ? 'never lets passwords expire'
      : `lets passwords expire after ${maxPasswordAge} days rather than ${days}`,
  meets: ({ maxPasswordAge }) => maxPasswordAge !== null && maxPasswordAge >= 1 && maxPasswordAge <= days,
  wanted: { maxPasswordAge: days, expirePasswords: true },
})

function characterClass(
  setting: 'requireUppercaseCharacters' | 'requireLowercaseCharacters' | 'requireNumbers' | 'requireSymbols',
  characters: string,
): Requirement {
  return {
    asks: `requires ${characters}`,
    lacks: () => `does not require ${characters}`,
    meets: policy => policy[setting],
    wanted: { [setting]: true },
  }
}
