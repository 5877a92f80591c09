
const binary = Uint8Array.from(atob(WASM), (letter) => letter.charCodeAt(0));
const kernel = (await load(binary)).exports;
kernel.main([]);
const element = (id) => document.getElementById(id);
const side = 8;
const losses = [];

function curve() {
  const canvas = element('curve');
  const scale = window.devicePixelRatio || 1;
  const width = (canvas.width = canvas.clientWidth * scale);
  const height = (canvas.height = canvas.clientHeight * scale);
  const pen = canvas.getContext('2d');
  pen.strokeStyle = getComputedStyle(document.body).getPropertyValue('--accent');
  pen.lineWidth = 2 * scale;
  pen.beginPath();
  losses.forEach((loss, i) => {
    pen.lineTo((i / (kernel.passes() - 1)) * width, height - (loss / losses[0]) * (height - 4 * scale));
  });
  pen.stroke();
}

const images = Array.from({ length: 10 }, (nothing, digit) => {
  const figure = document.createElement('div');
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  figure.append(canvas, String(digit));
  element('weights').append(figure);
  return canvas.getContext('2d');
});

function weights() {
  images.forEach((pen, digit) => {
    for (let pixel = 0; pixel < side * side; pixel++) {
      const weight = Math.max(-1, Math.min(1, kernel.weight(digit, pixel)));
      pen.fillStyle =
        weight < 0
          ? `rgb(255 ${255 + 150 * weight} ${255 + 165 * weight})`
          : `rgb(${255 - 230 * weight} ${255 - 210 * weight} ${255 - 190 * weight})`;
      pen.fillRect(pixel % side, Math.floor(pixel / side), 1, 1);
    }
  });
}

// Training goes on between the pictures.
function train() {
  losses.push(kernel.pass());
  element('pass').textContent = `${losses.length} of ${kernel.passes()}`;
  element('loss').textContent = losses[losses.length - 1].toFixed(4);
  element('right').textContent = `${kernel.right()} of ${kernel.unseen()}`;
  curve();
  weights();
  if (losses.length < kernel.passes()) {
    setTimeout(train, 20);
  } else {
    element('digest').textContent = kernel.digest();
    document.body.dataset.state = 'trained';
  }
}

const pad = element('pad').getContext('2d');
const ink = new Float32Array(side * side);

function wipe() {
  ink.fill(0);
  ink.forEach((white, pixel) => kernel.draw(pixel, white));
  pad.clearRect(0, 0, side, side);
  element('read').textContent = '';
}

// A stroke is some two pixels wide, as those of the digits are.
function stroke(event) {
  if (event.buttons === 0) return;
  const box = element('pad').getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * side - 0.5;
  const y = ((event.clientY - box.top) / box.height) * side - 0.5;
  for (let pixel = 0; pixel < side * side; pixel++) {
    const distance = Math.hypot((pixel % side) - x, Math.floor(pixel / side) - y);
    ink[pixel] = Math.max(ink[pixel], Math.min(1, Math.max(0, 1.3 - distance)));
    kernel.draw(pixel, ink[pixel]);
    pad.fillStyle = `rgb(0 0 0 / ${ink[pixel]})`;
    pad.clearRect(pixel % side, Math.floor(pixel / side), 1, 1);
    pad.fillRect(pixel % side, Math.floor(pixel / side), 1, 1);
  }
  element('read').textContent = kernel.read();
}

element('pad').addEventListener('pointerdown', stroke);
element('pad').addEventListener('pointermove', stroke);
element('clear').addEventListener('click', wipe);
wipe();
train();
</script>
</body>
</html>
