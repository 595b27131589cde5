@title 湖北口径
@english Hubei: execution 20 points, words banded at 80 and 50
@extends r10-default
execution.weight | 20 | FORM | https://1wenmi.com/doc/330418.html
levels | equal | FORM | same page: the other 80 points; alike where none is printed
words.partly-from | 50 | FORM | same page
