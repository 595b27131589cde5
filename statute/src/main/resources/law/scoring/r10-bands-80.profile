@title 等级按80、70、60分档
@english As the default, with the lower set of grade bands
@extends r10-default
grades | 优:80 良:70 中:60 差:* | SYSTEM | file 54787873867
