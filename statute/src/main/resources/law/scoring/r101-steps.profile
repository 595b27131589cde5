# An alternative that is off unless asked for by name.
@title 财预〔2021〕101号分档计分
@english Step rules of 2021: pass marks instead of proportions
@extends r10-default
execution.steps | 100:100 70:80 50:60 0:* | UNVERIFIED | 财预〔2021〕101号: done within budget 10, from 80 % 7, from 60 % 5, below 0
levels.no-satisfaction | benefit | UNVERIFIED | 财预〔2021〕101号: its 10 points move to benefit
number.quantity-floor | 60 | UNVERIFIED | 财预〔2021〕101号: quantity below 60 % of the target scores 0
number.satisfaction-steps | 100:90 80:80 50:60 0:* | UNVERIFIED | 财预〔2021〕101号: from 90 % full, from 80 % 8 of 10, from 60 % 5 of 10, below 0
words.partly | 0 | UNVERIFIED | 财预〔2021〕101号: yes or no, all or nothing
words.not-met | 0 | UNVERIFIED | 财预〔2021〕101号: yes or no, all or nothing
words.late-date | 0 | UNVERIFIED | 财预〔2021〕101号: yes or no, all or nothing
