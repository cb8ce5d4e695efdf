/** Runs a benchmark as production would run it: bundled, so that no function pays for keeping its name. */
import { bundleScript } from './bundle-script';

const [, , script, ...rest] = process.argv;
const file = await bundleScript(`../${script}.ts`);
process.argv.splice(1, process.argv.length - 1, file, ...rest);
await import(file);
