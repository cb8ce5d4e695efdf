/** Opens every page of the compiled mini-program and looks at everything that can be pressed. `node check-weapp-run.cjs [dist]` */
const path = require('node:path');
const { boot } = require('./weapp-host.cjs');
const { handlerOf, textOf } = require('./weapp-host/page.cjs');

/** Sentences about nodes that can be pressed but not heard. */
function unheard(view) {
  return view
    .nodes()
    .filter((node) => handlerOf(node, 'tap') || node.tag === 'wx-picker')
    .flatMap((node) => {
      const name = node.attr.ariaLabel || textOf(node).trim();
      const where = `${view.route}: ${node.attr.class ?? node.tag}`;
      return [
        ...(name ? [] : [`${where} has neither text nor aria-label`]),
        ...(node.attr.ariaRole ? [] : [`${where} "${name.slice(0, 20)}" has no aria-role`]),
      ];
    });
}

/** WeChat draws only text inside text, and this host cannot look below `<comp>`. */
function misplaced(view) {
  const found = [];
  const walk = (node, insideText) => {
    if (node === null || typeof node !== 'object') return;
    if (node.tag === 'wx-comp') found.push(`${view.route}: nested too deep to be seen`);
    if (insideText && !['wx-text', 'virtual'].includes(node.tag)) {
      found.push(`${view.route}: ${node.tag} "${node.attr?.class ?? ''}" inside a text`);
    }
    (node.children ?? []).forEach((child) => walk(child, insideText || node.tag === 'wx-text'));
  };
  walk(view.render(), false);
  return found;
}

/** Of a person who does not exist: no place has this area code. */
const IDENTITY_NUMBER = '990101197001010028';

/** A server to which this WeChat is new. */
const ANSWERS = {
  'GET /api/resident/session': { statusCode: 401, data: { code: 'not-signed-in' } },
  'POST /api/resident/session/wechat': { statusCode: 200, data: { known: false, ticket: 'ticket' } },
};

function answerStranger({ method = 'GET', url, success, fail }) {
  const answer = ANSWERS[`${method} ${new URL(url).pathname}`];
  setTimeout(() => (answer ? success({ header: {}, ...answer }) : fail({ errMsg: 'request:fail' })), 0);
}

/** The one part that only WeChat shows: who is new is asked who they are, and WeChat for their phone number when that is said. */
async function checkBinding(dist) {
  const program = boot(dist, {
    wxApi: { request: answerStranger, login: ({ success }) => success({ code: 'code', errMsg: 'login:ok' }) },
  });
  const view = program.open('pages/sign-in/index');
  await view.settle();
  view.fire(view.pressable('微信登录'), 'tap');
  await view.settle();
  const problems = [...unheard(view), ...misplaced(view)];
  const asks = () => view.find(({ tag, attr }) => tag === 'wx-button' && attr.openType === 'getPhoneNumber');
  if (asks()) problems.push('WeChat is asked for a phone number before anybody said who they are');
  const number = view.find(({ tag, attr }) => tag === 'wx-input' && attr.type === 'idcard');
  if (!number) return [...problems, 'nobody is asked for an identity number with its own keyboard'];
  view.fire(number, 'input', { value: IDENTITY_NUMBER });
  await view.settle();
  if (!asks()) problems.push('no button asks WeChat for the phone number');
  return problems;
}

async function check(dist) {
  const program = boot(dist, {
    wxApi: { request: (options) => setTimeout(() => options.fail?.({ errMsg: 'request:fail' }), 0) },
  });
  const problems = [];
  let pressables = 0;
  for (const page of program.pages) {
    const view = program.open(page);
    await view.settle();
    if (view.text().trim() === '') problems.push(`${page} rendered nothing`);
    problems.push(...unheard(view), ...misplaced(view));
    pressables += view.nodes().filter((node) => handlerOf(node, 'tap')).length;
  }
  problems.push(...(await checkBinding(dist)));
  if (problems.length) throw new Error(problems.join('\n'));
  return { pages: program.pages.length, pressables };
}

check(path.resolve(process.argv[2] ?? path.join(__dirname, '..', 'dist', 'weapp'))).then(
  ({ pages, pressables }) => {
    process.stdout.write(
      `weapp run ok: ${pages} pages, ${pressables} nodes to press, all with name and role\n`,
    );
    process.exit(0);
  },
  (problem) => {
    process.stdout.write(`WEAPP RUN FAILED\n${String(problem.message).slice(0, 2000)}\n`);
    process.exit(1);
  },
);
