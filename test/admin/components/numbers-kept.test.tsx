import { render } from '@testing-library/react';
import { Fact } from '../../../server/admin/src/components/facts';

test('a telephone number among facts stands whole', () => {
  render(
    <dl>
      <Fact label="现在谁在办">康复股 吴晓岚，电话 0745-8222223</Fact>
    </dl>,
  );
  expect(document.querySelector('.nw')).toHaveTextContent(/^0745-8222223$/);
  expect(document.querySelector('dd')).toHaveTextContent('康复股 吴晓岚，电话 0745-8222223');
});
