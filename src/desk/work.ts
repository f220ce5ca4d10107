/** The desk's worker: long jobs, off the page. One job a worker; the desk ends it to stop it. */
import { openPackShelf } from '../store/pack-shelf.ts';
import type { ImportJob, JobNews } from './work/jobs.ts';
import { landed } from './work/land.ts';

const tell = (news: JobNews) => self.postMessage(news);

// Only our own page can reach a worker that it has made: what comes is what it has sent.
self.addEventListener('message', ({ data }: MessageEvent<ImportJob>) => {
  const clock = { now: () => performance.now(), time: () => new Date().toISOString() };
  void landed(data, { shelf: openPackShelf, tell, ...clock }).then(tell);
});
