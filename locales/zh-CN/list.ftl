# 列表翻页的按钮。

list-back = ‹ 上一页
list-more = 下一页 ›
