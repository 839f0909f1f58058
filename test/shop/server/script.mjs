import { NEW_ORDER, SCENES } from './scenes.mjs';
import { addMessage, addOrder, findOrder } from './state.mjs';

const later = (state, seconds, act) =>
  setTimeout(act, (seconds * 1000) / Math.max(state.settings.scriptSpeed, 0.01)).unref();

function play(state, scene) {
  const conversation = state.conversations.find(({ buyer }) => buyer === scene.buyer);
  if (scene.order && !findOrder(state, NEW_ORDER.orderNo)) addOrder(state, { ...scene.order });
  if (conversation) addMessage(state, conversation, scene.side, scene.text);
}

/** Plays the scenes over and over while the setting is on; the returned function ends it. */
export function startScript(state) {
  let timer;
  let next = 0;
  const step = () => {
    const scene = SCENES[next % SCENES.length];
    timer = later(state, scene.after, () => {
      if (state.settings.script === 'on') {
        play(state, scene);
        next += 1;
      }
      step();
    });
  };
  step();
  const rewind = (event) => {
    if (event.type === 'reset') next = 0;
  };
  state.listeners.add(rewind);
  return () => {
    clearTimeout(timer);
    state.listeners.delete(rewind);
  };
}

/** A buyer who was sent the confirmation form says yes to it. */
export function answerAsBuyer(state, conversation, text) {
  if (state.settings.script !== 'on') return;
  if (/核对|确认/.test(text)) later(state, 4, () => addMessage(state, conversation, 'buyer', '没错'));
  else if (/抱歉|不好意思/.test(text))
    later(state, 6, () => addMessage(state, conversation, 'buyer', '好吧，那你们尽快处理'));
}
