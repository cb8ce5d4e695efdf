import { useRef, useState, type FormEvent } from 'react';
import { Icon } from '../../components/icon';
import { Kbd } from '../../components/kbd';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';

/** Header search. What is typed never enters an address: it may be a name or a number. */
export function SearchBox({ onSearch }: { onSearch: (text: string) => void }) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useShortcuts({ search: () => input.current?.focus() });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) onSearch(text.trim());
  };

  return (
    <form className="gsearch" role="search" onSubmit={submit}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        aria-label="搜索办件和人"
        aria-keyshortcuts="/"
        placeholder="办件号、姓名、证号、电话后四位"
        autoComplete="off"
        maxLength={40}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Kbd of="search" />
    </form>
  );
}
