import { PATIENCE_MS } from './browser';

// A screen that does not come shall be named by the step that waited for it, before the whole test is given up.
jest.setTimeout(PATIENCE_MS * 6);
