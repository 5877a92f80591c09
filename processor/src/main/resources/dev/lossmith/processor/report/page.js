(function () {
  var lit = [];
  function light(event) {
    lit.forEach(function (element) { element.classList.remove('on'); });
    var at = event.target.closest && event.target.closest('[data-v]');
    lit = at ? Array.from(document.querySelectorAll('[data-v="' + CSS.escape(at.getAttribute('data-v')) + '"]')) : [];
    lit.forEach(function (element) { element.classList.add('on'); });
  }
  // What is wider than the window can be scrolled by keys, and nothing else is in their way.
  function reach() {
    document.querySelectorAll('.math,.scroll,.long,pre').forEach(function (element) {
      if (element.scrollWidth > element.clientWidth) {
        element.tabIndex = 0;
      } else {
        element.removeAttribute('tabindex');
      }
    });
  }
  document.addEventListener('pointerover', light);
  document.addEventListener('focusin', light);
  document.addEventListener('toggle', reach, true);
  window.addEventListener('resize', reach);
  reach();
})();
