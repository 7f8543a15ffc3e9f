import { startApp, type TestApp } from './app.js';

describe('platform', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('answers health', async () => {
    const response = await fetch(`${app.url}/health/ready`);
    expect(await response.json()).toEqual({ status: 'ready', database: true, redis: process.env.TEST_MODE === 'production' ? true : null });
  });

  it('denies unknown routes in Chinese', async () => {
    const response = await fetch(`${app.url}/api/v1/nothing`);
    expect(response.status).toBe(404);
    expect(((await response.json()) as { code: string }).code).toBe('request.unknown-route');
  });
});
