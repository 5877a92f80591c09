(function () {
  var lit = [];
  function light(event) {
    lit.forEach(function (element) { element.classList.remove('on'); });
    var at = event.target.closest && event.target.closest('[data-v]');
    lit = at ? Array.from(document.querySelectorAll('[data-v="' + CSS.escape(at.getAttribute('data-v')) + '"]')) : [];
    lit.forEach(function (element) { element.classList.add('on'); });
  }
  document.addEventListener('pointerover', light);
  document.addEventListener('focusin', light);
})();
