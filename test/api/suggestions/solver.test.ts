import { monitorEventLoopDelay } from 'node:perf_hooks';
import { prepare, suggestionOf } from '@phan-cong/api/suggestions/model/suggest';
import { SolverError, solve } from '@phan-cong/api/suggestions/solver/solve';
import { describe, expect, test } from 'vitest';
import { person, problem } from './arbitraryProblem.ts';
import { largeProblem } from './largeProblem.ts';
import { solveHere } from './solveHere.ts';

const never = () => new AbortController().signal;

describe('the solver', () => {
  test('answers on its own thread what it answers here', async () => {
    const small = problem({
      people: [person('an', { strengths: ['HOUSEHOLD_SUPPORT'] }), person('binh')],
      items: [{ kind: 'HOUSEHOLD', key: 'h1', groupId: 'g1', lastMemberId: 'binh', order: '1' }],
    });
    const { lp } = prepare(small);
    expect(await solve(lp, never())).toEqual([...solveHere(small).values.values()]);
    expect(await solve(prepare(problem()).lp, never())).toEqual([]);
  }, 60_000);

  test('places 400 households among 60 members in seconds, while this thread stays free', async () => {
    // Of all threads together: what else the machine does must not count.
    const started = process.cpuUsage();
    const prepared = prepare(largeProblem(60, 400));
    const lag = monitorEventLoopDelay({ resolution: 5 });
    lag.enable();
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 5);
    const values = await solve(prepared.lp, never());
    clearInterval(timer);
    lag.disable();
    const { lines, unassigned } = suggestionOf(prepared, values);
    const { user, system } = process.cpuUsage(started);
    const placed = lines.reduce((sum, { itemKeys }) => sum + itemKeys.length, 0);
    expect(placed + unassigned.reduce((sum, { itemKeys }) => sum + itemKeys.length, 0)).toBe(400);
    expect(placed).toBeGreaterThan(380);
    expect((user + system) / 1e6).toBeLessThan(5);
    expect(ticks).toBeGreaterThan(5);
    expect(lag.percentile(50) / 1e6).toBeLessThan(100);
  }, 60_000);

  test('is taken away when it is told to stop, at once and beforehand', async () => {
    const { lp } = prepare(largeProblem(60, 400));
    const controller = new AbortController();
    const solving = solve(lp, controller.signal);
    setTimeout(() => controller.abort(), 20);
    await expect(solving).rejects.toMatchObject({ reason: 'CANCELLED' });
    await expect(solve(lp, controller.signal)).rejects.toBeInstanceOf(SolverError);
  }, 60_000);

  test('refuses what it cannot read, instead of answering nothing', async () => {
    const { lp } = prepare(largeProblem(3, 20));
    const garbage = { ...lp, text: 'rác' };
    await expect(solve(garbage, never())).rejects.toThrow();
  }, 60_000);

  test('stops at its time limit with what it has, or says so', async () => {
    const prepared = prepare(largeProblem(60, 400));
    const answer = await solve(prepared.lp, never(), 0.01).catch((error: unknown) => error);
    if (answer instanceof Error) expect(answer).toBeInstanceOf(SolverError);
    else expect(suggestionOf(prepared, answer as number[]).lines.length).toBeGreaterThan(0);
  }, 60_000);
});
