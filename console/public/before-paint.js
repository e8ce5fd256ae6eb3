// Chooses theme and language before the first paint, so that a dark console does not flash white.
(function () {
  var root = document.documentElement;
  var theme = localStorage.getItem('huoshui.theme') || 'system';
  var dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  var language = localStorage.getItem('huoshui.language') || (/^zh/i.test(navigator.language) ? 'zh' : 'en');
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
})();
