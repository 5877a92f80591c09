// What is typed goes to the compiler, one request a pane at a time; what comes back is shown as text, or as a report in a frame.
(function () {
  'use strict';

  var FIELDS = ['formula', 'constants', 'input', 'target', 'precision', 'reduction'];
  var NAMES = ['first', 'second'];
  var FIRST = {formula: '-(t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x)))', target: '0,1'};
  var PAUSE = 250;

  var byId = document.getElementById.bind(document);
  var panes = [];
  var examples = [];

  function Pane(number) {
    var content = byId('pane').content.cloneNode(true);
    this.name = NAMES[number];
    this.element = content.querySelector('.pane');
    this.fields = {};
    this.facts = null;
    this.isBusy = false;
    this.wanted = null;
    this.asked = null;
    this.timer = 0;
    this.status = content.querySelector('.status');
    this.complaint = content.querySelector('.complaint');
    this.warnings = content.querySelector('.warnings');
    this.frame = content.querySelector('iframe');
    this.choice = content.querySelector('[data-role=examples]');
    var title = content.querySelector('h2');
    title.id = 'title-' + this.name;
    title.textContent = 'The ' + this.name + ' formula';
    this.element.setAttribute('aria-labelledby', title.id);
    this.frame.title = 'Report of the ' + this.name + ' formula';
    this.complaint.id = 'complaint-' + this.name;
    var pane = this;
    content.querySelectorAll('[data-field]').forEach(function (field) {
      pane.fields[field.dataset.field] = field;
      field.addEventListener('input', function () { pane.changed(PAUSE); });
    });
    this.fields.formula.setAttribute('aria-describedby', this.complaint.id);
    content.querySelector('form').addEventListener('submit', function (event) {
      event.preventDefault();
      pane.changed(0);
    });
    this.choice.addEventListener('change', function () { pane.choose(pane.choice.value); });
    this.offer();
    byId('panes').append(content);
  }

  Pane.prototype.offer = function () {
    var choice = this.choice;
    examples.forEach(function (group, i) {
      var options = document.createElement('optgroup');
      options.label = group.title;
      group.examples.forEach(function (example, j) {
        var option = new Option(example.name || example.formula, i + ' ' + j);
        options.append(option);
      });
      choice.append(options);
    });
  };

  Pane.prototype.choose = function (value) {
    if (value) {
      var place = value.split(' ');
      this.fill(examples[place[0]].examples[place[1]]);
      this.changed(0);
    }
  };

  Pane.prototype.fill = function (job) {
    var pane = this;
    FIELDS.forEach(function (field) { pane.fields[field].value = job[field] || ''; });
  };

  Pane.prototype.job = function () {
    var pane = this;
    var isAnnotation = this.fields.formula.value.trim().startsWith('@');
    var job = {};
    FIELDS.forEach(function (field) {
      job[field] = isAnnotation && field !== 'formula' ? '' : pane.fields[field].value;
    });
    this.element.querySelectorAll('.of-formula').forEach(function (part) { part.hidden = isAnnotation; });
    return job;
  };

  Pane.prototype.changed = function (pause) {
    var pane = this;
    clearTimeout(this.timer);
    this.wanted = this.job();
    writeFragment();
    this.timer = setTimeout(function () { pane.ask(); }, pause);
  };

  // While one request is under way, the newest one after it waits; those between are never sent.
  Pane.prototype.ask = function () {
    if (this.isBusy || !this.wanted) {
      return;
    }
    var job = this.wanted;
    this.wanted = null;
    if (JSON.stringify(job) === this.asked) {
      return;
    }
    this.asked = JSON.stringify(job);
    if (!job.formula.trim()) {
      this.show({complaint: '', warnings: [], report: '', facts: null}, 'Nothing is typed.');
      return;
    }
    this.send();
  };

  Pane.prototype.send = function () {
    var pane = this;
    var start = performance.now();
    function seconds() { return ((performance.now() - start) / 1000).toFixed(1) + ' s'; }
    this.isBusy = true;
    this.element.classList.add('busy', 'stale');
    // What was shown is of another formula; a reader is told once, and sees the time go on after a second.
    this.status.textContent = 'Compiling';
    var clock = setInterval(function () { pane.status.textContent = 'Compiling, ' + seconds(); }, 1000);
    fetch('compile', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: this.asked})
      .then(function (response) {
        return response.ok ? response.json() : response.text().then(function (text) { throw new Error(text); });
      })
      .then(
        function (answer) {
          pane.show(answer, answer.complaint ? 'There is something wrong.' : 'Done in ' + seconds() + '.');
        },
        function (error) {
          pane.asked = null;
          pane.show({complaint: 'No answer: ' + error.message, warnings: [], report: '', facts: null}, 'No answer.');
        })
      .finally(function () {
        clearInterval(clock);
        pane.isBusy = false;
        pane.element.classList.remove('busy');
        pane.ask();
      });
  };

  Pane.prototype.show = function (answer, status) {
    var isWrong = answer.complaint !== '';
    this.status.textContent = status;
    fillText(this.complaint, answer.complaint);
    fillText(this.warnings, answer.warnings.join('\n\n'));
    this.fields.formula.setAttribute('aria-invalid', String(isWrong));
    this.element.classList.toggle('stale', isWrong);
    this.facts = isWrong ? null : answer.facts;
    if (answer.report) {
      this.frame.src = answer.report;
      this.frame.hidden = false;
    } else if (!isWrong) {
      this.frame.hidden = true;
    }
    showDifferences();
  };

  // Indented lines are the formula and the caret below the place: they must not be broken.
  function fillText(element, text) {
    element.textContent = '';
    element.hidden = text === '';
    text.split('\n').forEach(function (line, i) {
      var isPlace = /^\s{4}/.test(line);
      var last = element.lastElementChild;
      if (isPlace && last && last === element.lastChild) {
        last.textContent += '\n' + line;
      } else if (isPlace) {
        var place = document.createElement('span');
        place.className = 'place';
        place.tabIndex = 0;
        place.textContent = line;
        element.append(place);
      } else {
        element.append((i > 0 ? '\n' : '') + line);
      }
    });
  }

  function showDifferences() {
    var facts = panes.map(function (pane) { return pane.facts; });
    var rows = byId('differences').querySelector('tbody');
    rows.textContent = '';
    byId('differences').hidden = facts.length < 2 || !facts[0] || !facts[1];
    if (byId('differences').hidden) {
      return;
    }
    var names = Object.keys(facts[0]);
    Object.keys(facts[1]).forEach(function (name) {
      if (!names.includes(name)) {
        names.push(name);
      }
    });
    names.filter(function (name) { return facts[0][name] !== facts[1][name]; }).forEach(function (name) {
      var row = rows.insertRow();
      var head = document.createElement('th');
      head.scope = 'row';
      head.textContent = name;
      row.append(head);
      facts.forEach(function (side) { row.insertCell().textContent = side[name] || '-'; });
    });
    if (!rows.rows.length) {
      rows.insertRow().insertCell().textContent = 'nothing';
    }
  }

  // The fields of the first pane by their names, those of the second with a 2 behind.
  function writeFragment() {
    var parameters = new URLSearchParams();
    panes.forEach(function (pane, number) {
      var job = pane.job();
      FIELDS.forEach(function (field) {
        if (job[field]) {
          parameters.set(field + (number ? 2 : ''), job[field]);
        }
      });
    });
    history.replaceState(null, '', '#' + parameters);
  }

  function readFragment() {
    var parameters = new URLSearchParams(location.hash.slice(1));
    var jobs = ['', '2'].map(function (suffix) {
      var job = {};
      FIELDS.forEach(function (field) { job[field] = parameters.get(field + suffix) || ''; });
      return job;
    });
    if (!parameters.has('formula')) {
      jobs[0] = FIRST;
    }
    setCount(parameters.has('formula2') ? 2 : 1);
    panes.forEach(function (pane, number) {
      pane.fill(jobs[number]);
      pane.wanted = pane.job();
      pane.ask();
    });
  }

  function setCount(count) {
    while (panes.length < count) {
      panes.push(new Pane(panes.length));
    }
    while (panes.length > count) {
      panes.pop().element.remove();
    }
    byId('panes').classList.toggle('two', count === 2);
    byId('compare').setAttribute('aria-expanded', String(count === 2));
    byId('compare').textContent = count === 2 ? 'Close the second' : 'Compare with another';
    showDifferences();
  }

  byId('compare').addEventListener('click', function () {
    if (panes.length === 2) {
      setCount(1);
      writeFragment();
      return;
    }
    setCount(2);
    panes[1].fill(panes[0].job());
    panes[1].changed(0);
    panes[1].fields.formula.focus();
  });

  byId('share').addEventListener('click', function () {
    writeFragment();
    navigator.clipboard.writeText(location.href).then(
      function () { byId('shared').textContent = 'Copied. What stands from # on works in any playground.'; },
      function () { byId('shared').textContent = 'Copy it from the address bar.'; });
  });

  window.addEventListener('hashchange', readFragment);

  fetch('examples.json').then(function (response) { return response.json(); }).then(function (groups) {
    examples = groups;
    readFragment();
  });
})();
