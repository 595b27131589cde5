@title 四川口径
@english Sichuan: any split of the 90 points, a reason for execution under 90 %
@extends r10-default
execution.reason-below | 90 | FORM | Daying, https://dyxrmt.cn/article-157795-21.html
levels | equal | FORM | Daying, same page: any split of the 90 points, one indicator may carry all; alike where none is printed
