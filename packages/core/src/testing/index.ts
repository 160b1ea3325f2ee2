export { checkRule, type Found } from './check-rule.ts';
export { parseMarked, printMarked } from './marked.ts';
export { fieldNames, fieldsIn, placesIn, type Place } from './places.ts';
