export { prepareDataset, type Dataset } from './dataset.ts';
export { callApi, signIn, type Session } from './session.ts';
