/** One open page: its data, its rendered tree, and presses on it. */

function setPath(target, dotted, value) {
  const keys = dotted
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean);
  let at = target;
  keys.slice(0, -1).forEach((key, index) => {
    if (at[key] == null) at[key] = /^\d+$/.test(keys[index + 1]) ? [] : {};
    at = at[key];
  });
  at[keys.at(-1)] = value;
}

/** The tree as one list, parents before children; texts are strings. */
function flatten(node, list = []) {
  if (node == null) return list;
  list.push(node);
  if (typeof node === 'object') (node.children ?? []).forEach((child) => flatten(child, list));
  return list;
}

const isElement = (node) => typeof node === 'object';

/** The visible words of a node and everything in it. */
function textOf(node) {
  return flatten(node)
    .filter((part) => !isElement(part))
    .map(String)
    .join('');
}

function handlerOf(node, type) {
  const attr = node.attr ?? {};
  return attr[`bind${type}`] ?? attr[`bind:${type}`] ?? attr[`catch${type}`];
}

function newInstance(definition, route, query) {
  const instance = Object.create({ ...definition, ...(definition.methods ?? {}) });
  instance.route = route;
  instance.options = query;
  instance.data = JSON.parse(JSON.stringify(definition.data ?? {}));
  instance.setData = (changes, done) => {
    for (const [at, value] of Object.entries(JSON.parse(JSON.stringify(changes))))
      setPath(instance.data, at, value);
    setTimeout(() => done?.(), 0);
  };
  instance.selectComponent = () => null;
  instance.createSelectorQuery = () => ({ select: () => ({ exec: (done) => done?.([]) }) });
  return instance;
}

/** @returns an open page; call `start` once to load and show it. */
function openPage({ route, query, definition, templates }) {
  const instance = newInstance(definition, route, query);
  const render = () => templates.render(route, instance.data);
  const nodes = () => flatten(render()).filter(isElement);

  return {
    route,
    query,
    instance,
    start() {
      instance.onLoad?.(query);
      instance.onShow?.();
      instance.onReady?.();
    },
    render,
    nodes,
    /** Every word on the page, in order, separated by bars. */
    text: () =>
      flatten(render())
        .filter((node) => !isElement(node))
        .map(String)
        .join('|'),
    find: (test) => nodes().find(test),
    /** The pressable node whose label or words are, or contain, the given words. */
    pressable(words) {
      const all = nodes().filter((node) => handlerOf(node, 'tap'));
      const named = (node) => node.attr.ariaLabel || textOf(node);
      return all.find((node) => named(node) === words) ?? all.find((node) => named(node).includes(words));
    },
    /** @throws {Error} when the node does not listen to this event */
    fire(node, type, detail = {}) {
      const handler = node && handlerOf(node, type);
      if (!handler) throw new Error(`${route}: no ${type} handler on ${node?.tag ?? 'nothing'}`);
      const dataset = { sid: node.attr['data-sid'] ?? node.attr.dataset?.sid };
      const target = { id: node.attr.id, dataset };
      instance[handler]({ type, target, currentTarget: target, detail, timeStamp: Date.now() });
    },
    /** Lets promises and timers run. */
    settle: (ms = 50) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}

module.exports = { openPage, textOf, handlerOf };
