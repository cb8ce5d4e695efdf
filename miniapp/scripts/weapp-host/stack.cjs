/** The page stack: every navigation really opens a page. */
const { openPage } = require('./page.cjs');

/** WeChat keeps ten pages. */
const DEEPEST = 10;

function createStack() {
  const open = [];
  let parts;

  function add(route, query) {
    if (!parts.logic) throw new Error('the program has not been launched');
    open.at(-1)?.instance.onHide?.();
    const view = openPage({
      route,
      query,
      definition: parts.logic.define(route),
      templates: parts.templates,
    });
    open.push(view);
    view.start();
    return view;
  }
  function drop() {
    open.pop()?.instance.onUnload?.();
  }

  return {
    connect(found) {
      parts = found;
    },
    push: add,
    navigateTo(route, query) {
      if (open.length >= DEEPEST) throw new Error('navigateTo:fail webview count limit exceed');
      add(route, query);
    },
    redirectTo(route, query) {
      drop();
      add(route, query);
    },
    reLaunch(route, query) {
      while (open.length) drop();
      add(route, query);
    },
    navigateBack(delta) {
      for (let left = Math.min(delta, open.length - 1); left > 0; left -= 1) drop();
      open.at(-1)?.instance.onShow?.();
    },
    top: () => open.at(-1),
    views: () => [...open],
    instances: () => open.map((view) => view.instance),
  };
}

module.exports = { createStack };
