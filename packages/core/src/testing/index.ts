export { parseMarked, printMarked } from './marked.ts';
