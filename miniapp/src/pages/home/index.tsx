import { HomeView } from '@/features/home/home-view';

export default HomeView;
