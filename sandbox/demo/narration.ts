// How the demo speaks: what happens, what the step printed, and whether that was to be expected.
import type { StepResult } from '../runner.ts'

const colour = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (code: number, text: string): string => (colour ? `\u001B[${code}m${text}\u001B[0m` : text)

export const chapter = (title: string): void => console.log(`\n${paint(1, `━━ ${title} ━━`)}`)

export const narrate = (text: string): void => console.log(`\n${paint(36, text)}`)

/** The step's log as GitHub shows it: groups folded to their title, errors and warnings marked. */
export const showLog = ({ log, stderr }: StepResult): void => {
  const folded = log.replace(
    /^::group::(.*)\n([\s\S]*?)^::endgroup::$/gm,
    (_, title: string, body: string) => {
      return `▸ ${title} (${body.trimEnd().split('\n').length} lines folded)`
    },
  )
  const readable = folded
    .replace(/^::(error|warning|notice)(?: [^:]*)?::(.*)$/gm, (_, kind: string, text: string) =>
      annotation(kind, text),
    )
    .trimEnd()
  for (const line of `${readable}\n${stderr}`.trim().split('\n')) console.log(`  │ ${line}`)
}

const annotation = (kind: string, text: string): string => {
  const readable = text.replaceAll('%0A', '\n').replaceAll('%0D', '').replaceAll('%25', '%')
  return paint(kind === 'error' ? 31 : 33, `${kind}: ${readable}`)
}

/** Says that something came true; a demo in which it did not fails. */
export const expectation = (text: string, met: boolean): void => {
  console.log(met ? paint(32, `  ✓ ${text}`) : paint(31, `  ✗ not so: ${text}`))
  if (!met) process.exitCode = 1
}
