import { Notice } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';
import type { Notice as News } from '../messages/contract.ts';

interface NewsProps {
  readonly news: readonly News[];
  readonly dismiss: (id: string) => void;
}

/** What has happened to the user's own data, until they have taken note of it. */
export function NewsList({ news, dismiss }: NewsProps) {
  const say = useSay();
  return (
    <>
      {news.map(({ id, text }) => (
        <Notice
          key={id}
          tone="calm"
          actions={
            <button type="button" class="button" onClick={() => dismiss(id)}>
              {say('popup_dismiss')}
            </button>
          }
        >
          {text}
        </Notice>
      ))}
    </>
  );
}
