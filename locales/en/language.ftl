# Choosing the language.
language-menu-language = 中文 / English
language-choose = In which language shall we talk?
language-name-zh-CN = 中文
language-name-en = English
language-set = ✅ We speak English from now on.
