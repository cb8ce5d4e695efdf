import { ServicesView } from '@/features/services/services-view';

export default ServicesView;
