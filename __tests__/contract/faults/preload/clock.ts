// Preloaded into a step: the clock is wrong by FAULT_CLOCK_MINUTES.
const minutes = Number(process.env.FAULT_CLOCK_MINUTES)
const Right = globalThis.Date

class Wrong extends Right {
  constructor(...given: [] | [number | string | Date]) {
    super(...((given.length === 0 ? [Wrong.now()] : given) as [number]))
  }

  static override now(): number {
    return Right.now() + minutes * 60_000
  }
}

globalThis.Date = Wrong as DateConstructor
