// Turns the slides by the keys of a presenter. Without this script their links do the same.
const slides = [...document.querySelectorAll('.slide')];
const leave = document.querySelector('[data-leave]');
const steps = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };

const placeOf = () =>
  Math.max(
    0,
    slides.findIndex((slide) => `#${slide.id}` === location.hash),
  );
let at = placeOf();

function show(place) {
  at = Math.min(Math.max(place, 0), slides.length - 1);
  const slide = slides[at];
  slide.scrollIntoView({ block: 'start' });
  history.replaceState(null, '', `#${slide.id}`);
}

addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  // A link in focus keeps its own keys.
  if (event.key === ' ' && event.target.closest?.('a')) return;
  if (event.key === 'Escape' && !document.fullscreenElement) location.href = leave.href;
  else if (event.key === 'Home') show(0);
  else if (event.key === 'End') show(slides.length - 1);
  else if (event.key in steps) show(at + steps[event.key]);
  else return;
  event.preventDefault();
});
addEventListener('hashchange', () => {
  at = placeOf();
});
addEventListener('resize', () => slides[at].scrollIntoView({ block: 'start' }));
