import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A loaded machine draws late; what never comes still fails, only later.
configure({ asyncUtilTimeout: 8_000 });
