/** The desk's worker, made for one import and ended with it. */
import type { ImportJob, JobNews } from '../work/jobs.ts';

/** Starts an import; `tell` hears of it until its last word. What comes back ends it, with nothing changed. */
export function startImport(job: ImportJob, tell: (news: JobNews) => void): () => void {
  const worker = new Worker(new URL('../work.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<JobNews>) => {
    tell(data);
    if (data.kind !== 'progress') worker.terminate();
  });
  worker.addEventListener('error', () => {
    tell({ kind: 'failed', why: 'unknown' });
    worker.terminate();
  });
  worker.postMessage(job);
  return () => worker.terminate();
}
