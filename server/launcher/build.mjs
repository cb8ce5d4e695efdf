// @ts-check
import './require-node.mjs';
import { BUILDS, buildIfNeeded } from './builds.mjs';
import { installIfNeeded } from './install.mjs';
import { main } from './step.mjs';

await main(async () => {
  await installIfNeeded();
  await buildIfNeeded([BUILDS.server, BUILDS.admin, BUILDS.h5, BUILDS.weapp]);
});
