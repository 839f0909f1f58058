import type { Capability, Definition, NotReadySpec } from './definition';
import { locate } from './locate';
import { pageKind, readComposer, readConversation } from './read';

/** How well this page is understood (站点健康). `blind` names what is gone, `degraded` what was found on a lower rung. */
export type Health =
  | { readonly state: 'ok' | 'notReady' | 'notLoggedIn' | 'notThisPage' }
  | { readonly state: 'degraded' | 'blind'; readonly fields: readonly string[] };

/** Which capabilities a page should have by its definition. */
export function capabilitiesOf(definition: Definition, address: string): Capability[] {
  const kind = pageKind(definition, address);
  const note: Capability[] = definition.memo ? ['note'] : [];
  if (kind === 'chat') {
    return [
      ...(definition.composer ? (['composer'] as const) : []),
      ...(definition.chat ? (['messages'] as const) : []),
      ...(definition.order ? (['order', ...note] as const) : []),
    ];
  }
  if (kind === 'orders') return definition.orderRows ? ['orderRows', ...note] : [];
  if (kind === 'detail') return definition.detail ? ['order', ...note] : [];
  return [];
}

/** Looks at every anchor that this page should have. */
export function checkHealth(definition: Definition, address: string): Health {
  const kind = pageKind(definition, address);
  if (fits(definition.notLoggedIn, address)) return { state: 'notLoggedIn' };
  if (kind === 'other') return { state: 'notThisPage' };
  if (fits(definition.notReady, address)) return { state: 'notReady' };
  const blind: string[] = [];
  const degraded: string[] = [];
  const see = (field: string, located: { state: string; rung?: number }) => {
    if (located.state !== 'found') blind.push(field);
    else if (located.rung) degraded.push(field);
  };
  const { composer, chat, detail, orderRows } = definition;
  const elsewhere = composer?.inFrame !== undefined && document.querySelector(composer.inFrame) !== null;
  if (kind === 'chat' && composer && !elsewhere) {
    see('composer', readComposer(definition));
    see('send', locate(document, composer.send));
    if (chat && !readConversation(chat)) blind.push('conversation');
  }
  if (kind === 'detail' && detail) see('order', locate(document, detail.scope));
  if (kind === 'orders' && typeof orderRows?.row === 'string' && !document.querySelector(orderRows.row)) {
    blind.push('orderRows');
  }
  if (blind.length > 0) return { state: 'blind', fields: blind };
  return degraded.length > 0 ? { state: 'degraded', fields: degraded } : { state: 'ok' };
}

function fits(spec: NotReadySpec, address: string): boolean {
  if (spec.address && new RegExp(spec.address).test(address)) return true;
  return spec.texts ? locate(document, [{ text: spec.texts }]).state !== 'absent' : false;
}
