import { cleaned } from './cleaned';

it.each([
  ['401 for k8s-aws-v1.aHR0cHM6Ly9_canary-1', '401 for k8s-aws-v1.[hidden]'],
  [
    'GET https://sts.eu-west-1.amazonaws.com/?X-Amz-Credential=AKIA/x&X-Amz-Signature=ab12 failed',
    'GET https://sts.eu-west-1.amazonaws.com/?X-Amz-Credential=[hidden]&X-Amz-Signature=[hidden] failed',
  ],
  ['authorization: Bearer eyJ.canary.x', 'authorization: Bearer [hidden]'],
  [
    'http://admin:canary@prometheus:9090 is away',
    'http://[hidden]@prometheus:9090 is away',
  ],
  ['nul\u0000byte and \ud800 half', 'nulbyte and \ufffd half'],
  ['api/web is not ready', 'api/web is not ready'],
])('makes of %j: %j', (text, clean) => {
  expect(cleaned({ findings: [{ message: text }] })).toEqual({
    findings: [{ message: clean }],
  });
});

it('cuts what nobody reads', () => {
  expect(cleaned(['<html>'.repeat(10_000)])[0]).toHaveLength(4_000);
});
