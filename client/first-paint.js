(function (root) {
  root.dataset.js = '';
  try {
    var c = JSON.parse(localStorage.getItem('comfort') || '{}');
    var sizes = ['l', 'xl', 'xxl'];
    var text = sizes.includes(c.text) ? c.text : '';
    var low = c.energy === 'low';
    if (low && text !== 'xxl') text = 'xl';
    if (text) root.dataset.text = text;
    if (['light', 'dark', 'contrast'].includes(c.theme)) root.dataset.theme = c.theme;
    if (c.spacing === 'airy') root.dataset.spacing = 'airy';
    if (c.letters === 'serif') root.dataset.letters = 'serif';
    if (low || c.motion === 'calm') root.dataset.motion = 'calm';
    if (low || c.numbers === 'off') root.dataset.numbers = 'off';
    if (low) root.dataset.energy = 'low';
  } catch {
    // Storage is closed (private mode, settings): the page follows the device.
  }
})(document.documentElement);
