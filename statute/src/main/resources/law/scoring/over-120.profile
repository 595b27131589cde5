@title 超额120%须说明原因
@english As the default, with the reason for over-achievement asked from 120 %
@extends r10-default
number.over-reason-from | 120 | SYSTEM | file 55005307643 has a 120 % step
