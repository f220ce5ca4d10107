/** @jsxImportSource preact */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { ADDED, ALL, LATEST, ROW_HEIGHT, rowsAt } from './suppliers.js';

function Latest({ names, round }) {
  return (
    <table key={round}>
      <thead><tr><th>Supplier</th><th>Service</th></tr></thead>
      <tbody>{names.map((name) => <tr key={name}><td>{name}</td><td>Labelling</td></tr>)}</tbody>
    </table>
  );
}

/** Rows go by their place, so that a scroll writes other words into the same text nodes. */
function All() {
  const [top, scrollTo] = useState(0);
  return (
    <div class="box" role="table" onScroll={(event) => scrollTo(event.currentTarget.scrollTop)}>
      <div style={{ height: `${ALL.length * ROW_HEIGHT}px` }} role="rowgroup">
        <div role="row"><span role="columnheader">Supplier</span></div>
        {rowsAt(top).map((row) => (
          <div key={row.slot} role="row" class="row" style={{ transform: `translateY(${row.top}px)` }}><span role="cell">{row.name}</span></div>
        ))}
      </div>
    </div>
  );
}

function App() {
  const [names, setNames] = useState(LATEST);
  const [round, setRound] = useState(0);
  return (
    <main>
      <button id="add" onClick={() => setNames([ADDED, ...names])}>Add</button>
      <button id="move" onClick={() => setNames([...names].reverse())}>Move</button>
      <button id="renew" onClick={() => setRound(round + 1)}>Renew</button>
      <button id="drop" onClick={() => setNames([])}>Drop</button>
      <Latest names={names} round={round} />
      <All />
    </main>
  );
}

render(<App />, document.querySelector('#app'));
