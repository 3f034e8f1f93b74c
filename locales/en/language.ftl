# Choosing the language.
language-menu-language = 中文 / English
language-choose = Which language would you like?
language-name-zh-CN = 中文
language-name-en = English
language-set = ✅ I will write to you in English.
