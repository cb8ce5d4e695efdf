/**
 * Runs a compiled mini-program (Taro's WeChat output) in Node: WeChat's own template compiler and a small host for
 * App, Page and wx. It shows that pages open, what they render and what a press does; it is no phone.
 *
 * Limits: events do not bubble, `<comp>` (nodes nested deeper than 15) is not expanded, `wx` is what the caller supplies.
 */
const { compileTemplates, compileStyles } = require('./weapp-host/compile.cjs');
const { readOutput, structureProblems } = require('./weapp-host/output.cjs');
const { createLogic } = require('./weapp-host/logic.cjs');
const { createStack } = require('./weapp-host/stack.cjs');
const { defaultWx } = require('./weapp-host/wx-defaults.cjs');

/**
 * @param {string} dist the folder with app.json
 * @param {{ wxApi?: object }} [options] wxApi: functions added to or replacing those of `wx`
 * @returns {{ pages: string[], open(route: string, query?: object): object, current(): object, stack(): object[] }}
 *   `open` puts a page on the stack; `current` is the page the user sees after any navigation. See page.cjs for pages.
 * @throws {Error} naming every missing file, template, style or script problem
 */
function boot(dist, { wxApi = {} } = {}) {
  const output = readOutput(dist);
  const problems = structureProblems(output);
  if (problems.length) throw new Error(problems.join('\n'));
  compileStyles(output);
  const templates = compileTemplates(output);

  const stack = createStack();
  const wx = { ...defaultWx({ output, stack }), ...wxApi };
  const logic = createLogic({ output, wx, stack });
  stack.connect({ logic, templates });
  logic.launch();

  return {
    pages: output.pages,
    open: (route, query = {}) => stack.push(route, query),
    current: () => stack.top(),
    stack: () => stack.views(),
  };
}

module.exports = { boot };
