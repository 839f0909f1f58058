import { cx } from '../css';
import { useFrameFollow } from './frame';
import { MessageColumn } from './MessageColumn';

export function FramePage() {
  useFrameFollow();
  return (
    <div className={cx('frame-page')}>
      <MessageColumn />
    </div>
  );
}
