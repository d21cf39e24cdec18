// SPDX-FileCopyrightText: 2026 The Ouvidor authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules of our model here and in two JSON Logic libraries, in turns: rules.mjs OUVIDOR_MODEL FOLDER_OF_NPM [TURNS]
//
// Every rule is evaluated for every state, in the same order by all; what the libraries say must be what ours says.

import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [ouvidorModel, npm] = process.argv.slice(2);
const turns = Number(process.argv[4] ?? 3);
const require = createRequire(pathToFileURL(`${npm}/`));
const jsonLogic = require('json-logic-js');
const { LogicEngine } = require('json-logic-engine');

const bench = (...args) => execFileSync(ouvidorModel, ['bench', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
const { rules, states, results } = JSON.parse(bench('--export'));
const engine = new LogicEngine();
const libraries = {
  'json-logic-engine, compiled': rules.map((rule) => engine.build(rule)),
  'json-logic-js': rules.map((rule) => (data) => jsonLogic.apply(rule, data)),
};
const ROUNDS = 101;

const median = (numbers) => numbers.slice().sort((a, b) => a - b)[numbers.length >> 1];

// Where ours is unknown, anything may be said; json-logic-engine throws where it compares with null.
function compare(name, functions) {
  let different = 0;
  const throwing = new Set();
  states.forEach((data, i) => functions.forEach((f, j) => {
    try {
      if (results[i][j] !== '?' && !!f(data) !== (results[i][j] === '1')) different++;
    } catch {
      throwing.add(j);
    }
  }));
  console.log(`${name}: ${different} of ${rules.length * states.length} results differ`
    + (throwing.size > 0 ? `; left out because it throws: ${throwing.size} of ${rules.length} rules` : ''));
  return { different, functions: functions.filter((_, j) => !throwing.has(j)) };
}

let held = 0; // so that nothing is left out as useless

// A median for each state, because a short while is less often interrupted.
function measure(functions) {
  const times = states.map((data) => Array.from({ length: ROUNDS }, () => {
    const start = process.hrtime.bigint();
    for (const f of functions) if (f(data)) held++;
    return Number(process.hrtime.bigint() - start);
  }));
  return times.map(median).reduce((a, b) => a + b) / states.length / functions.length;
}

const compared = Object.entries(libraries).map(([name, functions]) => ({ name, ...compare(name, functions) }));
const times = new Map([['ouvidor', []], ...compared.map(({ name }) => [name, []])]);
let last;
for (let turn = 0; turn < turns; turn++) {
  last = bench();
  times.get('ouvidor').push(Number(/^nanoseconds per rule: ([0-9.]+)/m.exec(last)[1]));
  for (const { name, functions } of compared) times.get(name).push(measure(functions));
}
const own = median(times.get('ouvidor'));
console.log(`\n${rules.length} rules, ${states.length} states, ${turns} turns        ns per rule   ratio`);
for (const [name, found] of times) {
  const time = median(found);
  console.log(`${name.padEnd(36)} ${time.toFixed(1).padStart(11)} ${(time / own).toFixed(1).padStart(7)}`);
}
console.log(`\nouvidor-model bench:\n${last}`);
process.exit(held > 0 && compared.every(({ different }) => different === 0) ? 0 : 1);
