import { createApp, h, ref } from 'vue';
import { ADDED, ALL, LATEST, ROW_HEIGHT, rowsAt } from './suppliers.js';

const latest = (names, round) =>
  h('table', { key: round }, [
    h('thead', h('tr', [h('th', 'Supplier'), h('th', 'Service')])),
    h('tbody', names.map((name) => h('tr', { key: name }, [h('td', name), h('td', 'Labelling')]))),
  ]);

/** Rows go by their place, so that a scroll writes other words into the same text nodes. */
const all = (top) =>
  h('div', { class: 'box', role: 'table', onScroll: (event) => { top.value = event.currentTarget.scrollTop; } }, [
    h('div', { style: { height: `${ALL.length * ROW_HEIGHT}px` }, role: 'rowgroup' }, [
      h('div', { role: 'row' }, h('span', { role: 'columnheader' }, 'Supplier')),
      ...rowsAt(top.value).map((row) =>
        h('div', { key: row.slot, role: 'row', class: 'row', style: { transform: `translateY(${row.top}px)` } }, [
          h('span', { role: 'cell' }, row.name),
        ]),
      ),
    ]),
  ]);

const button = (id, onClick) => h('button', { id, onClick }, id);

createApp({
  setup() {
    const names = ref(LATEST);
    const round = ref(0);
    const top = ref(0);
    return () =>
      h('main', [
        button('add', () => { names.value = [ADDED, ...names.value]; }),
        button('move', () => { names.value = [...names.value].reverse(); }),
        button('renew', () => { round.value += 1; }),
        button('drop', () => { names.value = []; }),
        latest(names.value, round.value),
        all(top),
      ]);
  },
}).mount('#app');
