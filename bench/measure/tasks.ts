/** The worker's side of a bench in a browser: a table of tasks, of which it is told one. */

/** Does one thing with a plain JSON argument and yields a plain JSON outcome. */
export type Task = (argument: never) => unknown;

/** Answers the one call that the worker is made for. */
export function serveTasks(tasks: Readonly<Record<string, Task>>): void {
  self.onmessage = ({ data }: MessageEvent<string>) => {
    const { task, argument } = JSON.parse(data) as { task: string; argument: never };
    // Thrown again outside of the promise: a worker's refused promise tells its page nothing.
    answer(tasks[task], argument).catch((error) => setTimeout(() => raise(error)));
  };
}

function raise(error: unknown): never {
  throw error;
}

async function answer(task: Task | undefined, argument: never): Promise<void> {
  if (!task) throw new Error('There is no such task.');
  self.postMessage(JSON.stringify(await task(argument)));
}

/** What the bench laid out under a name. */
export async function laidOut<Data>(name: string): Promise<Data> {
  const response = await fetch(`/data/${encodeURIComponent(name)}`);
  return (await response.json()) as Data;
}
