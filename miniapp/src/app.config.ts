export default defineAppConfig({
  pages: ['pages/home/index'],
  window: {
    backgroundColor: '#F5F7F6',
    backgroundTextStyle: 'dark',
    navigationBarBackgroundColor: '#F5F7F6',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '助残通',
  },
  lazyCodeLoading: 'requiredComponents',
  animation: false,
});
