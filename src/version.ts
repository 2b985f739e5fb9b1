// The version of this action, set by the build; `0.0.0-source` when the sources run unbundled.
declare const __VERSION__: string | undefined

export const version: string = typeof __VERSION__ === 'undefined' ? '0.0.0-source' : __VERSION__
