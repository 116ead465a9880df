import { searchKey } from '@phan-cong/prisma/names';

type Task = { title: string; taskFieldId: string; householdGroupId: string | null };

/** The open tasks of one member, counted by what makes two the same: the household group, or the title within a task field. */
export class HeldTasks {
  readonly #counts = new Map<string, number>();

  constructor(tasks: readonly Task[]) {
    for (const task of tasks) this.add(task);
  }

  add(task: Task): void {
    for (const key of keysOf(task)) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  remove(task: Task): void {
    for (const key of keysOf(task)) this.#counts.set(key, (this.#counts.get(key) ?? 0) - 1);
  }

  /** True when the member already holds the same task. */
  has(task: Task): boolean {
    return keysOf(task).some((key) => (this.#counts.get(key) ?? 0) > 0);
  }
}

function keysOf({ title, taskFieldId, householdGroupId }: Task): string[] {
  const task = `${taskFieldId} ${searchKey(title)}`;
  return householdGroupId ? [task, householdGroupId] : [task];
}
