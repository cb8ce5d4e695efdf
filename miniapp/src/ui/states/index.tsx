export { Empty } from './empty';
export { ErrorState } from './error-state';
export { Loading } from './loading';
export { NotFound } from './not-found';
export { Offline } from './offline';
