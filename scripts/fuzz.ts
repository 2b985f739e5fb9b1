// Fuzzing for longer: FUZZ_RUNS texts per property (default 20,000), from another seed each time.
import { spawn } from 'node:child_process'

const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '__tests__/fuzz']
const child = spawn(process.execPath, jest, {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: process.env.FUZZ_RUNS ?? '20000' },
})
child.on('close', code => {
  process.exitCode = code ?? 1
})
