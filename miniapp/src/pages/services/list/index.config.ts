export default definePageConfig({ navigationBarTitleText: '能办什么', usingWindowScroll: true });
