export { prepareDataset, type Dataset } from './dataset.ts';
export { callApi, postJson, signIn, type Session } from './session.ts';
