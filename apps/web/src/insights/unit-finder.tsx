import { Combobox } from '@base-ui/react/combobox';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useImperativeHandle, useRef, useState } from 'react';
import { words } from '../words/words.ts';
import styles from './unit-finder.module.css';
import type { TreeLine } from './unit-tree.ts';

interface UnitFinderProps { lines: readonly TreeLine[]; unitId: string; onChoose: (unitId: string) => void }

type Virtualizer = ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>;

const LINE_HEIGHT_PX = 44;
const LINES_BEYOND = 12;
const DEEPEST_INDENT = 6;

interface FoundLinesProps { open: boolean; list: HTMLDivElement | null; virtualizerRef: RefObject<Virtualizer | null> }

/** Only the lines in view are in the page, however many parts there are. */
const FoundLines = ({ open, list, virtualizerRef }: FoundLinesProps) => {
  const found = Combobox.useFilteredItems<TreeLine>();
  // oxlint-disable-next-line react/incompatible-library -- this component is not memoised, nor is anything that it passes on
  const virtualizer = useVirtualizer({
    enabled: open, count: found.length, getScrollElement: () => list, estimateSize: () => LINE_HEIGHT_PX, overscan: LINES_BEYOND,
  });
  useImperativeHandle(virtualizerRef, () => virtualizer);
  return (
    <div role="presentation" style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start, size }) => {
        const line = found[index];
        return line !== undefined && (
          <Combobox.Item
            key={line.unitId} index={index} value={line} className={styles.line} aria-setsize={found.length} aria-posinset={index + 1}
            style={{ height: size, transform: `translateY(${start}px)`, paddingInlineStart: `calc(var(--space-3) + ${Math.min(line.depth, DEEPEST_INDENT)} * var(--space-4))` }}
          >
            <span>{line.label}</span>
            {line.above !== '' && <span className={styles.above}>{line.above}</span>}
          </Combobox.Item>
        );
      })}
    </div>
  );
};

/** A field to search by name among thousands of parts of an organisation; every part found says where it belongs. */
export const UnitFinder = ({ lines, unitId, onChoose }: UnitFinderProps) => {
  const [open, setOpen] = useState(false);
  const [list, setList] = useState<HTMLDivElement | null>(null);
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const virtualizerRef = useRef<Virtualizer | null>(null);
  return (
    <Combobox.Root
      virtualized autoHighlight items={lines} value={lines.find((line) => line.unitId === unitId) ?? null} open={open} onOpenChange={setOpen}
      itemToStringLabel={({ label }: TreeLine) => label} isItemEqualToValue={(one: TreeLine, other: TreeLine) => one.unitId === other.unitId}
      onValueChange={(line) => { if (line !== null) onChoose(line.unitId); }}
      onItemHighlighted={(line, { reason, index }) => {
        if (line !== undefined && reason !== 'pointer') queueMicrotask(() => virtualizerRef.current?.scrollToIndex(index));
      }}
    >
      <div ref={setPlace} className={styles.anchor}>
        <Combobox.Trigger id="unit" className={`input ${styles.trigger}`}><Combobox.Value /></Combobox.Trigger>
      </div>
      {/* In the page and not behind it: the list belongs to the part of the page that its field stands in. */}
      <Combobox.Portal container={place}>
        <Combobox.Positioner className={styles.positioner} positionMethod="fixed" sideOffset={6} align="start" collisionAvoidance={{ side: 'none' }}>
          <Combobox.Popup className={styles.popup} aria-label={words.insights.unit}>
            <div className={styles.search}><Combobox.Input className="input" aria-label={words.insights.finder.search} placeholder={words.insights.finder.search} /></div>
            <Combobox.Empty><p className={styles.empty}>{words.insights.finder.none}</p></Combobox.Empty>
            <Combobox.List ref={setList} className={styles.lines}><FoundLines open={open} list={list} virtualizerRef={virtualizerRef} /></Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
};
