import { HelpView } from '@/features/residents/help-view';

export default HelpView;
