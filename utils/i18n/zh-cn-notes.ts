/** Texts of the note tools; `{0}` and on are parameters. */
export const noteTexts = {
  'note.write': '备注',
  'note.more': '选择备注模板',
  'note.undo': '撤销',
  'note.retry': '再试一次',
  'note.writing': '正在写入…',
  'note.written': '已写入并核实',
  'note.already': '已有相同备注',
  'note.undone': '已撤销',
  'note.failed': '未核实',
  'note.kept.higher': '{0}旗优先，不降色',
  'note.kept.noScheme': '未选旗色方案，颜色不变',
  'note.fail.absent': '页面变了：这一步找不到要点的地方',
  'note.fail.ambiguous': '页面上有多个相同的地方，没有写入',
  'note.fail.disabled': '保存按钮不可用，没有写入',
  'note.fail.moved': '订单已经变了，没有写入',
  'note.fail.notTaken': '页面没有接受输入，没有写入',
  'note.fail.notSaved': '页面没有保存：{0}',
  'note.fail.notSavedSilent': '页面没有保存，请重试',
  'note.fail.differs': '保存后与写入的不一致，请打开备注看一下',
  'note.fail.aborted': '已中断，没有写入',
  'note.fail.tooLong': '备注太长（{0}/{1}），没有写入',
  'note.fail.missing': '缺少：{0}。请先在设置里填好或改用别的模板',
  'note.fail.noAgent': '还没有填客服名，先在案头设置里填好',
  'note.fail.changed': '别人改过这条备注，不能撤销',
  'note.fail.composing': '输入法正在选字，请选完再点',
  'note.fail.busy': '上一条备注还在写，请稍等',
  'note.fail.noOrder': '本页找不到这笔订单',
  'note.fail.covered': '按钮被页面遮挡，没有执行',
} as const;

/** Key of a text of the note tools. */
export type NoteTextKey = keyof typeof noteTexts;
