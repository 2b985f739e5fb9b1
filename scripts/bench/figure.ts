// One measured figure against its budget.

export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** Met when the value is at most this. */
  readonly budget: number
  readonly detail?: string
}
