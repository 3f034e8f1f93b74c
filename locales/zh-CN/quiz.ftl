# 测验题和答题，谁需要谁用。
quiz-wrong-question = 请先写题目。
quiz-wrong-options = 每题要有2到6个选项，每行一个。
quiz-wrong-right = 至少要有一个正确选项。正确选项前面加星号（表格里写 A 或 A C）。
quiz-too-long = 题目最多300个字符，选项最多120个字符。
quiz-same-options = 有两个选项相同。
