import type { TestProject } from 'vitest/node';
import { d1Server } from './d1-server.ts';

/** D1 databases for all tests of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await d1Server();
  project.provide('engine', { name: 'd1', at: server.at });
  return () => server.remove();
}
