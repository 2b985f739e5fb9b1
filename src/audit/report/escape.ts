// How a report makes the names in it harmless: as everything does that this action prints.
export * from '../../escape.ts'
