export default definePageConfig({ navigationBarTitleText: '撤回申请', usingWindowScroll: true });
