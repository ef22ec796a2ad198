/** What the form of a report says while it saves by itself. */
export const savingText = {
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  saved: { vi: 'Đã lưu lúc', en: 'Saved at' },
  lost: {
    vi: 'Mất kết nối. Những gì vừa nhập được giữ trên máy này và sẽ tự gửi khi có mạng.',
    en: 'The line is lost. What you typed is kept on this machine and will be sent when the line is back.',
  },
  back: {
    vi: 'Đã có mạng trở lại; đã gửi những gì giữ trên máy.',
    en: 'The line is back; what was kept has been sent.',
  },
  restored: {
    vi: 'Đã khôi phục những gì nhập lần trước mà chưa gửi được.',
    en: 'What you typed last time and could not send is back in its fields.',
  },
  refused: {
    vi: 'Chưa lưu được: báo cáo không còn nhận số liệu. Tải lại trang để xem.',
    en: 'Not saved: the report takes no more figures. Load the page again.',
  },
  wrong: { vi: 'Có ô cần xem lại; các ô khác đã được lưu.', en: 'A field has to be looked at; the others are saved.' },
  answered: { vi: 'Đã trả lời {n} trên {all} chỉ số.', en: '{n} of {all} indicators are answered.' },
  theirs: { vi: 'vừa sửa thành', en: 'has just changed this to' },
  useTheirs: { vi: 'Dùng số này', en: 'Use this' },
  keepMine: { vi: 'Giữ số của tôi', en: 'Keep mine' },
  updated: { vi: 'vừa cập nhật ô này', en: 'has just filled this in' },
} as const;
