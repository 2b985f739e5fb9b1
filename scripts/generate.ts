// Prints a trust policy, or a template with provider and role, for the jobs named on the command line.
import { generateCommand } from './generate/command.ts'

const { exitCode, stdout, stderr } = generateCommand(process.argv.slice(2))
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = exitCode
