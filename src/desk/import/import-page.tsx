/** Ownership lists from the person's own files: picked, read in a worker, landed as a pack of their own. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '../../look/say.ts';
import { hashOf } from '../route.ts';
import { useSurroundings } from '../surroundings.ts';
import type { ImportJob, JobEnd, Progress } from '../work/jobs.ts';
import { ImportForm, type Picked } from './import-form.tsx';
import { Outcome } from './outcome.tsx';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly title: string; readonly progress: Progress | null }
  | { readonly kind: 'stopped' }
  /** On the shelf; the background makes it ready for the pages. */
  | { readonly kind: 'readied'; readonly title: string }
  | { readonly kind: 'over'; readonly title: string; readonly news: JobEnd; readonly questions: number };

/** A list of one's own. All names of a register take the background a second, and nobody answers for thousands at once. */
const COMPARED = 5_000;

export function ImportPage() {
  const say = useSay();
  const { ask, startImport, today, version } = useSurroundings();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const stop = useRef<(() => void) | null>(null);
  // Whoever leaves the page stops the job: nobody would see how it ended.
  useEffect(() => () => stop.current?.(), []);

  const start = (picked: Picked) => {
    const job: ImportJob = { ...picked, today: today(), app: version };
    setState({ kind: 'running', title: job.title, progress: null });
    stop.current = startImport(job, (news) => {
      if (news.kind === 'progress') setState({ kind: 'running', title: job.title, progress: news });
      else void finish(job.title, news);
    });
  };
  const finish = async (title: string, news: JobEnd) => {
    stop.current = null;
    let questions = 0;
    if (news.kind === 'landed') {
      setState({ kind: 'readied', title });
      // It has landed whatever becomes of this: a background that was stopped makes it ready when it is next asked.
      await ask('pack.landed', {}).catch(reportError);
      questions = await questionsOf(news).catch(() => 0);
    }
    setState({ kind: 'over', title, news, questions });
  };
  const questionsOf = async ({ pack, report }: Extract<JobEnd, { kind: 'landed' }>) => {
    if (report.companies > COMPARED) return 0;
    const { possible } = await ask('same.list', {});
    return possible.filter(({ found, known }) => found.pack === pack || known.pack === pack).length;
  };
  const end = () => {
    stop.current?.();
    stop.current = null;
    setState({ kind: 'stopped' });
  };
  const problem = state.kind === 'over' && state.news.kind === 'refused' ? state.news.problem : null;
  return (
    <div class="parts">
      <p>{say('desk_import_text')}</p>
      {state.kind === 'running' && <Running {...state} onStop={end} />}
      {state.kind === 'readied' && (
        <p class="part import-now" role="status" aria-busy="true">
          {say('desk_import_readied', { title: state.title })}
        </p>
      )}
      {state.kind === 'stopped' && <p role="status">{say('desk_import_stopped')}</p>}
      {state.kind === 'over' && <Outcome {...state} />}
      <ImportForm
        problem={problem}
        isBusy={state.kind === 'running' || state.kind === 'readied'}
        onStart={start}
      />
      <p>
        <a href={hashOf({ page: 'coverages', item: null })}>{say('desk_import_sees')}</a>
      </p>
    </div>
  );
}

interface RunningProps {
  readonly title: string;
  readonly progress: Progress | null;
  readonly onStop: () => void;
}

function Running({ title, progress, onStop }: RunningProps) {
  const say = useSay();
  const counts = progress ?? { bytes: 0, total: 0, companies: 0, interests: 0, refused: 0 };
  const shown = (count: number) => count.toLocaleString();
  return (
    <section class="part import-running" aria-busy="true">
      <p class="import-now">{say('desk_import_running', { file: title })}</p>
      <progress max={counts.total || 1} value={counts.bytes} aria-label={say('desk_import')} />
      <p class="import-counts">
        {say('desk_import_progress', {
          companies: shown(counts.companies),
          interests: shown(counts.interests),
          refused: shown(counts.refused),
        })}
      </p>
      <button type="button" class="button" onClick={onStop}>
        {say('look_stop')}
      </button>
    </section>
  );
}
