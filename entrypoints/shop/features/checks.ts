import { checkOrder } from '@/utils/domain/checks/check-list';
import { confirmationText } from '@/utils/domain/checks/confirmation';
import type { Feature } from '@/utils/frame/context';

/** Order checks (核对): keeps the check list of the order beside the chat, and the form to send to the buyer. */
export const checks: Feature = {
  id: 'checks',
  needs: ['order', 'messages'],
  start(context, signal) {
    const { store, facts } = context;
    const look = async () => {
      const { checks: pack } = await context.packs();
      if (signal.aborted) return;
      const { conversation, order, buyersInSight } = facts.now;
      const checkList = order && checkOrder(order, conversation?.buyer, buyersInSight);
      const confirmation =
        checkList && !checkList.otherBuyer ? confirmationText(pack.form, checkList) : undefined;
      store.patch({ checkList, confirmation });
    };
    const soon = () => void look().catch(() => context.say('warn', 'notice.timeout'));
    context.onChange(soon, signal);
    soon();
  },
};
