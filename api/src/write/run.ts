import type { Command } from './command.ts';

/** The part of a command that also work which nobody asked for at the moment has: a transaction, the day, and who answers for it. */
export type Run = Pick<Command, 'tx' | 'today' | 'now' | 'actor' | 'action' | 'audit'>;
