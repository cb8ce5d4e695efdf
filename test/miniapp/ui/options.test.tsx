import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { CheckboxGroup } from '@/ui/checkbox-group';
import { RadioGroup } from '@/ui/radio-group';

const DEVICES = [
  { value: 'wheelchair', label: '普通轮椅', hint: '自己能用手推轮子', icon: 'wheelchair' },
  { value: 'walker', label: '框式助行器', icon: 'walker' },
] as const;

function Devices({ error }: { error?: string }) {
  const [value, setValue] = useState<string>();
  return (
    <RadioGroup
      id="device"
      legend="想申请哪一种？"
      legendAs="page"
      choices={DEVICES}
      value={value}
      onChange={setValue}
      error={error}
    />
  );
}

test('the question is the h1 and names the group', () => {
  render(<Devices />);
  expect(screen.getByRole('heading', { level: 1, name: '想申请哪一种？' })).toBeInTheDocument();
  expect(screen.getByRole('radiogroup', { name: '想申请哪一种？' })).toBeInTheDocument();
});

test('radio buttons are chosen with the keyboard alone', async () => {
  render(<Devices />);
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(screen.getByRole('radio', { name: /普通轮椅/ })).toBeChecked();
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('radio', { name: '框式助行器' })).toBeChecked();
});

test('an unanswered question says so at the group', () => {
  render(<Devices error="请选一种" />);
  expect(screen.getByRole('radiogroup')).toBeInvalid();
  expect(screen.getByRole('radiogroup')).toHaveAccessibleDescription('请选一种');
});

test('several are ticked one by one and can be taken back', async () => {
  const seen: string[][] = [];
  function Consents() {
    const [values, setValues] = useState<string[]>([]);
    seen.push(values);
    const choices = [
      { value: 'photos', label: '使用照片' },
      { value: 'assessor', label: '告诉评估机构', hint: '不同意也能申请' },
    ];
    return (
      <CheckboxGroup
        id="consents"
        legend="要您同意的事"
        choices={choices}
        values={values}
        onChange={setValues}
      />
    );
  }
  render(<Consents />);
  expect(screen.getByRole('group', { name: '要您同意的事' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('checkbox', { name: /使用照片/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /告诉评估机构/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /使用照片/ }));
  expect(seen.at(-1)).toEqual(['assessor']);
});
