# 选择语言。
language-menu-language = 中文 / English
language-choose = 请选择语言：
language-name-zh-CN = 中文
language-name-en = English
language-set = ✅ 以后用中文与您交流。
