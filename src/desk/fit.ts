/** Pictures of a fixed layout on windows of any width: drawn smaller as far as their words stay readable. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Words of 11 px become 9 px, the least that is still read; what then does not fit is scrolled to. */
const LEAST = 0.82;

/** How large a picture of `width` CSS pixels is drawn in a room of `room`.
 *
 * (800, 700) → 1 · (630, 700) → 0.9 · (300, 700) → 0.82: smaller than that nobody reads it */
export function fitted(room: number, width: number): number {
  return Math.min(1, Math.max(LEAST, room / width));
}

/** The CSS zoom at which a picture of `width` fits into the box that takes `box`; follows the window. */
export function useFit(width: number) {
  const box = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState(1);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const measure = () => setZoom(fitted(current.clientWidth, width));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    return () => watch.disconnect();
  }, [width]);
  return { box, zoom };
}
