/** The logic layer: runs the scripts with App, Page, Component and require, as WeChat does. */
const path = require('node:path');
const vm = require('node:vm');

/**
 * @returns {{ launch(): void, define(route: string): object }}
 *   `define` gives what the page's script handed to Page().
 */
function createLogic({ output, wx, stack }) {
  const { files, read, json, pages } = output;
  const defined = {};
  let loading = '';
  let app;

  const register = (options) => {
    if (pages.includes(loading)) defined[loading] = options;
  };
  const globals = {
    wx,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    App: (options) => {
      app = options;
    },
    Page: register,
    Component: register,
    Behavior: (options) => options,
    getApp: () => app,
    getCurrentPages: () => stack.instances(),
    __wxConfig: {},
    requirePlugin: (name) => {
      throw new Error(`plugin ${name} is not available`);
    },
  };
  // Like WeChat: no eval, no new Function.
  const context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext('this.global = this', context);

  const modules = {};
  function requireFrom(from, id) {
    const file = resolve(from, id);
    if (modules[file]) return modules[file].exports;
    const module = (modules[file] = { exports: {} });
    const wrapped = `(function(require,module,exports,window,document,self,process){${read(file)}\n})`;
    const script = vm.runInContext(wrapped, context, { filename: file });
    script((next) => requireFrom(file, next), module, module.exports);
    return module.exports;
  }
  function resolve(from, id) {
    const base = path.posix.normalize(path.posix.join(path.posix.dirname(from), id));
    const found = [base, `${base}.js`, `${base}/index.js`].find(
      (file) => file.endsWith('.js') && files.includes(file),
    );
    if (!found) throw new Error(`${from}: require(${id}) -> ${base} missing`);
    return found;
  }
  function load(name) {
    loading = name;
    requireFrom('root', `./${name}`);
  }

  return {
    launch() {
      load('app');
      if (!app) throw new Error('App() was not called');
      for (const file of files.filter((name) => name.endsWith('.json') && json(name).component))
        load(file.replace(/\.json$/, ''));
      app.onLaunch?.({ path: pages[0], query: {}, scene: 1001 });
      app.onShow?.({});
    },
    define(route) {
      load(route);
      if (!defined[route]) throw new Error(`${route}: Page() was not called`);
      return defined[route];
    },
  };
}

module.exports = { createLogic };
