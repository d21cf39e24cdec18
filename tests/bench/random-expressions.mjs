// SPDX-FileCopyrightText: 2026 The Ouvidor authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ours against json-logic-js on expressions that chance makes: random-expressions.mjs EVAL_LINES FOLDER_OF_NPM [NUMBER] [SEED]
//
// NUMBER expressions with all variables known must have the same value, NUMBER more with some unknown must have no other truth
// value, as JSON Logic gives it with null for what is unknown and with a few values that chance puts there.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [evalLines, npm] = process.argv.slice(2);
const number = Number(process.argv[4] ?? 100000);
const seed = Number(process.argv[5] ?? 20261126);
const jsonLogic = createRequire(pathToFileURL(`${npm}/`))('json-logic-js');

const DEPTH = 4;
const BATCH = 10000;
const COMPLETIONS = 4;

// ---- Chance: Mulberry32, the same in every run of one seed

let state = seed;
function chance() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (n) => Math.floor(chance() * n);
const pick = (list) => list[below(list.length)];
const some = (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make);

// ---- Values and variables of each type

const TEXTS = ['', 'a', 'b', 'ab', 'abc', 'true', '1', 'São Paulo', '"'];
const VALUES = {
  boolean: () => chance() < 0.5,
  number: () => pick([0, 1, -1, 2, 3, 10, 0.1, 0.2, 0.3, 1.5, -2.25, 1e3, 1e15, 9007199254740993, 1e-7, below(100) / 4]),
  text: () => pick(TEXTS),
  list: () => some(0, 4, () => pick(TEXTS)),
};
const NAMES = Object.fromEntries(Object.keys(VALUES).map((type) => [type, [1, 2, 3].map((i) => `${type}${i}`).concat(`in.${type}`)]));
const ALL_NAMES = Object.entries(NAMES).flatMap(([type, names]) => names.map((name) => [type, name]));

function setMember(data, name, value) {
  const [first, second] = name.split('.');
  if (second === undefined) data[first] = value;
  else (data[first] ??= {})[second] = value;
}

function makeData(isKnown) {
  const data = {};
  const unknown = [];
  for (const [type, name] of ALL_NAMES) {
    if (isKnown()) setMember(data, name, VALUES[type]());
    else {
      unknown.push([type, name]);
      if (chance() < 0.5) setMember(data, name, null);
    }
  }
  return { data, unknown };
}

// ---- Expressions of a type. `known` alone is spelled otherwise in JSON Logic: ["known", name] stands for both.

const variable = (type) => ({ var: pick(NAMES[type]) });
const leaf = (type) => (chance() < 0.7 ? variable(type) : VALUES[type]());

function choose(type, depth) {
  const parts = some(0, 2, () => [make('boolean', depth), make(type, depth)]).flat();
  return { if: [...parts, make(type, depth)] };
}

function compare(depth) {
  const type = pick(['number', 'number', 'text', 'boolean']);
  const operand = () => (type === 'boolean' ? leaf(type) : make(type, depth));
  return { [pick(['==', '!=', '===', '!=='])]: [operand(), operand()] };
}

function order(depth) {
  const operator = pick(['<', '<=', '>', '>=']);
  return { [operator]: some(2, operator.startsWith('<') ? 3 : 2, () => make('number', depth)) };
}

const MAKERS = {
  boolean: [
    (depth) => ({ and: some(1, 4, () => make('boolean', depth)) }),
    (depth) => ({ or: some(1, 4, () => make('boolean', depth)) }),
    (depth) => ({ '!': [make('boolean', depth)] }),
    compare, order,
    (depth) => ({ in: [make('text', depth), make(pick(['list', 'list', 'text']), depth)] }),
    () => ({ known: pick(ALL_NAMES)[1] }),
  ],
  number: [
    (depth) => ({ [pick(['+', '*', 'min', 'max'])]: some(1, 4, () => make('number', depth)) }),
    (depth) => ({ '-': some(1, 2, () => make('number', depth)) }),
  ],
  text: [], list: [],
};

function make(type, depth) {
  if (depth === 0 || chance() < 0.25) return leaf(type);
  const makers = MAKERS[type];
  return chance() < 0.1 || makers.length === 0 ? choose(type, depth - 1) : pick(makers)(depth - 1);
}

// What is known is not null.
function translate(expression) {
  if (Array.isArray(expression)) return expression.map(translate);
  if (expression === null || typeof expression !== 'object') return expression;
  const [[operator, operands]] = Object.entries(expression);
  if (operator === 'known') return { '!=': [{ var: operands }, null] };
  return operator === 'var' ? expression : { [operator]: translate(operands) };
}

// ---- Comparing

const same = (a, b) => (Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((item, i) => item === b[i]) : a === b);

function evaluate(cases) {
  const input = cases.map(({ expression, data }) => `${JSON.stringify(expression)}\t${JSON.stringify(data)}\n`).join('');
  const run = spawnSync(evalLines, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`${evalLines}: ${run.error ?? run.stderr}`);
  return run.stdout.split('\n').slice(0, -1);
}

function judgeKnown({ expression, data }, result) {
  return same(JSON.parse(result), jsonLogic.apply(translate(expression), data));
}

function complete({ data, unknown }) {
  const whole = structuredClone(data);
  for (const [type, name] of unknown) setMember(whole, name, VALUES[type]());
  return whole;
}

function judgeUnknown(one, result) {
  if (result !== 'true' && result !== 'false') return true;
  const theirs = translate(one.expression);
  // What asks whether a variable is known is answered otherwise once it is.
  const completions = JSON.stringify(one.expression).includes('"known"') ? [] : some(COMPLETIONS, COMPLETIONS, () => complete(one));
  return [one.data, ...completions].every((data) => !!jsonLogic.apply(theirs, data) === (result === 'true'));
}

// NUMBER of cases that are not refused: a value that is no number of JSON is the only reason.
function compareMany(what, makeOne, judge) {
  const counts = { same: 0, different: 0, unknown: 0, refused: 0 };
  while (counts.same + counts.different + counts.unknown < number) {
    const cases = Array.from({ length: BATCH }, makeOne);
    evaluate(cases).forEach((result, i) => {
      if (result.startsWith('refused: ')) {
        counts.refused++;
        if (!result.endsWith('too large a number')) throw new Error(`${JSON.stringify(cases[i])}: ${result}`);
      } else if (result === 'unknown' && judge === judgeUnknown) counts.unknown++;
      else if (result !== 'unknown' && judge(cases[i], result)) counts.same++;
      else {
        counts.different++;
        if (counts.different <= 10) console.log(`different: ${JSON.stringify(cases[i])}: ${result}`);
      }
    });
  }
  console.log(`${what}: ${Object.entries(counts).map(([name, count]) => `${count} ${name}`).join(', ')}`);
  return counts.different;
}

const makeOne = (isKnown, type) => ({ expression: make(type, DEPTH), ...makeData(isKnown) });
console.log(`seed ${seed}`);
const different = compareMany('all variables known', () => makeOne(() => true, pick(Object.keys(VALUES))), judgeKnown)
  + compareMany('some unknown, conditions', () => makeOne(() => chance() < 0.6, 'boolean'), judgeUnknown);
process.exit(different === 0 ? 0 : 1);
