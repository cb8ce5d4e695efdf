import { HelpView } from '@/features/help/help-view';

export default HelpView;
