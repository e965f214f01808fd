/**
 * Milliseconds of processor time that `run` takes. Not by the clock, so that a busy machine decides no test; the tests
 * of a file have a process of their own.
 */
export function cpuTimeOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
