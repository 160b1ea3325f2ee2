export * from '@stemma/core';
export { OPERATIONS } from './operations/index.ts';
export type { Comparison } from './operations/compare.ts';
export type { Gathered, Operation, Progress, Stories, StoryCard, Tools } from './operations/operation.ts';
export { EXIT_CODES, Problem, PROBLEMS, recordOf, type ExitCode, type ProblemCode, type ProblemRecord } from './problems.ts';
export { dossierFrom, jsonSchemas } from './schema/index.ts';
